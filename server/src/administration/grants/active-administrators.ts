import { type Administrator, administrators, type Refusal } from '@bafang/shared';
import { holderCounts } from '../../database/statements/statement.js';
import type { UnitOfWork } from '../../database/unit-of-work.js';

/** A grant of an administrator's role that somebody uses: with a password that nobody else can make void alone, as two halves are by printing one anew. */
export interface ActiveGrant {
  id: string;
  role: Administrator;
  accountId: string;
  validTo: string | null;
}

export const activeAdministrators = (work: UnitOfWork, today: string): Promise<ActiveGrant[]> =>
  work.query<ActiveGrant>(
    `SELECT g.id, g.role, g.account_id, g.valid_to FROM grants g JOIN accounts a ON a.id = g.account_id
     WHERE g.role IN (:administrators) AND ${holderCounts} AND a.password_hash IS NOT NULL`,
    { administrators, today },
  );

const NEVER = '9999';

/** Why these grants cannot go: no one person leaves the instance without an active administrator of a kind, now or when a shorter grant ends. */
export function lastAdministrator(
  active: readonly ActiveGrant[],
  goes: (grant: ActiveGrant) => boolean,
): Refusal<'last_administrator'>[] {
  return administrators.flatMap((role) => {
    const holders = active.filter((grant) => grant.role === role);
    const last = holders
      .filter(goes)
      .some((going) => !holders.some((other) => !goes(other) && (other.validTo ?? NEVER) >= (going.validTo ?? NEVER)));
    return last ? [{ code: 'last_administrator' as const, params: { role } }] : [];
  });
}
