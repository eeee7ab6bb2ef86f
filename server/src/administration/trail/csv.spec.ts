import { csvLine } from './csv.js';

test.each([
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '＝1',
  '＋1',
  '－1',
  '＠A',
  '﹦1',
  ' =1',
  '\u200B=1',
  '\uFEFF=1',
  '\n=1',
])('%j is text, not a formula', (cell) => {
  expect(csvLine([cell])).toBe(`"'${cell}"\r\n`);
});

test('quotes are doubled, commas and line breaks stay inside, nothing else is touched', () => {
  expect(csvLine([12, 'a "b"', 'c,d', null, '第1条\n=2', '市审计局'])).toBe(
    '"12","a ""b""","c,d","","第1条\n=2","市审计局"\r\n',
  );
});
