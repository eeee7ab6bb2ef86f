import { withoutUnwanted } from '../document/characters/characters.js';

/**
 * Every sign of a row is read as the first of it. A pair of characters stands here if no two units, offices or accounts of
 * one place would differ by it alone: one of the two is not used in names (巿 曰 末 夭 亊, kana, radicals), or both are used
 * but nobody could tell such a pair of names apart (土士, 入人, 冶治). Left out are 大太, 千干于, 田由甲申, 王玉, 佘余, 洲州, of
 * which real villages and surnames differ by the one stroke, 0 and o, 1 and l, by which numbers of logins do, and traditional
 * characters, which look different, but for those that differ by a mere turn of the stroke (內, 髙, 靑).
 */
// prettier-ignore
const alikeSigns = [
  '市巿', '日曰', '己已巳', '戊戌戍', '未末', '士土', '人入', '治冶', '天夭', '鸣呜', '事亊', '〇零○◯', '国囯', '内內', '高髙', '教敎', '青靑', '清淸', '户戶戸', '吕呂',
  '一—―ー─ㄧ', '二ニ', '八ハ', '力カ', '口ロ囗', '夕タ', '工エ', '卜ト',
  // radicals as they come out of PDF files, where NFKD knows no character for them
  '民⺠', '西⻄', '见⻅', '角⻆', '贝⻉', '车⻋', '长⻓', '長⻑', '门⻔', '青⻘', '页⻚', '风⻛', '飞⻜', '食⻝', '马⻢', '骨⻣', '鬼⻤',
  '鱼⻥', '鸟⻦', '麦⻨', '黄⻩', '齐⻬', '龙⻰', '虎⻁', '韦⻙',
  // Cyrillic, Greek and phonetic letters that look like a Latin one, large or small
  'aАаΑαɑ', 'bВвΒβ', 'cСсϹϲ', 'dԁ', 'eЕеΕε', 'gɡ', 'hНнһΗ', 'iІіΙιı', 'jЈј', 'kКкΚκ', 'mМмΜμ', 'nΝη',
  'oОоΟο', 'pРрΡρ', 'qԛ', 'sЅѕ', 'tТтΤτ', 'uυ', 'vν', 'wԝω', 'xХхΧχ', 'yУуΥγ', 'zΖζ',
];
const first = new Map(alikeSigns.flatMap(([to, ...signs]) => signs.map((sign) => [sign, to!])));
/** Strokes and dots over or under another sign, and the blank of Braille, which nobody sees beside a name. */
const overlooked = /[\p{M}\u2800]/gu;
const firstOf = (sign: string): string => first.get(sign) ?? first.get(sign.toLowerCase()) ?? sign.toLowerCase();

/** A double dash is punctuation, a single one may be meant for 一. */
const doubleDash = /[—―─]{2,}/gu;
const dividers = /[\p{P}\p{Z}\s∙⋅]+/gu;
const undivided = (run: string, at: number, name: string): string =>
  /\d/.test(name[at - 1] ?? '') && /\d/.test(name[at + run.length] ?? '') ? '-' : '';

/**
 * 形近名称的比对式: what is left of a name once everything is gone that a reader may overlook. Two names are the same to the
 * eye if their skeletons are equal; it is compared, never shown or stored.
 * Full-width and compatibility forms become the usual ones, capitals small, look-alikes one sign; invisible characters, strokes over and under a sign, spaces,
 * hyphens, dots, quotes and brackets go, but for one between two digits: 1-2 is not 12. Any string has one; no errors.
 * Source: the skeleton of Unicode UTS #39 §4, with NFKD and an own table (alikeSigns) instead of confusables.txt.
 */
export function nameSkeleton(name: string): string {
  const signs = withoutUnwanted(name).replace(doubleDash, ' ').normalize('NFKD').replace(overlooked, '');
  return Array.from(signs, firstOf).join('').replace(dividers, undivided).normalize('NFKD');
}

/** Whether two names are the same to the eye. */
export const namesAlike = (one: string, other: string): boolean => nameSkeleton(one) === nameSkeleton(other);
