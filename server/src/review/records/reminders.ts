import { dateInChina, type OwedKind, owedName, reminderText, type Rung, type SectionPlace } from '@bafang/shared';

/** When somebody last reminded of what this row is; null if nobody did. */
export const urgedAt = (column: 'section_id' | 'contribution_id', row: string): string =>
  `(SELECT MAX(t.at) FROM transitions t WHERE t.${column} = ${row}.id AND t.action = 'urge')`;

export const wasUrgedOn = (today: string, at: string | null): boolean => at !== null && dateInChina(at) === today;

interface Urged {
  by: string;
  kind: OwedKind;
  label: string;
  title: string | null;
  place: SectionPlace;
  dueDate: string | null;
}

/** What remains of a reminder: the text as it arrived, with its 附言. */
export function reminderOf(
  { by, kind, label, title, place, dueDate }: Urged,
  { rung, note }: { rung?: Rung; note?: string },
  today: string,
): { rung: Rung; reason: string } {
  const text = reminderText({ by, what: owedName(kind, label, title, place), dueDate, rung: rung! }, today);
  return { rung: rung!, reason: note ? `${text}附言：${note}` : text };
}
