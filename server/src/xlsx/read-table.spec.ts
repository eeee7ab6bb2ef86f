import { Problem } from '../http/problem.js';
import { readTable } from './read-table.js';
import { sheetOf } from './sheet.js';

const bytes = (text: string) => new TextEncoder().encode(text);
/** 名称,2018 and 收到,1102 as an office program of China saves them. */
const GB18030 = new Uint8Array([
  ...[0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0x32, 0x30, 0x31, 0x38, 0x0d, 0x0a],
  ...[0xca, 0xd5, 0xb5, 0xbd, 0x2c, 0x31, 0x31, 0x30, 0x32],
]);

test.each<[string, Uint8Array | string, string[][]]>([
  [
    'commas',
    '名称,2018\n收到,1102\n',
    [
      ['名称', '2018'],
      ['收到', '1102'],
    ],
  ],
  [
    'a mark before the text, and lines of Windows',
    '\ufeff名称,2018\r\n收到,1102',
    [
      ['名称', '2018'],
      ['收到', '1102'],
    ],
  ],
  [
    'an encoding of the country',
    GB18030,
    [
      ['名称', '2018'],
      ['收到', '1102'],
    ],
  ],
  [
    'tabs',
    '名称\t2018\n收到，含结转\t1102',
    [
      ['名称', '2018'],
      ['收到，含结转', '1102'],
    ],
  ],
  [
    'semicolons',
    '名称;2018\n收到;1102',
    [
      ['名称', '2018'],
      ['收到', '1102'],
    ],
  ],
  [
    'a cell with signs of its own',
    '名称,2018\n"收到,含""结转""\n的",1102',
    [
      ['名称', '2018'],
      ['收到,含"结转" 的', '1102'],
    ],
  ],
  ['lines of other lengths', '名称\n收到,1102,9,9\n,7', [['名称'], ['收到', '1102', '9'], ['', '7']]],
])('%s', async (_, given, rows) =>
  expect(await readTable(typeof given === 'string' ? bytes(given) : given, 3)).toEqual(rows),
);

test('a sheet is read as ever', async () => {
  const columns = [{ heading: '名称', width: 10 }];
  expect(await readTable(await sheetOf('表', columns, [['收到']]), 3)).toEqual([['名称'], ['收到']]);
});

test.each<[string, Uint8Array, string]>([
  ['bytes that are no text', new Uint8Array(Array.from({ length: 300 }, (_, at) => at % 7)), 'unsupported_type'],
  ['more than anybody types', bytes('甲,'.repeat(200_000)), 'too_much_text'],
  ['a quotation that never ends', bytes('名称,2018\n"收到,1102'), 'broken_file'],
])('%s is refused', async (_, given, code) => {
  const error: unknown = await readTable(given, 3).catch((thrown: unknown) => thrown);
  expect(error instanceof Problem && error.code).toBe(code);
});
