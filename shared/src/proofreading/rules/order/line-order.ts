import { label, type Level } from '../../../numbering/label.js';
import type { LineFact, Numbered } from './numbered-lines.js';
import type { FoundIn, Words } from '../../rule.js';

const LEVELS: readonly Level[] = ['part', 'area', 'item', 'subitem'];
const shown = (depth: number, number: number) => (LEVELS[depth] ? label(LEVELS[depth], number) : String(number));

interface Line extends Numbered {
  readonly paragraph: number;
  readonly isHeading: boolean;
}
interface Reading {
  /** The last line of each depth under what stands above it now. */
  last: (Line | undefined)[];
  /** The last number of each depth anywhere: some texts number on over their parts. */
  ever: number[];
  /** In a list that stands outside the numbering. */
  apart: boolean;
  /** The last paragraphs after which a list may begin anew. */
  heading: number;
  prose: number;
  leading: number;
}
type Wrong = Pick<FoundIn, 'message' | 'severity'>;

const say = (zh: string, en: string): Words => ({ zh, en });

/** After a heading without number, after words between lists, or right after a colon. */
const mayBegin = ({ heading, prose, leading }: Reading, line: Line, last: Line): boolean =>
  heading > last.paragraph || (!line.isHeading && prose > last.paragraph) || leading === line.paragraph - 1;

/** Errors but for the first number of a text, which may be a part of another. */
function wrongNumber(reading: Reading, line: Line): Wrong | null {
  const { depth, number } = line;
  const last = reading.last[depth];
  const due = (last?.number ?? 0) + 1;
  if (number === due || number === (reading.ever[depth] ?? 0) + 1) return null;
  if (number === 1 && last && mayBegin(reading, line, last)) return null;
  const [is, first] = [shown(depth, number), shown(depth, due)];
  if (number < due) return { message: say(`序号“${is}”重复或者次序颠倒。`, `${is} stands twice or out of order.`) };
  const isFirst = reading.ever[depth] === undefined && !reading.last.some(Boolean);
  return {
    message: say(`序号“${is}”之前缺少“${first}”。`, `${first} is missing before ${is}.`),
    severity: isFirst ? 'warning' : 'error',
  };
}

/** `levels`: the depths that the text's headings have; one that it has nowhere may be left out. */
function wrongLevel({ last, apart, leading }: Reading, line: Line, levels: ReadonlySet<number>): Wrong | null {
  const { depth, number, paragraph } = line;
  const isList = apart || leading === paragraph - 1 || depth >= LEVELS.length;
  if (!line.isHeading || isList || number !== 1 || last[depth]) return null;
  const above = last.findLastIndex((one, at) => one && at < depth);
  const skipped = above < 0 ? undefined : [...levels].sort().find((level) => level > above && level < depth);
  const before = last.find((one, at) => one?.isHeading && at > depth && at < LEVELS.length);
  const own = shown(depth, 1);
  const other = skipped === undefined ? before && shown(before.depth, 1) : shown(skipped, 1);
  if (other === undefined) return null;
  const order = skipped === undefined ? [own, other] : [other, own];
  return {
    message: say(`层次应当先“${order[0]}”后“${order[1]}”。`, `${order[0]} stands above ${order[1]}.`),
    severity: 'warning',
  };
}

function readLine(reading: Reading, line: Line, levels: ReadonlySet<number>): FoundIn[] {
  const { at, length, paragraph, depth, number } = line;
  if (line.apart) {
    reading.last = [];
    reading.ever[depth] = 0;
  }
  reading.apart = line.apart || (reading.apart && depth > 1);
  const wrong = [wrongNumber(reading, line), wrongLevel(reading, line, levels)].filter((one) => one !== null);
  reading.last = [
    ...reading.last.slice(0, depth),
    ...new Array<undefined>(Math.max(0, depth - reading.last.length)),
    line,
  ];
  reading.ever[depth] = number;
  return wrong.slice(0, 1).map((one) => ({ at, length, paragraph, ...one }));
}

/** What is wrong with the numbers of a text's lines, each as its paragraph says it. */
export function lineOrder(gathered: readonly (readonly LineFact[])[]): FoundIn[] {
  const levels = new Set(
    gathered.flat().flatMap(({ isHeading, numbered }) => (isHeading && numbered ? [numbered.depth] : [])),
  );
  const reading: Reading = { last: [], ever: [], apart: false, heading: -1, prose: -1, leading: -9 };
  return gathered.flatMap(([fact], paragraph) => {
    if (!fact) return [];
    const { isHeading, numbered, isPoint, leads, ends } = fact;
    const found = numbered ? readLine(reading, { ...numbered, isHeading, paragraph }, levels) : [];
    if (ends) Object.assign(reading, { last: [], ever: [], apart: false });
    if (isPoint || (!numbered && isHeading)) reading.heading = paragraph;
    else if (!numbered) reading.prose = paragraph;
    if (leads) reading.leading = paragraph;
    return found;
  });
}
