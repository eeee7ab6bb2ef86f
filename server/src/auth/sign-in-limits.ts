import { Injectable } from '@nestjs/common';
import { setTimeout } from 'node:timers/promises';
import { newId } from '../database/id.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Problem } from '../http/problem.js';
import { SignInFailure } from './session.entity.js';

const WINDOW_MS = 15 * 60_000;
const PER_LOGIN = 5;
/** Failures that make an address busy: a whole building may share it. */
const BUSY = 50;
const SLOW_MS = 2000;

interface Recent {
  at: string;
}

/**
 * Failures are counted in the database, so that every process and every restart counts the same, and kept as long as they count: the trail
 * has them all. Real time, not the business clock.
 */
@Injectable()
export class SignInLimits {
  constructor(private readonly work: UnitOfWork) {}

  /**
   * Throws 429 with the moment of release; the same words for an account that does not exist. An address alone locks nobody out.
   */
  async check(login: string, address: string): Promise<void> {
    const since = new Date(Date.now() - WINDOW_MS).toISOString();
    const own = await this.work.query<Recent>(
      `SELECT at FROM sign_in_failures WHERE login = :login AND address = :address AND at > :since
       ORDER BY at DESC LIMIT ${PER_LOGIN}`,
      { login, address, since },
    );
    if (own.length === PER_LOGIN) throw locked(own.at(-1)!.at);
  }

  /**
   * Where many failed, who fails next is answered late: known and unknown accounts alike, so that time tells nothing. A right password
   * never waits.
   */
  async slowDown(address: string): Promise<void> {
    const since = new Date(Date.now() - WINDOW_MS).toISOString();
    const failures = await this.work.query<Recent>(
      `SELECT at FROM sign_in_failures WHERE address = :address AND at > :since LIMIT ${BUSY}`,
      { address, since },
    );
    if (failures.length === BUSY) await setTimeout(SLOW_MS);
  }

  /** Tries left before the lock. */
  async failed(login: string, address: string): Promise<number> {
    const since = new Date(Date.now() - WINDOW_MS).toISOString();
    return this.work.run(async (transaction) => {
      await transaction.eraseBefore(SignInFailure, 'at', since);
      await transaction.add(SignInFailure, { id: newId(), login, address, at: new Date().toISOString() });
      const rows = await this.work.query<Recent>(
        'SELECT at FROM sign_in_failures WHERE login = :login AND address = :address AND at > :since',
        { login, address, since },
      );
      return Math.max(0, PER_LOGIN - rows.length);
    });
  }

  /** Two administrators gave the account a new password: what failed before it is no guess of that one. */
  async unlock(login: string): Promise<void> {
    await this.work.run((transaction) => transaction.erase(SignInFailure, { login }));
  }

  async succeeded(login: string, address: string): Promise<void> {
    await this.work.run((transaction) => transaction.erase(SignInFailure, { login, address }));
  }
}

function locked(oldest: string): Problem {
  const until = new Date(new Date(oldest).getTime() + WINDOW_MS);
  const seconds = Math.max(1, Math.ceil((until.getTime() - Date.now()) / 1000));
  return new Problem(429, 'locked', { until: until.toISOString() }, { 'Retry-After': String(seconds) });
}
