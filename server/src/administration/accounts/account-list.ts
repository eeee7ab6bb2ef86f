import {
  type AccountLine,
  type AccountQuery,
  type AccountsPage,
  type AccountState,
  awaitsHalf,
  type Half,
  halfPrintedBy,
  PAGE_SIZE,
  type PasswordState,
  passwordStates,
  type Role,
  SHEET_ROWS,
} from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../database/clock.js';
import type { Values } from '../../database/statements/named.js';
import { grantCounts } from '../../database/statements/statement.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Units } from '../../units/units.js';
import { ownPassword, passwordState, signsIn } from '../../users/account.entity.js';
import type { Actor } from '../../users/actor.js';
import { heldRoles } from '../grants/held-roles.js';
import { containing } from '../containing.js';

interface Row {
  id: string;
  login: string;
  name: string;
  phone: string | null;
  unitId: string;
  unitName: string;
  shortName: string;
  version: number;
  state: AccountState;
  password: PasswordState;
  ownPassword: boolean;
}

/** The first that fits. */
const state = `CASE
  WHEN a.disabled_at IS NOT NULL THEN 'disabled'
  WHEN NOT EXISTS (SELECT 1 FROM grants g WHERE g.account_id = a.id AND ${grantCounts}) THEN 'awaiting_grant'
  WHEN NOT ${signsIn} THEN 'awaiting_password'
  WHEN a.must_change_password = 1 THEN 'awaiting_first_sign_in'
  ELSE 'active' END`;
const lines = `
  SELECT a.id, a.login, a.name, a.phone, a.version, ${state} AS state, ${passwordState} AS password,
    ${ownPassword} AS "own_password?", u.id AS unit_id, u.name AS unit_name, u.short_name, u.position
  FROM accounts a JOIN units u ON u.id = a.unit_id`;
const searched = ['login', 'name', 'unit_name', 'short_name'];
const hasRole = `EXISTS (
  SELECT 1 FROM grants g WHERE g.account_id = line.id AND g.role = :role AND g.state IN ('proposed', 'granted'))`;
const awaiting = (own: 0 | 1) => `state <> 'disabled' AND password IN (:waiting) AND "own_password?" = ${own}`;
/** What is printed at once, and what ends a password and so is printed one by one. */
const awaited = { mine: awaiting(0), reset: awaiting(1) };
/** The passwords that wait for the half. */
const waiting = (half: Half | null) => passwordStates.filter((password) => half && awaitsHalf(password, half));

@Injectable()
export class AccountList {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly units: Units,
  ) {}

  async page(actor: Actor, query: AccountQuery): Promise<AccountsPage> {
    const today = this.clock.today();
    const found = containing(searched, query.search);
    const from = `FROM (${lines}) line WHERE ${condition(query, found.condition)}`;
    const values: Values = {
      today,
      ...found.values,
      role: query.role ?? null,
      state: query.state ?? null,
      waiting: waiting(halfPrintedBy(actor.grants.map(({ role }) => role))),
      skipped: (query.page - 1) * PAGE_SIZE,
    };
    const [count] = await this.work.query<{ total: number }>(`SELECT COUNT(*) AS total ${from}`, values);
    const [mine] = await this.work.query<{ total: number }>(
      `SELECT COUNT(*) AS total FROM (${lines}) line WHERE ${awaited.mine}`,
      values,
    );
    const rows = await this.work.query<Row>(
      `SELECT * ${from} ORDER BY position, id LIMIT ${PAGE_SIZE} OFFSET :skipped`,
      values,
    );
    return { items: await this.withRoles(rows, today), total: count!.total, page: query.page, mine: mine!.total };
  }

  /** Those that wait for the half and lose no password by it, as many as come on a sheet. */
  async awaiting(half: Half): Promise<string[]> {
    const rows = await this.work.query<{ id: string }>(
      `SELECT id FROM (${lines}) line WHERE ${awaited.mine} ORDER BY position, id LIMIT ${SHEET_ROWS}`,
      { today: this.clock.today(), waiting: waiting(half) },
    );
    return rows.map(({ id }) => id);
  }

  private async withRoles(rows: Row[], today: string): Promise<AccountLine[]> {
    const held = await heldRoles(
      this.work,
      today,
      rows.map((row) => row.id),
    );
    const refs = await this.units.refs([...held.values()].flat().map((role) => role.unitId));
    return rows.map(
      ({ id, login, name, phone, version, state, password, ownPassword, unitId, unitName, shortName }) => ({
        id,
        login,
        name,
        phone,
        version,
        state,
        password,
        ownPassword,
        unit: { id: unitId, name: unitName, shortName },
        roles: (held.get(id) ?? []).map((role) => ({
          role: role.role as Role,
          unit: refs.get(role.unitId)!,
          state: role.state,
        })),
      }),
    );
  }
}

const condition = ({ search, role, state }: AccountQuery, found: string): string =>
  [
    search && found,
    role && hasRole,
    state && (state === 'mine' || state === 'reset' ? awaited[state] : 'state = :state'),
  ]
    .filter(Boolean)
    .join(' AND ') || '1 = 1';
