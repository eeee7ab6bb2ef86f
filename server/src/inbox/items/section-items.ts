import { type InboxItem, type SectionState, sectionTable, stayingActions, type UnitRef } from '@bafang/shared';
import { codes } from '../../database/statements/statement.js';
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

export interface Waiting {
  id: string;
  year: number;
  reportId: string;
}

const page = `SELECT
    s.id, s.heading, s.state, s.due_date, s.entered_at, s.submissions, s.waiver_reason,
    r.id AS report_id, r.version, r.opened_at, ${unitColumns}, t.action, t.reason, a.name AS by_name
  FROM sections s
  JOIN reports r ON r.id = s.report_id
  LEFT JOIN units u ON u.id = s.lead_unit_id
  LEFT JOIN transitions t ON t.id = (
    SELECT MAX(x.id) FROM transitions x WHERE x.section_id = s.id AND x.action NOT IN (${codes(stayingActions(sectionTable))})
  )
  LEFT JOIN accounts a ON a.id = t.actor_id
  WHERE s.id IN (:ids)`;

/** The sections that wait for somebody, nearest due date first. */
@Injectable()
export class SectionItems {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly outlines: Outlines,
  ) {}

  /** All of them in one statement, to be counted and shown by the page: who may have which is judged section by section. */
  waiting(actor: Actor): Promise<Waiting[]> {
    return this.work.query<Waiting>(
      `SELECT id, year, report_id FROM (${waitingSections(actor)}) w ORDER BY due, id`,
      deskValues(actor, this.clock.today()),
    );
  }

  async of(sections: readonly Waiting[]): Promise<InboxItem[]> {
    const ids = sections.map(({ id }) => id);
    const rows = new Map((await this.work.query<Row>(page, { ids })).map((row) => [row.id, row]));
    const items: InboxItem[] = [];
    for (const id of ids) items.push(await this.item(rows.get(id)!));
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
