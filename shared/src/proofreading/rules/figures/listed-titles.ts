import { type Listed, NUMBER, numberOf } from './listed.js';

const TITLE = /《[^《》]{1,120}》(?:（[^（）]{1,40}）)?/g;
const BETWEEN = /^[、，；]?(?:和|及|与|以及)?$/;
/** What a title is of. */
const WORK =
  '法律|法规|规章|规范性文件|文件|制度|办法|条例|意见|方案|草案|规划|标准|清单|指引|细则|规则|政策|书籍|教材|读本|目录|预案';
/** Words between 等 and the number, with no act among them: 等规定办结案件1件 counts no titles. */
const NOUN = `(?:[市省区县镇]|本级|政府|部门|地方性|重要|系列|配套|相关|有关|行政|工作|管理|实施|专项){0,4}(?:${WORK})(?:草案)?`;
const COUNT = `(?<count>(?<number>${NUMBER})(?:部(?![分门委队级落署])|[件项份个篇本册](?=(?:${NOUN})?)))`;
const BEHIND = new RegExp(`^(?<etc>等)?(?<kind>(?:${NOUN})?)(?:共计?)?${COUNT}(?<noun>${NOUN})?`);
const BEFORE = new RegExp(
  `(?<kind>(?:${NOUN})?)(?:共计?)?${COUNT}(?<noun>${NOUN})?(?:，(?=即|分别|包括))?(?:即|分别[是为]|包括)?：?$`,
);
const LEADS = /：$|(?:即|分别[是为]|包括)：?$/;
const ENDS = /^(?:[。；！）\n]|$)/;
const LONGEST = 30;

interface Run {
  readonly at: number;
  readonly end: number;
  readonly count: number;
}

/** Titles that stand side by side. */
function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  for (const { 0: title, index: at } of text.matchAll(TITLE)) {
    const last = runs.at(-1);
    const run = { at, end: at + title.length, count: 1 };
    if (last && at - last.end < 4 && BETWEEN.test(text.slice(last.end, at)))
      runs[runs.length - 1] = { ...run, at: last.at, count: last.count + 1 };
    else runs.push(run);
  }
  return runs;
}

const listed = (at: number, groups: Record<string, string>, count: number, isOpen: boolean): Listed[] => {
  const said = numberOf(groups['number']!);
  const isOfTitles = groups['count']!.endsWith('部') || groups['kind'] || groups['noun'];
  if (said === null || !isOfTitles) return [];
  return [{ at, length: groups['count']!.length, said, least: count, most: count, isOpen }];
};

/** 《甲》《乙》等3部政府规章 and 《甲》《乙》两部规章. */
function countedBehind(text: string, { at, end, count }: Run): Listed[] {
  const match = BEHIND.exec(text.slice(end, end + LONGEST));
  const groups = match?.groups as Record<string, string> | undefined;
  if (!match || !groups || (!groups['etc'] && (count < 2 || groups['kind']))) return [];
  // 《总则》 is one of what stands before it, and 三项制度 is a name
  const isOpen = groups['etc'] !== undefined || /[、和及与]$/.test(text.slice(Math.max(0, at - 1), at));
  if (!groups['etc'] && /^三项制度/.test(text.slice(end, end + 4))) return [];
  return listed(end + match[0].indexOf(groups['count']!), groups, count, isOpen);
}

/** 政府规章3部：《甲》《乙》《丙》. */
function countedBefore(text: string, { at, end, count }: Run): Listed[] {
  const from = Math.max(0, at - LONGEST);
  const before = text.slice(from, at);
  const match = LEADS.test(before) ? BEFORE.exec(before) : null;
  if (!match) return [];
  const isOpen = !ENDS.test(text.slice(end, end + 1));
  const groups = match.groups as Record<string, string>;
  return listed(from + match.index + match[0].indexOf(groups['count']!), groups, count, isOpen);
}

/** Numbers of titles that stand beside them. */
export const listedTitles = (text: string): Listed[] =>
  runsOf(text).flatMap((run) => [...countedBefore(text, run), ...countedBehind(text, run)]);
