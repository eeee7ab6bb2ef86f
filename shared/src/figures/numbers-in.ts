import { normalisePunctuation } from '../document/characters/punctuation.js';
import { fromChinese } from '../numbering/numerals.js';
import { blanked, inQuotation, inTitle } from '../document/blanked.js';
import { acts } from './acts.js';
import { type Decimal, readDecimal } from './decimal.js';
import { PLACES, TIMES } from './empty-words.js';

/** Why a number is no figure: a year or date, an order, a document's number, a name, a slogan, a change since last year. */
export const otherNumbers = ['date', 'order', 'document', 'name', 'slogan', 'change'] as const;
export type OtherNumber = (typeof otherNumbers)[number];

interface InText {
  /** In UTF-16 units. */
  readonly at: number;
  readonly length: number;
}
/** A number that counts something: what a register of figures might keep. */
export interface FoundFigure extends InText {
  readonly kind: 'figure';
  readonly value: Decimal;
  /** The measure word behind it, with 万 or 亿 where the text counts so: 宗, 万元, %. */
  readonly measure: string;
  /** What is counted, as the clause says it. */
  readonly counted: string;
  /** Where the clause begins that says it, up to the measure word's end. */
  readonly clause: InText;
  /** The words alone that say it, the number in them: from the first of what is counted to the last sign. */
  readonly said: InText;
  /** Written out, as 三个专栏: more often a list than a count. */
  readonly lists: boolean;
}
export interface OtherFound extends InText {
  readonly kind: OtherNumber;
}
export type NumberFound = FoundFigure | OtherFound;

const MEASURE =
  '个月|件次|人次|户次|场次|批次|个百分点|个工作日|平方米|平方公里|公里|公顷|小时|分钟|辆次|名次|元|件|宗|起|人|名|家|户|份|项|部|卷|场|期|个|条|次|处|批|堂|篇|册|吨|米|台|套|辆|间|所|座|栋|艘|幅|天|岁|支|路|班|组|类|款|亩|枚|面|块|片|席|例|盏|棵|站|本|年|月|日|位|封|对|种';
/** Arabic figures: thousands set apart or not, with a point, and 万 or 亿; about so many is so many. */
const ARABIC = `\\d{1,3}(?:[,，]\\d{3})+(?:\\.\\d{1,6})?|\\d{1,15}(?:\\.\\d{1,6})?`;
const CHINESE = '[一二两三四五六七八九十百千]{1,7}';
const COUNTED = new RegExp(
  `(?<number>${ARABIC})(?<many>[多余])?(?<scale>[万亿]{0,2})(?<more>[多余])?(?:(?<rate>[%％])|(?<measure>${MEASURE}))`,
  'gu',
);
/** One of a thing is no count, and 一起 and 二次 are words. */
const WRITTEN = new RegExp(
  `(?<number>(?![一二](?![二三四五六七八九十百千]))${CHINESE})(?<measure>个|项|类|种|批|条|件|部|次|场|起|家|名)(?=[\\p{Script=Han}])`,
  'gu',
);

