import { type Disposition, dispositions } from '@bafang/shared';

/** How somebody means to deal with an opinion, until it is done. */
export interface Disposal {
  readonly disposition: Disposition | null;
  readonly reason: string;
}
export const undecided = (): Disposal => ({ disposition: null, reason: '' });

/** What is still wanting: 采纳 alone needs no reason. */
export function gapOf({ disposition, reason }: Disposal): 'disposition' | 'reason' | '' {
  if (!disposition) return 'disposition';
  return disposition === 'adopted' || reason.trim() ? '' : 'reason';
}
export const sentOf = ({ disposition, reason }: Disposal) => ({
  ...(disposition && { disposition }),
  ...(disposition !== 'adopted' && reason.trim() && { reason: reason.trim() }),
});
export const choices = dispositions;
