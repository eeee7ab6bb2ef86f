import { toChinese } from '../../../numbering/numerals.js';
import type { Point, PointFact } from './points.js';
import type { FoundIn, Words } from '../../rule.js';

interface Placed extends Point {
  readonly paragraph: number;
}
/** Points that follow one another. */
interface Run {
  readonly first: Placed;
  readonly rank: number;
  last: Placed;
  /** Where two of its points stand in one paragraph it does not outlast that. */
  inLine: boolean;
}
/** What is wrong of the order, and the points that have no mark before them. */
export interface PointOrder {
  readonly wrong: FoundIn[];
  readonly glued: FoundIn[];
}

const called = ({ form }: Point, number: number) =>
  form === '是' ? `${toChinese(number)}是` : `第${toChinese(number)}`;
const missing = (point: Point, from: number): Words => {
  const [first, last] = [called(point, from), called(point, point.number - 1)];
  return {
    zh: `“${called(point, point.number)}”之前缺少“${first}”${first === last ? '' : `至“${last}”`}。`,
    en: `${first}${first === last ? ' is' : ` to ${last} are`} missing before ${called(point, point.number)}.`,
  };
};
const again = (point: Point): Words => ({
  zh: `“${called(point, point.number)}”重复或者次序颠倒。`,
  en: `${called(point, point.number)} stands twice or out of order.`,
});
const ALONE: Words = { zh: '有“一是”而没有“二是”。', en: '一是 stands without 二是.' };

/** Lists within lists: the run of the innermost last. */
interface Reading extends PointOrder {
  runs: Run[];
  rank: number;
}
/** Deeper nobody reads. */
const DEEPEST = 8;

const spanOf = ({ at, length, paragraph }: Placed) => ({ at, length, paragraph });

function close(reading: Reading, goes: (run: Run, index: number) => boolean): void {
  for (const { first, last } of reading.runs.filter(goes)) {
    const alone = first === last && first.number === 1 && !first.excused;
    if (alone) reading.wrong.push({ ...spanOf(first), message: ALONE, severity: 'warning' });
  }
  reading.runs = reading.runs.filter((run, index) => !goes(run, index));
}

const begin = ({ runs, rank }: Reading, point: Placed) => {
  if (runs.length === DEEPEST) runs.shift();
  runs.push({ first: point, rank, last: point, inLine: false });
};
const goOn = (run: Run, point: Placed) => {
  run.inLine ||= run.last.paragraph === point.paragraph;
  run.last = point;
};
/** 做法一是 begins a list, but none that another goes on in. */
const surest = ({ runs }: Reading) => runs.findLast(({ first }) => !first.glued);

/** 一是 at the beginning of a paragraph ends what was before it, and so does any after a list in a paragraph before. */
function readFirst(reading: Reading, point: Placed): void {
  const outer = point.begins
    ? -1
    : reading.runs.findLastIndex(({ inLine, last }) => !inLine || last.paragraph === point.paragraph);
  close(reading, (_, index) => index > outer);
  begin(reading, point);
}

function readGlued(reading: Reading, point: Placed, next: number | undefined): void {
  if (point.number === 1) return begin(reading, point);
  const run = surest(reading);
  if (run?.last.number !== point.number - 1 || run.last.paragraph !== point.paragraph || next === point.number) return;
  reading.glued.push(spanOf(point));
  goOn(run, point);
}

/** A point goes on with the innermost list that waits for its number. */
function readMarked(reading: Reading, point: Placed): void {
  if (point.number === 1) return readFirst(reading, point);
  const own = reading.runs.findLastIndex(({ last }) => last.number === point.number - 1);
  const run = own < 0 ? surest(reading) : reading.runs[own];
  if (own >= 0) close(reading, (_, index) => index > own);
  else if (run) {
    const after = run.last.number;
    reading.wrong.push({ ...spanOf(point), message: point.number > after ? missing(point, after + 1) : again(point) });
  } else if (!point.excused) reading.wrong.push({ ...spanOf(point), message: missing(point, 1) });
  if (run) goOn(run, point);
  else begin(reading, point);
}

function readAnew(reading: Reading, rank: number): void {
  close(reading, (run) => rank === 0 || run.rank >= rank);
  reading.rank = rank;
}

/** Reads the points of a form through a text. A glued one is none where the same number comes yet, with a mark. */
function order(facts: readonly (PointFact & { paragraph: number })[]): PointOrder {
  const reading: Reading = { wrong: [], glued: [], runs: [], rank: 0 };
  const following: (number | undefined)[] = [];
  let next: number | undefined;
  for (const fact of [...facts].reverse()) {
    following.push(next);
    if ('rank' in fact) next = undefined;
    else if (!fact.glued) next = fact.number;
  }
  for (const fact of facts) {
    const next = following.pop();
    if ('rank' in fact) readAnew(reading, fact.rank);
    else if (fact.glued) readGlued(reading, fact, next);
    else readMarked(reading, fact);
  }
  readAnew(reading, 0);
  return reading;
}

/** 一是、二是 and 第一，第二， of a text, each by itself. */
export function pointOrder(gathered: readonly (readonly PointFact[])[]): PointOrder {
  const facts = gathered.flatMap((some, paragraph) => some.map((fact) => ({ ...fact, paragraph })));
  const [is, nth] = (['是', '第'] as const).map((form) =>
    order(facts.filter((fact) => 'rank' in fact || fact.form === form)),
  );
  return { wrong: [...is!.wrong, ...nth!.wrong], glued: is!.glued };
}