/** What is no figure, each with what it looks like; what one covers none after it looks at. */
const OTHERS: readonly (readonly [OtherNumber, RegExp])[] = [
  ['document', /[〔[［（(](?:19|20)\d{2}[〕\]］）)]第?\d{1,6}号|(?<=第)\d{1,8}号/gu],
  [
    'date',
    /(?:19|20)\d{2}(?:[—－～~-](?:19|20)?\d{2,4})?年(?:度)?(?:\d{1,2}月(?:\d{1,2}日)?)?|(?<!\d)\d{1,2}月(?:\d{1,2}日)?(?!\d)|[上下]半年|第?[一二三四1-4]季度|[“]?十[一二三四五]五[”]?(?=规划|时期|期间|末|$)/gu,
  ],
  // within what time something is due, or lasts: nobody counts that over the years
  [
    'date',
    /(?:\d{1,3}|[一二两三四五六七八九十]{1,3})(?:个工作日|个月|年|天|日|小时|分钟)(?=以?内|之内|[前后]|以上|以来|来|期间)/gu,
  ],
  ['date', /\d{1,3}个(?:工作日|月)/gu],
  // reckoned from the values of two years, and never entered
  ['change', /(?<=(?:增长|提高|上升|下降|减少|降低)了?约?)\d{1,4}(?:\.\d{1,6})?(?:[%％]|个百分点|倍)/gu],
  ['date', /[近这]?[一二两三四五六七八九十]{1,2}年(?=行动|计划|规划)|(?<=[近每])[一二两三四五六七八九十\d]{1,2}年/gu],
  [
    'order',
    /第[一二三四五六七八九十百零\d]{1,6}\p{Script=Han}?|(?<=^|[。；，：])[一二三四五六七八九十]{1,3}[是要]|^[（(][一二三四五六七八九十\d]{1,3}[）)]|^[一二三四五六七八九十\d]{1,3}[、.．]/gu,
  ],
  [
    'name',
    /(?:十[一二三四五六七八九]|二十|(?<![一二三四五六七八九])十)大|(?<![\d.])(?:1\d{4}|1[12]\d|1[3-9]\d{9}|\d{3,4}-\d{7,8})(?=热线|电话|平台|指挥|服务|[”，。；]|$)|(?:19|20)\d{2}(?=行动|工程|专项)/gu,
  ],
  ['name', /24小时(?=.{0,2}(?:服务|在线|不间断|值班|值守))/gu],
  [
    'slogan',
    /四个(?:意识|自信|全面)|[两二]个(?:维护|确立|坚持|百年)|三项制度|五位一体|[二两三四五六七八九十]大(?=\p{Script=Han})/gu,
  ],
];
/** In quotation marks what holds a written number is a name for something: “两法衔接”; or a plan's: “十三五”. */
const QUOTED = /(?<=“)[^“”]{0,20}[一二两三四五六七八九十百千][^“”]{0,20}(?=”)/gu;
const PLAN = /^十[一二三四五]五$/u;
const SLOGAN =
  /[一二两三四五六七八九十](?:大|个)?\p{Script=Han}{1,3}[一二两三四五六七八九十](?:大|个)?\p{Script=Han}{1,3}/gu;

/** Words before a count that say nothing of what is counted. */
const BEFORE = new RegExp(
  `^(?:20\\d{2}年(?:度)?|${TIMES}|${PLACES}|去年|年内|截至[^，]{0,12}|目前|其中|共计?|累计|总计|合计|共有|已有|已|约|近|超过?|达到?)+`,
  'u',
);
const BEHIND = /(?:全年|共计?|累计|总计|合计|达到?|为|约|近|超过?|已|了|有|各|均)+$/u;

interface Seen {
  taken: boolean[];
}
function take({ taken }: Seen, at: number, length: number): boolean {
  for (let i = at; i < at + length; i += 1) if (taken[i]) return false;
  taken.fill(true, at, at + length);
  return true;
}

const others = (text: string, seen: Seen, patterns: typeof OTHERS): OtherFound[] =>
  patterns.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].flatMap(({ 0: span, index }): OtherFound[] =>
      take(seen, index, span.length) ? [{ kind, at: index, length: span.length }] : [],
    ),
  );

/** As many signs before a number belong to its clause. */
const NEAR = 60;
/** Titles, quotations and asides as they end; an aside in what is counted, 镇（街道）, stays. */
const NAMED = /^.*(?:[》”]|）(?!\p{Script=Han}))(?:等)?/u;
/** One title, and nothing that makes it one of many. */
const ONE_TITLE = /(?<![》、])《([^《》]{1,40})》(?!等|、|《)[^《》]{0,8}$/u;
/** What is done to titles: 出台《…》等3部. */
const OF_TITLES = /^([^《]{1,6})《[^]*(?:》|等)$/u;

/** What stands before a place as far as one of the marks. */
export function clauseBefore(text: string, at: number, marks: string): string {
  let start = at;
  while (start > Math.max(0, at - NEAR) && !marks.includes(text[start - 1]!)) start -= 1;
  return text.slice(start, at);
}

