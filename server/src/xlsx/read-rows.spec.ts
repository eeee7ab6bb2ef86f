import { strToU8, unzipSync, zipSync } from 'fflate';
import { Problem } from '../http/problem.js';
import { readRows } from './read-rows.js';
import { sheetOf } from './sheet.js';

const columns = ['条目', '牵头单位', '配合单位', '报送期限'].map((heading) => ({ heading, width: 20 }));
const sheet = (...rows: Parameters<typeof sheetOf>[2][number][]) => sheetOf('分工', columns, rows);
const refusal = async (bytes: Uint8Array) => {
  const error: unknown = await readRows(bytes, 3).catch((thrown: unknown) => thrown);
  return error instanceof Problem ? [error.status, error.code] : error;
};
/** The sheet with another text in place of one. */
async function changed(from: string | RegExp, to: string) {
  const files = unzipSync(new Uint8Array(await sheet(['一是', '市审计局', null, null])));
  const path = 'xl/worksheets/sheet1.xml';
  files[path] = strToU8(Buffer.from(files[path]!).toString('utf8').replace(from, to));
  return zipSync(files);
}

test('cells as texts of one line, as many columns as are asked for', async () => {
  const bytes = await sheet(['=一是', '市审计局\n', '市水务局\t市海关', { day: '2018-12-14' }], [12, null, 'x']);
  expect(await readRows(bytes, 3)).toEqual([
    ['条目', '牵头单位', '配合单位'],
    ['=一是', '市审计局', '市水务局 市海关'],
    ['12', '', 'x'],
  ]);
  expect((await readRows(bytes, 4))[1]![3]).toBe('2018-12-14');
});

test('what is no sheet is refused with a code', async () => {
  expect(await refusal(strToU8('条目,牵头\n'))).toEqual([422, 'unsupported_type']);
  expect(await refusal(new Uint8Array())).toEqual([422, 'unsupported_type']);
  expect(await refusal(zipSync({ 'a.xml': strToU8('<a/>') }))).toEqual([422, 'broken_file']);
  expect(await refusal(await changed('</sheetData>', '<row>'))).toEqual([422, 'broken_file']);
});

test('what unpacks to too much is refused before it is read', async () => {
  const spaces = (count: number) => strToU8(' '.repeat(count));
  expect(await refusal(zipSync({ 'a.xml': spaces(11 * 1024 * 1024) }))).toEqual([422, 'zip_bomb']);
  const lying = zipSync({ 'a.xml': spaces(11 * 1024 * 1024) });
  // the directory says one byte
  const directory = Buffer.from(lying.buffer).lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'));
  new DataView(lying.buffer, lying.byteOffset).setUint32(directory + 24, 1, true);
  expect(await refusal(lying)).toEqual([422, 'zip_bomb']);
  const many = Object.fromEntries(Array.from({ length: 201 }, (_, at) => [`${at}.xml`, spaces(1)]));
  expect(await refusal(zipSync(many))).toEqual([422, 'zip_bomb']);
});

test.each(['XFD1048576', 'A99999', 'AAA1', '&#65;1'])('a cell far away, %s, is refused', async (address) => {
  expect(await refusal(await changed(/r="A2"/, `r="${address}"`))).toEqual([422, 'zip_bomb']);
});

test('a sheet of 9999 rows is read, and none of one more', async () => {
  const rows = (count: number) => sheet(...Array.from({ length: count - 1 }, (_, at) => [`第${at + 2}行`]));
  const read = await readRows(await rows(9999), 3);
  expect([read.length, read.at(-1)]).toEqual([9999, ['第9999行', '', '']]);
  expect(await refusal(await rows(10_000))).toEqual([422, 'zip_bomb']);
});

test('a long text that many cells share is refused', async () => {
  const rows = Array.from({ length: 10 }, () => ['长'.repeat(30_000)]);
  expect(await refusal(await sheet(...rows))).toEqual([422, 'too_much_text']);
});
