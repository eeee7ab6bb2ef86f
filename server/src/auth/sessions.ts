import { Inject, Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Audit } from '../audit/audit.js';
import { CONFIG, type Config } from '../config/config.js';
import { digestOf } from '../database/digest.js';
import { newId } from '../database/id.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { AccountRow } from '../users/account.entity.js';
import { SessionRow } from './session.entity.js';

export const ACCESS_SECONDS = 15 * 60;
/** Two tabs that refresh at once send the same token, and one comes second. */
const AT_ONCE_MS = 30_000;

/** The session's id, what only its holder knows, and the seal that tells an old one from one that never was. */
const TOKEN = /^([0-9a-f-]{36})\.([\w-]{43})\.([\w-]{43})$/;

export interface Tokens {
  access: string;
  /** Null where the holder has the newest already. */
  refresh: string | null;
  /** Until the session ends unless it is refreshed. */
  lastsMs: number;
}

/** Sessions live in a table, on the machine's own clock. The JWT only names one. */
@Injectable()
export class Sessions {
  constructor(
    private readonly work: UnitOfWork,
    private readonly jwt: JwtService,
    private readonly audit: Audit,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async begin(accountId: string): Promise<Tokens> {
    const id = newId();
    const secret = randomBytes(32).toString('base64url');
    const now = new Date();
    const session = {
      id,
      accountId,
      refreshHash: digestOf(secret),
      previousHash: null,
      createdAt: now.toISOString(),
      refreshedAt: now.toISOString(),
      expiresAt: this.endOf(now, now),
      endedAt: null,
    };
    await this.work.run(async (transaction) => {
      // no token of theirs opens anything
      await transaction.eraseBefore(SessionRow, 'expiresAt', now.toISOString());
      await transaction.add(SessionRow, session);
    });
    return this.tokens(session, now, secret);
  }

  /**
   * A refresh token works once. The one before, sent in the same moment, keeps the session; any older one ends it, since
   * somebody else has it. What was never a token ends nothing.
   */
  async refresh(token: string, address: string): Promise<Tokens | null> {
    const genuine = this.genuine(token);
    if (!genuine) return null;
    const { id, hash } = genuine;
    return this.work.run(async (transaction) => {
      const now = new Date();
      const session = await this.work.read.findOneBy(SessionRow, { id });
      if (!session || session.endedAt || session.expiresAt <= now.toISOString()) return null;
      if (hash === session.refreshHash) {
        const next = randomBytes(32).toString('base64url');
        const expiresAt = this.endOf(new Date(session.createdAt), now);
        await transaction.change(
          SessionRow,
          { id },
          { refreshHash: digestOf(next), previousHash: hash, refreshedAt: now.toISOString(), expiresAt },
        );
        return this.tokens({ ...session, expiresAt }, now, next);
      }
      const atOnce = now.getTime() - Date.parse(session.refreshedAt) <= AT_ONCE_MS;
      if (hash === session.previousHash && atOnce) return this.tokens(session, now, null);
      await this.endStolen(session, now, address);
      return null;
    });
  }

  /** The session that a browser had: a second sign-in there ends it. */
  async endOfToken(token: string): Promise<void> {
    const genuine = this.genuine(token);
    if (genuine) await this.end(genuine.id);
  }

  async end(id: string, now = new Date()): Promise<void> {
    await this.work.run((transaction) =>
      transaction.change(SessionRow, { id, endedAt: null }, { endedAt: now.toISOString() }),
    );
  }

  async endAll(accountId: string): Promise<void> {
    await this.work.run((transaction) =>
      transaction.change(SessionRow, { accountId, endedAt: null }, { endedAt: new Date().toISOString() }),
    );
  }

  private genuine(token: string): { id: string; hash: string } | null {
    const [, id, secret, seal] = TOKEN.exec(token) ?? [];
    if (!id || !secret || !seal) return null;
    return timingSafeEqual(Buffer.from(seal), Buffer.from(this.seal(id, secret)))
      ? { id, hash: digestOf(secret) }
      : null;
  }

  private seal(id: string, secret: string): string {
    return createHmac('sha256', this.config.secret).update(`refresh ${id} ${secret}`).digest('base64url');
  }

  private async endStolen({ id, accountId }: SessionRow, now: Date, address: string): Promise<void> {
    await this.end(id, now);
    const { login } = await this.work.read.findOneByOrFail(AccountRow, { id: accountId });
    await this.audit.record({
      actor: null,
      action: 'refresh_failed',
      object: { type: 'account', id: accountId, label: login },
      facts: { address },
    });
  }

  /** Idle from now on, and in all. */
  private endOf(begun: Date, now: Date): string {
    const { idle, longest } = this.config.sessionMs;
    return new Date(Math.min(now.getTime() + idle, begun.getTime() + longest)).toISOString();
  }

  private tokens(
    { id, accountId, expiresAt }: Pick<SessionRow, 'id' | 'accountId' | 'expiresAt'>,
    now: Date,
    secret: string | null,
  ): Tokens {
    return {
      access: this.jwt.sign({ sub: accountId, sid: id }),
      refresh: secret && `${id}.${secret}.${this.seal(id, secret)}`,
      lastsMs: Date.parse(expiresAt) - now.getTime(),
    };
  }
}
