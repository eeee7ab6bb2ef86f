import { strFromU8, unzipSync } from 'fflate';
import { digestOf } from '../../../database/digest.js';
import { office, pagesOf } from '../../testing/office.js';
import { pdfLines } from '../../testing/pdf-lines.js';
import { descendants, parseXml, type Xml } from '../../testing/strict-xml.js';
import { type DocxSheet, renderDocxSheet } from './docx-sheet.js';

const sheet = (rows: DocxSheet['rows']): DocxSheet => ({
  title: '意见采纳情况表',
  of: '海城市2018年法治政府建设年度报告',
  by: '统稿人甲',
  date: '2018-12-13',
  columns: [
    { heading: '单位', width: 45 },
    { heading: '内容', width: 200 },
  ],
  rows,
});
const partsOf = async (rows: DocxSheet['rows']): Promise<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(await renderDocxSheet(sheet(rows)))).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
const documentOf = async (rows: DocxSheet['rows']) => parseXml((await partsOf(rows))['word/document.xml']!);
const words = (x: Xml): string =>
  descendants(x, 'w:t')
    .map(({ text }) => text)
    .join('');
const styleOf = (paragraph: Xml): string | undefined => descendants(paragraph, 'w:pStyle')[0]?.attributes['w:val'];

test('what it is and of when stands above the table, each in its style', async () => {
  const paragraphs = descendants(await documentOf([[['市水务局', '2018-12-12'], []]]), 'w:p');
  expect(paragraphs.map((p) => [styleOf(p), words(p)])).toEqual([
    ['Title', '意见采纳情况表'],
    ['Cover', '海城市2018年法治政府建设年度报告　2018年12月13日'],
    ['HeadCell', '单位'],
    ['HeadCell', '内容'],
    ['Cell', '市水务局'],
    ['Cell', '2018-12-12'],
    // a cell without a paragraph is a damaged file
    ['Cell', ''],
  ]);
});

test('the page lies, and the table is as wide as its text', async () => {
  const document = await documentOf([[['甲'], ['乙']]]);
  const [size] = descendants(document, 'w:pgSz');
  const [margin] = descendants(document, 'w:pgMar');
  const number = (x: Xml | undefined, name: string) => Number(x!.attributes[`w:${name}`]);
  expect(size!.attributes).toMatchObject({ 'w:orient': 'landscape', 'w:w': '16838', 'w:h': '11906' });
  const columns = descendants(document, 'w:gridCol').map((column) => number(column, 'w'));
  const width = columns.reduce((sum, column) => sum + column, 0);
  const room = number(size, 'w') - number(margin, 'left') - number(margin, 'right');
  expect([columns.length, Math.abs(room - width) < 5]).toEqual([2, true]);
});

test('the head is repeated, a short row stays whole, and a long one may be torn', async () => {
  const rows = descendants(
    await documentOf([
      [['甲'], ['短']],
      [['乙'], ['长'.repeat(2000)]],
    ]),
    'w:tr',
  );
  const has = (row: Xml, name: string) =>
    descendants(row, name).some(({ attributes }) => attributes['w:val'] !== 'off');
  expect(rows.map((row) => [has(row, 'w:tblHeader'), has(row, 'w:cantSplit')])).toEqual([
    [true, true],
    [false, true],
    [false, false],
  ]);
});

test('the same table gives the same file, and what no file holds is left out', async () => {
  const rows = [[['甲\u0000'], ['<乙>']]];
  const files = await Promise.all([renderDocxSheet(sheet(rows)), renderDocxSheet(sheet(rows))]);
  expect(digestOf(files[0])).toBe(digestOf(files[1]));
  const parts = await partsOf(rows);
  expect(words(parseXml(parts['word/document.xml']!))).toMatch(/甲<乙>$/);
  expect(parts['docProps/core.xml']).toMatch(/created[^>]*>2018-12-13T00:00:00Z</);
});

(office ? test : test.skip)(
  'opened: the head stands on every page, and nothing runs off the sheet',
  async () => {
    const rows = Array.from({ length: 60 }, (_, at) => [[`第${at + 1}个单位`], ['请写明口径。'.repeat(12)]]);
    const [file] = pagesOf([await renderDocxSheet(sheet(rows))]);
    const pages = await pdfLines(file!);
    expect(pages.length).toBeGreaterThan(3);
    const texts = pages.map((lines) => lines.map(({ text }) => text).join('\n'));
    expect(texts.filter((text) => !text.includes('单位') || !text.includes('内容'))).toEqual([]);
    const said = texts.join('\n');
    expect(rows.filter((_, at) => !said.includes(`第${at + 1}个单位`))).toEqual([]);
    const [foot, right] = [30, 271].map((millimetres) => (millimetres * 72) / 25.4) as [number, number];
    const table = pages.flat().filter(({ text }) => !/^—\d+—$/.test(text.replace(/\s/g, '')));
    expect(table.filter((line) => line.y < foot || line.right > right)).toEqual([]);
  },
  120_000,
);
