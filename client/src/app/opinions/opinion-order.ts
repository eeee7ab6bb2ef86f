import { isUndisposed, type OpinionKind, type OpinionLine, opinionKind, opinionKinds } from '@bafang/shared';

/** Otherwise than 同意: somebody has dealt with it, or has to. */
export const objects = (line: OpinionLine): boolean => ['agree_if_changed', 'disagree'].includes(opinionKind(line));
export const isLate = (line: OpinionLine, today: string): boolean =>
  opinionKind(line) === 'awaited' && line.dueDate < today;

export interface Rows {
  /** What waits for somebody comes first, then what was dealt with. */
  readonly shown: readonly OpinionLine[];
  /** Nothing is to be done about them. */
  readonly settled: readonly OpinionLine[];
}

export function rowsOf(lines: readonly OpinionLine[], today: string): Rows {
  const turns: ((line: OpinionLine) => boolean)[] = [
    isUndisposed,
    (line) => isLate(line, today),
    (line) => opinionKind(line) === 'awaited',
    objects,
  ];
  const turnOf = (line: OpinionLine) => turns.findIndex((turn) => turn(line));
  return {
    shown: turns.flatMap((_, turn) => lines.filter((line) => turnOf(line) === turn)),
    settled: lines.filter((line) => turnOf(line) < 0),
  };
}

export const countsOf = (lines: readonly OpinionLine[]): Readonly<Record<OpinionKind, number>> =>
  Object.fromEntries(
    opinionKinds.map((kind) => [kind, lines.filter((line) => opinionKind(line) === kind).length]),
  ) as Record<OpinionKind, number>;
