import type { Role } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../database/clock.js';
import { grantCounts } from '../database/statement.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Actor } from './actor.js';

interface Row {
  id: string;
  login: string;
  name: string;
  unitId: string;
  mustChangePassword: number;
  role: Role | null;
  grantUnitId: string | null;
}

const columns = `a.id AS id, a.login AS login, a.name AS name, a.unit_id AS "unitId", a.must_change_password AS "mustChangePassword",
  g.role AS role, g.unit_id AS "grantUnitId"`;
const grantsOfToday = `LEFT JOIN grants g ON g.account_id = a.id AND ${grantCounts}`;

/** Who an account is today: one statement, asked at every request, so that a disabled account or an ended grant counts at once. */
@Injectable()
export class ActorSource {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async ofSession(sessionId: string, accountId: string): Promise<Actor | null> {
    const today = this.clock.today();
    const rows = await this.work.query<Row>(
      `SELECT ${columns} FROM sessions s JOIN accounts a ON a.id = s.account_id ${grantsOfToday}
       WHERE s.id = ? AND a.id = ? AND s.ended_at IS NULL AND s.expires_at > ? AND a.disabled_at IS NULL`,
      [today, today, sessionId, accountId, new Date().toISOString()],
    );
    return actorOf(rows, sessionId);
  }

  /** For the command line and the seed, which act as an account without a session. */
  async ofLogin(login: string): Promise<Actor | null> {
    const today = this.clock.today();
    const rows = await this.work.query<Row>(
      `SELECT ${columns} FROM accounts a ${grantsOfToday} WHERE a.login = ? AND a.disabled_at IS NULL`,
      [today, today, login],
    );
    return actorOf(rows, '');
  }
}

function actorOf(rows: Row[], sessionId: string): Actor | null {
  const first = rows[0];
  if (!first) return null;
  const { id, login, name, unitId } = first;
  const grants = rows.flatMap((row) =>
    row.role && row.grantUnitId ? [{ role: row.role, unitId: row.grantUnitId }] : [],
  );
  return { id, login, name, unitId, sessionId, mustChangePassword: first.mustChangePassword === 1, grants };
}
