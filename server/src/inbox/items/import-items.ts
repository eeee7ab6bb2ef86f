import type { InboxItem } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { type Actor, unitsOf } from '../../users/actor.js';

interface Row {
  id: string;
  fileName: string;
  createdAt: string;
}

/** Reports that the actor began to import and has neither confirmed nor discarded. */
@Injectable()
export class ImportItems {
  constructor(private readonly work: UnitOfWork) {}

  async of(actor: Actor): Promise<InboxItem[]> {
    const hosts = unitsOf(actor, 'coordinator');
    if (!hosts.length) return [];
    const rows = await this.work.query<Row>(
      `SELECT id, file_name, created_at FROM imports WHERE host_unit_id IN (:hosts) AND created_by = :me
      ORDER BY created_at, id`,
      { hosts, me: actor.id },
    );
    return rows.map(({ id, fileName, createdAt }) => ({
      kind: 'import',
      action: 'check_import',
      sectionId: null,
      areaId: null,
      reportId: null,
      importId: id,
      label: '',
      title: fileName,
      place: null,
      unit: null,
      state: 'checking',
      dueDate: null,
      why: { code: 'import_unfinished', params: { at: createdAt } },
      at: createdAt,
    }));
  }
}
