import type { MatterChange, MatterLine } from '@bafang/shared';
import type { Listed } from './sheet/difference';

type List = readonly MatterLine[];

/** What was there before a change of a matter, to be put back while the change still stands: the version that it made. */
interface MatterBefore {
  readonly matter: string;
  readonly version: number;
  readonly change: MatterChange;
}
/** A list before another took its place, and what it became. */
interface ListBefore {
  readonly list: List;
  readonly became: List;
}
export type Before = MatterBefore | ListBefore;

export const listed = (list: List): Listed[] => list.map(({ id, area, matter }) => ({ id, area, matter }));
const asRead = (list: List): string => JSON.stringify(listed(list));
const versionIn = (list: List, id: string): number | undefined => list.find((line) => line.id === id)?.version;

/** Whether nobody has gone on from it. */
export const standsIn = (step: Before, now: List): boolean =>
  'matter' in step ? versionIn(now, step.matter) === step.version : asRead(step.became) === asRead(now);

/**
 * What is left of the past once its last step was put back in `now`, which made `after`. Of a matter that stands again as it
 * was before that step, everything earlier stands again, so many versions later.
 */
export function backAt(past: readonly Before[], now: List, after: List): Before[] {
  const earlier = past.slice(0, -1);
  const later = new Map(
    versionsOf(past.at(-1)!).flatMap(({ id, from, to }) => {
      const version = versionIn(after, id);
      return version !== undefined && versionIn(now, id) === to ? [[id, version - from]] : [];
    }),
  );
  const moved = (list: List) => list.map((line) => ({ ...line, version: line.version + (later.get(line.id) ?? 0) }));
  return earlier.map((step) =>
    'matter' in step
      ? { ...step, version: step.version + (later.get(step.matter) ?? 0) }
      : { list: moved(step.list), became: moved(step.became) },
  );
}

/** The versions that a step went on from, and those that it made; what a list took off or added has but one. */
function versionsOf(step: Before): { id: string; from: number; to: number }[] {
  if ('matter' in step) return [{ id: step.matter, from: step.version - 1, to: step.version }];
  return step.list.flatMap(({ id, version: from }) => {
    const to = versionIn(step.became, id);
    return to === undefined ? [] : [{ id, from, to }];
  });
}
