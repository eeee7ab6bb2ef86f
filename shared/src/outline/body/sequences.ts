import type { Line } from '../lines.js';
import type { Marker, Style } from './markers.js';
import type { SourceKind, SourceNote } from '../source-outline.js';

export interface Seen {
  line: Line;
  index: number;
  marker: Marker;
}

type LevelStyle = Style | 'heading';
interface Level {
  style: LevelStyle;
  last: number;
}
/** An enumeration inside a point's own sentence (其中，一是…，二是…), which is text. */
interface Inner {
  index: number;
  at: number;
  last: number;
}

/** Which sequences are open while the body is read, and where their numbers stand. */
export interface Sequences {
  seen: readonly Seen[];
  notes: SourceNote[];
  levels: Level[];
  last: Map<LevelStyle, number>;
  inner: Map<Style, Inner>;
  /** Before the first part or area nothing is a point: a preamble may say 一是, too. */
  firstUpper: number;
  ranOn: boolean;
  /** The report has 第一部分 and 第二部分: they are its parts, and what else would be parts are areas. */
  books: boolean;
  /** Where the text of the newest node begins. */
  opened: { index: number; at: number };
}

const UPPER_STYLES = ['book', 'part', 'area'] as const;
export const UPPER: ReadonlySet<LevelStyle> = new Set(UPPER_STYLES);
const UPPER_KINDS = ['part', 'area', 'point'] as const;
const rankOf = (style: LevelStyle): number => UPPER_STYLES.findIndex((upper) => upper === style);
export const newSequences = (seen: readonly Seen[]): Sequences => ({
  seen,
  notes: [],
  levels: [],
  last: new Map(),
  inner: new Map(),
  ranOn: false,
  books: [1, 2].every((number) => seen.some(({ marker }) => marker.style === 'book' && marker.number === number)),
  opened: { index: -1, at: 0 },
  firstUpper: seen.findIndex(
    ({ marker }) =>
      UPPER.has(marker.style) && marker.number === 1 && (marker.boundary === 'line' || marker.boundary === 'stop'),
  ),
});

/** Opens a node of a style: closes what is deeper, and says its kind and depth. The first sequence inside an area holds points, deeper ones items. */
export const place = (
  state: Sequences,
  style: LevelStyle,
  number: number | null,
): { kind: SourceKind; depth: number } => {
  const rank = rankOf(style);
  const own = state.levels.findIndex((level) => level.style === style);
  if (rank >= 0) state.levels = state.levels.filter((level) => UPPER.has(level.style) && rankOf(level.style) < rank);
  else if (own >= 0) state.levels = state.levels.slice(0, own);
  const last = number ?? state.last.get(style) ?? 0;
  const uppers = state.books ? 2 : 3;
  const inPoint = state.levels.some((level) => rankOf(level.style) < 0 || rankOf(level.style) >= uppers);
  const depth = state.levels.length;
  state.levels.push({ style, last });
  state.last.set(style, last);
  state.inner.clear();
  const upper = rank < 0 ? undefined : UPPER_KINDS[state.books ? rank : rank - 1];
  return { kind: upper ?? (inPoint ? 'item' : 'point'), depth };
};
