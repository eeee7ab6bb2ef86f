import type { InboxItem, ReportState } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { type Actor, unitsOf } from '../../users/actor.js';

interface Row {
  reportId: string;
  title: string;
  state: ReportState;
  timeRefused: { at: string; codes: string[] };
}

const statement = `SELECT r.id AS report_id, e.title, r.state, e.time_refused AS "time_refused{}"
  FROM reports r JOIN editions e ON e.report_id = r.id
  WHERE r.host_unit_id IN (:hosts) AND r.state = 'signed' AND e.state = 'frozen' AND e.time_refused IS NOT NULL
  ORDER BY e.id`;

/** The system gave up a set publication: publisher and bureau head are told why, until somebody acts. */
@Injectable()
export class RefusedTimes {
  constructor(private readonly work: UnitOfWork) {}

  async of(actor: Actor): Promise<InboxItem[]> {
    const hosts = unitsOf(actor, 'publisher', 'bureau_head');
    if (!hosts.length) return [];
    const rows = await this.work.query<Row>(statement, { hosts });
    return rows.map(({ reportId, title, state, timeRefused: { at, codes } }) => ({
      kind: 'report',
      action: 'time_refused',
      sectionId: null,
      areaId: null,
      reportId,
      label: '',
      title,
      place: null,
      unit: null,
      state,
      dueDate: null,
      why: { code: 'time_refused', params: { at, codes } },
      at,
    }));
  }
}
