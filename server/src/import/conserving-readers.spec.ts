import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { conserved } from './testing/conserved.js';
import { wordFile } from './testing/word-file.js';

const FOLDER = new URL('./testing/readers/', import.meta.url);
const files = readdirSync(FOLDER).filter((name) => !name.endsWith('.expected.txt'));
/** Numbers that Word counts itself. */
const PRINTED: Record<string, string> = { 'c-pprchange.docx': '一、二、' };

const WORDS = [
  '全市',
  '办结',
  '1098',
  '户',
  '92.3',
  '%',
  '2',
  '，',
  '。',
  '一是',
  '（一）',
  '二、',
  'CO',
  '3.6×10',
  '⼯作',
  'a<b',
  'R&amp;D',
  '\ue863',
  ' ',
];
const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(''));
const escaped = (one: string): string => one.replaceAll('a<b', 'a&lt;b');
const utf8 = (source: string) => new TextEncoder().encode(source);
const RUNS = { numRuns: 300 };
/** Lines of pieces, each in one of the forms that a format has. */
const linesOf = (forms: readonly string[]) =>
  fc.array(fc.array(fc.tuple(fc.constantFrom('', '', ...forms), words), { minLength: 1, maxLength: 6 }), {
    maxLength: 8,
  });
type Lines = [form: string, text: string][][];

/** What is left out has signs of its own: none of them may be anywhere else. */
const apart = (text: string): string => `删${text}去`;
const RUN_FORMS: Record<string, string> = {
  super: '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>',
  sub: '<w:rPr><w:vertAlign w:val="subscript"/></w:rPr>',
  strike: '<w:rPr><w:strike/></w:rPr>',
  dstrike: '<w:rPr><w:dstrike/></w:rPr>',
  hidden: '<w:rPr><w:vanish/></w:rPr>',
  wasHidden: '<w:rPr><w:b/><w:rPrChange w:id="1"><w:rPr><w:vanish/><w:strike/></w:rPr></w:rPrChange></w:rPr>',
};
const symbol = '<w:r><w:sym w:font="Symbol" w:char="F0A3"/></w:r>';
const KEPT_IN_WORD = new Set(['', 'super', 'sub', 'wasHidden', 'ins', 'control']);
const inWord = (form: string, text: string): string => {
  const words = escaped(KEPT_IN_WORD.has(form) ? text : apart(text));
  const run = `<w:r>${RUN_FORMS[form] ?? ''}<w:t xml:space="preserve">${words}</w:t></w:r>`;
  if (form === 'del') return `<w:del w:id="1">${run.replaceAll('w:t', 'w:delText')}</w:del>`;
  if (form === 'ins') return `<w:ins w:id="1">${run}</w:ins>${symbol}`;
  if (form === 'control') return `<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>${run}</w:sdtContent></w:sdt>`;
  if (form === 'empty')
    return `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run}</w:sdtContent></w:sdt>`;
  return run;
};
const WAS_LISTED =
  '<w:pPr><w:pPrChange w:id="1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange></w:pPr>';
const word = (lines: Lines): Uint8Array =>
  wordFile(
    lines.map((line) => `<w:p>${WAS_LISTED}${line.map(([form, text]) => inWord(form, text)).join('')}</w:p>`).join(''),
  );

