import { growth } from '@bafang/shared/testing';
import type { ReportTree } from '../../outline/report-trees.js';
import { readPaste } from './read-paste.js';

const units = { units: [], groups: [], proposals: [] };
const tree = { names: new Map() } as unknown as ReportTree;
const read = (text: string) =>
  readPaste(text, tree, units, []).rows.map(({ text: section, unknown }) => [section, ...unknown]);

test.each([
  ['三列\t市审计局\t市水务局、市教育局', ['三列', '市审计局', '市水务局', '市教育局']],
  ['三列,市审计局,市水务局', ['三列', '市审计局', '市水务局']],
  ['两列，市审计局', ['两列', '市审计局']],
  ['一列', ['一列']],
  ['放管服，再提速，市审计局，市水务局', ['放管服，再提速', '市审计局', '市水务局']],
  ['题目\t市审计局（牵头）\t市水务局(河长办)', ['题目', '市审计局', '市水务局']],
  ['题目\t（牵头）', ['题目', '（牵头）']],
])('%j', (line, cells) => expect(read(line)).toEqual([cells]));

test.each(['(', '（', '（甲', ',', '，甲', ' ', '甲', '甲,', '、'])(
  'as long as a paste may be, of %j alone, it is read, not searched again and again',
  (sign) => {
    const lines = (long: string) => [long, `,${long},甲,乙,丙`, `题目\t${long}\t甲`];
    expect(growth((size) => lines(sign.repeat(size / sign.length)).forEach(read), 200_000)).toBeLessThan(1.8);
  },
);
