import { type PrintedNode, isRewritten } from '@bafang/shared';
import { type PlacedBlock, placed } from '../../ui/printed/places';
import { type Before, redlineOf } from '../../ui/printed/printed-text';
import { withHead } from '../../ui/printed/redline-head';

export interface Redline {
  readonly blocks: readonly PlacedBlock[];
  readonly total: number;
  readonly rewritten: boolean;
}

/** A text beside what it was; fetched when the first is compared. */
export function redlineSince(node: PrintedNode, before: Before): Redline {
  const { blocks, total } = placed(redlineOf(node, before));
  const headed = withHead(blocks, node, before);
  return { blocks: headed, total, rewritten: isRewritten(headed) };
}
