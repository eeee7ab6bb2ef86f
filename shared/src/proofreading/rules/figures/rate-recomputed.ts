import { isRateOf, leftOf, rateOf } from '../../../figures/amount.js';
import type { Decimal } from '../../../figures/decimal.js';
import type { Context, Found, Paragraph, Rule } from '../../rule.js';
import { registeredRate } from './registered-rate.js';
import { type Said, saidIn } from './said.js';

/** What is counted is a whole: what came in, what was to be done, what was tried. */
const WHOLE =
  /收到|接到|接收|受理|应[当应]?|总数|共|办理|承办|审理|审结|办结|结案|开庭|抽[检查取]|检[查测]|评查|排查|审查|调解|提出|发放|征集|移送|转办|报送|报名|参[加检考评]|申请|发现|立案|调查|安排|计划|列入|考核|测评/u;
/** What a word before the stem changes: 按期办结 are not all that were 办结. */
const NARROWS = /按|及时|提前|一次|直接|当场|当庭|网上|不|未|非|无|优|有效|初|复/u;
const NEGATED = /[不未没非]/u;
/** The whole is none of the numbers here, or the rate is none of this time alone. */
const HEDGED = /结转|加上|扣除|除外|剔除|此外|另|平均|累计|近[两三五\d]年|以来|连续|预计|力争|目标|不含/u;
const RATE = /(?<stem>\p{Script=Han}{2,12}?)率$/u;
/** As many counts before a rate may be what it was made of. */
const NEAR = 12;

/** Whether what is counted is what the rate is of: of 办结率, 办结; of 行政复议审结率, 审结; its complement of 合格率, 不合格. */
function relation(stem: string, counted: string): 'part' | 'rest' | null {
  const bare = counted.replace(/(?:的|了|案件|数量?)+$/u, '');
  const at = counted.lastIndexOf(stem);
  if (at >= 0) {
    if (NEGATED.test(counted[at - 1] ?? '')) return 'rest';
    return NARROWS.test(counted.slice(Math.max(0, at - 3), at)) ? null : 'part';
  }
  if (bare.length < 2 || !stem.endsWith(bare)) return null;
  return NARROWS.test(stem.slice(0, -bare.length)) || NEGATED.test(bare) ? null : 'part';
}

interface Sum {
  readonly part: Decimal;
  readonly whole: Decimal;
  /** As people write it. */
  readonly words: string;
}

/** Two plain counts of one sentence, the part no more than the whole, the rate behind them. */
const areBeside = (whole: Said, part: Said, rate: Said): boolean =>
  [whole, part].every((one) => one.isExact && one.depth === rate.depth && one.measure === part.unit) &&
  part.part === rate.part &&
  whole.sentence === rate.sentence &&
  Number(whole.value) > 0 &&
  Number(part.value) <= Number(whole.value);

/** 收到1098宗 is a whole, and 应出庭756件 that of 出庭; in 其中审结33件、撤销4件 both are parts of another. */
const isWhole = (text: string, stem: string, whole: Said, part: Said): boolean =>
  WHOLE.test(whole.words + whole.counted) &&
  (!whole.counted.includes(stem) || whole.counted.includes('应')) &&
  (!whole.words.includes('其中') || text.slice(whole.end, part.at).includes('其中'));

/** The two numbers just before a rate, where they are the ones that make it. */
function certain(text: string, stem: string, before: readonly Said[], rate: Said): Sum | null {
  const [whole, part] = before.slice(-2);
  if (!whole || !part || !areBeside(whole, part, rate) || !isWhole(text, stem, whole, part)) return null;
  const is = relation(stem, part.counted);
  if (!is || HEDGED.test(text.slice(whole.at - whole.words.length, rate.end))) return null;
  const rest = `(${whole.value} - ${part.value}) ÷ ${whole.value}`;
  return is === 'part'
    ? { part: part.value, whole: whole.value, words: `${part.value} ÷ ${whole.value}` }
    : { part: leftOf(whole.value, part.value), whole: whole.value, words: rest };
}

/** Near enough to be worth the exact sum. */
const isNear = (rate: Said, part: number, whole: number) => Math.abs((part * 100) / whole - Number(rate.value)) < 1;

/** Whether a count, or what is left of the whole without it, makes the rate. */
function makes(part: Said, whole: Said, rate: Said): boolean {
  const [one, all] = [Number(part.value), Number(whole.value)];
  const isRate = (exact: Decimal) => isRateOf(rate.value, exact, whole.value, rate.decimals);
  return (
    (isNear(rate, one, all) && isRate(part.value)) ||
    (isNear(rate, all - one, all) && isRate(leftOf(whole.value, part.value)))
  );
}

/** Whether any two of the counts before make the rate: then that is what was meant. */
const isMadeOf = (counts: readonly Said[], rate: Said): boolean =>
  counts.some((whole) => counts.some((part) => part !== whole && part.unit === whole.unit && makes(part, whole, rate)));

/** What the two numbers before a rate make, where it is another. */
function recomputed(text: string, before: readonly Said[], rate: Said): Found | null {
  const stem = RATE.exec(rate.counted)?.groups!['stem'];
  const sum = stem === undefined ? null : certain(text, stem, before, rate);
  if (!sum || isRateOf(rate.value, sum.part, sum.whole, rate.decimals) || isMadeOf(before, rate)) return null;
  return wrong(rate, `${rateOf(sum.part, sum.whole, rate.decimals)}${text[rate.end - 1]}`, sum.words);
}

function wrong(rate: Said, suggestion: string, sum: string): Found {
  const { at, length, isToken } = rate;
  const words = `${sum} = ${suggestion}`;
  const message = { zh: `${words}，请核对。`, en: `${words}; see whether the numbers are right.` };
  return { at, length, message, ...(isToken ? {} : { suggestion }) };
}

/** By the register, where it has the rate; else by the numbers of the sentence. */
function found(paragraph: Paragraph, context: Context): Found[] {
  const { text } = paragraph;
  const said = saidIn(paragraph);
  return said.flatMap((rate, index): Found[] => {
    if (rate.unit !== '%' || !rate.isExact || !rate.counted.endsWith('率')) return [];
    const registered = rate.isToken ? null : registeredRate(text, rate, context);
    if (registered?.isRight) return [];
    if (registered)
      return [
        {
          ...wrong(rate, registered.shown, registered.words),
          ...(registered.isSure ? {} : { severity: 'warning' as const }),
        },
      ];
    const sum = recomputed(text, said.slice(Math.max(0, index - NEAR), index), rate);
    return sum ? [sum] : [];
  });
}

export const rateRecomputed: Rule = {
  id: 'rate-recomputed',
  title: { zh: '比率与数不符', en: 'A rate that does not follow' },
  sentence: {
    zh: '比率应当与前面的两个数相符，按所写的小数位四舍五入。',
    en: 'A rate follows from the two numbers before it, rounded to the digits written.',
  },
  severity: 'error',
  example: {
    wrong: '收到行政复议申请1098宗，办结1014宗，办结率⟦93.2%⟧。',
    right: '收到行政复议申请1098宗，办结1014宗，办结率92.3%。',
  },
  inParagraph: found,
};
