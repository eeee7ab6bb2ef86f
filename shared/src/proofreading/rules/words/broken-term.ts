import { brokenShortTerms, knownTerms } from './known-terms.js';
import { eachMatch, type Rule } from '../../rule.js';
import { anyOf } from '../../text/words.js';

/** What is left of a verb that began a clause: the clause cannot begin so. */
const remnants: Readonly<Record<string, string | undefined>> = {
  '发《': '印发《',
  '台《': '出台《',
  '定《': '制定《',
  '订《': '修订《',
  全完善: '健全完善',
  全建立: undefined,
  彻落实: '贯彻落实',
  入推进: '深入推进',
  入开展: '深入开展',
  入贯彻: '深入贯彻',
  极推进: '积极推进',
  极开展: '积极开展',
  面推进: '全面推进',
  面落实: '全面落实',
  面加强: '全面加强',
  续推进: undefined,
  步推进: undefined,
  织开展: '组织开展',
  实落实: '切实落实',
  格落实: '严格落实',
  格执行: '严格执行',
};
/** After a pause too, but not for the others: 点、线、面推进. */
const CLAUSE_START = '(?<=(?:^|[。，；：！？]|、(?=.《)|[一二三四五六七八九十]是)[ \\u3000]{0,4})';
const REMNANT = new RegExp(`${CLAUSE_START}(?:${Object.keys(remnants).join('|')})`, 'g');

const losses = (term: string) => [...term].slice(0, -1).map((_, at) => term.slice(0, at) + term.slice(at + 1));

/** What each broken term was; null where it may have been two. */
const whole = new Map<string, string | null>();
const right = new Set<string>(knownTerms.flat());
const remember = (broken: string, term: string) =>
  whole.set(broken, whole.has(broken) && whole.get(broken) !== term ? null : term);
for (const [term] of knownTerms) for (const broken of losses(term)) if (!right.has(broken)) remember(broken, term);
for (const [term, ...all] of brokenShortTerms) {
  right.add(term);
  for (const broken of all) remember(broken, term);
}
const TERM = anyOf([...right, ...whole.keys()]);

export const brokenTerm: Rule = {
  id: 'broken-term',
  title: { zh: '词语缺字', en: 'A term that lost a sign' },
  sentence: { zh: '固定的词语不能缺字。', en: 'A set term has lost one of its signs.' },
  severity: 'error',
  example: { wrong: '审查市政府⟦范性文件⟧12件。', right: '审查市政府规范性文件12件。' },
  inParagraph: ({ text }) => [
    ...eachMatch(text, REMNANT, ([span]) => {
      const suggestion = remnants[span];
      return suggestion === undefined ? {} : { suggestion };
    }),
    ...eachMatch(text, TERM, ([span]) => {
      const suggestion = whole.get(span);
      if (suggestion === undefined) return null;
      return suggestion === null ? {} : { suggestion };
    }),
  ],
};
