import { type PrintedNode, documentFromParagraphs } from '@bafang/shared';
import { redlineOf } from './printed-text';
import { withHead } from './redline-head';

const node = (label: string, heading: string | null, text: string): PrintedNode => ({
  kind: 'section',
  id: 's',
  label,
  heading,
  body: documentFromParagraphs([text]),
  children: [],
});
const heads = (after: PrintedNode, before: { heading: string | null; body: unknown } | null) =>
  withHead(redlineOf(after, before), after, before)
    .flatMap(({ runs }) => runs)
    .map((run) => `${run.kind[0]}${'head' in run ? '!' : ' '}${run.text}`);

test.each([
  ['nothing changed', '一是', '深化改革', '办结。', '深化改革', '办结。', ['s!一是深化改革。', 's 办结。']],
  [
    'a word of the heading',
    '一是',
    '深化改革',
    '办结。',
    '推进改革',
    '办结。',
    ['s!一是', 'd!推进', 'i!深化', 's!改革。', 's 办结。'],
  ],
  ['without a heading the number alone', '一是', null, '办结。', null, '办结。', ['s!一是', 's 办结。']],
  ['a head on a line of its own is not in the text', '二、', '设想', '办结。', '设想', '办结。', ['s 办结。']],
] as const)('%s', (_, label, heading, text, oldHeading, oldText, runs) => {
  expect(heads(node(label, heading, text), { heading: oldHeading, body: documentFromParagraphs([oldText]) })).toEqual(
    runs,
  );
});

test('a section that was not there has its head inserted', () =>
  expect(heads(node('一是', '深化改革', '办结。'), null)).toEqual(['i!一是深化改革。', 'i 办结。']));
