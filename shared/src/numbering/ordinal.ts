import { type Level } from './label.js';
import { fromChinese } from './numerals.js';

/** A typed ordinal: `typed + rest` is the text, so nothing is lost when the ordinal is taken off. */
export interface Ordinal {
  level: Level;
  number: number;
  typed: string;
  rest: string;
}

const chinese = '([一二三四五六七八九十百千零〇]+)';
const arabic = '([0-9０-９]{1,3})';
/** After a point or comma a digit makes it a decimal, a date or a list (1.5倍, 12.4宪法日, 5、6月份); only a year may follow. */
const noDigit = '(?![0-9０-９])';
const unlessDecimal = `(?:${noDigit}|(?=(?:19|20)[0-9]{2}年))`;

/** One row per form; enclosed signs such as ① and ㈠ count from the first of their block. */
const forms: { level: Level; pattern: RegExp; first?: string }[] = [
  { level: 'part', pattern: new RegExp(`^${chinese}[、.．]`) },
  { level: 'area', pattern: new RegExp(`^[（(]\\s*${chinese}\\s*[）)][、.．]?`) },
  { level: 'area', pattern: /^([㈠-㈩])/, first: '㈠' },
  { level: 'point', pattern: new RegExp(`^第?${chinese}是`) },
  { level: 'point', pattern: new RegExp(`^第${chinese}[，,、：:]`) },
  { level: 'item', pattern: new RegExp(`^${arabic}[.．、]${unlessDecimal}`) },
  { level: 'item', pattern: /^([⒈-⒛])/, first: '⒈' },
  { level: 'subitem', pattern: new RegExp(`^[（(]\\s*${arabic}\\s*[）)][、.．]?`) },
  { level: 'subitem', pattern: new RegExp(`^${arabic}[）)]`) },
  { level: 'subitem', pattern: /^([⑴-⒇])/, first: '⑴' },
  { level: 'subitem', pattern: /^([①-⑳])/, first: '①' },
];

function numberOf(sign: string, first?: string): number | null {
  if (first) return sign.charCodeAt(0) - first.charCodeAt(0) + 1;
  const ascii = sign.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  if (/^[0-9]/.test(ascii)) return ascii.startsWith('0') ? null : Number(ascii);
  return fromChinese(sign);
}

/** 一、二审案件 lists two numbers: the next numeral right after 、 is no heading's first word. */
function listsTheNext(level: Level, number: number, rest: string): boolean {
  const next = /^[一二三四五六七八九十百千零〇]+/.exec(rest);
  return level === 'part' && next !== null && fromChinese(next[0]) === number + 1;
}

/**
 * The ordinal typed at the head of a heading, full- or half-width: 一、 （一） (一) 一是 第一， 1. 1． 1、 （1） (1) ①. Null when there is none:
 * 2018年, 1.5倍, 12.4宪法日 and （2018）粤 are text. 一是要 leaves 要 in `rest`, as it is a word of the heading.
 */
export function readOrdinal(text: string): Ordinal | null {
  const head = text.trimStart();
  for (const { level, pattern, first } of forms) {
    const match = pattern.exec(head);
    const number = match && numberOf(match[1]!, first);
    if (!match || number === null) continue;
    const rest = head.slice(match[0].length).trimStart();
    if (listsTheNext(level, number, rest)) return null;
    return { level, number, typed: text.slice(0, text.length - rest.length), rest };
  }
  return null;
}
