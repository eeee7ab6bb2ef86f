import type { InboxItem, Role } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { Actor } from '../../users/actor.js';

interface Row {
  title: string | null;
  byName: string | null;
  at: string;
  count: number;
}

const waiting: Partial<Record<Role, { kind: InboxItem['kind']; action: string; sql: string }>> = {
  sysadmin: {
    kind: 'proposal',
    action: 'propose',
    sql: `SELECT p.name AS title, a.name AS by_name, p.proposed_at AS at, 1 AS count
      FROM unit_proposals p LEFT JOIN accounts a ON a.id = p.proposed_by ORDER BY p.proposed_at, p.id`,
  },
  secadmin: {
    kind: 'grant',
    action: 'grant',
    sql: `SELECT NULL AS title, a.name AS by_name, g.proposed_at AS at, COUNT(*) OVER () AS count
      FROM grants g LEFT JOIN accounts a ON a.id = g.proposed_by WHERE g.state = 'proposed'
      ORDER BY g.proposed_at, g.id LIMIT 1`,
  },
};

/** What waits for the administrators: names that are no unit yet, one by one, and the proposed grants as one item with their number. */
@Injectable()
export class OfficeItems {
  constructor(private readonly work: UnitOfWork) {}

  async of(actor: Actor): Promise<InboxItem[]> {
    const offices = actor.grants.flatMap((grant) => waiting[grant.role] ?? []);
    const items: InboxItem[] = [];
    for (const { kind, action, sql } of offices) {
      for (const { title, byName, at, count } of await this.work.query<Row>(sql)) {
        items.push({
          kind,
          action,
          sectionId: null,
          areaId: null,
          reportId: null,
          label: '',
          title,
          place: null,
          unit: null,
          state: 'proposed',
          dueDate: null,
          why: { code: 'proposed', params: { by: byName ?? '', at, count } },
          at,
        });
      }
    }
    return items;
  }
}
