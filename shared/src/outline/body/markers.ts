import { fromChinese } from '../../numbering/numerals.js';

/** The forms of numbering, outermost first: 第一部分 一、 （一） 一是 第一， 1. （1） ①. Which of the last five is the point is decided by what a report opens first. */
export type Style = 'book' | 'part' | 'area' | 'is' | 'word' | 'arabic' | 'paren' | 'circled';
/** What stands before a marker: the line's start, the end of a sentence, a comma, or the middle of a clause. */
export type Boundary = 'line' | 'stop' | 'comma' | 'none';
export interface Marker {
  style: Style;
  number: number;
  label: string;
  at: number;
  end: number;
  boundary: Boundary;
  /** A digit follows its stop: 2.12345热线 and 2.5倍 look alike, so that only a sequence can tell. */
  doubtful: boolean;
}

const CN = '[一二三四五六七八九十]{1,3}';
const ARABIC = '[0-9０-９]';
/** One row per form; what comes before _ names the style. Not 2018.、 but 1.2018年… and 2.3月…, with doubt 2.12345热线, and no article cited as 第（一）项. */
const MARKER = new RegExp(
  [
    `(?<![一二三四五六七八九十百千万零〇第])(?:(?<part>${CN}) ?[、．.]|(?<is>${CN}) ?是[：，]?)`,
    `（ ?(?<area>${CN}) ?）[、，.．]?`,
    '(?<area_sign>[㈠-㈩])',
    `第(?<book>${CN})(?:部分|[章编篇])[：、]? ?`,
    `第(?<word>${CN}) ?[，：、]`,
    `(?<![0-9０-９.．])(?<arabic>${ARABIC}{1,3}) ?[.．、](?!${ARABIC})`,
    `(?<![0-9０-９.．])(?<arabic_year>${ARABIC}{1,2})(?:[.．、](?=[2２][0０]${ARABIC}{2} ?年)|[.．](?=[1１]?${ARABIC}月(?!份)))`,
    `(?<![0-9０-９.．])(?<arabic_digits>${ARABIC}{1,2})[.．、](?=${ARABIC})`,
    '(?<arabic_sign>[⒈-⒛])',
    `[（(] ?(?<paren>${ARABIC}{1,2}) ?[）)]`,
    `(?<![0-9０-９.．（(] ?)(?<paren_close>${ARABIC}{1,2})[）)]`,
    '(?<paren_sign>[⑴-⒇])',
    '(?<circled>[①-⑳])',
  ].join('|'),
  'gu',
);

const NAMES = [...MARKER.source.matchAll(/\?<(\w+)>/g)].map(([, name]) => name ?? '');

/** Chinese, ASCII, full-width and enclosed numbers alike; 0 when the signs make none. */
const numberOf = (sign: string): number => {
  const written = fromChinese(sign);
  if (written !== null) return written;
  const plain = sign.normalize('NFKC').replace(/[().]/g, '');
  return fromChinese(plain) ?? (Number(plain) || 0);
};

const boundaryAt = (text: string, at: number): Boundary => {
  let before = at - 1;
  while (before >= 0 && text[before] === ' ') before -= 1;
  if (before < 0) return 'line';
  if (before < at - 1) return 'stop';
  while (before > 0 && /[”’）》]/.test(text[before] ?? '') && /[。！？]/.test(text[before - 1] ?? '')) before -= 1;
  const sign = text[before] ?? '';
  return /[。！？；：]/.test(sign) ? 'stop' : /[，、]/.test(sign) ? 'comma' : 'none';
};

