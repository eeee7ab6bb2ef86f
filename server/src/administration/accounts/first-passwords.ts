import type { PasswordSheet, PasswordSheetOrder } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { randomInt } from 'node:crypto';
import { In } from 'typeorm';
import { Audit } from '../../audit/audit.js';
import { hashPassword } from '../../auth/passwords.js';
import { Sessions } from '../../auth/sessions.js';
import { Clock } from '../../database/clock.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Turns } from '../../http/turns.js';
import { Units } from '../../units/units.js';
import { AccountRow } from '../../users/account.entity.js';
import type { Actor } from '../../users/actor.js';
import { heldRoles, type HeldRole } from '../grants/held-roles.js';

/** No 0 o 1 l i: it is read from paper and typed. 12 of 31 signs are 59 bits. */
const signs = 'abcdefghjkmnpqrstuvwxyz23456789';
const groupOfFour = () => Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join('');
export const oneTimePassword = (): string => [groupOfFour(), groupOfFour(), groupOfFour()].join('-');

type Refused = PasswordSheet['refused'][number];
interface Sheet {
  good: AccountRow[];
  refused: Refused[];
}

/** The sheet of first passwords: made when it is printed, told once, kept as a hash alone, to be changed at the first sign-in. */
@Injectable()
export class FirstPasswords {
  /** Each hash takes 19 MiB and a core: no more at once, or the other requests wait. */
  private readonly turns = new Turns(2);

  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly sessions: Sessions,
    private readonly units: Units,
  ) {}

  async sheet(actor: Actor, { accountIds }: PasswordSheetOrder): Promise<PasswordSheet> {
    const ids = [...new Set(accountIds)];
    const made = await this.make((await this.judge(ids)).good);
    return this.work.run(async () => {
      // judged again: hashing took its time, and a role may have been granted meanwhile
      const { good, refused } = await this.judge(ids);
      const rows = good.filter((account) => made.has(account.id));
      for (const account of rows) await this.set(actor, account, made.get(account.id)!.hash);
      const refs = await this.units.refs(rows.map((account) => account.unitId));
      return {
        rows: rows.map(({ id, login, name, unitId }) => ({
          login,
          name,
          unit: refs.get(unitId)!.shortName,
          password: made.get(id)!.password,
        })),
        refused,
      };
    });
  }

  private async judge(ids: string[]): Promise<Sheet> {
    const accounts = new Map(
      (await this.work.read.find(AccountRow, { where: { id: In(ids) } })).map((account) => [account.id, account]),
    );
    const held = await heldRoles(this.work, this.clock.today(), ids);
    const refused = ids.flatMap((id): Refused[] => {
      const code = refusalOf(accounts.get(id), held.get(id) ?? []);
      return code ? [{ id, refusals: [{ code }] }] : [];
    });
    const out = new Set(refused.map((each) => each.id));
    return { good: ids.flatMap((id) => (out.has(id) ? [] : accounts.get(id)!)), refused };
  }

  private async make(accounts: AccountRow[]): Promise<Map<string, { password: string; hash: string }>> {
    const made = accounts.map(({ id }) =>
      this.turns.take(async () => {
        const password = oneTimePassword();
        return [id, { password, hash: await hashPassword(password) }] as const;
      }),
    );
    return new Map(await Promise.all(made));
  }

  private async set(actor: Actor, { id, login, version }: AccountRow, passwordHash: string): Promise<void> {
    await this.work.run(async (transaction) => {
      await transaction.change(AccountRow, { id }, { passwordHash, mustChangePassword: true, version: version + 1 });
      await this.sessions.endAll(id);
      await this.audit.record({ actor, action: 'print_password', object: { type: 'account', id, label: login } });
    });
  }
}

/** A security or audit administrator in office keeps the own password: who could reset it could act as all three. */
function refusalOf(
  account: AccountRow | undefined,
  held: readonly HeldRole[],
): Refused['refusals'][number]['code'] | null {
  if (!account) return 'account_unknown';
  if (account.disabledAt) return 'account_disabled';
  const inOffice =
    !account.mustChangePassword &&
    held.some(({ role, state }) => state === 'granted' && (role === 'secadmin' || role === 'auditor'));
  return inOffice ? 'administrator_password' : null;
}
