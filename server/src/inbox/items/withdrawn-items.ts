import { addDays, type InboxItem, type ReportState } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../database/clock.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { type Actor, unitsOf } from '../../users/actor.js';

interface Row {
  reportId: string;
  title: string;
  state: ReportState;
  at: string;
  byName: string;
  note: string | null;
}

const DAYS = 30;

const statement = `SELECT r.id AS report_id, e.title, r.state, e.ended_at AS at, a.name AS by_name, e.withdrawal_note AS note
  FROM reports r JOIN editions e ON e.report_id = r.id
  JOIN transitions t ON t.id = (
    SELECT x.id FROM transitions x WHERE x.report_id = r.id AND x.edition_id = e.id AND x.action = 'withdraw'
    ORDER BY x.after_entry DESC LIMIT 1
  )
  JOIN accounts a ON a.id = t.actor_id
  WHERE r.issuing_unit_id IN (:issuers) AND e.state = 'withdrawn' AND e.ended_at >= :since AND t.actor_id <> :me
    AND NOT EXISTS (
      SELECT 1 FROM editions n
      WHERE n.report_id = r.id AND n.number > e.number AND (n.state = 'published' OR n.ended_after_entry = e.ended_after_entry)
    )
  ORDER BY e.ended_at DESC, e.id`;

/** A publisher withdraws at once; the leaders are told of it for a month, or until that edition or a newer one is public again; of several at once by the newest. */
@Injectable()
export class WithdrawnItems {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async of(actor: Actor): Promise<InboxItem[]> {
    const issuers = unitsOf(actor, 'leader');
    if (!issuers.length) return [];
    const since = addDays(this.clock.today(), -DAYS);
    const rows = await this.work.query<Row>(statement, { issuers, since, me: actor.id });
    return rows.map(({ reportId, title, state, at, byName, note }) => ({
      kind: 'report',
      action: 'withdrawn',
      sectionId: null,
      areaId: null,
      reportId,
      label: '',
      title,
      place: null,
      unit: null,
      state,
      dueDate: null,
      why: { code: 'withdrawn', params: { by: byName, reason: note ?? '' } },
      at,
    }));
  }
}
