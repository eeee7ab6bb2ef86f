import { strToU8, unzipSync, zipSync } from 'fflate';
import { outlineInThisThread } from '../outline-in-this-thread.js';
import { p, part, wordFile } from '../testing/word-file.js';
import { ImportProblem } from './import-problem.js';
import { readSource } from './read-source.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
const problem = async (bytes: Uint8Array, name = 'a.txt'): Promise<string> => {
  try {
    const { lines } = await readSource(bytes, name);
    return `read: ${lines
      .map(({ text }) => text)
      .join('|')
      .slice(0, 60)}`;
  } catch (error) {
    return error instanceof ImportProblem ? error.code : String(error);
  }
};
/** 一、情况 / 完成。 in GB18030. */
const GB = Uint8Array.from([
  0xd2, 0xbb, 0xa1, 0xa2, 0xc7, 0xe9, 0xbf, 0xf6, 0x0d, 0x0a, 0xcd, 0xea, 0xb3, 0xc9, 0xa1, 0xa3,
]);
const patched = (bytes: Uint8Array, signature: number, field: number, value: number, wide = 4): Uint8Array => {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 < copy.length; at += 1) {
    if (view.getUint32(at, true) !== signature) continue;
    if (wide === 2) view.setUint16(at + field, value, true);
    else view.setUint32(at + field, value, true);
  }
  return copy;
};
const word = wordFile(p('一、情况'));
const many = zipSync(Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [`f${at}`, new Uint8Array(0)])));
const doctype = (dtd: string, body: string) =>
  wordFile('', {
    'word/document.xml': `<?xml version="1.0"?>${dtd}${part('document', `<w:body>${body}</w:body>`).slice(38)}`,
  });

describe('text and its encodings', () => {
  test('UTF-8, with and without a byte order mark, and UTF-16', async () => {
    expect(await problem(utf8('甲\n乙'))).toBe('read: 甲|乙');
    expect((await outlineInThisThread(utf8('\uFEFF一、情况\r\n完成。'), 'a.txt')).outline.nodes).toMatchObject([
      { kind: 'part', heading: '情况', text: '完成。' },
    ]);
    expect(await problem(Uint8Array.from([0xff, 0xfe, 0x32, 0x75, 0x0a, 0x00, 0x59, 0x4e]))).toBe('read: 甲|乙');
  });
  test('GB18030 is read, and said so', async () => {
    const { outline } = await outlineInThisThread(GB, 'a.txt');
    expect(outline.nodes).toMatchObject([{ number: 1, heading: '情况', text: '完成。' }]);
    expect(outline.notes.map(({ code }) => code)).toContain('decoded_gb18030');
  });
  test('one damaged character in UTF-8 is no GB18030, and noted', async () => {
    const bytes = Uint8Array.from([...utf8('全市努力。'.repeat(100)), 0xe4, 0xb8]);
    expect((await readSource(bytes, 'a.txt')).notes.map(({ code }) => code)).toEqual(['characters_unreadable']);
  });
  test('a table copied by tabs', async () =>
    expect((await readSource(utf8('项目\t去年\t今年'), 'a.txt')).lines[0]?.hint).toBe('tableRow'));
  test('its rows may begin with an empty cell or have one inside', async () => {
    const { lines } = await readSource(utf8('见下表：\n\t去年\t今年\n复议\t12\t31\n诉讼\t\t7\n\t又办了。'), 'a.txt');
    expect(lines.map(({ hint }) => hint)).toEqual([undefined, 'tableRow', 'tableRow', 'tableRow', undefined]);
  });
  test('HTML named .txt and text named .html', async () => {
    expect(await problem(utf8('<!DOCTYPE html><p>甲</p><p>乙</p>'))).toBe('read: 甲|乙');
    expect(await problem(utf8('甲<乙'), 'a.html')).toBe('read: 甲<乙');
  });
  test('a Word file by any name', async () => expect(await problem(word, 'a.txt')).toBe('read: 一、情况'));
});

