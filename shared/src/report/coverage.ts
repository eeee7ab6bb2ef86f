import { distance } from 'fastest-levenshtein';
import { likeness, pairsOf } from '../origins/likeness.js';
import { sentenceKey, sentencesOf } from '../origins/sentences.js';

/** How far the report speaks of a matter that it must speak of (必备内容). */
export const matterStates = ['covered', 'partial', 'waived', 'blank'] as const;
export type MatterState = (typeof matterStates)[number];

/** What became of the section, or the passage of it, that a matter is mapped to. */
export const placeStates = ['holds', 'unwritten', 'waived', 'gone'] as const;
export type PlaceState = (typeof placeStates)[number];

/** What is recorded of a matter: why it need not be there, what is missing of it, and where it stands. */
export interface MatterFacts {
  readonly waiver: string | null;
  readonly missing: string | null;
  readonly places: readonly PlaceState[];
}

/** A waiver of the matter counts before its text; sections that are waived waive what stands nowhere else. */
export function matterState({ waiver, missing, places }: MatterFacts): MatterState {
  if (waiver !== null) return 'waived';
  if (places.includes('holds')) return missing !== null || places.includes('gone') ? 'partial' : 'covered';
  return places.length && places.every((place) => place === 'waived') ? 'waived' : 'blank';
}

/** One matter of a list, told from every other by its area and its words. */
export const matterKey = ({ area, matter }: { readonly area: string; readonly matter: string }): string =>
  `${area}\n${matter}`;

type Named = Parameters<typeof matterKey>[0];

/** So many of a matter's signs may be other ones, and it is still the same matter in other words. */
const REWORDED = 0.4;

/** How many of the signs of the longer one are other ones. */
const shareOfOthers = (one: string, other: string): number => distance(one, other) / Math.max(one.length, other.length);

/**
 * Which of the matters that a list no longer has stands in a new one in other words, or in another area: the likest first,
 * each once. By their signs; in an area of another name the same words alone.
 */
export function rewordings<Gone extends Named, Come extends Named>(
  gone: readonly Gone[],
  come: readonly Come[],
): Map<Come, Gone> {
  const pairs = come.flatMap((to) =>
    gone.flatMap((from) => {
      const far = from.matter === to.matter ? 0 : from.area === to.area ? shareOfOthers(from.matter, to.matter) : 1;
      return far <= REWORDED ? [{ from, to, far }] : [];
    }),
  );
  const found = new Map<Come, Gone>();
  const taken = new Set<Gone>();
  for (const { from, to } of pairs.sort((one, other) => one.far - other.far)) {
    if (found.has(to) || taken.has(from)) continue;
    found.set(to, from);
    taken.add(from);
  }
  return found;
}

/** Of a matter's words, of its area's, and of a paragraph that it is mapped to, in UTF-16 units; of a list, and off it. */
export const MOST_OF_MATTER = { matter: 200, area: 100, words: 5000, list: 500, kept: 1000 } as const;

/** As like as this a paragraph is still the one that was meant. */
const SAME_PASSAGE = 0.6;

/**
 * Which paragraph of a text, from 0, says what one said when a matter was mapped to it; null if none does any more. The
 * text is looked through once, for however many passages.
 */
export function paragraphFinder(paragraphs: readonly string[]): (words: string) => number | null {
  const known = paragraphs.map((paragraph, at) => ({ at, key: sentenceKey(paragraph) })).filter(({ key }) => key);
  const pairs = known.map(({ key }) => pairsOf(key));
  return (words) => {
    const key = sentenceKey(words);
    if (!key) return null;
    const same = known.find((one) => one.key === key);
    if (same) return same.at;
    const wanted = pairsOf(key);
    const like = pairs.map((own) => likeness(own.size, wanted.size, sharedBy(own, wanted)));
    const best = Math.max(0, ...like);
    return best >= SAME_PASSAGE ? known[like.indexOf(best)]!.at : null;
  };
}

const sharedBy = (one: ReadonlySet<number>, other: ReadonlySet<number>): number => {
  let shared = 0;
  for (const pair of one) if (other.has(pair)) shared += 1;
  return shared;
};

/** A sentence that may speak of a matter, and in it the words that say so; places in UTF-16 units. */
export interface LikelyPassage {
  readonly sectionId: string;
  readonly paragraph: number;
  readonly sentence: string;
  readonly mark: { readonly at: number; readonly length: number };
}
/** So much of a matter's words stands in a sentence that is proposed for it. */
const LIKELY = 0.4;
const MOST_LIKELY = 3;

/** The sentences that have most of a matter's words, one a paragraph: proposed, never taken by themselves. */
export function likelyPassages(
  matter: string,
  texts: readonly { readonly sectionId: string; readonly paragraphs: readonly string[] }[],
): LikelyPassage[] {
  const wanted = pairsOf(sentenceKey(matter));
  if (!wanted.size) return [];
  const found = texts.flatMap(({ sectionId, paragraphs }) =>
    sentencesOf(paragraphs).map(({ paragraph, text }) => {
      const like = sharedBy(pairsOf(text), wanted) / wanted.size;
      return { sectionId, paragraph, text, like };
    }),
  );
  const best = Map.groupBy(
    found.filter(({ like }) => like >= LIKELY).sort((one, other) => other.like - one.like),
    ({ sectionId, paragraph }) => `${sectionId} ${paragraph}`,
  );
  return [...best.values()].slice(0, MOST_LIKELY).map(([first]) => {
    const { sectionId, paragraph, text } = first!;
    return { sectionId, paragraph, sentence: text.trim(), mark: longestCommon(text.trim(), matter) };
  });
}

/** The longest words of the sentence that stand in the matter too. */
function longestCommon(sentence: string, matter: string): LikelyPassage['mark'] {
  let mark = { at: 0, length: 0 };
  for (let at = 0; at < sentence.length; at += 1) {
    while (matter.includes(sentence.slice(at, at + mark.length + 1)) && at + mark.length < sentence.length) {
      mark = { at, length: mark.length + 1 };
    }
  }
  return mark;
}