const PAGE_FORMS = [
  'sup',
  'sub',
  's',
  'del',
  'strike',
  'b',
  'span style="text-decoration: line-through"',
  'span style="display:none"',
  'span hidden',
  'span style="mso-hide:all"',
];
const KEPT = new Set(['', 'sup', 'sub', 'b']);
/** What a box, a table, its rows or its cells may say, of which the words inside are left out. */
const LEFT_OUT = ['', '', 'hidden', 'style="display:none"', 'style="text-decoration:line-through"'];
type Marks = [box: string, body: string, row: string, cell: string];
const page = (lines: Lines, box = 'p', marks: Marks = ['', '', '', '']): string => {
  const isLeftOut = marks.some(Boolean);
  const inPage = ([form, text]: [string, string]): string => {
    const words = escaped(isLeftOut || !KEPT.has(form) ? apart(text) : text);
    if (isLeftOut && form.startsWith('su')) return words;
    if (form.startsWith('span')) return `<${form}>${words}<b>${words}</b></span>`;
    return form ? `<${form}>${words}</${form}>` : words;
  };
  const [around, body, row, cell] = marks;
  const rows = lines.map((line) => line.map(inPage).join(''));
  if (box !== 'td') return rows.map((one) => `<${box} ${around}>${one}</${box}>`).join('');
  const cells = rows.map((one) => `<tr ${row}><td ${cell}>${one}</td><td ${cell}>${one}</td></tr>`);
  return `<table ${around}><tbody ${body}>${cells.join('')}</tbody></table>`;
};
const left = fc.constantFrom(...LEFT_OUT);
const marked: fc.Arbitrary<Marks> = fc.tuple(left, left, left, left);
const html = (body: string): string => `<!doctype html><html><body>${body}</body></html>`;

const quoted = (text: string): string =>
  [...utf8(text)]
    .map((byte) =>
      byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(byte),
    )
    .join('')
    .replace(/.{60}(?<!=.?)/gs, '$&=\r\n');
const archive = (text: string, packed: string): Uint8Array => {
  const body = packed === 'base64' ? Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\r\n') : quoted(text);
  const headers = `Content-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: ${packed}`;
  return utf8(
    `From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html"; boundary="--=x"\r\n\r\n----=x\r\n${headers}\r\n\r\n${body}\r\n----=x--\r\n`,
  );
};

/** What Chinese prose has, and Markdown might take for its own. */
const PROSE = [
  ...[
    '1~5月',
    '90~95%',
    '3*5*8',
    '率*为92%',
    '甲_乙_丙',
    '2**3**4',
    '粤府[2018](10号)',
    '<90%',
    '<张三>',
    '<abc>',
    'R&D',
    'A&copy=1',
  ],
  ...[
    'C:\\目录',
    '全市，',
    '的**加粗**了',
    '把~~划去~~了',
    '把<s>删去</s>了',
    '把<b hidden>藏<i>起</i></b>了',
    '办结1098',
    '<sup>2</sup>',
    '[1]',
    '（一）',
    '_注',
    '5 * 6',
    '。',
    '※',
    '|',
  ],
];
const prose = fc.array(fc.array(fc.constantFrom(...PROSE), { minLength: 1, maxLength: 7 }), { maxLength: 8 });

describe('every visible character of a file is in a node or was dropped, what is left out in no node', () => {
  test.each(files)('%s', async (name) => {
    await conserved(readFileSync(new URL(name, FOLDER)), name, undefined, PRINTED[name]);
  });
  test('Word files with raised, struck, hidden, tracked, controlled runs and signs', () =>
    fc.assert(
      fc.asyncProperty(linesOf([...Object.keys(RUN_FORMS), 'del', 'ins', 'control', 'empty']), (lines) =>
        conserved(word(lines), 'a.docx'),
      ),
      RUNS,
    ));
  test('web pages and their tables', () =>
    fc.assert(
      fc.asyncProperty(linesOf(PAGE_FORMS), fc.constantFrom('p', 'td', 'td', 'h2'), marked, (lines, box, marks) =>
        conserved(utf8(html(`<p>全市，一、二、（一）</p>${page(lines)}${page(lines, box, marks)}`)), 'a.html'),
      ),
      RUNS,
    ));
  test('web archives', () =>
    fc.assert(
      fc.asyncProperty(linesOf(PAGE_FORMS), fc.constantFrom('base64', 'quoted-printable'), (lines, packed) =>
        conserved(archive(html(page(lines)), packed), 'a.mht'),
      ),
      RUNS,
    ));
  test('Markdown of Chinese prose', () =>
    fc.assert(
      fc.asyncProperty(prose, (lines) =>
        conserved(utf8(lines.map((pieces) => `全${pieces.join('')}`).join('\n\n')), 'a.md'),
      ),
      RUNS,
    ));
});
