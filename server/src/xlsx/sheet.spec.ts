import { readSheet } from 'read-excel-file/node';
import { sheetName, sheetOf, type SheetCell } from './sheet.js';

const columns = [
  { heading: '条目', width: 30 },
  { heading: '=数', width: 10 },
];
const roundTrip = async (...rows: SheetCell[][]) =>
  readSheet(await sheetOf('分工', columns, rows), { trim: false, parseNumber: Number });

test.each([
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '＝1',
  '\t=1',
  '12',
  '2018-12-14',
  'TRUE',
  '一是改革。',
  ' 前后有空 ',
  '第1条\n=2',
  'a "b" & <c>',
  '_x0041_',
  '𠮷野家',
])('%j is text and stays as it is', async (text) => {
  expect(await roundTrip([text])).toEqual([
    ['条目', '=数'],
    [text, null],
  ]);
});

test.each(['constructor', '__proto__', 'toString'])(
  '%s, which every object has, is a text like others',
  async (text) => {
    const [, row] = await roundTrip([text, '另一个']);
    expect(row).toEqual([`${text} `, '另一个']);
  },
);

test('numbers are numbers, days and moments are dates by the clock of China', async () => {
  const [, first, second] = await roundTrip([12, { day: '2018-12-14' }], [0, { moment: '2018-12-14T16:30:00.000Z' }]);
  expect(first).toEqual([12, new Date('2018-12-14T00:00:00Z')]);
  // a moment is a fraction of a day, which comes back within a millisecond
  const off = Number(second![1]) - Date.parse('2018-12-15T00:30:00Z');
  expect([second![0], Math.abs(off) <= 1]).toEqual([0, true]);
});

test('nothing is an empty cell', async () => {
  expect((await roundTrip(['', { day: null }], [{ moment: null }, 'x']))[1]).toEqual([null, null]);
});

test('what is longer than a cell may be is cut, and says so', async () => {
  const [, [long, most] = []] = await roundTrip(['长'.repeat(40_000), '满'.repeat(32_767)]);
  expect([String(long).length, String(long).slice(-3)]).toEqual([32_767, '长……']);
  expect(most).toBe('满'.repeat(32_767));
});

test.each([
  ['分工', '分工'],
  ['2018[甲]/乙\\:*?', '2018甲乙'],
  ["'引'", '引'],
  ['长'.repeat(40), '长'.repeat(31)],
  ['[]', '表'],
])('a sheet may be called %j: %j', (name, safe) => {
  expect(sheetName(name)).toBe(safe);
});
