import Big from 'big.js';
import type { NodeJson } from '../document/nodes.js';
import { inlineText } from '../document/plain-text.js';
import { acts } from './acts.js';
import { scaled } from './amount.js';
import type { Decimal } from './decimal.js';
import { saysNothing } from './empty-words.js';
import { MOST_OF_FIGURE } from './limits.js';
import { type FoundFigure, numbersIn, type OtherNumber } from './numbers-in.js';

interface InText {
  /** In UTF-16 units. */
  readonly at: number;
  readonly length: number;
}
/** A paragraph, and where it shows values of the register: what is there is registered. */
export interface ParagraphRead {
  readonly text: string;
  readonly shown: readonly InText[];
}
/** A section's text that is read for figures. */
export interface TextRead {
  readonly sectionId: string;
  readonly paragraphs: readonly ParagraphRead[];
}

/** The paragraphs of a body, those of lists and cells among them. */
export function paragraphsToRead(node: NodeJson): ParagraphRead[] {
  if (node.type !== 'paragraph') return (node.content ?? []).flatMap(paragraphsToRead);
  let text = '';
  const shown: InText[] = [];
  for (const child of node.content ?? []) {
    const said = inlineText(child);
    if (child.type === 'figure') shown.push({ at: text.length, length: said.length });
    text += said;
  }
  return [{ text, shown }];
}

/** A figure of the register that a number may be a value of, and the value that it has in the year of the texts. */
export interface Registered {
  readonly id: string;
  readonly name: string;
  readonly measure: string;
  readonly value: Decimal | null;
}
/** The figure that a number is a value of; not `exact`: its name is near. `value`: as the figure measures. */
export interface Match {
  readonly figure: string;
  readonly exact: boolean;
  readonly value: Decimal;
  /** The register has this value already. */
  readonly held: boolean;
}
interface InSection {
  readonly sectionId: string;
  /** The words that say it, and how often they stood before: the same while these stand, whatever else changes. */
  readonly key: string;
  /** As it stands: 1098宗, 第五次. */
  readonly words: string;
  readonly sentence: string;
  /** In the sentence: what says the number. */
  readonly mark: InText;
}
/** A number of a text as a value that people may register. */
export interface Proposed extends InSection {
  readonly kind: 'figure';
  readonly name: string;
  readonly value: Decimal;
  readonly measure: string;
  readonly lists: boolean;
  readonly match: Match | null;
}
/** A number that is no figure, and why. */
export interface NotProposed extends InSection {
  readonly kind: OtherNumber;
}
export type NumberRead = Proposed | NotProposed;

const PER_PERSON = /^[万亿]*(?:人次|场次|户次|件次)$/u;
const actOf = (name: string): string =>
  [4, 2].map((length) => name.slice(0, length)).find((start) => acts.has(start)) ?? '';

/** What a clerk would call it; of 收到申请962宗，办结897宗 the second is 办结申请, as it counts the same. */
function nameOf({ counted, measure }: FoundFigure, before: Pick<Proposed, 'name' | 'measure'> | null): string {
  if (!acts.has(counted)) return counted.slice(0, MOST_OF_FIGURE.name);
  if (before?.measure === measure && before.name !== actOf(before.name))
    return (counted + before.name.slice(actOf(before.name).length)).slice(0, MOST_OF_FIGURE.name);
  return PER_PERSON.test(measure) ? counted + scaled(measure).bare : counted;
}

/** 宗, 件 and 起 count the same cases. */
const sameUnit = (unit: string): string => (/^[宗件起]$/u.test(unit) ? '件' : unit);

/** A value as another measure says it: 3.6万份 is 36000份. Null where they count different things. */
export function inMeasure(value: Decimal, from: string, to: string): Decimal | null {
  const [one, other] = [scaled(from), scaled(to)];
  if (sameUnit(one.bare) !== sameUnit(other.bare)) return null;
  return Big(value).times(one.times).div(other.times).toFixed();
}

const bare = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(saysNothing, '')
    .replace(/各级|[^\p{Script=Han}\p{L}\d]/gu, '');

/** Whether the signs of the shorter stand in the longer in their order, and are at least half of it. */
function near(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < 4 || short.length * 2 < long.length) return false;
  let from = 0;
  for (const sign of short) {
    from = long.indexOf(sign, from) + 1;
    if (!from) return false;
  }
  return true;
}

