/** The answers that stand side by side, by their ids, and which of them the next one takes the place of. */
export interface Columns {
  readonly shown: readonly string[];
  readonly focus: string;
  /** What stays while the list is walked, oldest first. */
  readonly pinned: readonly string[];
}

export const noColumns: Columns = { shown: [], focus: '', pinned: [] };

/** One more beside the others, while there is room for it; else in the place of the one at hand. */
export function add(columns: Columns, id: string, room: number): Columns {
  const { shown, focus, pinned } = columns;
  if (shown.includes(id)) return { ...columns, focus: id };
  if (shown.length < room) return { ...columns, shown: [...shown, id], focus: id };
  const shownNow = shown.map((one) => (one === focus ? id : one));
  return { shown: shownNow, focus: id, pinned: pinned.filter((one) => one !== focus) };
}

/** In the place of the one at hand, or, where that is pinned, of another. */
export function fill(columns: Columns, id: string, room: number): Columns {
  const { shown, focus, pinned } = columns;
  const free = [focus, ...shown].find((one) => shown.includes(one) && !pinned.includes(one));
  if (shown.includes(id) || free === undefined) return add(columns, id, room);
  return { ...columns, shown: shown.map((one) => (one === free ? id : one)), focus: id };
}

export function close({ shown, focus, pinned }: Columns, id: string): Columns {
  const left = shown.filter((one) => one !== id);
  const next = left[Math.min(shown.indexOf(id), left.length - 1)] ?? '';
  return { shown: left, focus: focus === id ? next : focus, pinned: pinned.filter((one) => one !== id) };
}

/** Pins or lets go. One column is always left for the walk: with the last, the oldest pin is let go. */
export function pin(columns: Columns, id: string, room: number): Columns {
  const others = columns.pinned.filter((one) => one !== id);
  const pinned = others.length < columns.pinned.length ? others : [...others, id].slice(-Math.max(1, room - 1));
  return { ...columns, pinned };
}

/** Those that there is room for: the one at hand, what is pinned, then the others, in their order. */
export function within({ shown, focus, pinned }: Columns, room: number): readonly string[] {
  const kept = [...new Set([focus, ...pinned, ...shown])].filter((one) => shown.includes(one)).slice(0, room);
  return shown.filter((one) => kept.includes(one));
}
