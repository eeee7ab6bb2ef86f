import type { ClearVerdict } from '@bafang/shared';
import type { Edition } from '../outline/edition.entity.js';
import type { AttestationRow } from './records/attestation.entity.js';

/** What came after an entry of the record. */
export const madeAfter =
  (entry: number) =>
  ({ afterEntry }: Pick<AttestationRow, 'afterEntry'>): boolean =>
    afterEntry > entry;

/** The entry after which something of the report was last withdrawn as a secret, which no review of before had seen. -1: nothing is. */
export const secretFound = (editions: readonly Pick<Edition, 'ending' | 'endedAfterEntry'>[]): number =>
  Math.max(-1, ...editions.filter(({ ending }) => ending === 'secrecy').map((each) => each.endedAfterEntry ?? -1));

/**
 * The verdict of the secrecy reviews of a text, in the order of the record: the last by somebody who may still make one. Who may no more
 * takes a 公开 back, but never a 不予公开: nobody's exclusion makes a text public.
 */
export const clearanceOf = (
  reviews: readonly AttestationRow[],
  excluded: (attestation: AttestationRow) => boolean,
): ClearVerdict | null =>
  (reviews.findLast((each) => each.verdict === 'withheld' || !excluded(each))?.verdict as ClearVerdict | undefined) ??
  null;
