import {
  type DocumentJson,
  documentFromParagraphs,
  originsIn,
  sentencesIn,
  sentencesOf,
  sourcesOf,
} from '@bafang/shared';
import { markedBlocks } from './last-year-marks';

const marks = { carried: '⟦⟧', reworded: '⟨⟩' };
const drawn = (last: DocumentJson, ...now: string[]): string => {
  const sources = sourcesOf([{ kind: 'last_year', id: 'last', sentences: sentencesIn(last) }]);
  return markedBlocks(last, originsIn(sentencesOf(now), sources))
    .map((one) =>
      'block' in one
        ? `<${one.block.type}>`
        : one.sentences
            .map(({ text, origin }) => (origin ? marks[origin][0]! + text + marks[origin][1]! : text))
            .join(''),
    )
    .join('/');
};
const first = '市政府常务会议专题研究法治建设工作三次。';
const second = '全年共受理行政复议申请842宗，审结790宗，综合纠错率为百分之十二。';
const last = documentFromParagraphs([first + second, first]);

test.each([
  ['nothing stands any more', ['新的一年另起炉灶，从头写起这一段文字。'], `${first}${second}/${first}`],
  ['one as it was', [first], `⟦${first}⟧${second}/${first}`],
  ['in another paragraph', ['新写的一句话，和去年无关的内容。', first], `⟦${first}⟧${second}/${first}`],
  ['with this year’s numbers', [second.replace('842', '1098')], `${first}⟨${second}⟩/${first}`],
  ['an empty text', [''], `${first}${second}/${first}`],
])('%s', (_, now, picture) => expect(drawn(last, ...now)).toBe(picture));

test('what stands once as it was and once reworded is as it was', () =>
  expect(drawn(documentFromParagraphs([second]), second.replace('842', '1098'), second)).toBe(`⟦${second}⟧`));

test('other blocks are printed as they are, and count for the place of what follows', () => {
  const list = {
    type: 'orderedList',
    content: [{ type: 'listItem', content: documentFromParagraphs(['一件事。', '两件事。']).content }],
  };
  const mixed = { type: 'doc', content: [list, ...documentFromParagraphs([first]).content!] } as DocumentJson;
  expect(drawn(mixed, first)).toBe(`<orderedList>/⟦${first}⟧`);
});

test('no letter is lost, nor what stands between sentences', () => {
  const odd = '……。第一句话在这里，后面有省略……第二句！　“第三句？”没有句号';
  const [block] = markedBlocks(documentFromParagraphs([odd]), []);
  expect('sentences' in block! && block.sentences.map(({ text }) => text).join('')).toBe(odd);
});
