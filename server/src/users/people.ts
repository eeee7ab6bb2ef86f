import type { AccountRef } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';

/** Names of accounts, for lists that hold their ids. */
@Injectable()
export class People {
  constructor(private readonly work: UnitOfWork) {}

  async refs(ids: readonly (string | null)[]): Promise<(id: string) => AccountRef> {
    const wanted = [...new Set(ids.filter((id) => id !== null))];
    const rows = wanted.length
      ? await this.work.query<AccountRef>('SELECT id, name FROM accounts WHERE id IN (:wanted)', { wanted })
      : [];
    const byId = new Map(rows.map((row) => [row.id, row]));
    return (id) => byId.get(id) ?? { id, name: '' };
  }
}
