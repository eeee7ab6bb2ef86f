import type { Level } from '../../../numbering/label.js';
import { fromChinese } from '../../../numbering/numerals.js';
import { readOrdinal } from '../../../numbering/ordinal.js';
import type { Paragraph } from '../../rule.js';

/** 一是 …; `glued` to a word, with no mark before it; `excused` where nothing need come before it, or after. */
export interface Point {
  readonly at: number;
  readonly length: number;
  readonly number: number;
  readonly form: '是' | '第';
  readonly begins: boolean;
  readonly glued: boolean;
  readonly excused: boolean;
}
/** Where points begin anew: under headings, and under items those that began under the one before. */
interface Anew {
  readonly rank: number;
}
export type PointFact = Point | Anew;
const RANKS: Partial<Record<Level, number>> = { part: 0, area: 0, item: 1, subitem: 2 };

/** Not 十二分之一是, 第二是, 周三是; nor, by the sign after it, 一是一、二是二 and “一是” as a word. */
const IS =
  /(?<![第其之周期初分零〇百千万亿两一二三四五六七八九十])(?<numeral>[一二三四五六七八九十]{1,3})是(?![”’》）]|\k<numeral>(?:[。，、；！？”]|$))/g;
const NTH =
  /(?<=^\s{0,4}|[。；：！？”]\s{0,4})第(?<numeral>[一二三四五六七八九十]{1,3})[，、：](?![第一二三四五六七八九十])/g;
const MARKS = '。；！？：，、.．“”‘’《》（）〔〕…—';
/** 统一是, 唯一是: no point of a list, as 做法一是 is. */
const WORD_IN_ONE = /[统唯不万专单划合归同]$/;
/** （三）二是 names a point. */
const NAMED_AFTER = /（[一二三四五六七八九十]{1,3}）$/;
const OTHER_FIRST = /首先|第一|其一|一[要看来则曰抓]|一个是|一方面/;
const OTHER_SECOND = /另[一外]|其二|二[则来要]|再就是|再者|再一个/g;

const read = (text: string): Point[] => {
  const otherFirst = OTHER_FIRST.exec(text)?.index ?? Infinity;
  const otherSecond = [...text.matchAll(OTHER_SECOND)].at(-1)?.index ?? -1;
  const found = [...text.matchAll(IS)].flatMap(({ 0: typed, index: at, groups }): Point[] => {
    const number = fromChinese(groups!['numeral']!);
    const before = text.slice(Math.max(0, at - 5), at).trimEnd();
    const glued = before !== '' && !MARKS.includes(before.at(-1)!);
    if (
      number === null ||
      (number > 1 && NAMED_AFTER.test(before)) ||
      (number === 1 && glued && WORD_IN_ONE.test(before))
    )
      return [];
    const excused = number === 1 ? glued || otherSecond > at : otherFirst < at;
    return [{ at, length: typed.length, number, form: '是', begins: at === 0, glued, excused }];
  });
  // 一是甲，一是乙 in one sentence counts nothing.
  const paired = found.map((point, i) => {
    const next = found[i + 1];
    return point.number === 1 && next?.number === 1 && !text.slice(point.at, next.at).includes('。');
  });
  const nth = [...text.matchAll(NTH)].flatMap(({ index: at, groups }): Point[] => {
    const number = fromChinese(groups!['numeral']!);
    const length = groups!['numeral']!.length + 1;
    return number === null ? [] : [{ at, length, number, form: '第', begins: at === 0, glued: false, excused: true }];
  });
  return [...found.map((one, i) => (paired[i] || paired[i - 1] ? { ...one, excused: true } : one)), ...nth];
};

/** What a paragraph says of points. A cell of a table has lists of its own, which nobody numbers over cells. */
export function gatherPoints({ kind, text }: Paragraph): PointFact[] {
  if (kind === 'cell') return [];
  const level = readOrdinal(text)?.level;
  const rank = level ? RANKS[level] : kind === 'heading' ? 0 : undefined;
  return [...(rank === undefined ? [] : [{ rank }]), ...read(text)];
}
