import type { Sentence } from './sentences.js';
import type { TextSource, Sources, SourceSentence } from './sources.js';

/**
 * Where a sentence comes from: 沿用 as last year's report had it, 改写 reworded from there, from a unit's 素材, the same as
 * another section of this year, or 新写.
 */
export const origins = ['carried', 'reworded', 'material', 'repeated', 'new'] as const;
export type Origin = (typeof origins)[number];

export interface SentenceOrigin extends Sentence {
  readonly origin: Origin;
  readonly source: SourceSentence | null;
}

/** By what a sentence is that says the same as the source, and what if it nearly does, and how nearly. */
const rules: Readonly<Record<TextSource, { same: Origin; near: Origin; least: number }>> = {
  last_year: { same: 'carried', near: 'reworded', least: 0.6 },
  material: { same: 'material', near: 'material', least: 0.6 },
  section: { same: 'repeated', near: 'repeated', least: 0.9 },
};
/** A sentence of fewer letters is anybody's: 具体情况如下。 */
const OWN = 12;
const LEAST = Math.min(...Object.values(rules).map(({ least }) => least));

/**
 * Where each of the sentences of a text comes from. Of two sources that say the same, last year's report counts before
 * material, and that before another section; `own` is the section that the text is of. Takes time linear in the text.
 */
export function originsIn(sentences: readonly Sentence[], sources: Sources, own?: string): SentenceOrigin[] {
  return sentences.map((sentence) => {
    const may = ({ source }: SourceSentence): boolean =>
      source.id !== own && (source.kind !== 'section' || sentence.key.length >= OWN);
    const source = same(sentence, sources, may);
    if (source) return { ...sentence, origin: rules[source.source.kind].same, source };
    const near = sentence.key.length < OWN ? undefined : nearest(sentence, sources, may);
    return { ...sentence, origin: near ? rules[near.source.kind].near : 'new', source: near ?? null };
  });
}

const order = Object.keys(rules);
function same(
  { key }: Sentence,
  { byKey }: Sources,
  may: (sentence: SourceSentence) => boolean,
): SourceSentence | undefined {
  const [first] = (byKey.get(key) ?? [])
    .filter(may)
    .sort((one, other) => order.indexOf(one.source.kind) - order.indexOf(other.source.kind));
  return first;
}
const nearest = (
  { key }: Sentence,
  sources: Sources,
  may: (sentence: SourceSentence) => boolean,
): SourceSentence | undefined =>
  sources.nearest(key, LEAST, (sentence, like) => like >= rules[sentence.source.kind].least && may(sentence));

/** How many letters and digits of a text come from where. */
export type Shares = Readonly<Record<Origin, number>>;

export const noShares: Shares = { carried: 0, reworded: 0, material: 0, repeated: 0, new: 0 };

export function sharesOf(sentences: readonly Pick<SentenceOrigin, 'origin' | 'characters'>[]): Shares {
  const shares = { ...noShares };
  for (const { origin, characters } of sentences) shares[origin] += characters;
  return shares;
}

export const sharesTogether = (shares: readonly Shares[]): Shares => {
  const sum = { ...noShares };
  for (const each of shares) for (const origin of origins) sum[origin] += each[origin];
  return sum;
};

/**
 * 沿用率 alone, in whole percent: what stands word for word as one of the sources. Takes no looking for what is nearly the
 * same, so that whoever hands a text on does not wait for it; null of an empty text.
 */
export function carriedPercent(sentences: readonly Sentence[], { byKey }: Sources): number | null {
  const shares = { ...noShares };
  for (const { key, characters } of sentences) shares[byKey.has(key) ? 'carried' : 'new'] += characters;
  return percentOf(shares, 'carried');
}

/** 沿用率 and its like, in whole percent of the letters and digits; null of an empty text. */
export function percentOf(shares: Shares, origin: Origin): number | null {
  const all = origins.reduce((sum, each) => sum + shares[each], 0);
  return all ? Math.round((100 * shares[origin]) / all) : null;
}
