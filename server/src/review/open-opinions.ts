import { noOpinionOpen, type OpenOpinions, owedContributionStates } from '@bafang/shared';
import type { Values } from '../database/statements/named.js';
import { codes } from '../database/statements/statement.js';
import type { UnitOfWork } from '../database/unit-of-work.js';

interface Row {
  sectionId: string | null;
  areaId: string | null;
  unit: string;
  owed: boolean;
}

/** The opinions that stand open where `about` says, by what they are about: a section's or an area's id, or null for the whole draft. */
async function openOpinions(
  work: UnitOfWork,
  about: string,
  values: Values,
): Promise<(subjectId: string | null) => OpenOpinions> {
  const rows = await work.query<Row>(
    `SELECT q.section_id, q.area_id, u.short_name AS unit,
      CASE WHEN c.state IN (${codes(owedContributionStates)}) THEN 1 ELSE 0 END AS "owed?"
    FROM requests q JOIN contributions c ON c.request_id = q.id JOIN units u ON u.id = c.unit_id
    WHERE ${about} AND q.kind = 'opinion' AND c.state IN (${codes([...owedContributionStates, 'sent'])})
    ORDER BY u.position, u.id`,
    values,
  );
  const open = Map.groupBy(rows, ({ sectionId, areaId }) => sectionId ?? areaId);
  const units = (all: readonly Row[], owed: boolean) => [
    ...new Set(all.filter((row) => row.owed === owed).map(({ unit }) => unit)),
  ];
  return (subjectId) => {
    const all = open.get(subjectId);
    return all ? { awaitedOpinions: units(all, true), undisposedObjections: units(all, false) } : noOpinionOpen;
  };
}

export const opinionsOfReport = (work: UnitOfWork, reportId: string) =>
  openOpinions(work, 'q.report_id = :reportId', { reportId });

export const opinionsOfSection = async (work: UnitOfWork, sectionId: string, reportId: string): Promise<OpenOpinions> =>
  (await openOpinions(work, 'q.report_id = :reportId AND q.section_id = :sectionId', { reportId, sectionId }))(
    sectionId,
  );
