import type { Line } from '../lines.js';
import type { Marker, Style } from './markers.js';
import { UPPER, type Seen, type Sequences } from './sequences.js';
import { wordsOf } from '../place.js';
import type { SourceNoteCode } from '../source-outline.js';

export interface Verdict {
  accepted: boolean;
  missing: boolean;
}

/** Styles whose numbers some reports let run on from one area, or part, to the next. */
const RUNS_ON: ReadonlySet<Style> = new Set(['area', 'arabic', 'paren']);
/** A number further off than this is no numbering: 110、120等热线. */
const FARTHEST = 5;
const LONGEST_HEAD = 45;
/** How many markers ahead an ordinal is looked for. */
const AHEAD = 200;

type Boundaries = readonly Marker['boundary'][];
/** Where a sentence, or a line, begins. */
const OPEN: Boundaries = ['line', 'stop'];
const ANYWHERE: Boundaries = ['line', 'stop', 'comma', 'none'];

const isAhead = (state: Sequences, from: number, style: Style, number: number, boundaries = ANYWHERE): boolean => {
  for (let at = from + 1; at <= from + AHEAD && at < state.seen.length; at += 1) {
    const { marker } = state.seen[at] as Seen;
    if (UPPER.has(marker.style) && marker.boundary === 'line' && marker.style !== style) return false;
    if (marker.style === style && marker.number === 1) return false;
    if (marker.style === style && marker.number === number && boundaries.includes(marker.boundary)) return true;
  }
  return false;
};

interface Asked {
  state: Sequences;
  at: number;
  marker: Marker;
  line: Line;
  index: number;
  text: string;
  last: number | undefined;
  /** Runs on from the last number of the area before where none is open here. */
  expected: number;
  runsOn: boolean;
}

const yes = (asked: Asked, code?: SourceNoteCode, missing = false): Verdict => {
  if (code) note(asked, code);
  return { accepted: true, missing };
};
const no = (asked?: Asked, code?: SourceNoteCode): Verdict => {
  if (asked && code) note(asked, code);
  return { accepted: false, missing: false };
};
const MESSAGES: Partial<Record<SourceNoteCode, string>> = {
  ordinal_without_stop: 'no full stop before',
  ordinal_gap: 'the ordinal before it is missing:',
  ordinal_repeated: 'the ordinal comes a second time:',
  ordinal_unclear: 'numbering or text?',
  ordinal_in_text: 'left in the text:',
  ordinals_run_on: 'the numbers run on from the area before:',
  division_read: 'a part above the parts:',
  ordinal_before_digits: 'digits follow the numbering:',
};
const note = ({ state, marker, line }: Asked, code: SourceNoteCode): void => {
  const words = wordsOf(line, marker.at, marker.end);
  state.notes.push({ code, message: `${MESSAGES[code] ?? code} ${marker.label}`, line: line.line, words });
};

/** One number more than the area before had, or a few: then one is missing. */
const runOn = (asked: Asked): Verdict => {
  const first = !asked.state.ranOn;
  asked.state.ranOn = true;
  if (asked.marker.number !== asked.expected) note(asked, 'ordinal_gap');
  return yes(asked, first ? 'ordinals_run_on' : undefined);
};

/** A marker that opens a line is numbering, whatever its number; only one far off is not. */
const atLine = (asked: Asked): Verdict => {
  const {
    marker: { number, style },
    last,
    expected,
    runsOn,
  } = asked;
  if (!UPPER.has(style) && number > expected + FARTHEST) return no(asked, 'ordinal_unclear');
  if (runsOn) return runOn(asked);
  if (number === expected) return yes(asked);
  if (last === undefined)
    return number === 2 && !UPPER.has(style) ? yes(asked, undefined, true) : yes(asked, 'ordinal_gap');
  return yes(asked, number > expected ? 'ordinal_gap' : 'ordinal_repeated');
};

/** Whether the marker goes on with an enumeration inside the text, and then steps it. */
const continuesInner = ({ state, marker, index, text, expected }: Asked): boolean => {
  const inner = state.inner.get(marker.style);
  if (!inner || marker.number !== inner.last + 1) return false;
  const sameSentence = inner.index === index && !/[。！？]/.test(text.slice(inner.at, marker.at));
  if (marker.number === expected && !sameSentence) return false;
  state.inner.set(marker.style, { index, at: marker.at, last: marker.number });
  return true;
};
const opensInner = (asked: Asked): Verdict => {
  asked.state.inner.set(asked.marker.style, { index: asked.index, at: asked.marker.at, last: 1 });
  return no(asked, asked.marker.boundary === 'stop' ? 'ordinal_in_text' : undefined);
};

