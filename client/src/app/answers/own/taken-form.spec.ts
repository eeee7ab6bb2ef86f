import { type NodeJson, documentFromParagraphs } from '@bafang/shared';
import { formOf, paragraphsIn, wordsOf } from './taken-form';

const paragraph = (words: string): NodeJson => documentFromParagraphs([words]).content[0]!;
const list = (...items: NodeJson[][]): NodeJson => ({
  type: 'orderedList',
  attrs: { start: 3 },
  content: items.map((content) => ({ type: 'listItem', content })),
});
const cell = (words: string, attrs?: object): NodeJson => ({
  type: 'tableCell',
  ...(attrs && { attrs: { ...attrs } }),
  content: [paragraph(words)],
});
const table = (...rows: NodeJson[][]): NodeJson => ({
  type: 'table',
  content: rows.map((content) => ({ type: 'tableRow', content })),
});
const body = {
  type: 'doc' as const,
  content: [
    paragraph('前言。'),
    list([paragraph('甲。')], [paragraph('乙。'), list([paragraph('乙一。')], [paragraph('乙二。')])]),
    table([cell('项目'), cell('件数')], [cell('受理'), cell('三')], [cell('办结'), cell('二')]),
  ],
};

/** A list in brackets, a table in bars, a row to a line. */
const drawn = ({ type, content, text, attrs }: NodeJson): string => {
  const parts = (content ?? []).map(drawn);
  if (type === 'orderedList') return `${String(attrs!['start'])}[${parts.join(' ')}]`;
  if (type === 'table') return parts.join('/');
  if (type === 'tableRow') return `|${parts.join('|')}|`;
  return text ?? parts.join('+');
};
const all = paragraphsIn(body);
const chosen = (...words: string[]) =>
  formOf(
    body,
    all.map((line) => (words.includes(line) ? line : '')),
  ).map(drawn);

test.each<[string, string[], string[]]>([
  ['all of it', all, ['前言。', '1[甲。 乙。+1[乙一。 乙二。]]', '|项目|件数|/|受理|三|/|办结|二|']],
  ['one item', ['甲。'], ['甲。']],
  ['two items', ['甲。', '乙。'], ['1[甲。 乙。]']],
  ['items of an item whose own words are not chosen', ['甲。', '乙一。', '乙二。'], ['甲。', '乙一。', '乙二。']],
  ['from a paragraph on into a list', ['前言。', '甲。'], ['前言。', '甲。']],
  ['one cell', ['三'], ['三']],
  ['two rows', ['受理', '三', '办结'], ['|受理|三|/|办结||']],
  ['nothing', [], []],
])('%s', (_what, words, form) => expect(chosen(...words)).toEqual(form));

test('a row is not left out where cells span rows', () => {
  const spanning = { type: 'doc' as const, content: [table([cell('共', { rowspan: 2 }), cell('甲')], [cell('乙')])] };
  expect(formOf(spanning, ['共', '甲', '']).map(drawn)).toEqual(['|共|甲|/||']);
});

test('what is recorded are the words, line by line and row by row', () => {
  const rows = ['项目\t件数', '受理\t三', '办结\t二'];
  expect(wordsOf(formOf(body, all))).toEqual([...all.slice(0, 5), ...rows]);
});
