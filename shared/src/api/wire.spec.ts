import { line, lines } from './wire.js';

// prettier-ignore
test.each([
  ['one line', line(9),  ' 市\u200b公安局 ', '市公安局'],
  ['composed', line(9),  'cafe\u0301',      'caf\u00e9'],
  ['lines',    lines(9), '甲\r\n乙\u2028丙 ', '甲\n乙\n丙'],
])('%s as it is kept', (_what, schema, given, kept) => expect(schema.parse(given)).toBe(kept));

test.each(['甲\t乙', '甲\n乙', '甲\u0007乙', '\u200b', '甲'.repeat(10)])('%j is no line of print of nine', (given) =>
  expect(line(9).safeParse(given).success).toBe(false),
);