/** Before 二是 in the middle of a clause these make another word of it: 第二是, 周三是, 其二是, 张三是. */
const OTHER_WORD = /[第周期初老之其百千万零〇点分张李再两不每统唯惟同单]/;
/** 一、二、三产业, 三、四线城市 and 第一、第二产业 enumerate. */
const ENUMERATED = /^第?[一二三四五六七八九十](、|线|类|级|批|产业|季度)/;
/** So do 一、二审案件 and 五、六月份, whose next numeral is the next number. */
const listsTheNext = (number: number, text: string, end: number): boolean =>
  numberOf(/^(?:[一二三四五六七八九十百千零〇]{1,4}|[0-9０-９]{1,4})/.exec(text.slice(end, end + 4))?.[0] ?? '') ===
  number + 1;
/** What makes a decimal of two numbers and a point. */
const DECIMAL = /^[0-9０-９]{1,4} ?(?:[%％‰倍成折度级版万亿千百元米亩吨分]|个百分点|公里|公顷|平方)/;
/** What somebody said, or what a document is called, opens no point of the report. */
const QUOTED = /“[^“”]{0,300}”|《[^《》]{0,100}》/g;
/** After （二） these cite an article or a batch. */
const CITED = /^[》项款条号期批类种章节”、），。]/;

/** 1. behind a heading that has no stop; 第1. and 附件1. cite. */
const AFTER_HEADING = /(?![第附件表图之约共达至])\p{Script=Han}/u;
/** 第一部分 opens a division on a line of its own alone; in a sentence it cites one. */
const LONGEST_BOOK = 60;

const genuine = ({ style, number, at, end, boundary, doubtful }: Marker, text: string): boolean => {
  const after = text.slice(end, end + 6);
  if (number < 1 || /^\s*[。，、；！？]/.test(after) || after === '') return false;
  const inside = boundary === 'none' || boundary === 'comma';
  if (style === 'book') return boundary === 'line' && text.length <= LONGEST_BOOK && !/[，。；]/.test(text);
  if (style === 'part' || style === 'word')
    return !inside && !ENUMERATED.test(after) && !listsTheNext(number, text, end);
  if (style === 'is') return !(boundary === 'none' && OTHER_WORD.test(text[at - 1] ?? '')) && after[0] !== text[at];
  if (style === 'area') return boundary === 'line' || !CITED.test(after);
  if (doubtful) return !inside && !DECIMAL.test(after) && !(text[end - 1] === '、' && listsTheNext(number, text, end));
  return !inside || (boundary === 'none' && number === 1 && AFTER_HEADING.test(text[at - 1] ?? ''));
};

const endOf = (quote: RegExpExecArray | undefined): number => (quote ? quote.index + quote[0].length : Infinity);

/** Every place in a line that could open a part, an area or a point, in order. */
export const markersIn = (text: string): Marker[] => {
  const found: Marker[] = [];
  const quotes = /[“《]/.test(text) ? [...text.matchAll(QUOTED)] : [];
  let quote = 0;
  for (const match of text.matchAll(MARKER)) {
    const groups = match.groups ?? {};
    const name = NAMES.find((one) => groups[one] !== undefined) ?? 'part';
    const [at, label] = [match.index, match[0]];
    while (endOf(quotes[quote]) <= at) quote += 1;
    if ((quotes[quote]?.index ?? Infinity) < at) continue;
    const marker: Marker = {
      style: name.split('_')[0] as Style,
      number: numberOf(groups[name] ?? ''),
      label,
      at,
      end: at + label.length,
      boundary: boundaryAt(text, at),
      doubtful: name === 'arabic_digits',
    };
    if (genuine(marker, text)) found.push(marker);
  }
  return found;
};

const FIRST_SIGN = /^[一二三四五六七八九十（(第0-9０-９㈠-㈩①-⒇⒈-⒛]/;
const LONGEST_LABEL = 8;

/** The numbering a line begins with. */
export const leadingMarker = (text: string): Marker | undefined =>
  FIRST_SIGN.test(text) ? markersIn(text.slice(0, 2 * LONGEST_LABEL)).find(({ at }) => at === 0) : undefined;
export const opensWithOrdinal = (text: string): boolean => leadingMarker(text) !== undefined;
