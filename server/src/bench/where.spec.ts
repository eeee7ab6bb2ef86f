import type { Profiler } from 'node:inspector';
import { placesOf } from './where.js';

const root = '/srv/bafang';
const frames: [functionName: string, url: string, children: number[]][] = [
  ['(root)', '', [2, 3, 9, 10]],
  ['(idle)', '', []],
  ['handle', `file://${root}/node_modules/@nestjs/core/router.js`, [4, 5]],
  ['inboxOf', `file://${root}/server/dist/inbox/inbox.js`, [6, 7]],
  ['send', 'node:net', []],
  ['stringify', '', []],
  ['walk', `file://${root}/shared/dist/report/tree.js`, []],
  ['statement', `file://${root}/server/dist/bench/serving.js`, []],
  ['(garbage collector)', '', []],
  ['post', 'node:inspector', []],
];
const nodes = frames.map(([functionName, url, children], index) => ({
  id: index + 1,
  children,
  callFrame: { functionName, url, scriptId: '', lineNumber: 0, columnNumber: 0 },
})) as Profiler.ProfileNode[];

test('the time of each sample falls to whose code it is, of a built-in to its caller, an idle one to nobody', () => {
  const samples = [2, 3, 4, 6, 5, 7, 8, 9, 10];
  expect(
    placesOf(
      { nodes, samples, timeDeltas: [900, 1, 2, 3, 4, 5, 6, 7, 80].map((ms) => ms * 10_000), startTime: 0, endTime: 0 },
      10,
    ),
  ).toEqual([
    ['garbage collector', 7],
    ['SQL', 6],
    ['server/inbox', 5],
    ['shared/report', 5],
    ['node:net', 4],
    ['@nestjs/core', 1],
  ]);
});
