import { growth } from '@bafang/shared/testing';
import { readRows, withoutHeadings } from './read-rows.js';

test.each([
  [
    'tabs',
    'a\tb\r\nc\td',
    [
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['c', 'd'] },
    ],
  ],
  [
    'commas of either width',
    'a,b\nc，d\n',
    [
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['c', 'd'] },
    ],
  ],
  ['a comma between tabs stays', 'a,b\tc', [{ line: 1, cells: ['a,b', 'c'] }]],
  [
    'quotes hold delimiter, line break and quote',
    '"a,""b"""," x\ny",c\nd',
    [
      { line: 1, cells: ['a,"b"', 'x y', 'c'] },
      { line: 3, cells: ['d'] },
    ],
  ],
  [
    'empty cells count, empty rows do not',
    'a,,c\n\n,,\n,b',
    [
      { line: 1, cells: ['a', '', 'c'] },
      { line: 4, cells: ['', 'b'] },
    ],
  ],
  ['a byte order mark is no text', '\uFEFFa', [{ line: 1, cells: ['a'] }]],
  [
    'a quote that is never closed is text',
    'a,"b\nc',
    [
      { line: 1, cells: ['a', '"b'] },
      { line: 2, cells: ['c'] },
    ],
  ],
  [
    'one column',
    '甲\n乙',
    [
      { line: 1, cells: ['甲'] },
      { line: 2, cells: ['乙'] },
    ],
  ],
])('%s', (_, text, rows) => {
  expect(readRows(text)).toEqual(rows);
});

test('a row of headings is left out, and only the first', () => {
  expect(withoutHeadings(readRows('岗位,单位\n甲,乙\n岗位,丙'), ['岗位'])).toEqual([
    { line: 2, cells: ['甲', '乙'] },
    { line: 3, cells: ['岗位', '丙'] },
  ]);
});

test.each(['"', '"a\n'])('a paste of quotes alone (%j) is read, not searched again and again', (unit) => {
  expect(growth((size) => readRows(`${unit.repeat(size)}"`), 320_000)).toBeLessThan(1.8);
});
