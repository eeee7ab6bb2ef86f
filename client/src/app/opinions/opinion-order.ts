import { type OpinionLine, opinionVerdicts, owedContributionStates } from '@bafang/shared';

export const opinionKinds = [...opinionVerdicts, 'nothing', 'lapsed', 'awaited'] as const;
export type OpinionKind = (typeof opinionKinds)[number];

export function kindOf({ state, verdict }: Pick<OpinionLine, 'state' | 'verdict'>): OpinionKind {
  if (owedContributionStates.includes(state)) return 'awaited';
  if (state === 'lapsed') return 'lapsed';
  return state === 'nothing' ? 'nothing' : (verdict ?? 'nothing');
}

/** It asks for something, and nobody has dealt with it. */
export const isOpen = ({ state }: Pick<OpinionLine, 'state'>): boolean => state === 'sent';
/** Otherwise than 同意: somebody has dealt with it, or has to. */
export const objects = (line: OpinionLine): boolean => ['agree_if_changed', 'disagree'].includes(kindOf(line));
export const isLate = (line: OpinionLine, today: string): boolean => kindOf(line) === 'awaited' && line.dueDate < today;

export interface Rows {
  /** What waits for somebody comes first, then what was dealt with. */
  readonly shown: readonly OpinionLine[];
  /** Nothing is to be done about them. */
  readonly settled: readonly OpinionLine[];
}

export function rowsOf(lines: readonly OpinionLine[], today: string): Rows {
  const turns: ((line: OpinionLine) => boolean)[] = [
    isOpen,
    (line) => isLate(line, today),
    (line) => kindOf(line) === 'awaited',
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
    opinionKinds.map((kind) => [kind, lines.filter((line) => kindOf(line) === kind).length]),
  ) as Record<OpinionKind, number>;
