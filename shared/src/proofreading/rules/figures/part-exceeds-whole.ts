import { isMore } from '../../../figures/amount.js';
import type { Found, Paragraph, Rule } from '../../rule.js';
import { amountIn, type Said, saidIn } from './said.js';

/** What leads to a part of what was counted before it; 不含 does not, and 含量 is a word. */
const LEADS = /(?<=^|[，。；、（〔])(?:其中|包括|包含|含)(?!量|义|金)/gu;
/** Behind a count: of so many, so many. */
const OF_THESE = /^[^，。；：、（）\d]{0,8}中(?=[，已有仅的])/u;
/** As many counts before one may be its whole, and as many parts stand in one list. */
const NEAR = 8;
const MOST_PARTS = 30;
/** Between what leads to a part and its number. */
const NEXT_CLAUSE = /^[，：]?(?:[^，。；！？（）〔〕]|（[^（）]{0,20}）){0,40}$/u;
/** Between the parts of a list. */
const IN_LIST = /^、[^，。；：、！？]{1,24}$/u;
/** All of them, and one of them, as parties to cases. */
const OF_ALL = /以(?:[我全]市)?各级(?:行政机关|政府)[^以]{0,8}为(?<party>被告|被申请人)/u;
const OF_ONE = /以[^以]{1,16}为(?<party>被告|被申请人)/u;

/** A count of things whose noun stands behind it is no part of a count of other things: 33个镇，其中建成600个站点. */
const nounBehind = (text: string, { end }: Said) => /^\p{Script=Han}{0,2}/u.exec(text.slice(end, end + 2))![0];
const isOfOthers = (text: string, part: Said, whole: Said): boolean => {
  const noun = nounBehind(text, part);
  return part.unit === '个' && noun !== '' && noun !== nounBehind(text, whole);
};

interface Pair {
  readonly whole: Said;
  readonly part: Said;
  readonly isSure: boolean;
}

/** Another count before may be the whole that is meant, as in 收到20宗，办结14宗，其中以市政府为被申请人的18宗. */
const isOfAnother = (before: readonly Said[], whole: Said, part: Said): boolean =>
  before.some(
    (other) =>
      other.at < whole.at &&
      other.sentence >= whole.sentence - 1 &&
      other.unit === part.unit &&
      !isMore(amountIn(part), amountIn(other)),
  );

/** 1638宗，其中366宗: the count before, in its sentence or the one before. */
function ledTo(text: string, said: readonly Said[]): Pair[] {
  let next = 0;
  return [...text.matchAll(LEADS)].flatMap(({ 0: { length }, index }): Pair[] => {
    while (next < said.length && said[next]!.at < index + length) next += 1;
    const part = said[next];
    if (!part || !NEXT_CLAUSE.test(text.slice(index + length, part.at))) return [];
    const before = said.slice(Math.max(0, next - NEAR), next);
    const whole = before.findLast(({ unit, sentence }) => unit === part.unit && sentence >= part.sentence - 1);
    if (!whole) return [];
    return [part, ...restOfList(text, said, next)]
      .filter((one) => !isOfAnother(before, whole, one))
      .map((one) => ({ whole, part: one, isSure: whole.sentence === part.sentence }));
  });
}

/** What the list goes on with that begins with this one. */
function restOfList(text: string, said: readonly Said[], first: number): Said[] {
  const isNext = (one: Said | undefined, before: Said) =>
    one && one.unit === before.unit && IN_LIST.test(text.slice(before.end, one.at));
  let last = first;
  while (last - first < MOST_PARTS && isNext(said[last + 1], said[last]!)) last += 1;
  return said.slice(first + 1, last + 1);
}

/** 1107户中已有1085户. */
const amongThese = (text: string, said: readonly Said[]): Pair[] =>
  said.flatMap((whole, index): Pair[] => {
    const [part, among] = [said[index + 1], OF_THESE.exec(text.slice(whole.end, whole.end + 12))?.[0]];
    if (!part || among === undefined || part.unit !== whole.unit) return [];
    return NEXT_CLAUSE.test(text.slice(whole.end + among.length, part.at)) ? [{ whole, part, isSure: true }] : [];
  });

/** 以各级行政机关为被告的366宗 and 以市政府为被告的1638宗. */
const byParty = (said: readonly Said[]): Pair[] =>
  said.flatMap((whole, index) => {
    const party = OF_ALL.exec(whole.words)?.groups!['party'];
    if (party === undefined) return [];
    return said
      .slice(index + 1, index + 1 + NEAR)
      .filter(({ words, unit }) => unit === whole.unit && OF_ONE.exec(words)?.groups!['party'] === party)
      .map((part) => ({ whole, part, isSure: false }));
  });

function found(paragraph: Paragraph): Found[] {
  const { text } = paragraph;
  const said = saidIn(paragraph);
  const pairs = [...ledTo(text, said), ...amongThese(text, said), ...byParty(said)];
  const seen = new Set<number>();
  return pairs.flatMap(({ whole, part, isSure }): Found[] => {
    if (!whole.isExact || !part.isExact || part.unit === '%' || seen.has(part.at)) return [];
    if (!isMore(amountIn(part), amountIn(whole)) || isOfOthers(text, part, whole)) return [];
    seen.add(part.at);
    const [more, all] = [part, whole].map(({ value, measure }) => value + measure);
    return [
      {
        at: part.at,
        length: part.length,
        ...(isSure ? {} : { severity: 'warning' as const }),
        message: { zh: `其中的${more}多于总数${all}，请核对。`, en: `The part ${more} is more than the whole ${all}.` },
      },
    ];
  });
}

export const partExceedsWhole: Rule = {
  id: 'part-exceeds-whole',
  title: { zh: '其中的数多于总数', en: 'A part more than its whole' },
  sentence: { zh: '“其中”之后的数不多于总数。', en: 'What 其中 leads to is no more than the count before it.' },
  severity: 'error',
  example: {
    wrong: '行政诉讼案件1638宗，其中以市政府为被告的⟦3660宗⟧。',
    right: '行政诉讼案件1638宗，其中以市政府为被告的366宗。',
  },
  inParagraph: found,
};
