import { nextRung, overdueFor, type OwedLine, type Rung, type SectionState } from '@bafang/shared';

/** One thing that is owed, and what would be sent about it. */
export interface OwedRow {
  readonly line: OwedLine;
  readonly late: boolean;
  /** Reminded of today: it stays, and says so. */
  readonly told: boolean;
  readonly chosen: boolean;
  readonly rung: Rung;
}

/** What somebody changed of a row, by its id. */
export type Choice = Readonly<Record<string, { readonly chosen?: boolean; readonly rung?: Rung } | undefined>>;

const isLate = ({ kind, state, dueDate }: OwedLine, today: string): boolean =>
  kind === 'section'
    ? overdueFor({ state: state as SectionState, dueDate }, today) === 'unit'
    : dueDate !== null && dueDate < today;

/** Late ones are chosen, and one that stands alone; each goes one rung higher than the last time; what was said today cannot be said again. */
export function rowsOf(lines: readonly OwedLine[], choice: Choice, today: string): OwedRow[] {
  return lines.map((line) => {
    const late = isLate(line, today);
    const told = !!line.last?.today;
    return {
      line,
      late,
      told,
      chosen: !told && (choice[line.id]?.chosen ?? (late || lines.length === 1)),
      rung: choice[line.id]?.rung ?? nextRung(line.last?.rung ?? null),
    };
  });
}

/** How many units get something: a unit that owes two things is one. */
export const unitsIn = (rows: readonly OwedRow[]): number =>
  new Set(rows.filter(({ chosen }) => chosen).map(({ line }) => line.unit.id)).size;
