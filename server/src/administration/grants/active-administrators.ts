import { type Administrator, administrators, type Refusal } from '@bafang/shared';
import { holderCounts } from '../../database/statement.js';
import type { UnitOfWork } from '../../database/unit-of-work.js';
import { signsIn } from '../../users/account.entity.js';

/** A grant of an administrator's role that somebody can use today. */
export interface ActiveGrant {
  id: string;
  role: Administrator;
  accountId: string;
}

export const activeAdministrators = (work: UnitOfWork, today: string): Promise<ActiveGrant[]> =>
  work.query<ActiveGrant>(
    `SELECT g.id, g.role, g.account_id FROM grants g JOIN accounts a ON a.id = g.account_id
     WHERE g.role IN (:administrators) AND ${holderCounts} AND ${signsIn}`,
    { administrators, today },
  );

/** Why these grants cannot go: no one person leaves the instance without an active administrator of a kind. */
export function lastAdministrator(
  active: readonly ActiveGrant[],
  goes: (grant: ActiveGrant) => boolean,
): Refusal<'last_administrator'>[] {
  return administrators.flatMap((role) => {
    const holders = active.filter((grant) => grant.role === role);
    const last = holders.some(goes) && holders.every(goes);
    return last ? [{ code: 'last_administrator' as const, params: { role } }] : [];
  });
}