describe('hostile and broken files', () => {
  const cases: [string, Uint8Array, string][] = [
    ['a PDF', utf8('%PDF-1.7\n%âãÏÓ'), 'unsupported_type'],
    ['an RTF', utf8('{\\rtf1 x}'), 'unsupported_type'],
    [
      'a PNG',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...new Uint8Array(600)]),
      'unsupported_type',
    ],
    ['an executable', Uint8Array.from([0x4d, 0x5a, ...new Uint8Array(600).map((_, at) => at % 7)]), 'unsupported_type'],
    [
      'random bytes',
      Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919 + (at >> 3) * 104729) % 256),
      'unsupported_type',
    ],
    ['zeros', new Uint8Array(5000), 'unsupported_type'],
    ['Word 2003 XML', utf8('<?xml version="1.0"?><w:wordDocument/>'), 'unsupported_type'],
    [
      'an old .doc',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)]),
      'unsupported_type',
    ],
    [
      'a Word file with a password',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...new Uint8Array(600), ...Buffer.from('EncryptedPackage', 'utf16le')]),
      'encrypted',
    ],
    [
      'a spreadsheet',
      zipSync({
        '_rels/.rels': strToU8(
          '<Relationships xmlns="x"><Relationship Type="http://a/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        ),
        'xl/workbook.xml': strToU8('<x/>'),
      }),
      'unsupported_type',
    ],
    ['a plain archive', zipSync({ 'a.txt': strToU8('x') }), 'unsupported_type'],
    ['an empty archive', Uint8Array.from([0x50, 0x4b, 0x05, 0x06, ...new Uint8Array(18)]), 'unsupported_type'],
    ['half a signature', Uint8Array.from([0x50, 0x4b, 0x03, 0x04]), 'broken_file'],
    ['a Word file cut in half', word.slice(0, word.length / 2), 'broken_file'],
    ['a Word file without its beginning', Uint8Array.from([0x50, 0x4b, 0x03, 0x04, ...word.slice(200)]), 'broken_file'],
    ['entries protected by a password', patched(word, 0x02014b50, 8, 1, 2), 'encrypted'],
    ['an entry that promises 51 MB', patched(word, 0x02014b50, 24, 51 * 1024 * 1024), 'zip_bomb'],
    ['a ratio of a thousand', wordFile('', { 'word/media/a.bin': new Uint8Array(4 * 1024 * 1024) }), 'zip_bomb'],
    ['a document of spaces', wordFile(p(' '.repeat(8_000_000))), 'zip_bomb'],
    ['two thousand and one entries', many, 'zip_bomb'],
    ['an entry larger than it says', patched(word, 0x02014b50, 24, 10), 'zip_bomb'],
    ['an entry smaller than it says', patched(word, 0x02014b50, 24, 100_000), 'broken_file'],
    ['a wrong checksum', patched(word, 0x02014b50, 16, 1), 'broken_file'],
    ['a lock of the strong kind', patched(word, 0x02014b50, 8, 0x41, 2), 'encrypted'],
    ['an unknown method', patched(word, 0x02014b50, 10, 99, 2), 'broken_file'],
    ['ZIP64 sizes', patched(word, 0x02014b50, 24, 0xffffffff), 'zip_bomb'],
    ['an entry that lies elsewhere', patched(word, 0x02014b50, 42, 0x7fffffff), 'broken_file'],
    ['a directory that lies elsewhere', patched(word, 0x06054b50, 16, 0x7fffffff), 'broken_file'],
    ['more entries than there are', patched(word, 0x06054b50, 10, 999, 2), 'broken_file'],
    ['a directory of another disk', patched(word, 0x06054b50, 4, 1, 2), 'broken_file'],
    ['../ in a name', wordFile(p('甲'), { '../../etc/passwd': 'x' }), 'broken_file'],
    ['an absolute name', wordFile(p('甲'), { '/etc/passwd': 'x' }), 'broken_file'],
    ['a drive in a name', wordFile(p('甲'), { 'C:\\x': 'x' }), 'broken_file'],
    ['an external entity', doctype('<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>', p('&x;')), 'broken_file'],
    ['a billion laughs', doctype('<!DOCTYPE d [<!ENTITY a "x"><!ENTITY b "&a;&a;">]>', p('&b;')), 'broken_file'],
    ['an entity nobody declared', wordFile(p('&nbsp;')), 'broken_file'],
    ['tags that do not match', wordFile('<w:p></w:r>'), 'broken_file'],
    ['XML cut off', wordFile('', { 'word/document.xml': part('document', '<w:body>').slice(0, -20) }), 'broken_file'],
    ['a document without a body', wordFile('', { 'word/document.xml': part('document', '') }), 'broken_file'],
    ['XML nested without end', wordFile('<w:sdt>'.repeat(10_000) + '</w:sdt>'.repeat(10_000)), 'too_deep'],
    [
      'a main document outside word/',
      wordFile('', {
        '_rels/.rels':
          '<Relationships xmlns="x"><Relationship Type="http://a/officeDocument" Target="../../x.xml"/></Relationships>',
      }),
      'unsupported_type',
    ],
    ['a hundred thousand nested tags', utf8('<!DOCTYPE html>' + '<div>'.repeat(100_000)), 'too_deep'],
    ['a hundred thousand open formats', utf8('<html>' + '<b><i>'.repeat(50_000) + '甲'), 'too_deep'],
    ['a picture of a page', utf8('<html><img src=x></html>'), 'scanned_no_text'],
    ['more than 20 MB', new Uint8Array(20 * 1024 * 1024 + 1).fill(0x61), 'too_large'],
    ['more than three million characters', new Uint8Array(3_000_001).fill(0x61), 'too_much_text'],
    ['more than a hundred thousand lines', new Uint8Array(200_002).fill(0x0a), 'too_much_text'],
    ['nothing', new Uint8Array(0), 'read: '],
  ];
  test.each(cases)('%s', async (_, bytes, expected) => expect(await problem(bytes)).toBe(expected));

  test('quotations nested without end in Markdown', async () =>
    expect(['too_deep', 'read: ']).toContain(
      (await problem(utf8('>'.repeat(3000) + ' 甲'), 'a.md')).slice(0, 8).replace(/^read: .*/, 'read: '),
    ));
  test('markup in a text file stays text', async () =>
    expect(await problem(utf8('一、情况\n<script>alert(1)</script>'))).toBe(
      'read: 一、情况|<script>alert(1)</script>',
    ));
  test('every cut of a Word file is refused, never read as something else', async () => {
    const file = wordFile(p('一、情况').repeat(40));
    for (let at = 1; at < file.length; at += 37)
      expect(await problem(file.slice(0, at), 'a.docx')).toMatch(/^(broken_file|unsupported_type|read: .?P?.?)/);
    for (let at = 4; at < file.length; at += 37) expect(await problem(file.slice(0, at), 'a.docx')).toBe('broken_file');
  });
  test('every flipped byte of a Word file gives a code or a text', async () => {
    for (let at = 0; at < word.length; at += 3) {
      const bent = word.slice();
      bent[at] = (bent[at] ?? 0) ^ 0xff;
      expect(await problem(bent, 'a.docx')).toMatch(
        /^(unsupported_type|too_large|encrypted|broken_file|zip_bomb|too_deep|scanned_no_text|read: )/,
      );
    }
  });
  test('every sign of its XML bent, in an archive that is whole, gives a code or a text', async () => {
    const xml = new TextDecoder().decode(unzipSync(word)['word/document.xml']);
    for (let at = 0; at < xml.length; at += 3) {
      const bent = xml.slice(0, at) + '<&"\0'.charAt(at % 4) + xml.slice(at + 1);
      expect(await problem(wordFile('', { 'word/document.xml': bent }))).toMatch(/^(broken_file|read: )/);
    }
  });
});

