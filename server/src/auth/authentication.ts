import { Injectable } from '@nestjs/common';
import { Audit } from '../audit/audit.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Problem } from '../http/problem.js';
import { Turns } from '../http/turns.js';
import { AccountRow, PasswordHalf } from '../users/account.entity.js';
import type { Actor } from '../users/actor.js';
import { checkNewPassword, hashPassword, type Lock, passwordFits, sameLock } from './passwords.js';
import { Sessions, type Tokens } from './sessions.js';
import { SignInLimits } from './sign-in-limits.js';

/** What follows from a password that fits, and from one that does not. */
interface Verdicts<T> {
  right(account: AccountRow, lock: Lock): Promise<T>;
  wrong(): Promise<void>;
}

@Injectable()
export class Authentication {
  /** Each check takes 19 MiB and a core. Who waits is told to stop as soon as the tries are used up. */
  private readonly turns = new Turns(2);

  constructor(
    private readonly work: UnitOfWork,
    private readonly sessions: Sessions,
    private readonly limits: SignInLimits,
    private readonly audit: Audit,
  ) {}

  async signIn(login: string, password: string, address: string): Promise<Tokens> {
    const { done, triesLeft } = await this.attempt(login, password, address, {
      right: async (account) => {
        await this.limits.succeeded(login, address);
        await this.audit.record({
          actor: account,
          action: 'sign_in',
          object: { type: 'account', id: account.id, label: login },
          facts: { address },
        });
        return this.sessions.begin(account.id);
      },
      wrong: () =>
        this.audit.record({
          actor: null,
          action: 'sign_in_failed',
          object: { type: 'account', label: login.slice(0, 64) },
          facts: { address },
        }),
    });
    if (done) return done;
    await this.limits.slowDown(address);
    throw new Problem(401, 'sign_in_failed', { triesLeft });
  }

  /**
   * The password again, before a signature. Its failures count as those of a sign-in do, but it has tries of its own in each session: who
   * guesses at the door keeps nobody inside from signing. Answers the lock that it fits.
   */
  async confirmPassword(actor: Actor, password: string, address: string): Promise<Lock> {
    const { done, triesLeft } = await this.attempt(actor.login, password, `session ${actor.sessionId}`, {
      right: async (_, lock) => lock,
      wrong: async () => {
        await this.limits.failed(actor.login, address);
        await this.audit.record({
          actor,
          action: 'confirm_password_failed',
          object: { type: 'account', id: actor.id, label: actor.login },
          facts: { address },
        });
      },
    });
    if (!done) throw new Problem(422, 'password_wrong', { triesLeft });
    return done;
  }

  async changePassword(actor: Actor, current: string, next: string, address: string): Promise<Tokens> {
    const confirmed = await this.confirmPassword(actor, current, address);
    await checkNewPassword(next, [actor.login, actor.name, ...(await this.namesAround(actor))]);
    if (next === current) throw new Problem(422, 'password_unchanged');
    const passwordHash = await hashPassword(next);
    return this.work.run(async (transaction) => {
      if (!sameLock((await this.door(actor.login)).lock, confirmed)) throw new Problem(422, 'password_wrong');
      await transaction.change(AccountRow, { id: actor.id }, { passwordHash, mustChangePassword: false });
      await transaction.erase(PasswordHalf, { accountId: actor.id });
      await this.sessions.endAll(actor.id);
      await this.audit.record({
        actor,
        action: 'change_password',
        object: { type: 'account', id: actor.id, label: actor.login },
      });
      return this.sessions.begin(actor.id);
    });
  }

  /** Of the own unit and the governments; the place is a government's name without what all of them are called. */
  private async namesAround(actor: Actor): Promise<string[]> {
    const units = await this.work.query<{ name: string; shortName: string }>(
      `SELECT name, short_name FROM units WHERE id = :unitId OR kind = 'government'`,
      { unitId: actor.unitId },
    );
    const names = units.flatMap(({ name, shortName }) => [name, shortName]);
    return [...names, ...names.map((name) => name.replace(/[省市州县区]?(人民)?政府$/u, ''))];
  }

  async signOut(actor: Actor, everywhere: boolean): Promise<void> {
    await this.work.run(async () => {
      await (everywhere ? this.sessions.endAll(actor.id) : this.sessions.end(actor.sessionId));
      await this.audit.record({
        actor,
        action: everywhere ? 'sign_out_everywhere' : 'sign_out',
        object: { type: 'account', id: actor.id, label: actor.login },
      });
    });
  }

  /**
   * Checking a password takes long. What counts is what stands when it is done: the account may be disabled by then, its password another,
   * and the tries used up by others of the same moment, so that a storm of guesses is no more than five. `place`: where it is guessed, an
   * address or a session.
   */
  private attempt<T>(
    login: string,
    password: string,
    place: string,
    verdicts: Verdicts<T>,
  ): Promise<{ done?: T; triesLeft?: number }> {
    return this.turns.take(() => this.checked(login, password, place, verdicts));
  }

  private async checked<T>(
    login: string,
    password: string,
    place: string,
    { right, wrong }: Verdicts<T>,
  ): Promise<{ done?: T; triesLeft?: number }> {
    await this.limits.check(login, place);
    const before = await this.door(login);
    const fits = await passwordFits(before.lock, password);
    return this.work.run(async () => {
      await this.limits.check(login, place);
      const { account, lock } = await this.door(login);
      if (fits && account && sameLock(lock, before.lock)) return { done: await right(account, lock) };
      await wrong();
      return { triesLeft: await this.limits.failed(login, place) };
    });
  }

  /** The same two questions whoever is named. A disabled account has nothing that opens it. */
  private async door(login: string): Promise<{ account: AccountRow | null; lock: Lock }> {
    const account = await this.work.read.findOneBy(AccountRow, { login });
    const halves = await this.work.read.findBy(PasswordHalf, { accountId: account?.id ?? '' });
    return { account, lock: account ? lockOf(account, halves) : [] };
  }
}

function lockOf({ disabledAt, passwordHash }: AccountRow, halves: readonly PasswordHalf[]): Lock {
  if (disabledAt) return [];
  if (passwordHash) return [passwordHash];
  const [front, rear] = (['front', 'rear'] as const).map((half) => halves.find((each) => each.half === half));
  return front && rear ? [front.hash, rear.hash] : [];
}
