import {
  answeredContributionStates,
  owedContributionStates,
  type ProgressView,
  type Rung,
  type UnitRef,
} from '@bafang/shared';
import { codes } from '../database/statements/statement.js';
import type { UnitOfWork } from '../database/unit-of-work.js';

type Asked = ProgressView['supportingOnly'][number];
type AskedUnit = UnitRef & Asked['material'];

/** Material alone: an opinion is counted where it is dealt with. */
const material = `SELECT u.id, u.name, u.short_name, COUNT(*) AS total,
    COUNT(CASE WHEN c.state IN (${codes(answeredContributionStates)}) THEN 1 END) AS answered,
    COUNT(CASE WHEN c.state IN (${codes(owedContributionStates)}) AND c.due_date < :today THEN 1 END) AS overdue
  FROM requests q
  JOIN contributions c ON c.request_id = q.id AND c.state <> 'withdrawn'
  JOIN units u ON u.id = c.unit_id
  WHERE q.report_id = :reportId AND q.kind = 'material'
  GROUP BY u.id, u.name, u.short_name, u.position ORDER BY u.position, u.id`;

const reminders = `SELECT COALESCE(s.lead_unit_id, c.unit_id) AS unit_id, t.at, t.rung
  FROM transitions t
  LEFT JOIN sections s ON s.id = t.section_id
  LEFT JOIN contributions c ON c.id = t.contribution_id
  WHERE t.report_id = :reportId AND t.action = 'urge' ORDER BY t.after_entry, t.id`;

/** What each unit of a report was asked for and gave, and the last reminder that went to it. */
export async function askedUnits(
  work: UnitOfWork,
  reportId: string,
  today: string,
): Promise<{ units: readonly UnitRef[]; of: (unit: UnitRef) => Asked }> {
  const rows = await work.query<AskedUnit>(material, { reportId, today });
  const asked = new Map(rows.map((row) => [row.id, row]));
  const urged = new Map(
    (await work.query<{ unitId: string; at: string; rung: Rung }>(reminders, { reportId })).map(
      ({ unitId, at, rung }) => [unitId, { at, rung }] as const,
    ),
  );
  return {
    units: rows.map(({ id, name, shortName }) => ({ id, name, shortName })),
    of: (unit) => {
      const { answered, total, overdue } = asked.get(unit.id) ?? { answered: 0, total: 0, overdue: 0 };
      return { unit, material: { answered, total, overdue }, urged: urged.get(unit.id) ?? null };
    },
  };
}