/** The one figure of this name, else the one of a name near to it; of two none is guessed. */
function matchOf({ name, value, measure }: Pick<Proposed, 'name' | 'value' | 'measure'>, all: readonly Registered[]) {
  const fitting = all.flatMap((figure) => {
    const converted = inMeasure(value, measure, figure.measure);
    return converted === null ? [] : [{ figure, value: converted, bare: bare(figure.name) }];
  });
  const own = bare(name);
  const same = fitting.filter((one) => one.bare === own);
  const found = same.length ? same : fitting.filter((one) => near(one.bare, own));
  if (found.length !== 1) return null;
  const [{ figure, value: said }] = found as [(typeof found)[number]];
  return { figure: figure.id, exact: same.length > 0, value: said, held: figure.value === said };
}

/** What several numbers are near to is none of them; nor is what one has by its very name. */
function withoutGuesses(numbers: readonly NumberRead[]): NumberRead[] {
  const claims = Map.groupBy(
    numbers.flatMap((one) => (one.kind === 'figure' && one.match ? [one.match] : [])),
    ({ figure }) => figure,
  );
  return numbers.map((one) => {
    if (one.kind !== 'figure' || !one.match || one.match.exact) return one;
    const { figure, value } = one.match;
    return claims.get(figure)!.some((other) => other.value !== value || other.exact) ? { ...one, match: null } : one;
  });
}

const ENDS = /[。！？；!?;\n]/u;
/** More than is read in a row; a sentence without end must not be told anew for each number in it. */
const AROUND = 120;
/** The sentence around a place, or what of it is near, without the space at its head. */
function sentenceAround(text: string, at: number, length: number): { from: number; sentence: string } {
  let from = at;
  while (from > Math.max(0, at - AROUND) && !ENDS.test(text[from - 1]!)) from -= 1;
  while (from < at && /\s/u.test(text[from]!)) from += 1;
  let to = at + length;
  while (to < Math.min(text.length, at + length + AROUND) && !ENDS.test(text[to - 1]!)) to += 1;
  return { from, sentence: text.slice(from, to) };
}

/** More than anybody confirms of one section: a text of numbers alone must not hold up everybody. */
const MOST_OF_TEXT = 300;

/**
 * The numbers of these texts in printed order: what may be entered into the register, with the figure it belongs to, and
 * what may not, with why. People confirm; nothing follows by itself.
 */
export function numbersRead(texts: readonly TextRead[], registered: readonly Registered[]): NumberRead[] {
  return withoutGuesses(texts.flatMap((text) => inText(text, registered).slice(0, MOST_OF_TEXT)));
}

const overlap = (one: InText, other: InText): boolean =>
  one.at < other.at + other.length && other.at < one.at + one.length;

function inText({ sectionId, paragraphs }: TextRead, registered: readonly Registered[]): NumberRead[] {
  const times = new Map<string, number>();
  return paragraphs.flatMap(({ text, shown }) => {
    let before: (Proposed & { at: number }) | null = null;
    const open = numbersIn(text).filter((found) => !shown.some((one) => overlap(one, found)));
    return open.slice(0, MOST_OF_TEXT).map((found): NumberRead => {
      const { at, length } = found.kind === 'figure' ? found.said : found;
      const { from, sentence } = sentenceAround(text, at, length);
      const said = text.slice(at, at + length);
      const time = (times.get(said) ?? 0) + 1;
      times.set(said, time);
      const place = {
        sectionId,
        key: time > 1 ? `${said}#${time}` : said,
        words: text.slice(found.at, found.at + found.length),
        sentence,
        mark: { at: at - from, length },
      };
      if (found.kind !== 'figure') return { ...place, kind: found.kind };
      const proposed = proposedOf(place, found, before && before.at >= from ? before : null, registered);
      before = { ...proposed, at };
      return proposed;
    });
  });
}

function proposedOf(
  place: InSection,
  found: FoundFigure,
  before: Proposed | null,
  registered: readonly Registered[],
): Proposed {
  const { value, measure, lists } = found;
  const name = nameOf(found, before);
  const match = name ? matchOf({ name, value, measure }, registered) : null;
  return { ...place, kind: 'figure', name, value, measure, lists, match };
}
