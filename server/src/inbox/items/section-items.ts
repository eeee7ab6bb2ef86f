import type { InboxItem, SectionState, UnitRef } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../database/clock.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Outlines } from '../../outline/outlines.js';
import type { Actor } from '../../users/actor.js';
import { deskValues, waitingSections } from '../desks.js';
import { type Arrival, sectionWhy } from './section-why.js';

interface UnitColumns {
  unitId: string | null;
  unitName: string;
  unitShortName: string;
}
interface Row extends Arrival, UnitColumns {
  id: string;
  heading: string | null;
  dueDate: string | null;
  reportId: string;
  version: number;
}

/** What whoever has a section on the desk has to do with it. */
export const todo: Record<SectionState, string> = {
  unassigned: 'assign',
  assigned: 'start',
  drafting: 'draft',
  returned: 'revise',
  unit_review: 'check',
  submitted: 'review',
  stale: 'reconfirm',
  approved: 'look',
  waived: 'look',
};

export const unitColumns = 'u.id AS unit_id, u.name AS unit_name, u.short_name AS unit_short_name';
export const unitOf = ({ unitId, unitName, unitShortName }: UnitColumns): UnitRef | null =>
  unitId === null ? null : { id: unitId, name: unitName, shortName: unitShortName };

const page = (sections: string): string => `SELECT
    s.id, s.heading, s.state, s.due_date, s.entered_at, s.submissions, s.waiver_reason,
    r.id AS report_id, r.version, r.opened_at, ${unitColumns}, t.action, t.reason, a.name AS by_name
  FROM (${sections} ORDER BY due, id LIMIT :limit OFFSET :offset) q
  JOIN sections s ON s.id = q.id
  JOIN reports r ON r.id = s.report_id
  LEFT JOIN units u ON u.id = s.lead_unit_id
  LEFT JOIN transitions t ON t.id = (
    SELECT MAX(x.id) FROM transitions x WHERE x.section_id = q.id AND x.action <> 'plan'
  )
  LEFT JOIN accounts a ON a.id = t.actor_id
  ORDER BY q.due, q.id`;

/** The sections that wait for somebody, nearest due date first. */
@Injectable()
export class SectionItems {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly outlines: Outlines,
  ) {}

  async waiting(actor: Actor, limit: number, offset: number): Promise<InboxItem[]> {
    const values = { ...deskValues(actor, this.clock.today()), limit, offset };
    const rows = await this.work.query<Row>(page(waitingSections(actor)), values);
    const items: InboxItem[] = [];
    for (const row of rows) items.push(await this.item(row));
    return items;
  }

  private async item(row: Row): Promise<InboxItem> {
    const name = (await this.outlines.of(row.reportId, row.version)).sections.get(row.id);
    return {
      kind: 'section',
      action: todo[row.state],
      sectionId: row.id,
      areaId: null,
      reportId: row.reportId,
      label: name?.label ?? '',
      title: row.heading ?? name?.title ?? null,
      place: name?.place ?? null,
      unit: unitOf(row),
      state: row.state,
      dueDate: row.dueDate,
      ...sectionWhy(row),
    };
  }
}
