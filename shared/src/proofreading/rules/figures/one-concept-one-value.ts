import { saysNothing } from '../../../figures/empty-words.js';
import { acrossText, type Context, type Paragraph, type Rule } from '../../rule.js';
import { saidIn } from './said.js';
import { isOfWhole } from './scope.js';

interface Stated {
  readonly at: number;
  readonly length: number;
  /** What is counted, and in what. */
  readonly key: string;
  readonly counted: string;
  readonly shown: string;
  readonly value: string;
}

/** Acts and bodies that count all kinds of things. */
const GENERIC =
  /召开|举办|开展|组织|进行|制定|出台|印发|建立|完成|收到|办理|受理|审结|办结|审理|查处|提出|协助|修改|完善|发放|参加|市?人?民?政府|全市|相关|有关|专题|各类|各级/gu;
/** What is counted has the time in its name, or is a length of time. */
const OF_OTHERS = /上年|去年|[较比]|[由从在对与]$/u;
const TIME = /^(?:个?工作日|小时|分钟|天|日|月|年|岁)$/u;
const FEWEST_SIGNS = 4;

const isDistinctive = (counted: string) =>
  counted.replaceAll(GENERIC, '').replaceAll(/\P{Script=Han}/gu, '').length >= FEWEST_SIGNS;

function gather(paragraph: Paragraph, { year }: Context): Stated[] {
  const { kind, text } = paragraph;
  if (kind !== 'prose') return [];
  return saidIn(paragraph).flatMap((said, index, all): Stated[] => {
    const isFirst = all[index - 1]?.part !== said.part;
    if (!isFirst || said.depth || !said.isExact || said.unit === '%' || TIME.test(said.unit)) return [];
    // 年初确定的28项任务: what is counted stands behind
    if (/\p{Script=Han}/u.test(text[said.end] ?? '') || OF_OTHERS.test(said.counted)) return [];
    const counted = said.counted.replaceAll(saysNothing, '');
    if (/\d/.test(counted) || !isDistinctive(counted) || !said.words.includes(said.counted)) return [];
    if (!isOfWhole(text, said, said.counted, year)) return [];
    const { at, length, value, measure } = said;
    return [{ at, length, counted, key: `${counted} ${measure}`, value, shown: value + measure }];
  });
}

export const oneConceptOneValue: Rule = {
  id: 'one-concept-one-value',
  title: { zh: '同一数据前后不一', en: 'One concept with two values' },
  sentence: { zh: '同一口径的数据在一篇公文中只有一个数。', en: 'What is counted has one value in one text.' },
  severity: 'warning',
  example: {
    wrong: '全年收到行政复议申请1098宗，工作平稳。\n收到行政复议申请⟦1089宗⟧，逐宗审查。',
    right: '全年收到行政复议申请1098宗，工作平稳。\n收到行政复议申请1098宗，逐宗审查。',
  },
  acrossText: acrossText({
    gather,
    judge: (gathered) => {
      const byKey = new Map<string, (Stated & { paragraph: number })[]>();
      for (const [paragraph, some] of gathered.entries())
        for (const one of some) {
          const same = byKey.get(one.key) ?? [];
          byKey.set(one.key, same);
          same.push({ ...one, paragraph });
        }
      return [...byKey.values()].flatMap((same) => {
        // more than two are a kind of thing that is counted again and again
        if (new Set(same.map(({ value }) => value)).size !== 2) return [];
        const [first] = same;
        return same
          .filter(({ value, paragraph }) => value !== first!.value && paragraph !== first!.paragraph)
          .map(({ at, length, paragraph, counted, shown }) => ({
            at,
            length,
            paragraph,
            message: {
              zh: `“${counted}”前文写的是${first!.shown}，这里是${shown}，请核对。`,
              en: `Before, ${counted} is ${first!.shown}; here it is ${shown}.`,
            },
          }));
      });
    },
  }),
};
