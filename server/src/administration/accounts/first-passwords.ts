import {
  type Half,
  halfPrintedBy,
  type PasswordSheet,
  type PasswordSheetOrder,
  type PasswordSheetRow,
} from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { randomInt } from 'node:crypto';
import { In } from 'typeorm';
import { Audit } from '../../audit/audit.js';
import { hashPassword } from '../../auth/passwords.js';
import { Sessions } from '../../auth/sessions.js';
import { SignInLimits } from '../../auth/sign-in-limits.js';
import { Clock } from '../../database/clock.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { forbidden } from '../../http/problem.js';
import { Turns } from '../../http/turns.js';
import { Units } from '../../units/units.js';
import { AccountRow, PasswordHalf } from '../../users/account.entity.js';
import type { Actor } from '../../users/actor.js';
import { AccountList } from './account-list.js';

/** No 0 o 1 l i: it is read from paper and typed. Eight of 31 signs, a half, are 39 bits; the limits of signing in leave five guesses. */
const signs = 'abcdefghjkmnpqrstuvwxyz23456789';
const groupOfFour = () => Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join('');
const groups = (count: number) => Array.from({ length: count }, groupOfFour).join('-');
/** From the machine itself, in one piece. */
export const oneTimePassword = (): string => groups(3);

type Refused = PasswordSheet['refused'][number];
type Code = Refused['refusals'][number]['code'];
/** An account and the half of its password that is not to be printed now. */
interface Case {
  account: AccountRow;
  other: PasswordHalf | undefined;
}
interface Judged {
  good: Case[];
  refused: Refused[];
}

/**
 * The sheets of first passwords: the front half made by a system administrator, the rear by a security administrator, told once, kept as a
 * hash alone. Who makes passwords knows a half of them, and no password of before is lost by one person's doing.
 */
@Injectable()
export class FirstPasswords {
  /** Each hash takes 19 MiB and a core: no more at once, or the other requests wait. */
  private readonly turns = new Turns(2);

  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly sessions: Sessions,
    private readonly limits: SignInLimits,
    private readonly units: Units,
    private readonly list: AccountList,
  ) {}

  async sheet(actor: Actor, { accountIds }: PasswordSheetOrder): Promise<PasswordSheet> {
    const half = halfPrintedBy(actor.grants.map(({ role }) => role));
    if (!half) throw forbidden();
    const ids = accountIds ? [...new Set(accountIds)] : await this.list.awaiting(half);
    const made = await this.make((await this.judge(actor, half, ids)).good);
    return this.work.run(async () => {
      // judged again: hashing took its time, and the other half may have been made meanwhile
      const { good, refused } = await this.judge(actor, half, ids);
      const cases = good.filter(({ account }) => made.has(account.id));
      for (const one of cases) await this.set(actor, half, one, made.get(one.account.id)!.hash);
      const refs = await this.units.refs(cases.map(({ account }) => account.unitId));
      const rows = cases.map(({ account: { id, login, name, unitId }, other }): PasswordSheetRow => ({
        login,
        name,
        unit: refs.get(unitId)!.shortName,
        password: made.get(id)!.password,
        whole: other !== undefined,
      }));
      return { half, rows, refused };
    });
  }

  private async judge(actor: Actor, half: Half, ids: string[]): Promise<Judged> {
    const accounts = await this.work.read.findBy(AccountRow, { id: In(ids) });
    const halves = await this.work.read.findBy(PasswordHalf, { accountId: In(ids) });
    const judged: Judged = { good: [], refused: [] };
    for (const id of ids) {
      const account = accounts.find((each) => each.id === id);
      const other = halves.find((each) => each.accountId === id && each.half !== half);
      const code = refusalOf(actor, account, other);
      if (code) judged.refused.push({ id, account: named(account), refusals: [{ code }] });
      else judged.good.push({ account: account!, other });
    }
    return judged;
  }

  private async make(cases: readonly Case[]): Promise<Map<string, { password: string; hash: string }>> {
    const made = cases.map(({ account }) =>
      this.turns.take(async () => {
        const password = groups(2);
        return [account.id, { password, hash: await hashPassword(password) }] as const;
      }),
    );
    return new Map(await Promise.all(made));
  }

  /** With the second half the password of before is gone, and so are the sessions and the failures that locked it. */
  private async set(actor: Actor, half: Half, { account, other }: Case, hash: string): Promise<void> {
    const { id, login } = account;
    const version = account.version + 1;
    await this.work.run(async (transaction) => {
      await transaction.erase(PasswordHalf, { accountId: id, half });
      await transaction.add(PasswordHalf, { accountId: id, half, hash, madeBy: actor.id, madeAt: this.clock.stamp() });
      const emptied = other && { passwordHash: null, mustChangePassword: true };
      await transaction.change(AccountRow, { id }, { version, ...emptied });
      if (other) {
        await this.sessions.endAll(id);
        await this.limits.unlock(login);
      }
      await this.audit.record({
        actor,
        action: 'print_password',
        object: { type: 'account', id, label: login },
        facts: { half },
      });
    });
  }
}

const named = (account: AccountRow | undefined): Refused['account'] =>
  account ? { login: account.login, name: account.name } : null;

function refusalOf(actor: Actor, account: AccountRow | undefined, other: PasswordHalf | undefined): Code | null {
  if (!account) return 'account_unknown';
  if (account.disabledAt) return 'account_disabled';
  if (account.id === actor.id) return 'own_password';
  return other?.madeBy === actor.id ? 'other_half_yours' : null;
}
