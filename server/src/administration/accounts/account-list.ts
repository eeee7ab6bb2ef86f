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
import type { Values } from '../../database/named.js';
import { grantCounts } from '../../database/statement.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Units } from '../../units/units.js';
import { heldRoles } from '../grants/held-roles.js';
import { containing } from '../containing.js';

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

/** The first that fits. */
const state = `CASE
  WHEN a.disabled_at IS NOT NULL THEN 'disabled'
  WHEN NOT EXISTS (SELECT 1 FROM grants g WHERE g.account_id = a.id AND ${grantCounts}) THEN 'awaiting_grant'
  WHEN a.password_hash IS NULL THEN 'awaiting_password'
  WHEN a.must_change_password = 1 THEN 'awaiting_first_sign_in'
  ELSE 'active' END`;
const lines = `
  SELECT a.id, a.login, a.name, a.version, ${state} AS state,
    u.id AS unit_id, u.name AS unit_name, u.short_name, u.position
  FROM accounts a JOIN units u ON u.id = a.unit_id`;
const searched = ['login', 'name', 'unit_name', 'short_name'];
const hasRole = `EXISTS (
  SELECT 1 FROM grants g WHERE g.account_id = line.id AND g.role = :role AND g.state IN ('proposed', 'granted'))`;

@Injectable()
export class AccountList {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly units: Units,
  ) {}

  async page(query: AccountQuery): Promise<Page<AccountLine>> {
    const today = this.clock.today();
    const found = containing(searched, query.search);
    const from = `FROM (${lines}) line WHERE ${condition(query, found.condition)}`;
    const values: Values = {
      today,
      ...found.values,
      role: query.role ?? null,
      state: query.state ?? null,
      skipped: (query.page - 1) * PAGE_SIZE,
    };
    const [count] = await this.work.query<{ total: number }>(`SELECT COUNT(*) AS total ${from}`, values);
    const rows = await this.work.query<Row>(
      `SELECT * ${from} ORDER BY position, id LIMIT ${PAGE_SIZE} OFFSET :skipped`,
      values,
    );
    return { items: await this.withRoles(rows, today), total: count!.total, page: query.page };
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

const condition = ({ search, role, state }: AccountQuery, found: string): string =>
  [search && found, role && hasRole, state && 'state = :state'].filter(Boolean).join(' AND ') || '1 = 1';