test('a note that is referred to again and again makes no more text than a file may have', async () => {
  const again = '<w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'.repeat(40);
  const note = `<w:footnote w:id="2"><w:p><w:r><w:t>${'注'.repeat(100_000)}</w:t></w:r></w:p></w:footnote>`;
  expect(await problem(wordFile(again, { 'word/footnotes.xml': part('footnotes', note) }))).toBe('too_much_text');
});

describe('files in files', () => {
  const rels = (target: string, more = '') =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="c1" Type="http://a/aFChunk" Target="${target}"${more}/></Relationships>`;
  const holding = (bytes: Uint8Array | string, name = 'chunk.bin', more = '') =>
    wordFile(
      `${p('甲')}<w:altChunk xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="c1"/>${p('乙')}`,
      {
        'word/_rels/document.xml.rels': rels(name, more),
        [`word/${name}`]: bytes,
      },
    );
  const page = '<!DOCTYPE html><p>丙</p>';
  const archive = (headers: string, body: string) => `MIME-Version: 1.0\nContent-Type: text/html;${headers}\n\n${body}`;

  // prettier-ignore
  const cases: [string, Uint8Array | string, string][] = [
    ['a page',                     page,                                                    'read: 甲|丙|乙'],
    ['a text in GB18030',          GB,                                                      'read: 甲|一、情况|完成。|乙'],
    ['a Word file',                wordFile(p('丙')),                                       'read: 甲|丙|乙'],
    ['a web archive',              archive(' charset=utf-8\nContent-Transfer-Encoding: base64', Buffer.from(page).toString('base64')), 'read: 甲|丙|乙'],
    ['what is not read',           '{\\rtf1 x}',                                            'read: 甲||乙'],
    ['a picture',                  Uint8Array.from([0x89, 0x50, 0x4e, 0x47, ...new Uint8Array(600)]), 'read: 甲||乙'],
    ['half a Word file',           word.slice(0, 100),                                      'read: 甲||乙'],
    ['a bomb',                     wordFile('', { 'word/media/a.bin': new Uint8Array(4 * 1024 * 1024) }), 'zip_bomb'],
    ['a page nested without end',  `<!DOCTYPE html>${'<div>'.repeat(1000)}`,                'too_deep'],
  ];
  test.each(cases)('%s', async (_, bytes, expected) => expect(await problem(holding(bytes))).toBe(expected));

  describe('in a cell of a table', () => {
    const cell = (inner: string) => `<w:tc>${inner}</w:tc>`;
    const chunk =
      '<w:altChunk xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="c1"/>';
    const inCells = (bytes: string, ...cells: string[]) =>
      wordFile(`${p('甲')}<w:tbl><w:tr>${cells.map(cell).join('')}</w:tr></w:tbl>${p('乙')}`, {
        'word/_rels/document.xml.rels': rels('chunk.html'),
        'word/chunk.html': bytes,
      });
    const two = '<!DOCTYPE html><p>丙</p><ol><li>丁</li></ol><img src="a.png">';
    test('it stands there', async () => {
      const file = inCells(two, p('项目'), chunk + p('后'));
      expect(await problem(file)).toBe('read: 甲|项目\t丙 1.丁 后|乙');
      const { notes } = await readSource(file, 'a.docx');
      expect(notes.map(({ code, line }) => `${code} ${line}`)).toEqual(['picture_left_out 2', 'embedded_read 2']);
    });
    test('it is lines in a frame of one cell', async () =>
      expect(await problem(inCells(two, chunk))).toBe('read: 甲|丙|1.丁|乙'));
    test('one that is not read is named', async () => {
      const { outline } = await outlineInThisThread(inCells('{\\rtf1 x}', p('项目'), chunk), 'a.docx');
      expect(outline.dropped).toContainEqual({ text: 'word/chunk.html', line: 2, reason: 'embedded' });
    });
  });
  test('it stands behind a paragraph whose end was deleted', async () => {
    const { 'word/document.xml': xml = new Uint8Array(), ...others } = unzipSync(holding(page));
    const deleted = new TextDecoder().decode(xml).replace('<w:pPr>', '<w:pPr><w:rPr><w:del/></w:rPr>');
    expect(await problem(zipSync({ ...others, 'word/document.xml': strToU8(deleted) }))).toBe('read: 甲|丙|乙');
  });
  test('one that is not read is named among what was left out, and asked about', async () => {
    const { outline } = await outlineInThisThread(holding('{\\rtf1 x}', 'old.rtf'), 'a.docx');
    expect(outline.dropped).toContainEqual({ text: 'word/old.rtf', line: 2, reason: 'embedded' });
    expect(outline.notes).toContainEqual(expect.objectContaining({ code: 'embedded_left_out', line: 2 }));
  });
  test('nothing is fetched from outside', async () =>
    expect(await problem(holding(page, 'http://127.0.0.1:9/x', ' TargetMode="External"'))).toBe('read: 甲||乙'));
  test('a file in a file in a file in a file is left out', async () =>
    expect(await problem(holding(holding(holding(holding('丙')))))).toBe('read: 甲|甲|甲||乙|乙|乙'));
  test('headers, footers and comments are listed as dropped', async () => {
    const file = wordFile(p('一、情况'), {
      'word/_rels/document.xml.rels': rels('header1.xml').replace('aFChunk', 'header'),
      'word/header1.xml': part('hdr', p('河湾县人民政府文件')),
    });
    const { outline } = await outlineInThisThread(file, 'a.docx');
    expect(outline.dropped).toEqual([{ text: '河湾县人民政府文件', line: 2, reason: 'page' }]);
  });
});

describe('web archives', () => {
  const parts = (...found: string[]) =>
    utf8(
      `From: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n${found.map((one) => `--b\r\n${one}\r\n`).join('')}--b--`,
    );
  test('all pages of it, each by its own charset; pictures and styles are none', async () => {
    const gb = Buffer.from(GB).toString('base64');
    const file = parts(
      'Content-Type: text/html\r\nContent-Transfer-Encoding: 8bit\r\n\r\n<p>1098<sup>1</sup>户</p>',
      'Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=',
      'Content-Type: text/css\r\n\r\np { color: red }',
      `Content-Type: text/html; charset="gb2312"\r\nContent-Transfer-Encoding: BASE64\r\n\r\n${gb}`,
    );
    expect(await problem(file, 'a.mht')).toBe('read: 1098¹户|一、情况|完成。');
  });
  test.each([
    ['without a page', parts('Content-Type: image/png\r\n\r\nx'), 'unsupported_type'],
    [
      'that nests without end',
      utf8(
        'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n' +
          '--b\nContent-Type: multipart/mixed; boundary=b\n\n'.repeat(50),
      ),
      'unsupported_type',
    ],
    ['cut off', parts('Content-Type: text/html\r\n\r\n<p>甲').slice(0, -5), 'read: 甲'],
  ])('%s', async (_, bytes, expected) => expect(await problem(bytes, 'a.mht')).toBe(expected));
  test('a letter in a text is none', async () =>
    expect(await problem(utf8('来源：市局\n\n一、情况'))).toBe('read: 来源：市局||一、情况'));
});

describe('files inside addresses are no text', () => {
  const picture = `data:image/png;base64,${'iVBORw0K'.repeat(450_000)}`;
  // prettier-ignore
  test.each([
    ['a picture of a page',        'a.html', `<!DOCTYPE html><p>甲<img src="${picture}">乙</p>`,                'read: 甲乙'],
    ['one without quotes',         'a.html', `<!DOCTYPE html><p>甲<img alt=x src=${picture}>乙</p>`,            'read: 甲乙'],
    ['a font of a style',          'a.html', `<!DOCTYPE html><style>x{src:url(${picture})}</style><p>甲</p>`,   'read: 甲'],
    ['a picture in Markdown',      'a.md',   `甲![](${picture})乙`,                                            'read: 甲乙'],
    ['one that is referred to',    'a.md',   `甲![][x]乙\n\n[x]: ${picture}\n`,                             'read: 甲乙'],
    ['the letters of one in text', 'a.txt',  `甲 "${picture}"`,                                                'too_much_text'],
    ['and what has no end',        'a.html', `<!DOCTYPE html><p>甲</p>${'"data:image/png;base64,'.repeat(100_000)}`, 'read: 甲|"data:image/png;base64,"data:image/png;base64,"data:image/png'],
  ])('%s', async (_, name, source, expected) => expect(await problem(utf8(source), name)).toBe(expected.slice(0, 66)));
});

/** Tried in all the ways in which it could be read, each of these would take longer than anybody waits. */
describe('what can be taken apart in many ways is read once', () => {
  const archived = (body: string) =>
    `MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n<p>=E7=94=B2${body}<i>`;
  // prettier-ignore
  test.each([
    ['comments before a text',     'a.txt',  `${'<!-- x -->'.repeat(900)}甲`,                                   'read: <!--'],
    ['comments before a page',     'a.txt',  `${'<!-- x --> '.repeat(40)}<p>甲</p>`,                            'read: 甲'],
    ['a comment without end',      'a.txt',  `${'<!-- x --> <!--'.repeat(500)}甲`,                              'read: <!--'],
    ['a style that says nothing',  'a.html', `<!DOCTYPE html><ol style="${'list-style:'.repeat(150_000)}"><li>甲</ol>`, 'read: 甲'],
    ['spaces in a web archive',    'a.mht',  archived(' '.repeat(2_000_000)),                                   'read: 甲'],
    ['an address that is none',    'a.md',   `[甲](${'a.aa#'.repeat(20_000)}号)`,                              'read: [甲]('],
  ])('%s', async (_, name, source, expected) =>
    expect((await problem(utf8(source), name)).slice(0, expected.length)).toBe(expected));
});

test('no report has twenty thousand places that are read otherwise', async () =>
  expect(await problem(utf8('⼯'.repeat(20_001)))).toBe('too_many_changes'));
test.each([
  ['what may be UTF-16', 'a\u0000'.repeat(5_000_000)],
  ['broken characters', '\u00ff'.repeat(10_000_000)],
  ['headers without end', `MIME-Version: 1.0\n${'a: b\n'.repeat(2_000_000)}`],
  ['tags that declare nothing', '<meta '.repeat(1_500_000)],
])(
  'ten million bytes of %s take no longer than a few seconds',
  async (_, text) => {
    const began = performance.now();
    await problem(Buffer.from(text, 'latin1'));
    expect(performance.now() - began).toBeLessThan(10_000);
  },
  20_000,
);
