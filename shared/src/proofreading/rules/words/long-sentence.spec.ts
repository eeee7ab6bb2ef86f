import { proofread } from '../../proofread.js';
import { shippedGlossary } from '../../shipped-glossary.js';
import { examplesOf } from '../../testing/marked.js';
import { longSentence } from './long-sentence.js';

const clauses = (count: number) => '各单位要依法履职，'.repeat(count);

examplesOf(longSentence, {
  valid: [
    `${clauses(13)}。`,
    `# ${clauses(20)}`,
    `| ${clauses(30)}`,
    `${clauses(10)}。${clauses(10)}；${clauses(10)}！`,
  ],
  invalid: [[`先说一句。⟦${clauses(14)}。⟧再说一句。`], [`⟦${clauses(30)}⟧`]],
});

it.each([
  [14, 'hint'],
  [23, 'warning'],
])('of %d clauses is a %s', (count, severity) => {
  const findings = proofread([{ kind: 'prose', text: `${clauses(count)}。` }], { glossary: shippedGlossary });
  expect(findings.filter(({ rule }) => rule === 'long-sentence').map((one) => one.severity)).toEqual([severity]);
});
