import { sentencesOf } from '../../../origins/sentences.js';
import type { Context, Found, Paragraph, Rule } from '../../rule.js';

/** A sentence of fewer letters is the same every year: 现将有关情况报告如下。 */
const OWN = 15;

const known = new WeakMap<readonly string[], ReadonlySet<string>>();
/** What last year's text says, sentence by sentence; looked through once. */
function keysOf(lastYear: readonly string[]): ReadonlySet<string> {
  const keys = known.get(lastYear) ?? new Set(sentencesOf(lastYear).map(({ key }) => key));
  known.set(lastYear, keys);
  return keys;
}

/** Sentences that stand one after another as they did are one finding. */
function copied({ kind, given }: Paragraph, { lastYear = [] }: Context): Found[] {
  if (kind !== 'prose' || !lastYear.length) return [];
  const keys = keysOf(lastYear);
  const runs: { at: number; length: number }[] = [];
  for (const { at, length, text, key } of sentencesOf([given])) {
    if (key.length < OWN || !keys.has(key)) continue;
    const last = runs.at(-1);
    const start = at + text.length - text.trimStart().length;
    if (last && last.at + last.length === at) last.length = at + length - last.at;
    else runs.push({ at: start, length: at + length - start });
  }
  return runs;
}

export const copiedText: Rule = {
  id: 'copied-text',
  title: { zh: '与去年相同', en: 'As last year' },
  sentence: {
    zh: '报告写的是本年度的情况；与去年报告一字不差的句子请核对是否仍然属实。',
    en: 'A report is of its year; a sentence that stands word for word as last year is looked at again.',
  },
  severity: 'hint',
  example: {
    wrong: '⟦行政执法人员一律经考试合格后持证上岗。⟧全年组织考试四次。',
    right: '行政执法人员资格考试改为网上进行。全年组织考试四次。',
    register: { lastYear: ['行政执法人员一律经考试合格后持证上岗。'] },
  },
  inParagraph: copied,
};