interface Counted {
  start: number;
  words: string;
  from: number;
}
/** The clause up to here, and what it says is counted: behind the titles and brackets in it, or the one title. */
function countedBefore(text: string, at: number): Counted {
  const clause = clauseBefore(text, at, '。！？；，：、\n');
  const start = at - clause.length;
  const said = clause
    .replace(NAMED, '')
    .replace(BEFORE, '')
    .replace(/^[对将把]/u, '');
  const words = said.replace(BEHIND, '') || (OF_TITLES.exec(clause)?.[1] ?? '');
  const title = words === '' || acts.has(words) ? ONE_TITLE.exec(clause) : null;
  return title
    ? { start, words: title[1]!, from: start + title.index }
    : { start, words, from: at - (words ? said.length : 0) };
}

const FOLLOWS = /^(?:\p{Script=Han}|（[^（）]{1,8}）){1,12}/u;
const FURTHER =
  /(?:现场|参加|参与|获|在|进行|开展|成功|完成|分别|均|都|被|与|和|及|等|的|为|是|到|将|已|全部|实现|达到|组成|纳入|通过|集中|占|同比|比上年|较上年|增长|下降)/u;
/** What stands behind the measure word: 3个专栏. */
const countedBehind = (text: string, end: number): string => {
  const words = (FOLLOWS.exec(text.slice(end, end + 20))?.[0] ?? '').split(FURTHER)[0]!;
  return words.length > 10 ? words.slice(0, 8) : words;
};

function figureAt(
  text: string,
  match: RegExpExecArray | RegExpMatchArray,
  value: Decimal | null,
  lists: boolean,
): FoundFigure[] {
  const { number, scale = '', rate, measure } = match.groups as Record<string, string>;
  if (value === null || !number) return [];
  const at = match.index!;
  const end = at + match[0].length;
  const before = countedBefore(text, at);
  const bare = before.words === '' || before.words.endsWith('的') || acts.has(before.words);
  const behind = bare ? countedBehind(text, end) : '';
  return [
    {
      kind: 'figure',
      at,
      length: end - at,
      value,
      measure: rate ? '%' : `${scale}${measure}`,
      counted: before.words + behind,
      clause: { at: before.start, length: end - before.start },
      said: { at: before.from, length: end + behind.length - before.from },
      lists,
    },
  ];
}

/**
 * The numbers of a paragraph, in order: those that count something, as figures to be proposed, and those that never are,
 * with why. In titles and quotation marks there are names alone. Takes time linear in the text.
 */
export function numbersIn(given: string): NumberFound[] {
  const { text } = normalisePunctuation(given);
  const seen: Seen = { taken: new Array<boolean>(text.length).fill(false) };
  const plain = blanked(text, inTitle, inQuotation);
  const named = [...text.matchAll(/\d{1,15}/gu)].flatMap(({ 0: span, index }): OtherFound[] =>
    plain.slice(index, index + span.length) === span || !take(seen, index, span.length)
      ? []
      : [{ kind: 'name', at: index, length: span.length }],
  );
  const quoted = [...text.matchAll(QUOTED)].flatMap(({ 0: span, index }): OtherFound[] =>
    take(seen, index, span.length)
      ? [{ kind: PLAN.test(span) ? 'date' : 'slogan', at: index, length: span.length }]
      : [],
  );
  const first = others(plain, seen, OTHERS);
  const arabic = [...plain.matchAll(COUNTED)].flatMap((match) =>
    take(seen, match.index, match[0].length) ? figureAt(text, match, readDecimal(match.groups!['number']!), false) : [],
  );
  const slogans = others(plain, seen, [['slogan', SLOGAN]]);
  const written = [...plain.matchAll(WRITTEN)].flatMap((match) =>
    take(seen, match.index, match[0].length)
      ? figureAt(text, match, `${fromChinese(match.groups!['number']!.replace('两', '二')) ?? ''}` || null, true)
      : [],
  );
  return [...named, ...quoted, ...first, ...arabic, ...slogans, ...written].sort((a, b) => a.at - b.at);
}
