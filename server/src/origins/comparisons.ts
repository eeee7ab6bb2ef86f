import { originsIn, type Sentence, type SentenceOrigin, sourcesOf, type SourceText } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { digestOf } from '../database/digest.js';
import type { LastYearText } from './last-year-texts.js';

/** A text of this year that is compared; its sentences are asked for where they are not known to have been compared. */
export interface ComparedText extends Pick<SourceText, 'kind' | 'id'> {
  digest: string;
  sentences(): readonly Sentence[];
}
/** Where the sentences of each section come from, by its id. */
export type Comparison = ReadonlyMap<string, readonly SentenceOrigin[]>;

/** Signs that are kept: some ten years of a large city. Not sentences, of which one may be as long as a text. */
const MOST = 10_000_000;
/** What a sentence takes beside its signs, in such. */
const EACH = 100;

/**
 * Texts beside all that they are compared with. Each is told by its digest, so that nothing here grows old, and nobody is
 * told of a text that is not among those that were read for him.
 */
@Injectable()
export class Comparisons {
  private readonly known = new LRUCache<string, Comparison>({
    maxSize: MOST,
    sizeCalculation: (comparison) => [...comparison.values()].flat().reduce((sum, one) => sum + sizeOf(one), 1),
  });

  /** The sections among the texts, beside last year's, the material and one another; of equals the first counts. */
  of(before: LastYearText | null, texts: readonly ComparedText[]): Comparison {
    const told = texts.map(({ kind, id, digest }) => `${kind} ${id} ${digest}`);
    const key = digestOf([before?.editionId ?? '', ...told].join('\n'));
    const comparison = this.known.get(key) ?? compared(before, texts);
    this.known.set(key, comparison);
    return comparison;
  }
}

const signsOf = ({ text, key }: Sentence): number => EACH + text.length + key.length;
const sizeOf = (sentence: SentenceOrigin): number =>
  signsOf(sentence) + (sentence.source ? signsOf(sentence.source) : 0);

function compared(before: LastYearText | null, texts: readonly ComparedText[]): Comparison {
  const present = texts.map(({ kind, id, sentences }): SourceText => ({ kind, id, sentences: sentences() }));
  const sources = sourcesOf([...(before?.texts ?? []), ...present]);
  const sections = present.filter(({ kind }) => kind === 'section');
  return new Map(sections.map(({ id, sentences }) => [id, originsIn(sentences, sources, id)]));
}
