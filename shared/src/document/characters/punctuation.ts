const FULL_WIDTH: Record<string, string> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
  '.': '。',
};
const HALF_WIDTH = /[,;:?!().]/;
/** The full-width form of a mark that has one; another sign as it is. */
export const fullWidth = (mark: string): string => FULL_WIDTH[mark] ?? mark;
/** Han, and the punctuation that only Chinese text uses; the quotation marks “” ‘’ count, for Chinese text alone has them beside these. */
const CHINESE = /[\p{Script=Han}，。、；：？！（）《》〈〉「」『』【】〔〕“”‘’…]/u;
const DIGIT = /\d/;
/** Every repetition before a fixed sign is bounded: a megabyte of 1.1.1. must not be searched twice. */
export const ADDRESS =
  /(?:(?<![a-z])[a-z]{2,10}:\/\/|www\.)[\w\-.~:/?#[\]@!$&'()*+,;=%]+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]+/gi;
const RUN = /[,;:?!()]+/g;
const MARK = /[,;:?!()]/;

/** Addresses keep their own punctuation; a mark at their end, or a bracket that they did not open, belongs to the sentence. */
const ownLength = (address: string): number => {
  let unopened = address.split(')').length - address.split('(').length;
  let end = address.length;
  for (; end > 0 && /[,;:?!)]/.test(address[end - 1] ?? ''); end -= 1) {
    if (address[end - 1] === ')' && unopened-- <= 0) break;
  }
  return end;
};
const addresses = (text: string): [number, number][] =>
  [...text.matchAll(ADDRESS)].map((found) => [found.index, found.index + ownLength(found[0])]);

const pairs = (text: string): Map<number, number> => {
  const open: number[] = [];
  const partner = new Map<number, number>();
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '(') open.push(at);
    if (text[at] !== ')') continue;
    const start = open.pop();
    if (start !== undefined) partner.set(start, at).set(at, start);
  }
  return partner;
};

/** Places of half-width marks that stand beside Chinese, so are artefacts; 15:36 and 1,000 are not. */
const artefacts = (text: string): Set<number> => {
  const kept = addresses(text);
  const partner = pairs(text);
  const found = new Set<number>();
  let address = 0;
  for (const run of text.matchAll(RUN)) {
    const end = run.index + run[0].length;
    while (address < kept.length && (kept[address]?.[1] ?? 0) <= run.index) address += 1;
    const [from, to] = kept[address] ?? [Infinity, Infinity];
    const start = from <= run.index ? to : run.index;
    if (start >= end) continue;
    const [before, after] = [text[start - 1] ?? '', text[end] ?? ''];
    if (DIGIT.test(before) && DIGIT.test(after)) continue;
    if (!CHINESE.test(before) && !CHINESE.test(after)) continue;
    for (let at = start; at < end; at += 1) found.add(at);
  }
  // A set gives what is added to it on the way: with a bracket goes its partner, and with that the marks right beside it.
  for (const at of found) {
    const other = partner.get(at);
    if (other === undefined || found.has(other)) continue;
    found.add(other);
    for (let left = other - 1; MARK.test(text[left] ?? '') && !found.has(left); left -= 1) found.add(left);
    for (let right = other + 1; MARK.test(text[right] ?? '') && !found.has(right); right += 1) found.add(right);
  }
  return found;
};

/** 办了.查了. between words or at their end; 一.情况 and （一）.职能 are numbering, 1.5 and a.docx no artefacts. */
const STOP = /\.(?<=[\p{Script=Han}》”’]\.)(?<![一二三四五六七八九十]\.)(?=[\p{Script=Han}“‘《（(]|\s*$)/gu;

/** Places of the half-width , ; : ? ! ( ) . that stand beside Chinese, in order. */
export const halfWidthMarks = (text: string): number[] => {
  if (!HALF_WIDTH.test(text)) return [];
  const places = artefacts(text);
  // Before a bracket that stays half-width it is no stop: a second reading would else turn that bracket.
  for (const { index } of text.matchAll(STOP)) if (text[index + 1] !== '(' || places.has(index + 1)) places.add(index);
  return [...places].sort((a, b) => a - b);
};

const replaceAt = (text: string, places: readonly number[]): string => {
  const parts: string[] = [];
  let from = 0;
  for (const at of places) {
    parts.push(text.slice(from, at), fullWidth(text[at]!));
    from = at + 1;
  }
  return parts.join('') + text.slice(from);
};

/**
 * Turns half-width , ; : ? ! ( ) . beside Chinese into their full-width forms, sign by sign: every place stays its own.
 * Addresses, times, decimals, 1,000, range dashes and Latin text stay as they are. `changes` counts the marks changed.
 */
export const normalisePunctuation = (text: string): { text: string; changes: number } => {
  const places = halfWidthMarks(text);
  return { text: places.length ? replaceAt(text, places) : text, changes: places.length };
};
