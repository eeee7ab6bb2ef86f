import { z } from 'zod';
import {
  type AccountState,
  accountStates,
  type GrantRefusalCode,
  type GrantState,
  grantStates,
} from '../units/grants.js';
import { type Half, type PasswordState, SHEET_ROWS } from '../units/passwords.js';
import type { Refusal } from '../units/refusal.js';
import { type Role, roles } from '../units/roles.js';
import { type UnitKind, unitKinds } from '../units/unit.js';
import type { Page } from './page.js';
import { civilDate, id, line, pasted, type UnitRef } from './wire.js';

const page = z.coerce.number().int().min(1).max(1_000_000).default(1);
const search = line(60, 0).default('');

const unitFields = {
  kind: z.enum(unitKinds),
  name: line(60, 2),
  shortName: line(30, 2),
  validFrom: civilDate.nullable(),
  validTo: civilDate.nullable(),
  successorId: id.nullable(),
  parentId: id.nullable(),
  hostUnitId: id.nullable(),
};
const { validFrom, validTo, successorId, parentId, hostUnitId } = unitFields;
export const newUnit = z.strictObject({
  ...unitFields,
  validFrom: validFrom.default(null),
  validTo: validTo.default(null),
  successorId: successorId.default(null),
  parentId: parentId.default(null),
  hostUnitId: hostUnitId.default(null),
});
/** Without defaults: what is not sent stays as it is. */
export const unitChange = z.strictObject(unitFields).partial();
export const newGroup = z.strictObject({ name: line(60, 2), unitIds: z.array(id).max(500) });
/** Rows from a table, tab or comma between the cells. `apply` adds the good ones, else they are only checked. */
export const pastedRows = z.strictObject({ text: pasted(500_000), apply: z.boolean() });

export type NewUnit = z.infer<typeof newUnit>;
export type UnitChange = z.infer<typeof unitChange>;
export type NewGroup = z.infer<typeof newGroup>;
export type PastedRows = z.infer<typeof pastedRows>;

export interface UnitView extends UnitRef {
  kind: UnitKind;
  validFrom: string | null;
  validTo: string | null;
  successorId: string | null;
  parentId: string | null;
  /** Whose coordinators compile its reports. */
  hostUnitId: string | null;
}
export interface GroupView {
  id: string;
  name: string;
  unitIds: string[];
}
export interface UnitsView {
  units: UnitView[];
  groups: GroupView[];
  proposals: { id: string; name: string; proposedAt: string }[];
}

export const unitRefusalCodes = [
  'unit_name_taken',
  'unit_unknown',
  'unit_its_own_parent',
  'unit_its_own_successor',
  'unit_cannot_host',
  'dates_reversed',
  'unit_in_use',
] as const;
export const groupRefusalCodes = ['group_name_taken', 'unit_unknown'] as const;
/** Rows: 名称, 简称, 类别. */
export const unitRowCodes = ['name_invalid', 'short_name_invalid', 'kind_unknown', 'unit_name_taken'] as const;
export interface PastedUnit {
  line: number;
  name: string;
  shortName: string;
  kind: string;
  problems: Refusal<(typeof unitRowCodes)[number]>[];
}
export interface PastedUnits {
  rows: PastedUnit[];
  good: number;
  added: number;
}

const login = z
  .string()
  .trim()
  .regex(/^[a-z0-9][a-z0-9._-]{2,39}$/);
/** One account with the roles proposed for it, each for a unit. */
export const newAccount = z.strictObject({
  login,
  name: line(60, 2),
  unitId: id,
  roles: z.array(z.strictObject({ role: z.enum(roles), unitId: id })).max(10),
});
export const newAccounts = z.strictObject({ accounts: z.array(newAccount).min(1).max(500) });
export type NewAccounts = z.infer<typeof newAccounts>;

/** Why a role is not proposed, beside grantRefusals. */
export type ProposalCode = GrantRefusalCode | 'proposed_already';
/** Why a row or an account is not added, beside ProposalCode. */
export const accountRowCodes = [
  'name_invalid',
  'unit_unknown',
  'unit_ended',
  'unit_without_accounts',
  'role_unknown',
  'login_invalid',
  'login_taken',
  'office_taken',
  'account_disabled',
] as const;
export type AccountRowCode = (typeof accountRowCodes)[number] | ProposalCode;
/** Rows: 岗位, 单位, 拟授角色（several with 、）[, 账号]. A row of an account that is there proposes further roles for it. */
export interface PastedAccount {
  line: number;
  name: string;
  unit: string;
  role: string;
  login: string;
  problems: Refusal<AccountRowCode>[];
}
/** `accountIds`: the new accounts. */
export interface PastedAccounts {
  rows: PastedAccount[];
  good: number;
  added: number;
  accountIds: string[];
}
export interface AccountsAdded {
  accountIds: string[];
  refused: { login: string; refusals: Refusal<AccountRowCode>[] }[];
}

