import { unzipSync, zipSync } from 'fflate';
import { outlineInThisThread } from '../../outline-in-this-thread.js';
import { listed, numberingXml, p, part, wordFile } from '../../testing/word-file.js';
import { readSource } from '../read-source.js';

const lines = async (bytes: Uint8Array) =>
  (await readSource(bytes, 'a.docx')).lines.map(
    ({ text, numbering = '', hint }) => (hint === 'tableRow' ? '▦' : '') + numbering + text,
  );
const codes = async (bytes: Uint8Array) => (await readSource(bytes, 'a.docx')).notes.map(({ code }) => code);
/** What each question asks about: its words, each with its line. */
const asked = async (bytes: Uint8Array) => {
  const source = await readSource(bytes, 'a.docx');
  return source.notes.flatMap(({ code, words }) =>
    words
      ? `${code} ${words.map(({ line, from, to }) => `${line} ${source.lines[line - 1]?.text.slice(from, to)}`).join('|')}`
      : [],
  );
};
const CHINESE = numberingXml([
  [
    { format: 'chineseCountingThousand', text: '%1、' },
    { format: 'chineseCounting', text: '（%2）' },
    { format: 'decimal', text: '%3.' },
  ],
]);

describe('a Word document', () => {
  test('paragraphs are lines, runs join, breaks part', async () => {
    expect(
      await lines(
        wordFile('<w:p><w:r><w:t>甲</w:t></w:r><w:r><w:t>乙 &amp; 丙</w:t><w:br/><w:t>丁</w:t></w:r></w:p><w:p/>'),
      ),
    ).toEqual(['甲乙 & 丙', '丁']);
  });
  test('automatic numbering is written out, each level counting by itself', async () => {
    const body = [
      p('情况', listed(1)),
      p('职能', listed(1, 1)),
      p('改革', listed(1, 2)),
      p('监管', listed(1, 2)),
      p('决策', listed(1, 1)),
      p('听证', listed(1, 2)),
      p('打算', listed(1)),
    ].join('');
    expect(await lines(wordFile(body, { 'word/numbering.xml': CHINESE }))).toEqual([
      '一、情况',
      '（一）职能',
      '1.改革',
      '2.监管',
      '（二）决策',
      '1.听证',
      '二、打算',
    ]);
  });
  test('a start, a restart and a list of its own', async () => {
    const restarted =
      '<w:num w:numId="9"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>';
    const numbering = numberingXml(
      [[{ format: 'decimal', text: '%1)', start: 3 }], [{ format: 'upperRoman', text: '%1.' }]],
      restarted,
    );
    const body = [
      p('甲', listed(1)),
      p('乙', listed(1)),
      p('丙', listed(2)),
      p('丁', listed(9)),
      p('戊', listed(9)),
      p('己', listed(0)),
    ].join('');
    expect(await lines(wordFile(body, { 'word/numbering.xml': numbering }))).toEqual([
      '3)甲',
      '4)乙',
      'I.丙',
      '5)丁',
      '6)戊',
      '己',
    ]);
  });
  test.each([
    ['chineseLegalSimplified', '壹'],
    ['ideographTraditional', '甲'],
    ['decimalEnclosedCircle', '①'],
    ['decimalFullWidth', '１'],
    ['lowerLetter', 'a'],
    ['decimalZero', '01'],
    ['bullet', ''],
    ['unknown', '1'],
  ])('format %s', async (format, sign) => {
    expect(
      await lines(wordFile(p('甲', listed(1)), { 'word/numbering.xml': numberingXml([[{ format, text: '%1' }]]) })),
    ).toEqual([`${sign}甲`]);
  });
  test('numbering and heading level by style, inherited', async () => {
    const styles = part(
      'styles',
      '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
        '<w:style w:type="paragraph" w:styleId="x"><w:name w:val="own"/><w:basedOn w:val="1"/></w:style><w:style w:type="paragraph" w:styleId="t"><w:name w:val="Title"/></w:style>',
    );
    const file = wordFile(
      [p('题', '<w:pStyle w:val="t"/>'), p('甲', '<w:pStyle w:val="1"/>'), p('乙', '<w:pStyle w:val="x"/>')].join(''),
      { 'word/styles.xml': styles, 'word/numbering.xml': CHINESE },
    );
    expect((await readSource(file, 'a.docx')).lines).toEqual([
      { text: '题', line: 1, hint: 'title' },
      { text: '甲', line: 2, hint: 'heading1', numbering: '一、' },
      { text: '乙', line: 3, hint: 'heading1', numbering: '二、' },
    ]);
  });
  test('a table of contents and its heading are kept apart', async () => {
    const styles = part(
      'styles',
      '<w:style w:type="paragraph" w:styleId="h"><w:name w:val="TOC Heading"/></w:style><w:style w:type="paragraph" w:styleId="t"><w:name w:val="toc 1"/></w:style>',
    );
    const file = wordFile(
      [p('目录', '<w:pStyle w:val="h"/>'), p('一、情况\t1', '<w:pStyle w:val="t"/>'), p('一、情况')].join(''),
      { 'word/styles.xml': styles },
    );
    expect((await readSource(file, 'a.docx')).lines.map(({ hint }) => hint)).toEqual([
      'contents',
      'contents',
      undefined,
    ]);
  });
  test('tracked deletions go, insertions stay, both are noted', async () => {
    const file = wordFile(
      '<w:p><w:r><w:t>办结</w:t></w:r><w:del><w:r><w:delText>十</w:delText></w:r></w:del><w:ins><w:r><w:t>二十</w:t></w:r></w:ins><w:r><w:t>件</w:t></w:r></w:p>',
    );
    expect(await lines(file)).toEqual(['办结二十件']);
    expect(await codes(file)).toEqual(['tracked_deletion', 'tracked_insertion']);
    expect(await asked(file)).toEqual(['tracked_deletion 1 ', 'tracked_insertion 1 二十']);
  });
  test('a deleted paragraph mark joins two paragraphs; a moved one stands where it went', async () => {
    expect(
      await lines(
        wordFile(
          '<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>甲</w:t></w:r></w:p><w:p><w:r><w:t>乙</w:t></w:r></w:p>',
        ),
      ),
    ).toEqual(['甲乙']);
    expect(
      await lines(
        wordFile(
          '<w:p><w:moveFrom><w:r><w:t>甲</w:t></w:r></w:moveFrom></w:p><w:p><w:moveTo><w:r><w:t>甲</w:t></w:r></w:moveTo></w:p>',
        ),
      ),
    ).toEqual(['', '甲']);
  });
  test('hidden text is left out and noted', async () => {
    const file = wordFile(
      '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>密</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>甲</w:t></w:r></w:p>',
    );
    expect([await lines(file), await codes(file)]).toEqual([['甲'], ['hidden_text']]);
  });
  test('a hidden row of a table is left out and noted, as hidden words are', async () => {
    const row = (properties: string, ...cells: string[]) =>
      `<w:tr><w:trPr>${properties}</w:trPr>${cells.map((cell) => `<w:tc>${p(cell)}</w:tc>`).join('')}</w:tr>`;
    const table = (...rows: string[]) => wordFile(`<w:tbl>${rows.join('')}</w:tbl>`);
    const file = table(
      row('', '复议', '12'),
      row('<w:hidden/>', '密', '34'),
      row('<w:hidden w:val="0"/>', '诉讼', '5'),
    );
    expect([await lines(file), await codes(file)]).toEqual([['▦复议\t12', '▦\t', '▦诉讼\t5'], ['hidden_text']]);
    expect(await codes(table(row('<w:hidden/><w:del w:id="1"/>', '密', '34'), row('', '甲', '1')))).toEqual([
      'tracked_deletion',
    ]);
  });
  test('tables are rows, a frame of one cell is not, tables inside are words', async () => {
    const cell = (inner: string) => `<w:tc>${inner}</w:tc>`;
    const table = (...rows: string[][]) =>
      `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
    expect(await lines(wordFile(table([p('项目'), p('件数')], [p('复议'), p('12') + p('件')])))).toEqual([
      '▦项目\t件数',
      '▦复议\t12 件',
    ]);
    expect(await lines(wordFile(table([p('甲') + p('乙')])))).toEqual(['甲', '乙']);
    expect(await lines(wordFile(table([p('甲'), table([p('乙'), p('丙')]) + p('')])))).toEqual(['▦甲\t乙 丙']);
  });
  test('cells keep their columns, empty ones and merged ones alike', async () => {
    const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
    const file = wordFile(
      `<w:tbl><w:tr>${cell('')}${cell('件数', '<w:gridSpan w:val="2"/>')}</w:tr>` +
        `<w:tr>${cell('复议')}${cell('', '<w:vMerge/>')}${cell('12')}</w:tr><w:tr>${cell('')}${cell('')}${cell('')}</w:tr></w:tbl>`,
    );
    expect(await lines(file)).toEqual(['▦\t件数\t', '▦复议\t\t12']);
  });
  test('a text box stands after its paragraph, in a cell, too, and is no picture', async () => {
    const box = (inner: string) => `<w:r><w:drawing><w:txbxContent>${inner}</w:txbxContent></w:drawing></w:r>`;
    const boxed = (text: string, inner: string) => `<w:p><w:r><w:t>${text}</w:t></w:r>${box(inner)}</w:p>`;
    const table = `<w:tbl><w:tr><w:tc>${p('己')}</w:tc><w:tc>${p('庚')}</w:tc></w:tr></w:tbl>`;
    const inRow = `<w:tbl><w:tr><w:tc>${boxed('子', p('丑'))}</w:tc><w:tc>${p('寅')}</w:tc></w:tr></w:tbl>`;
    const file = wordFile(boxed('甲', p('乙') + boxed('丙', p('丁')) + table) + p('戊') + inRow);
    expect(await lines(file)).toEqual(['甲', '乙', '丙', '丁', '▦己\t庚', '戊', '▦子 丑\t寅']);
    expect(await codes(file)).toEqual(['text_box_moved']);
    expect(await asked(file)).toEqual(['text_box_moved 2 乙|3 丙|4 丁|5 己\t庚']);
  });
  test('footnotes follow their paragraph, pictures are noted, fields keep their result, fallbacks are no second text', async () => {
    const file = wordFile(
      '<w:p><w:r><w:t>甲</w:t><w:footnoteReference w:id="2"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:drawing/></w:r></w:p>' +
        '<w:p><mc:AlternateContent><mc:Choice><w:r><w:t>乙</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>乙</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>',
      {
        'word/footnotes.xml': part(
          'footnotes',
          '<w:footnote w:id="2"><w:p><w:r><w:t>注</w:t></w:r></w:p></w:footnote>',
        ),
      },
    );
    expect(await lines(file)).toEqual(['甲', '注', '乙']);
    expect((await codes(file)).sort()).toEqual(['footnote_moved', 'picture_left_out']);
    expect(await asked(file)).toEqual(['footnote_moved 2 注']);
  });
  test('a note whose sign was deleted is left out with it', async () => {
    const file = wordFile(
      '<w:p><w:r><w:t>甲</w:t></w:r><w:del><w:r><w:footnoteReference w:id="2"/><w:sym w:font="Symbol" w:char="F0A3"/></w:r></w:del></w:p>',
      {
        'word/footnotes.xml': part('footnotes', `<w:footnote w:id="2">${p('旧注')}</w:footnote>`),
      },
    );
    const { outline } = await outlineInThisThread(file, 'a.docx');
    expect(outline.dropped.map(({ text, reason }) => `${reason}: ${text}`)).toEqual([
      'tracked: \uf0a3',
      'tracked: 旧注',
    ]);
    expect(await lines(file)).toEqual(['甲', '']);
    expect(await codes(file)).toEqual(['tracked_deletion']);
  });
  describe('a paragraph whose end was deleted', () => {
    const ended = (text: string) => p(text, '<w:rPr><w:del/></w:rPr>');
    const table = `<w:tbl><w:tr><w:tc>${p('项目')}</w:tc><w:tc>${p('件数')}</w:tc></w:tr></w:tbl>`;
    const box = (text: string) =>
      `<w:p><w:r><w:pict><w:txbxContent>${p(text)}</w:txbxContent></w:pict></w:r><w:r><w:t>乙</w:t></w:r></w:p>`;
    // prettier-ignore
    test.each([
      ['before a table stays before it',              ended('甲') + table,                         ['甲', '▦项目\t件数']],
      ['does not run into a text box, but around it', ended('甲') + box('丙'),                      ['甲乙', '丙']],
      ['in a cell stays there',                       table.replace(p('项目'), ended('甲')) + p('乙'), ['▦甲\t件数', '乙']],
    ])('%s', async (_, body, expected) => expect(await lines(wordFile(body))).toEqual(expected));
  });
  test.each(['0', 'false', 'off'])('what is %s is off, in a form field and in numbering', async (off) => {
    const box = (checked: string) =>
      `<w:p><w:r><w:fldChar><w:ffData><w:checkBox>${checked}</w:checkBox></w:ffData></w:fldChar></w:r></w:p>`;
    const file = wordFile(box(`<w:checked w:val="${off}"/>`) + box('<w:checked/>') + p('甲', listed(1)), {
      'word/numbering.xml': CHINESE.replace('<w:lvlText', `<w:isLgl w:val="${off}"/><w:lvlText`),
    });
    expect(await lines(file)).toEqual(['☐', '☒', '一、甲']);
  });
  test('pictures without a word are a scan', () =>
    expect(lines(wordFile('<w:p><w:r><w:drawing/></w:r></w:p>'))).rejects.toThrow('scanned_no_text'));
  test('other prefixes and the strict namespace', async () => {
    const strict =
      '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>甲</x:t></x:r></x:p></x:body></x:document>';
    expect(await lines(wordFile('', { 'word/document.xml': strict }))).toEqual(['甲']);
  });
  test('a prefix declared where it is used, and elements of other namespaces', async () => {
    const strange =
      '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body xmlns:o="urn:other"><constructor/>' +
      '<q:p xmlns:q="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><q:r><constructor/><o:tab/><o:t>密</o:t><q:t>甲</q:t></q:r></q:p>' +
      '<w:p xmlns:w="urn:other"><w:r><w:t>密</w:t></w:r></w:p></w:body></w:document>';
    expect(await lines(wordFile('', { 'word/document.xml': strange }))).toEqual(['甲']);
  });
  test('paths written with backslashes', async () => {
    const { 'word/document.xml': document = new Uint8Array(), ...others } = unzipSync(wordFile(p('甲')));
    expect(await lines(zipSync({ ...others, 'word\\document.xml': document }))).toEqual(['甲']);
  });
  test('a text that comes out of the archive in many pieces', async () => {
    const signs = Array.from({ length: 20_902 }, (_, at) => String.fromCharCode(0x4e00 + at));
    const text = ['𠀀', ...signs, ...signs.toReversed()].join('𠮷');
    expect(await lines(wordFile(p(text) + p('<![CDATA[<乙>]]>')))).toEqual([text, '<乙>']);
  });
  test('the outline of a report with automatic numbers', async () => {
    const body = [
      p('青河市2020年法治政府建设情况报告'),
      p('情况', listed(1)),
      p('职能方面', listed(1, 1)),
      p('改革。办了。', listed(1, 2)),
      p('监管。查了。', listed(1, 2)),
      p('打算', listed(1)),
      p('继续。'),
    ].join('');
    const { outline, lines: shown } = await outlineInThisThread(
      wordFile(body, { 'word/numbering.xml': CHINESE }),
      'a.docx',
    );
    expect(outline).toMatchObject({
      issuer: '青河市',
      year: 2020,
      nodes: [
        {
          kind: 'part',
          number: 1,
          heading: '情况',
          children: [
            {
              kind: 'area',
              number: 1,
              heading: '职能方面',
              children: [
                { kind: 'point', number: 1, heading: '改革', text: '办了。' },
                { number: 2, heading: '监管' },
              ],
            },
          ],
        },
        { kind: 'part', number: 2, heading: '打算', text: '继续。' },
      ],
    });
    expect(outline.notes.map(({ code }) => code)).toEqual(['numbering_made_explicit']);
    const changes = [{ at: 0, read: '一、', file: '', why: 'numbering_made_explicit' }];
    expect(shown[1]).toEqual({ line: 2, text: '一、情况', changes });
  });
});
