import { Injectable } from '@nestjs/common';
import { Audit } from '../audit/audit.service.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Problem } from '../http/problem.js';
import { AccountRow } from '../users/account.entity.js';
import type { Actor } from '../users/actor.js';
import { checkNewPassword, hashPassword, passwordFits } from './passwords.js';
import { Sessions, type Tokens } from './sessions.js';
import { SignInLimits } from './sign-in-limits.js';

@Injectable()
export class AuthService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sessions: Sessions,
    private readonly limits: SignInLimits,
    private readonly audit: Audit,
  ) {}

  async signIn(login: string, password: string, address: string): Promise<Tokens> {
    await this.limits.check(login, address);
    const account = await this.work.read.findOneBy(AccountRow, { login });
    const usable = account && !account.disabledAt ? account : null;
    if (!(await passwordFits(usable?.passwordHash ?? null, password))) return this.refuse(login, address);
    return this.work.run(async () => {
      await this.limits.succeeded(login, address);
      await this.audit.record({ actor: usable, action: 'sign_in', object: { type: 'account', id: usable!.id, label: login }, facts: { address } });
      return this.sessions.begin(usable!.id);
    });
  }

  /** The password again, before a signature; counted like a sign-in. */
  async confirmPassword(actor: Actor, password: string, address: string): Promise<void> {
    await this.limits.check(actor.login, address);
    const account = await this.work.read.findOneByOrFail(AccountRow, { id: actor.id });
    if (await passwordFits(account.passwordHash, password)) return;
    await this.limits.failed(actor.login, address);
    throw new Problem(422, 'password_wrong');
  }

  async changePassword(actor: Actor, current: string, next: string, address: string): Promise<Tokens> {
    await this.confirmPassword(actor, current, address);
    checkNewPassword(next, actor.login);
    if (next === current) throw new Problem(422, 'password_unchanged');
    const passwordHash = await hashPassword(next);
    return this.work.run(async (transaction) => {
      await transaction.change(AccountRow, { id: actor.id }, { passwordHash, mustChangePassword: 0 });
      await this.sessions.endAll(actor.id);
      await this.audit.record({ actor, action: 'change_password', object: { type: 'account', id: actor.id, label: actor.login } });
      return this.sessions.begin(actor.id);
    });
  }

  async signOut(actor: Actor, everywhere: boolean): Promise<void> {
    await this.work.run(async () => {
      await (everywhere ? this.sessions.endAll(actor.id) : this.sessions.end(actor.sessionId));
      await this.audit.record({ actor, action: everywhere ? 'sign_out_everywhere' : 'sign_out', object: { type: 'account', id: actor.id, label: actor.login } });
    });
  }

  private async refuse(login: string, address: string): Promise<never> {
    const triesLeft = await this.work.run(async () => {
      await this.audit.record({ actor: null, action: 'sign_in_failed', object: { type: 'account', label: login.slice(0, 64) }, facts: { address } });
      return this.limits.failed(login, address);
    });
    throw new Problem(401, 'sign_in_failed', { triesLeft });
  }
}
