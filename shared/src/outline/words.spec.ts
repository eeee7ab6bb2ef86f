import { askedPieces, changeNotes } from './changes.js';
import { placedOutline } from './read-outline.js';
import { SOURCE_NOTES, type SourceLine, type SourceNote } from './source-outline.js';

const source = (text: string): SourceLine[] => text.split('\n').map((line, at) => ({ text: line, line: at + 1 }));
const TITLE = '青河市2020年法治政府建设情况报告';
const REPORT = `${TITLE}\n2020年，全市努力。\n一、情况\n完成。`;
/** The words that a note asks about, as they stand in the source: 第3行 一、 */
const pointed = (lines: readonly SourceLine[], { words = [] }: SourceNote): string[] =>
  words.map(({ line, from, to }) => {
    const { numbering = '', text } = lines.find((one) => one.line === line) ?? { text: '' };
    return `${line} ${(numbering + text).slice(from, to)}`;
  });
const asking = (lines: readonly SourceLine[]) =>
  placedOutline(lines, { notes: changeNotes(lines) })
    .notes.filter(({ code }) => SOURCE_NOTES[code])
    .map((note) => [note.code, ...pointed(lines, note)]);

// prettier-ignore
const ROWS: [string, string, string[]][] = [
  ['an ordinal that comes in a clause',        '（一）方面。一是学。办了，二是考。考了。',                      ['ordinal_without_stop', '1 二是']],
  ['one that is missing before another',       '（一）方面。一是学。办了。\n四是考。考了。',                    ['ordinal_gap', '2 四是']],
  ['one that comes twice',                     '（一）甲\n正文。\n（一）乙\n正文。',                            ['ordinal_repeated', '3 （一）']],
  ['a number that is far off',                 '（一）方面\n1.改革\n办了。\n12.监管\n查了。',                   ['ordinal_unclear', '4 12.']],
  ['an ordinal that stays text',               '2020年，坚持一条。一是学。二是考。\n一、情况\n完成。',          ['ordinal_in_text', '1 一是']],
  ['a number before digits',                   '（一）方面\n1.改革\n办了。\n2.12345热线\n查了。',               ['ordinal_before_digits', '4 2.']],
  ['parts of a book',                          '第一部分 甲\n一、情况\n办了。\n第二部分 乙\n一、打算\n查了。',   ['division_read', '1 第一部分']],
  ['the first point without its ordinal',      '（一）方面。全市学。办了。二是考。考了。',                      ['ordinal_missing', '1 全市学。办了。', '1 二是']],
  ['a heading that a space ends',              '二、工作设想 2019年，全市努力。',                               ['heading_unclear', '1 工作设想']],
  ['no heading',                               `一、${'长'.repeat(60)}，办了。`,                                ['heading_missing', '1 一、']],
  ['a paragraph after run-in points',          '（一）方面。一是学。办了。二是考。考了。\n又办了一批。',        ['paragraph_unclear', '2 又办了一批。']],
  ['what follows the last of several',         '（一）甲。办了。\n（二）乙。办了。\n又办了一批。',              ['paragraph_unclear', '3 又办了一批。']],
  ['a title on the line of the text',          `${TITLE} 2020年，全市努力。\n一、情况\n完成。`,                 ['title_split', `1 ${TITLE}`]],
  ['a title without its issuer',               '2020年法治政府建设情况报告\n一、情况\n完成。',                  ['issuer_missing', '1 2020年法治政府建设情况报告']],
  ['an issuer after the year',                 '2020年度青河市法治政府建设情况报告\n一、情况\n完成。',          ['issuer_after_year', '1 青河市']],
  ['a title without its year, over two lines', '青河市\n法治政府建设情况报告\n一、情况\n完成。',                ['year_missing', '1 青河市', '2 法治政府建设情况报告']],
  ['what stands above the title',              `某某栏目\n某某专题\n${REPORT}`,                                 ['before_title_dropped', '1 某某栏目', '2 某某专题']],
  ['an annex',                                 `${REPORT}\n青河市人民政府\n2021年1月24日\n附件1\n某表`,         ['annex_dropped', '7 附件1', '8 某表']],
  ['a last line that ends like none',          `${REPORT}\n某某图`,                                             ['line_unclear', '5 某某图']],
  ['what stands under the footer',             `${REPORT}\n主办单位：某局\n某某某某`,                           ['after_footer_dropped', '6 某某某某']],
  ['a mark of a copy',                         `${TITLE}某网ab.cn\n一、情况\n完成某网ab.cn。\n又某网ab.cn完成。`, ['watermark_dropped', '1 某网ab.cn', '3 某网ab.cn', '4 某网ab.cn']],
  ['an address that recurs',                   `${REPORT}\n甲见ab.cn。\n乙见ab.cn。\n丙见ab.cn。`,              ['address_repeated', '5 ab.cn', '6 ab.cn', '7 ab.cn']],
];
describe('every question points at the words that it asks about', () => {
  test.each(ROWS)('%s', (_, text, expected) => expect(asking(source(text))).toContainEqual(expected));

  test('signs that nobody sees, tabs, indents and half-width marks move nothing', () => {
    const lines = source('\u3000\u3000（一）方面\uFEFF。\t一是学.\u200B办了,二\u200B是考。考了。');
    expect(asking(lines)).toContainEqual(['ordinal_without_stop', '1 二', '1 是']);
  });
  test('automatic numbers are part of the line', () => {
    const lines: SourceLine[] = [
      { text: '甲', line: 1, numbering: '（一）' },
      { text: '正文。', line: 2 },
      { text: '乙', line: 3, numbering: '（一）' },
    ];
    expect(asking(lines)).toContainEqual(['ordinal_repeated', '3 （一）']);
  });
  test('in a line that the width of a page broke they are found where they stand, and each joint is shown', () => {
    const lines = source(
      '（一）方面。一是认真学习各项规定，全市办理各类案件共计三百二十\n一件，二是考试。考了各级干部，全市各部门全年累计又办各类案件三百\n二十一件。三是好。',
    );
    expect(asking(lines)).toContainEqual(['ordinal_without_stop', '2 二是']);
    expect(asking(lines)).toContainEqual(['lines_joined', '1 二十', '2 一件', '2 三百', '3 二十']);
  });
  test('of several cells that lost their line breaks, too', () => {
    const text = `${TITLE}  一、情况  ${'全市努力。'.repeat(90)}  三、打算  完成。`;
    expect(asking(source(text))).toContainEqual(['ordinal_gap', '1 三、']);
  });
  test('what a reader left out or could not tell is shown where it is', () => {
    const lines: SourceLine[] = [
      {
        text: '完成。',
        numbering: '1.',
        line: 1,
        changes: [
          { at: 2, read: '', file: '划去', why: 'struck_left_out' },
          { at: 2, read: '。', file: '\uE000', why: 'private_use' },
          { at: 3, read: '', file: '²', why: 'script_kept' },
        ],
      },
    ];
    expect(changeNotes(lines).map(({ code, words }) => [code, words])).toEqual([
      ['struck_left_out', [{ line: 1, from: 4, to: 4 }]],
      ['private_use', [{ line: 1, from: 4, to: 5 }]],
      ['script_kept', undefined],
    ]);
  });
});

