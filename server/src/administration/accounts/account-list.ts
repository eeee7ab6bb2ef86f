import {
  type AccountLine,
  type AccountQuery,
  type AccountState,
  type Page,
  PAGE_SIZE,
  type Role,
} from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../database/clock.js';
import { grantCounts } from '../../database/statement.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Units } from '../../units/units.js';
import { heldRoles } from '../grants/held-roles.js';
import { likePattern } from '../like-pattern.js';

interface Row {
  id: string;
  login: string;
  name: string;
  unitId: string;
  unitName: string;
  shortName: string;
  version: number;
  state: AccountState;
}

/** The first that fits. Its two ? are today. */
const state = `CASE WHEN a.disabled_at IS NOT NULL THEN 'disabled'
  WHEN NOT EXISTS (SELECT 1 FROM grants g WHERE g.account_id = a.id AND ${grantCounts}) THEN 'awaiting_grant'
  WHEN a.password_hash IS NULL THEN 'awaiting_password'
  WHEN a.must_change_password = 1 THEN 'awaiting_first_sign_in' ELSE 'active' END`;
const lines = `SELECT a.id AS id, a.login AS login, a.name AS name, a.version AS version, u.id AS "unitId", u.name AS "unitName", u.short_name AS "shortName",
  u.position AS position, ${state} AS state FROM accounts a JOIN units u ON u.id = a.unit_id`;

@Injectable()
export class AccountList {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly units: Units,
  ) {}

  async page(query: AccountQuery): Promise<Page<AccountLine>> {
    const today = this.clock.today();
    const { where, values } = conditions(query);
    const from = `FROM (${lines}) line ${where}`;
    const all = [today, today, ...values];
    const [count] = await this.work.query<{ total: number }>(`SELECT COUNT(*) AS total ${from}`, all);
    const rows = await this.work.query<Row>(`SELECT * ${from} ORDER BY position, id LIMIT ${PAGE_SIZE} OFFSET ?`, [
      ...all,
      (query.page - 1) * PAGE_SIZE,
    ]);
    return { items: await this.withRoles(rows, today), total: Number(count!.total), page: query.page };
  }

  private async withRoles(rows: Row[], today: string): Promise<AccountLine[]> {
    const held = await heldRoles(
      this.work,
      today,
      rows.map((row) => row.id),
    );
    const refs = await this.units.refs([...held.values()].flat().map((role) => role.unitId));
    return rows.map(({ id, login, name, version, state, unitId, unitName, shortName }) => ({
      id,
      login,
      name,
      version,
      state,
      unit: { id: unitId, name: unitName, shortName },
      roles: (held.get(id) ?? []).map((role) => ({
        role: role.role as Role,
        unit: refs.get(role.unitId)!,
        state: role.state,
      })),
    }));
  }
}

function conditions({ search, role, state }: AccountQuery): { where: string; values: string[] } {
  const pattern = likePattern(search);
  const parts: [string, ...string[]][] = [];
  if (search)
    parts.push([
      `(LOWER(login) LIKE ? ESCAPE '~' OR LOWER(name) LIKE ? ESCAPE '~' OR LOWER("unitName") LIKE ? ESCAPE '~' OR LOWER("shortName") LIKE ? ESCAPE '~')`,
      pattern,
      pattern,
      pattern,
      pattern,
    ]);
  if (role)
    parts.push([
      `EXISTS (SELECT 1 FROM grants g WHERE g.account_id = line.id AND g.role = ? AND g.state IN ('proposed', 'granted'))`,
      role,
    ]);
  if (state) parts.push(['state = ?', state]);
  return {
    where: parts.length ? `WHERE ${parts.map(([sql]) => sql).join(' AND ')}` : '',
    values: parts.flatMap(([, ...values]) => values),
  };
}
