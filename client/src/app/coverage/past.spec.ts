import type { MatterLine } from '@bafang/shared';
import { type Before, backAt, standsIn } from './past';

const lines = (...versions: (number | null)[]): MatterLine[] =>
  versions.flatMap((version, at) =>
    version === null ? [] : [{ id: `${at}`, area: '', matter: `${at}`, version } as MatterLine],
  );
const change = { places: [], missing: null, waiver: null };
const matter = (version: number): Before => ({ matter: '0', version, change });
const drawn = (past: readonly Before[]): string =>
  past
    .map((step) => ('matter' in step ? `${step.version}` : `${step.list[0]?.version}>${step.became[0]?.version}`))
    .join(' ');

/** Puts back as long as what is next stands; every step makes a version. */
function putBack(past: readonly Before[], list: MatterLine[]): string {
  let [steps, now] = [past, list];
  const seen: string[] = [];
  while (steps.length && standsIn(steps.at(-1)!, now)) {
    const after = now.map((line) => ({ ...line, version: line.version + 1 }));
    [steps, now] = [backAt(steps, now, after), after];
    seen.push(drawn(steps));
  }
  return `${seen.join('|')}${steps.length ? ' and no more' : ''}`;
}

// prettier-ignore
test.each<[string, Before[], MatterLine[], string]>([
  ['a change',                                  [matter(2)], lines(2), ''],
  ['one that another has followed',             [matter(2)], lines(3), ' and no more'],
  ['three of one matter, to the first',         [matter(2), matter(3), matter(4)], lines(4), '4 5|6|'],
  ['up to what somebody else has changed',      [matter(2), matter(4)], lines(4), '4 and no more'],
  ['a list in other words, and what was before', [matter(2), { list: lines(2), became: lines(3) }], lines(3), '4|'],
  ['but not what somebody has changed since',   [matter(2), { list: lines(2), became: lines(3) }], lines(4), '2 and no more'],
  ['a list that was changed by another',        [{ list: lines(2), became: lines(3) }], lines(3, 1), ' and no more'],
  ['a change in a list, the list, and before',  [matter(2), { list: lines(2), became: lines(3) }, matter(4)], lines(4), '4 4>5|6|'],
])('put back: %s', (_, past, list, picture) => expect(putBack(past, list)).toBe(picture));