/** After the end of a sentence only the expected number counts; a gap or a repetition only of 一是, and only when nothing better follows. */
const atStop = (asked: Asked): Verdict => {
  const {
    state,
    at,
    marker: { number, style },
    last,
    expected,
    runsOn,
  } = asked;
  const inner = state.inner.has(style);
  if (runsOn) {
    const far = number > expected + FARTHEST || (number > expected && !isAhead(state, at, style, number + 1));
    return far ? no() : runOn(asked);
  }
  if (number === expected) {
    const alone = number === 1 && !UPPER.has(style) && style !== 'is' && !isAhead(state, at, style, 2);
    return alone ? no() : yes(asked, inner ? 'ordinal_unclear' : undefined);
  }
  if (number === 1) return opensInner(asked);
  if (style !== 'is' || inner) return no();
  if (last === undefined) return number === 2 ? yes(asked, undefined, true) : no();
  if (number === last) return yes(asked, 'ordinal_repeated');
  return number > expected && number <= expected + 2 && !isAhead(state, at, style, expected)
    ? yes(asked, 'ordinal_gap')
    : no();
};

/** A heading that ran into （一） or 1.: no sentence ended since, and it is short, or （二） or 2. goes on with it. */
const justOpened = ({ state, at, index, text, marker }: Asked): boolean => {
  const { levels, opened } = state;
  const head = text.slice(opened.at, marker.at);
  return (
    UPPER.has(levels.at(-1)?.style ?? 'is') &&
    opened.index === index &&
    !/[。；]/.test(head) &&
    ((marker.style === 'area' && head.length <= LONGEST_HEAD && !head.includes('，')) ||
      isAhead(state, at, marker.style, 2, OPEN))
  );
};

/** （一） in a clause opens the areas of a heading; （二） goes on with them. What is refused though more follows is told. */
const areaInClause = (asked: Asked): Verdict => {
  const {
    state,
    at,
    marker: { number, style },
    last,
    expected,
  } = asked;
  if (number === 1 && last === undefined) {
    if (justOpened(asked)) return yes(asked);
    return no(asked, isAhead(state, at, style, 2, OPEN) ? 'ordinal_in_text' : undefined);
  }
  return number > 1 && last !== undefined && number === expected ? yes(asked, 'ordinal_without_stop') : no();
};

/** 一是 in a clause opens points when 二是 opens a sentence, and an enumeration inside the sentence when it does not. */
const firstInClause = (asked: Asked): Verdict => {
  const { state, at, marker, last } = asked;
  const next = state.seen.slice(at + 1, at + AHEAD).find((seen) => seen.marker.style === marker.style)?.marker;
  if (marker.boundary === 'none' && next?.number !== 2) return no();
  const opens =
    marker.boundary === 'comma' ? isAhead(state, at, 'is', 2, OPEN) : OPEN.includes(next?.boundary ?? 'none');
  return last === undefined && opens ? yes(asked, 'ordinal_without_stop') : opensInner(asked);
};

/** Inside a clause only what a sequence expects next is numbering; the missing stop is told. */
const inClause = (asked: Asked): Verdict => {
  const {
    marker: { number, style },
    last,
    expected,
  } = asked;
  if (style === 'area') return areaInClause(asked);
  if (style !== 'is') return number === 1 && last === undefined && justOpened(asked) ? yes(asked) : no();
  if (number === 1) return firstInClause(asked);
  return last !== undefined && number === expected ? yes(asked, 'ordinal_without_stop') : no();
};

const BY_BOUNDARY: Record<Marker['boundary'], (asked: Asked) => Verdict> = {
  line: atLine,
  stop: atStop,
  comma: inClause,
  none: inClause,
};

/** Digits behind the stop: numbering only where the sequence expects exactly this number, and told. */
const beforeDigits = (asked: Asked): Verdict => {
  const {
    state,
    at,
    marker: { number, style },
    expected,
    runsOn,
  } = asked;
  const goesOn = number === expected && !runsOn && (number > 1 || isAhead(state, at, style, 2, ['line']));
  return goesOn ? yes(asked, 'ordinal_before_digits') : no();
};

/** Whether the marker at this place opens a node, given what is open. */
export const judge = (at: number, state: Sequences): Verdict => {
  const { marker, line, index } = state.seen[at] as Seen;
  const last = state.levels.find((level) => level.style === marker.style)?.last;
  const before = last === undefined && RUNS_ON.has(marker.style) ? state.last.get(marker.style) : undefined;
  const runsOn = before !== undefined && marker.number > before;
  const asked: Asked = {
    state,
    at,
    marker,
    line,
    index,
    text: line.text,
    last,
    expected: (runsOn ? before : (last ?? 0)) + 1,
    runsOn,
  };
  if (at < state.firstUpper && !UPPER.has(marker.style))
    return no(asked, marker.number === 1 ? 'ordinal_in_text' : undefined);
  if (marker.style === 'book') return state.books ? yes(asked, 'division_read') : no(asked, 'ordinal_unclear');
  if (marker.doubtful) return beforeDigits(asked);
  if (marker.boundary !== 'line' && continuesInner(asked)) return no();
  return BY_BOUNDARY[marker.boundary](asked);
};