/** `ownPassword`: one opens it, also beside a half printed since; that half's other one ends it. */
export interface AccountLine {
  id: string;
  login: string;
  name: string;
  unit: UnitRef;
  state: AccountState;
  password: PasswordState;
  ownPassword: boolean;
  roles: { role: Role; unit: UnitRef; state: 'proposed' | 'granted' }[];
  version: number;
}
/** `mine`: how many accounts without a password of their own wait for the half that who asks prints. */
export interface AccountsPage extends Page<AccountLine> {
  mine: number;
}
/** `reset`: my half waits, and ends a password of its own. */
export const accountQuery = z.strictObject({
  page,
  search,
  role: z.enum(roles).optional(),
  state: z.enum([...accountStates, 'mine', 'reset']).optional(),
});
export type AccountQuery = z.infer<typeof accountQuery>;
/** `last_administrator`: without it nobody who is active would hold the role. */
export const accountActCodes = ['own_account', 'account_disabled', 'account_enabled', 'last_administrator'] as const;

export const proposeRole = z.strictObject({
  accountId: id,
  role: z.enum(roles),
  unitId: id,
  validFrom: civilDate.nullable().default(null),
  validTo: civilDate.nullable().default(null),
});
export type ProposeRole = z.infer<typeof proposeRole>;

export interface GrantLine {
  id: string;
  account: { id: string; login: string; name: string };
  role: Role;
  unit: UnitRef;
  state: GrantState;
  validFrom: string | null;
  validTo: string | null;
  proposedBy: string | null;
  proposedAt: string;
  decidedBy: string | null;
  decidedAt: string | null;
  /** Why it cannot be granted now; empty unless it is proposed. */
  refusals: Refusal<DecisionCode>[];
}
export const grantQuery = z.strictObject({ page, state: z.enum(grantStates).default('proposed') });
export type GrantQuery = z.infer<typeof grantQuery>;
/** Why a decision on a grant is refused, beside grantRefusals. */
export const decisionCodes = [
  'grant_unknown',
  'grant_not_proposed',
  'grant_not_in_force',
  'own_grant',
  'own_proposal',
  'account_disabled',
  'last_administrator',
] as const;
export type DecisionCode = (typeof decisionCodes)[number] | GrantRefusalCode;
export const decideGrants = z.strictObject({
  ids: z.array(id).min(1).max(500),
  decision: z.enum(['grant', 'refuse', 'end']),
});
export type DecideGrants = z.infer<typeof decideGrants>;
export interface GrantsDecided {
  decided: number;
  refused: { id: string; refusals: Refusal<DecisionCode>[] }[];
}

/**
 * One half of first passwords, made when its sheet is printed and never stored in clear. Which half follows from who asks; without
 * `accountIds` it is made for who waits for it and has no password of its own: such a one is ended only by name.
 */
export const passwordSheet = z.strictObject({ accountIds: z.array(id).min(1).max(SHEET_ROWS).optional() });
export type PasswordSheetOrder = z.infer<typeof passwordSheet>;
/** `own_password`: it is changed, not printed. `other_half_yours`: who made the one half, in whatever role, does not make the other. */
export const passwordSheetCodes = ['account_unknown', 'account_disabled', 'own_password', 'other_half_yours'] as const;
/** `password`: the half; `whole`: the other half is there too. */
export interface PasswordSheetRow {
  login: string;
  name: string;
  unit: string;
  password: string;
  whole: boolean;
}
/** `account`: null where there is none. */
export interface PasswordSheet {
  half: Half;
  rows: PasswordSheetRow[];
  refused: {
    id: string;
    account: Pick<AccountLine, 'login' | 'name'> | null;
    refusals: Refusal<(typeof passwordSheetCodes)[number]>[];
  }[];
}

/** `search`: who, the object, or the beginning of an entry's hash. Dates are civil dates in China, both included. */
export const auditFilter = z.strictObject({
  search,
  action: z.string().trim().max(60).default(''),
  unitId: id.optional(),
  failed: z.enum(['true']).optional(),
  from: civilDate.optional(),
  to: civilDate.optional(),
});
export const auditQuery = auditFilter.extend({ page });
export type AuditFilter = z.infer<typeof auditFilter>;
export type AuditQuery = z.infer<typeof auditQuery>;
export interface AuditLine {
  sequence: number;
  at: string;
  actorName: string;
  actorUnit: string | null;
  action: string;
  objectType: string;
  objectLabel: string | null;
  facts: Record<string, unknown>;
  prevHash: string;
  hash: string;
}
export interface AuditVerdict {
  ok: boolean;
  entries: number;
  head: string;
  brokenAt: number | null;
  verifiedAt: string;
}
/** `verified`: what the last verification said; `entries`: the number of the newest entry before this reading. */
export interface AuditPage extends Page<AuditLine> {
  entries: number;
  verified: AuditVerdict | null;
  actions: string[];
}
