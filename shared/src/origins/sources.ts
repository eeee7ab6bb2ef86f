import { likeness, pairsOf } from './likeness.js';
import type { Sentence } from './sentences.js';

/** What a text may have been made from: last year's report, what a unit gave as material, another section of this year. */
export const textSources = ['last_year', 'material', 'section'] as const;
export type TextSource = (typeof textSources)[number];

export interface SourceText {
  readonly kind: TextSource;
  readonly id: string;
  readonly sentences: readonly Sentence[];
}
/** A sentence of a source, with the text that it stands in. */
export interface SourceSentence extends Sentence {
  readonly source: Pick<SourceText, 'kind' | 'id'>;
}
/** Whether a sentence of the sources is meant, if it is so like the one that is looked for (0 to 1). */
type Meant = (sentence: SourceSentence, like: number) => boolean;

/** The sentences of all sources, found by what they say and by what they nearly say. */
export interface Sources {
  readonly byKey: ReadonlyMap<string, readonly SourceSentence[]>;
  /** Of the sentences that are at least as like as `least` and meant, the likest; of equally like ones the first. */
  nearest(key: string, least: number, meant: Meant): SourceSentence | undefined;
}

/** A pair that stands in more sentences than this tells none of them apart. */
const MOST_OF_A_PAIR = 200;
/** So many places of the same words are kept. */
const MOST_OF_A_KEY = 50;

/** Sources in which a text's sentences may be looked up; takes time linear in their length, most of it when the first is. */
export function sourcesOf(texts: readonly SourceText[]): Sources {
  const byKey = new Map<string, SourceSentence[]>();
  const told: SourceSentence[] = [];
  for (const { sentences, ...source } of texts) {
    for (const sentence of sentences) add({ ...sentence, source });
  }
  let pairs: ByPair | undefined;
  return { byKey, nearest: (...asked) => (pairs ??= new ByPair(told)).nearest(...asked) };

  function add(sentence: SourceSentence): void {
    const same = byKey.get(sentence.key) ?? [];
    byKey.set(sentence.key, same);
    // the same words in many places are one sentence to look for; that its own text has it must hide no other
    if (same.length < MOST_OF_A_KEY) same.push(sentence);
    if (same.filter(({ source }) => source.kind === sentence.source.kind).length <= 2) told.push(sentence);
  }
}

/** Sentences by their pairs of neighbouring signs, each known by its place in the list. */
class ByPair {
  private readonly byPair = new Map<number, number[]>();
  /** How many pairs each has. */
  private readonly sizes: Uint32Array;
  /** How many of the pairs that are looked for each has: all 0 in between. */
  private readonly shared: Uint32Array;

  constructor(private readonly sentences: readonly SourceSentence[]) {
    this.sizes = new Uint32Array(sentences.length);
    this.shared = new Uint32Array(sentences.length);
    for (const [at, { key }] of sentences.entries()) {
      const pairs = pairsOf(key);
      this.sizes[at] = pairs.size;
      for (const pair of pairs) {
        const all = this.byPair.get(pair);
        if (!all) this.byPair.set(pair, [at]);
        else if (all.length <= MOST_OF_A_PAIR) all.push(at);
      }
    }
  }

  nearest(key: string, least: number, meant: Meant): SourceSentence | undefined {
    const pairs = pairsOf(key);
    const telling = [...pairs].flatMap((pair) => this.telling(pair));
    // no sentence has more of them, nor fewer pairs than it has of them
    if (likeness(pairs.size, telling.length, telling.length) < least) return undefined;
    let best: SourceSentence | undefined;
    let most = 0;
    for (const at of this.having(telling)) {
      const like = likeness(pairs.size, this.sizes[at]!, this.shared[at]!);
      this.shared[at] = 0;
      if (like < least || like <= most || !meant(this.sentences[at]!, like)) continue;
      best = this.sentences[at];
      most = like;
    }
    return best;
  }

  private telling(pair: number): [] | [number[]] {
    const all = this.byPair.get(pair);
    return all && all.length <= MOST_OF_A_PAIR ? [all] : [];
  }

  /** The sentences that have some of the pairs, in the order in which they are come upon; counts how many each has. */
  private having(lists: readonly number[][]): number[] {
    const found: number[] = [];
    for (const list of lists) {
      for (const at of list) if (this.shared[at]++ === 0) found.push(at);
    }
    return found;
  }
}
