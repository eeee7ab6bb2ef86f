import type { Example, Rule } from './rule.js';
import { themes } from './rules.js';
import type { Severity } from './severity.js';

const called: Record<Severity, string> = { error: '错误 error', warning: '提醒 warning', hint: '提示 hint' };

/** What is wrong is underlined. */
const shown = (text: string): string =>
  text
    .replaceAll(/^# /gm, '')
    .replaceAll(/⟦(.*?)⟧/g, '<ins>$1</ins>')
    .replaceAll('\n', '<br>');
const examples = ({ wrong, right }: Example): string => `- ✗ ${shown(wrong)}\n- ✓ ${shown(right)}`;

const entry = ({ id, title, sentence, severity, clause, example }: Rule): string =>
  [
    `### ${title.zh} · ${title.en}`,
    [`\`${id}\``, called[severity], ...(clause ? [clause] : [])].join(' · '),
    `${sentence.zh}\\\n${sentence.en}`,
    examples(example),
  ].join('\n\n');

const LEAD = [
  'Written by `npm run catalogue` from `shared/src/proofreading/rules`, where each rule stands in a file of its name.',
  'An error 错误 holds back sending; a warning 提醒 is shown to who reviews as well, a hint 提示 to who writes.',
  'The clause of a standard is named where a rule rests on one; the words are ours. What is wrong is underlined.',
].join(' ');

/** PROOFREADING.md: every rule by theme, as its file has it. */
export const cataloguePage = (): string =>
  [
    '# Proof-reading rules 校对规则',
    LEAD,
    ...themes.flatMap(({ title, rules }) => [`## ${title.zh} · ${title.en}`, ...rules.map(entry)]),
  ].join('\n\n') + '\n';
