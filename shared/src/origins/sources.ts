import { likeness, pairsOf } from './likeness.js';
import { type Sentence, sentencesOf } from './sentences.js';

/** What a text may have been made from: last year's report, what a unit gave as material, another section of this year. */
export const textSources = ['last_year', 'material', 'section'] as const;
export type TextSource = (typeof textSources)[number];

export interface SourceText {
  readonly kind: TextSource;
  readonly id: string;
  readonly paragraphs: readonly string[];
}
/** A sentence of a source, with the text that it stands in. */
export interface SourceSentence extends Sentence {
  readonly source: Pick<SourceText, 'kind' | 'id'>;
}
interface Known {
  sentence: SourceSentence;
  /** Pairs of neighbouring signs, each once. */
  pairs: number;
}
/** The sentences of all sources, found by what they say and by what they nearly say. */
export interface Sources {
  readonly byKey: ReadonlyMap<string, readonly SourceSentence[]>;
  readonly byPair: ReadonlyMap<string, readonly Known[]>;
}

/** A pair that stands in more sentences than this tells none of them apart. */
const MOST_OF_A_PAIR = 200;
/** So many places of the same words are kept. */
const MOST_OF_A_KEY = 50;

/** Sources in which a text's sentences may be looked up; takes time linear in their length. */
export function sourcesOf(texts: readonly SourceText[]): Sources {
  const byKey = new Map<string, SourceSentence[]>();
  const byPair = new Map<string, Known[]>();
  for (const { paragraphs, ...source } of texts) {
    for (const sentence of sentencesOf(paragraphs)) add({ ...sentence, source });
  }
  return { byKey, byPair };

  function add(sentence: SourceSentence): void {
    const same = byKey.get(sentence.key) ?? [];
    byKey.set(sentence.key, same);
    // the same words in many places are one sentence to look for; that its own text has it must hide no other
    if (same.length < MOST_OF_A_KEY) same.push(sentence);
    if (same.filter(({ source }) => source.kind === sentence.source.kind).length > 2) return;
    const pairs = pairsOf(sentence.key);
    const known = { sentence, pairs: pairs.size };
    for (const pair of pairs) {
      const all = byPair.get(pair) ?? [];
      byPair.set(pair, all);
      if (all.length <= MOST_OF_A_PAIR) all.push(known);
    }
  }
}

/** The sentences of the sources that are most like this one, at least as like as `least`, of those that may be meant; the likest first. */
export function nearest(
  key: string,
  { byPair }: Sources,
  least: number,
  may: (sentence: SourceSentence) => boolean,
): { sentence: SourceSentence; like: number }[] {
  const pairs = pairsOf(key);
  const shared = new Map<Known, number>();
  for (const pair of pairs) {
    const known = byPair.get(pair) ?? [];
    if (known.length > MOST_OF_A_PAIR) continue;
    for (const each of known) shared.set(each, (shared.get(each) ?? 0) + 1);
  }
  return [...shared]
    .map(([{ sentence, pairs: other }, common]) => ({ sentence, like: likeness(pairs.size, other, common) }))
    .filter(({ sentence, like }) => like >= least && may(sentence))
    .sort((one, other) => other.like - one.like);
}
