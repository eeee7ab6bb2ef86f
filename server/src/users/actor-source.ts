import type { Role } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../database/clock.js';
import { grantCounts } from '../database/statements/statement.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Actor } from './actor.js';

interface Row {
  id: string;
  login: string;
  name: string;
  unitId: string;
  mustChangePassword: boolean;
  role: Role | null;
  grantUnitId: string | null;
}

const columns = `a.id, a.login, a.name, a.unit_id, a.must_change_password AS "must_change_password?",
  g.role, g.unit_id AS grant_unit_id`;
const grantsOfToday = `LEFT JOIN grants g ON g.account_id = a.id AND ${grantCounts}`;

/** Who an account is today: one statement, asked at every request, so that a disabled account or an ended grant counts at once. */
@Injectable()
export class ActorSource {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async ofSession(sessionId: string, accountId: string): Promise<Actor | null> {
    const rows = await this.work.query<Row>(
      `SELECT ${columns} FROM sessions s JOIN accounts a ON a.id = s.account_id ${grantsOfToday}
       WHERE s.id = :sessionId AND a.id = :accountId
         AND s.ended_at IS NULL AND s.expires_at > :now AND a.disabled_at IS NULL`,
      { sessionId, accountId, now: new Date().toISOString(), today: this.clock.today() },
    );
    return actorOf(rows, sessionId);
  }

  /** For the command line and the seed, which act as an account without a session. */
  async ofLogin(login: string): Promise<Actor | null> {
    const rows = await this.work.query<Row>(
      `SELECT ${columns} FROM accounts a ${grantsOfToday} WHERE a.login = :login AND a.disabled_at IS NULL`,
      { login, today: this.clock.today() },
    );
    return actorOf(rows, '');
  }
}

function actorOf(rows: Row[], sessionId: string): Actor | null {
  const first = rows[0];
  if (!first) return null;
  const { id, login, name, unitId, mustChangePassword } = first;
  const grants = rows.flatMap((row) =>
    row.role && row.grantUnitId ? [{ role: row.role, unitId: row.grantUnitId }] : [],
  );
  return { id, login, name, unitId, sessionId, mustChangePassword, grants };
}
