import type { InboxItem } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import type { Values } from '../../database/statements/named.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { type OutlineNames, Outlines } from '../../outline/outlines.js';
import { unitColumns, unitOf } from './section-items.js';

interface Row {
  action: string;
  at: string;
  toState: string;
  sectionId: string | null;
  areaId: string | null;
  editionId: string | null;
  contributionId: string | null;
  question: string | null;
  contributionState: string;
  reportId: string;
  version: number;
  title: string;
  reportState: string;
  sectionState: string;
  heading: string | null;
  dueDate: string | null;
  unitId: string | null;
  unitName: string;
  unitShortName: string;
}

const page = (acts: string): string => `SELECT
    t.action, t.at, t.to_state, t.section_id, t.area_id, t.edition_id, t.contribution_id, q.question, c.state AS contribution_state, r.id AS report_id, r.version, r.title,
    r.state AS report_state, s.state AS section_state, s.heading, COALESCE(s.due_date, c.due_date) AS due_date, ${unitColumns}
  FROM (${acts} ORDER BY 1 DESC LIMIT :limit OFFSET :offset) p
  JOIN transitions t ON t.id = p.id
  JOIN reports r ON r.id = t.report_id
  LEFT JOIN sections s ON s.id = t.section_id
  LEFT JOIN contributions c ON c.id = t.contribution_id
  LEFT JOIN requests q ON q.id = c.request_id
  LEFT JOIN units u ON u.id = COALESCE(s.lead_unit_id, c.unit_id)
  ORDER BY t.id DESC`;

/** What I did, newest first: the tabs 已办 and 我发出的. */
@Injectable()
export class ActItems {
  constructor(
    private readonly work: UnitOfWork,
    private readonly outlines: Outlines,
  ) {}

  async of(acts: string, values: Values, limit: number, offset: number): Promise<InboxItem[]> {
    const rows = await this.work.query<Row>(page(acts), { ...values, limit, offset });
    const items: InboxItem[] = [];
    for (const row of rows) items.push(itemOf(row, await this.outlines.of(row.reportId, row.version)));
    return items;
  }
}

function itemOf(row: Row, names: OutlineNames): InboxItem {
  const { action, at, sectionId, areaId, reportId } = row;
  return {
    ...objectOf(row, names),
    action,
    sectionId,
    areaId,
    reportId,
    ...(row.contributionId !== null && { contributionId: row.contributionId }),
    unit: unitOf(row),
    dueDate: row.dueDate,
    why: { code: 'acted', params: { at } },
    at,
  };
}

/** What was acted on; an edition is shown as its report. */
function objectOf(
  row: Row,
  { sections, areas }: OutlineNames,
): Pick<InboxItem, 'kind' | 'label' | 'title' | 'place' | 'state'> {
  if (row.contributionId !== null)
    return { kind: 'contribution', label: '', title: row.question, place: null, state: row.contributionState };
  if (row.sectionId !== null) {
    const name = sections.get(row.sectionId);
    return {
      kind: 'section',
      label: name?.label ?? '',
      title: row.heading ?? name?.title ?? null,
      place: name?.place ?? null,
      state: row.sectionState,
    };
  }
  const area = row.areaId === null ? undefined : areas.get(row.areaId);
  if (area) return { kind: 'area', label: area.label, title: area.heading, place: null, state: row.toState };
  return { kind: 'report', label: '', title: row.title, place: null, state: row.reportState };
}
