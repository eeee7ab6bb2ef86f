import { blanked, inQuotation, inTitle } from '../../../document/blanked.js';
import { type Listed, NUMBER, numberOf } from './listed.js';

const inBrackets = /(?<=[（〔])[^（）〔〕]{1,80}(?=[）〕])/g;
/** What things are counted as, before and behind which they are named. */
const KINDS = '(?:个|大)(?:重点|主要|关键)?(?:方面|领域|环节|层面|板块|部分|阶段|步骤)|大?类(?!似)|级(?![别以])';
const BEHIND_LIST = new RegExp(`(?<count>(?<number>${NUMBER})(?:${KINDS}))`, 'gu');
const BEFORE_LIST = new RegExp(
  `(?<count>(?<number>${NUMBER})(?:${KINDS}|(?:个|项|条|点|大)\\p{Script=Han}{0,6}?))(?:的?(?:工作|内容|措施|问题|情况)|，?(?:即|分别[是为]|包括))?：`,
  'gu',
);
const LIST = /^[^。；，！？：\n]{1,160}(?=[。；]|$)/u;
const CLAUSE = /[^。；，！？：\n]{1,120}$/u;
const LONGEST = 120;
/** A thing that is listed has no act in it: where one has, the list may begin behind it. */
const ACT =
  /[在对从将把向按以是了]|开展|推进|实施|落实|建立|完善|围绕|涉及|聚焦|突出|包括|分为|划分|等|形成|实现|设置|覆盖|通过|根据|有关/u;
const AND = /和|以及|及|与/u;
/** 一是 to the last, in one run. */
const POINTS = /(?<=^|[。；：，、])(?<numeral>[一二三四五六七八九十]{1,3})是/gu;

/** How many a list may be read to have. */
function countOf(list: string): { least: number; most: number; items: string[] } {
  const items = list.split('、');
  const joined = list.split(AND).length - 1;
  return { items, least: items.length, most: items.length + joined };
}

/** 甲、乙、丙三大领域: the first may stand behind an act, the others may not. */
function behind(text: string): Listed[] {
  return [...text.matchAll(BEHIND_LIST)].flatMap(({ index, groups }): Listed[] => {
    const said = numberOf(groups!['number']!);
    const clause = CLAUSE.exec(text.slice(Math.max(0, index - LONGEST), index))?.[0] ?? '';
    const isOpen = clause.endsWith('等');
    const { items, least, most } = countOf(isOpen ? clause.slice(0, -1) : clause);
    if (said === null || items.length < 2 || items.slice(1).some((item) => !item || ACT.test(item))) return [];
    return [{ at: index, length: groups!['count']!.length, said, least, most, isOpen }];
  });
}

/** 一是 to 三是 behind a colon: three, unless the next paragraph goes on. */
function pointsIn(text: string): number {
  let count = 0;
  for (const { groups } of text.matchAll(POINTS)) {
    if (numberOf(groups!['numeral']!) !== count + 1) break;
    count += 1;
  }
  return count;
}
const FURTHEST = 2000;

/** 三个方面：甲、乙、丙, or 一是 and so on. */
function before(text: string): Listed[] {
  return [...text.matchAll(BEFORE_LIST)].flatMap(({ 0: whole, index, groups }): Listed[] => {
    const said = numberOf(groups!['number']!);
    if (said === null) return [];
    const [at, length, end] = [index, groups!['count']!.length, index + whole.length];
    if (text.startsWith('一是', end)) {
      const count = pointsIn(text.slice(end, end + FURTHEST));
      return count < 2 ? [] : [{ at, length, said, least: count, most: count, isOpen: false }];
    }
    const list = LIST.exec(text.slice(end, end + 200))?.[0];
    if (!list?.includes('、')) return [];
    const isOpen = /等\p{Script=Han}{0,8}$/u.test(list);
    const { least, most, items } = countOf(list);
    // what is parted twice over, 市、县和部门、镇街, nobody counts
    return least > said && AND.test(items.slice(0, -1).join('')) ? [] : [{ at, length, said, least, most, isOpen }];
  });
}

/** Numbers of things that are named before or behind them. */
export function listedItems(given: string): Listed[] {
  const text = blanked(given, inTitle, inQuotation, inBrackets);
  return [...behind(text), ...before(text)];
}
