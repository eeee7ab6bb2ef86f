import {
  canonicalDocument,
  checkDocument,
  documentFromParagraphs,
  plainText,
  type DocumentJson,
  type NodeJson,
} from '@bafang/shared';
import { merged, sideBySide, type Take } from './merge';

const doc = (...lines: string[]): DocumentJson => documentFromParagraphs(lines);
const all = (choice: Take) => () => choice;
const table = (word: string): NodeJson => ({
  type: 'table',
  content: [
    {
      type: 'tableRow',
      content: [{ type: 'tableCell', content: [{ type: 'paragraph', content: [{ type: 'text', text: word }] }] }],
    },
  ],
});
const figure = (text: string): NodeJson => ({ type: 'figure', attrs: { figure: 'f', version: '1', text } });
const withFigure = (text: string, after: string): DocumentJson => ({
  type: 'doc',
  content: [
    { type: 'paragraph', content: [{ type: 'text', text: '收到' }, figure(text), { type: 'text', text: after }] },
  ],
});

const pairs: [string, DocumentJson, DocumentJson, number][] = [
  ['equal', doc('甲', '乙'), doc('甲', '乙'), 0],
  [
    'two words',
    doc('全年收到复议申请1098宗，办结1014宗，编印典型案例两册。', '不变。'),
    doc('全年收到复议申请1098宗，办结1020宗，编印典型案例三册。', '不变。'),
    2,
  ],
  [
    'a paragraph more on each side',
    doc('共同的第一段文字', '我加的这一段'),
    doc('共同的第一段文字', '别人写了另外的'),
    1,
  ],
  ['a table changed', { type: 'doc', content: [table('1098')] }, { type: 'doc', content: [table('1102')] }, 1],
  ['a figure kept whole', withFigure('1098宗', '，办结率高。'), withFigure('1098宗', '，办结很快。'), 1],
  ['a figure changed', withFigure('1098宗', '，办结率高。'), withFigure('1102宗', '，办结率高。'), 1],
];

describe.each(pairs)('%s', (_, mine, newer, differences) => {
  const { stretches, total } = sideBySide(mine, newer);

  test('has its differences', () => expect(total).toBe(differences));
  test('all left is mine', () =>
    expect(canonicalDocument(merged(stretches, all('left')))).toBe(canonicalDocument(mine)));
  test('all right is the newer', () =>
    expect(canonicalDocument(merged(stretches, all('right')))).toBe(canonicalDocument(newer)));
  test('both is lawful too', () => expect(checkDocument(merged(stretches, all('both'))).problems).toBeUndefined());
});

test('each difference by itself, both one after the other', () => {
  const { stretches } = sideBySide(doc('甲方说一，乙方说二。'), doc('甲方说三，乙方说四。'));
  expect(plainText(merged(stretches, (id) => (id === 0 ? 'right' : 'both')))).toBe('甲方说三，乙方说二四。');
});