describe('a line is shown with the words that are asked about', () => {
  const line = {
    text: '甲乙丙丁',
    changes: [
      { at: 1, read: '', file: '划', why: 'struck_left_out' as const },
      { at: 2, read: '丙', file: '⽚', why: 'lookalike_read' as const },
    ],
  };
  const drawn = (words: [number, number, number][]) =>
    askedPieces(
      line,
      words.map(([asks, from, to]) => ({ asks, from, to })),
    ).map(({ read, asked }) => `${read}${asked.join('')}`);
  test.each<[string, [number, number, number][], string[]]>([
    ['none', [], ['甲', '', '乙', '丙', '丁']],
    ['inside what was read as it stands', [[7, 3, 4]], ['甲', '', '乙', '丙', '丁7']],
    ['over several pieces', [[7, 0, 3]], ['甲7', '', '乙7', '丙7', '丁']],
    ['what was left out', [[7, 1, 1]], ['甲', '7', '乙', '丙', '丁']],
    [
      'two questions about the same',
      [
        [7, 0, 2],
        [8, 1, 2],
        [8, 1, 2],
      ],
      ['甲7', '', '乙78', '丙', '丁'],
    ],
    ['beyond the end', [[7, 9, 12]], ['甲', '', '乙', '丙', '丁']],
  ])('%s', (_, words, expected) => expect(drawn(words)).toEqual(expected));
});
