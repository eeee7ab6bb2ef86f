import { keptRows } from './kept-rows';

const row = (line: number, bad: boolean) => ({ line, problems: bad ? ['bad'] : [] });

test.each([
  [
    'the bad rows stay, in order',
    '甲\t局\n乙\t局\n丙\t局',
    [row(1, false), row(2, true), row(3, true)],
    '乙\t局\n丙\t局',
  ],
  [
    'the headings stay while a row does: they tell its columns',
    '单位\t岗位\n局\t甲\n局\t乙',
    [row(2, false), row(3, true)],
    '单位\t岗位\n局\t乙',
  ],
  ['the heading goes with the good ones', '岗位\t单位\n甲\t局', [row(2, false)], ''],
  [
    'a quoted cell over two lines stays whole',
    '甲,局\r\n"乙\r\n丁",局\r\n丙,局',
    [row(1, false), row(2, true), row(4, false)],
    '"乙\n丁",局',
  ],
  ['empty lines between go', '甲\n\n乙\n', [row(1, true), row(3, true)], '甲\n乙'],
])('%s', (_what, text, rows, kept) => {
  expect(keptRows(text, rows)).toBe(kept);
});
