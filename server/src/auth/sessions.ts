import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { randomBytes } from 'node:crypto';
import { Audit } from '../audit/audit.js';
import { digestOf } from '../database/digest.js';
import { newId } from '../database/id.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { AccountRow } from '../users/account.entity.js';
import { SessionRow } from './session.entity.js';

export const ACCESS_SECONDS = 15 * 60;
/** A session that has not been refreshed for this long has ended: the idle timeout. */
export const IDLE_MS = 12 * 3600_000;

/** The session's id, and what only its holder knows. */
const TOKEN = /^([0-9a-f-]{36})\.([\w-]+)$/;

export interface Tokens {
  access: string;
  refresh: string;
}

/** Sessions live in a table, on the machine's own clock. The JWT only names one. */
@Injectable()
export class Sessions {
  constructor(
    private readonly work: UnitOfWork,
    private readonly jwt: JwtService,
    private readonly audit: Audit,
  ) {}

  async begin(accountId: string): Promise<Tokens> {
    const id = newId();
    const secret = randomBytes(32).toString('base64url');
    const now = new Date();
    await this.work.run(async (transaction) => {
      // no token of theirs opens anything
      await transaction.eraseBefore(SessionRow, 'expiresAt', now.toISOString());
      await transaction.add(SessionRow, {
        id,
        accountId,
        refreshHash: digestOf(secret),
        createdAt: now.toISOString(),
        refreshedAt: now.toISOString(),
        expiresAt: new Date(now.getTime() + IDLE_MS).toISOString(),
        endedAt: null,
      });
    });
    return this.tokens(id, accountId, secret);
  }

  /** A refresh token works once; a second use of it ends the session, since somebody else has it. */
  async refresh(token: string, address: string): Promise<Tokens | null> {
    const [, id, secret] = TOKEN.exec(token) ?? [];
    if (!id || !secret) return null;
    return this.work.run(async (transaction) => {
      const now = new Date();
      const session = await this.work.read.findOneBy(SessionRow, { id });
      if (!session || session.endedAt || session.expiresAt <= now.toISOString()) return null;
      const next = randomBytes(32).toString('base64url');
      const changed = await transaction.change(
        SessionRow,
        { id, refreshHash: digestOf(secret), endedAt: null },
        {
          refreshHash: digestOf(next),
          refreshedAt: now.toISOString(),
          expiresAt: new Date(now.getTime() + IDLE_MS).toISOString(),
        },
      );
      if (changed === 1) return this.tokens(id, session.accountId, next);
      await transaction.change(SessionRow, { id }, { endedAt: now.toISOString() });
      const { login } = await this.work.read.findOneByOrFail(AccountRow, { id: session.accountId });
      await this.audit.record({
        actor: null,
        action: 'refresh_failed',
        object: { type: 'account', id: session.accountId, label: login },
        facts: { address },
      });
      return null;
    });
  }

  async end(id: string): Promise<void> {
    await this.work.run((transaction) =>
      transaction.change(SessionRow, { id, endedAt: null }, { endedAt: new Date().toISOString() }),
    );
  }

  async endAll(accountId: string): Promise<void> {
    await this.work.run((transaction) =>
      transaction.change(SessionRow, { accountId, endedAt: null }, { endedAt: new Date().toISOString() }),
    );
  }

  private tokens(id: string, accountId: string, secret: string): Tokens {
    return { access: this.jwt.sign({ sub: accountId, sid: id }), refresh: `${id}.${secret}` };
  }
}
