import { checkDocument } from './check.js';
import { type DocumentJson, type NodeJson } from './nodes.js';
import {
  documentFromParagraphs,
  emptyDocument,
  imageDigests,
  imagesIn,
  isEmptyDocument,
  paragraphsOf,
  plainText,
} from './plain-text.js';

const text = (words: string): NodeJson => ({ type: 'text', text: words });
const paragraph = (...content: NodeJson[]): NodeJson => ({ type: 'paragraph', content });
const cell = (type: string, ...words: string[]): NodeJson => ({
  type,
  content: words.map((each) => paragraph(text(each))),
});
const doc = (...content: NodeJson[]): DocumentJson => ({ type: 'doc', content });
const image: NodeJson = { type: 'image', attrs: { digest: 'a'.repeat(64), alt: '流程图', caption: '图1 办理流程' } };

const whole = doc(
  paragraph(text('全年办结'), { type: 'figure', attrs: { figure: 'f1', version: 'v1', text: '1,098件' } }, text('。')),
  {
    type: 'orderedList',
    content: [
      { type: 'listItem', content: [paragraph(text('甲')), paragraph(text('乙'))] },
      { type: 'listItem', content: [paragraph(text('丙'))] },
    ],
  },
  {
    type: 'table',
    content: [
      { type: 'tableRow', content: [cell('tableHeader', '项目'), cell('tableHeader', '件数')] },
      { type: 'tableRow', content: [cell('tableCell', '受理', '办结'), cell('tableCell', '3')] },
    ],
  },
  image,
  paragraph(),
);

test('a body reads line by line', () => {
  expect(checkDocument(whole).problems).toBeUndefined();
  expect(paragraphsOf(whole)).toEqual([
    '全年办结1,098件。',
    '甲',
    '乙',
    '丙',
    '项目\t件数',
    '受理 办结\t3',
    '图1 办理流程',
    '',
  ]);
  expect(paragraphsOf(doc({ ...image, attrs: { ...image.attrs, caption: null } }))).toEqual([]);
  expect(plainText(doc(paragraph(text('一段')), paragraph(text('二段'))))).toBe('一段\n二段');
});

test('its images are found wherever they stand', () => {
  const inCell = { type: 'tableCell', content: [image] };
  const table = { type: 'table', content: [{ type: 'tableRow', content: [inCell] }] };
  expect(imagesIn(doc(paragraph(), image, table))).toEqual([image, image]);
  expect(imagesIn(doc(paragraph()))).toEqual([]);
  expect([...imageDigests(doc(image, paragraph(text('d'.repeat(64))), image))]).toEqual([image.attrs!['digest']]);
});

test.each([
  [[], ['']],
  [
    ['甲', '乙'],
    ['甲', '乙'],
  ],
  [['甲\n乙\r\n丙'], ['甲', '乙', '丙']],
  [['甲\u0000\u000b乙\ud800'], ['甲', '乙\ufffd']],
  [
    ['', '甲'],
    ['', '甲'],
  ],
])('paragraphs %j become a lawful body of %j', (texts, expected) => {
  const body = documentFromParagraphs(texts);
  expect(checkDocument(body).problems).toBeUndefined();
  expect(paragraphsOf(body)).toEqual(expected);
});

test.each([
  ['nothing', emptyDocument(), true],
  ['spaces and zero-width signs', documentFromParagraphs([' \u3000\u200b', '']), true],
  ['a word', documentFromParagraphs(['', '无']), false],
  ['an image alone', doc(image), false],
  ['a figure alone', doc(paragraph({ type: 'figure', attrs: { figure: 'f', text: '3' } })), false],
  [
    'an empty table',
    doc({
      type: 'table',
      content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [{ type: 'paragraph' }] }] }],
    }),
    true,
  ],
])('%s: empty is %s', (_name, body, empty) => expect(isEmptyDocument(body as DocumentJson)).toBe(empty));
