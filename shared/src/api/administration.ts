import { z } from 'zod';
import { type Role, roles } from '../units/roles.js';
import { type UnitKind, unitKinds } from '../units/unit.js';
import { civilDate, id, type UnitRef } from './wire.js';
import type { Refusal } from '../units/refusal.js';

export const newUnit = z.strictObject({
  kind: z.enum(unitKinds), name: z.string().trim().min(2).max(60), shortName: z.string().trim().min(2).max(30),
  validFrom: civilDate.nullable().default(null), validTo: civilDate.nullable().default(null), successorId: id.nullable().default(null), parentId: id.nullable().default(null),
});
export const unitChange = newUnit.partial();
export const newGroup = z.strictObject({ name: z.string().trim().min(2).max(60), unitIds: z.array(id).max(500) });
export const pastedRows = z.strictObject({ text: z.string().min(1).max(500_000), apply: z.boolean() });

export interface UnitView extends UnitRef { kind: UnitKind; validFrom: string | null; validTo: string | null; successorId: string | null; parentId: string | null }
export interface GroupView { id: string; name: string; unitIds: string[] }
export interface UnitsView { units: UnitView[]; groups: GroupView[]; proposals: { id: string; name: string; proposedAt: string }[] }

/** One account with the roles proposed for it; each role for a unit, the home unit if none is named. */
export const newAccount = z.strictObject({
  login: z.string().trim().regex(/^[a-z0-9][a-z0-9._-]{2,39}$/), name: z.string().trim().min(2).max(60), unitId: id,
  roles: z.array(z.strictObject({ role: z.enum(roles), unitId: id })).max(10),
});
export const newAccounts = z.strictObject({ accounts: z.array(newAccount).min(1).max(500) });
/** Pasted or CSV rows: 岗位, 单位, 拟授角色[, 账号]. `apply` adds the good ones. */
export interface PastedAccount { line: number; name: string; unit: string; role: string; login: string; problems: Refusal[] }
export interface PastedAccounts { rows: PastedAccount[]; good: number; added: number }

export type AccountState = 'active' | 'awaiting_grant' | 'awaiting_password' | 'awaiting_first_sign_in' | 'disabled';
export interface AccountLine { id: string; login: string; name: string; unit: UnitRef; state: AccountState; roles: { role: Role; unit: UnitRef; state: string }[]; version: number }
export const accountQuery = z.strictObject({ page: z.coerce.number().int().min(1).max(100_000).default(1), search: z.string().max(60).default(''), role: z.enum(roles).optional(), state: z.enum(['active', 'awaiting_grant', 'awaiting_password', 'awaiting_first_sign_in', 'disabled']).optional() });
export const proposeRole = z.strictObject({ accountId: id, role: z.enum(roles), unitId: id, validFrom: civilDate.nullable().default(null), validTo: civilDate.nullable().default(null) });

export interface GrantLine { id: string; account: { id: string; login: string; name: string }; role: Role; unit: UnitRef; state: string; proposedBy: string | null; proposedAt: string; decidedBy: string | null; decidedAt: string | null; refusals: Refusal[] }
export const grantQuery = z.strictObject({ page: z.coerce.number().int().min(1).max(100_000).default(1), state: z.enum(['proposed', 'granted', 'refused', 'ended']).default('proposed') });
export const decideGrants = z.strictObject({ ids: z.array(id).min(1).max(500), decision: z.enum(['grant', 'refuse', 'end']) });
export interface GrantsDecided { decided: number; refused: { id: string; refusals: Refusal[] }[] }

/** First passwords are made when the sheet is printed and never stored in clear. */
export const passwordSheet = z.strictObject({ accountIds: z.array(id).min(1).max(500) });
export interface PasswordSheetRow { login: string; name: string; unit: string; password: string }

export const auditQuery = z.strictObject({
  page: z.coerce.number().int().min(1).max(1_000_000).default(1), actor: z.string().max(60).default(''), action: z.string().max(60).default(''),
  from: civilDate.optional(), to: civilDate.optional(),
});
export interface AuditLine { sequence: number; at: string; actorName: string; action: string; objectType: string; objectLabel: string | null; facts: Record<string, unknown>; hash: string }
export interface AuditVerdict { ok: boolean; entries: number; head: string; brokenAt: number | null; verifiedAt: string }
