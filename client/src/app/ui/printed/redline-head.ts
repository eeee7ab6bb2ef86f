import { type PrintedNode, type Run, headOf } from '@bafang/shared';
import type { Before } from './printed-text';

interface Block<R> {
  readonly runs: readonly R[];
}

const lengthOf = (node: PrintedNode, heading: string | null): number => {
  const head = headOf({ ...node, heading });
  return head.style === 'run_in' ? head.text.length : 0;
};

/** A comparison with its head set apart, as it stands and as it stood: it is set like the head that is read and written. */
export function withHead<R extends Run, B extends Block<R>>(
  blocks: readonly B[],
  node: PrintedNode,
  before: Before,
): B[] {
  const left = { inserted: lengthOf(node, node.heading), deleted: before ? lengthOf(node, before.heading) : 0 };
  const cut = (run: R): R[] => {
    const at = Math.min(left[run.kind === 'deleted' ? 'deleted' : 'inserted'], run.text.length);
    if (run.kind !== 'deleted') left.inserted -= at;
    if (run.kind !== 'inserted') left.deleted = Math.max(0, left.deleted - run.text.length);
    return [
      { ...run, text: run.text.slice(0, at), head: true },
      { ...run, text: run.text.slice(at) },
    ].filter(({ text }) => text);
  };
  return blocks.map((block) => ({ ...block, runs: block.runs.flatMap(cut) }));
}
