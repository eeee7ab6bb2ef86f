import { z } from 'zod';
import { accountStates, grantRefusalCodes, grantStates } from '../units/grants.js';
import { halves, passwordStates, SHEET_ROWS } from '../units/passwords.js';
import { roles } from '../units/roles.js';
import { unitKinds } from '../units/unit.js';
import { civilDate, digest, id, line, pageOf, pasted, refusalOf, stamp, unitRef } from './wire.js';

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
/** Units that join or leave, and not the whole of them: two who change a group at a time do not undo one another. */
export const groupChange = z
  .strictObject({ name: newGroup.shape.name, joining: newGroup.shape.unitIds, leaving: newGroup.shape.unitIds })
  .partial();
/** Rows from a table, tab or comma between the cells. `apply` adds the good ones, else they are only checked. */
export const pastedRows = z.strictObject({ text: pasted(500_000), apply: z.boolean() });
/** Names of a pasted table, as long as they stand there, each with the unit that stands for it: what a reader of the table knows, where no unit has the name. */
export const namedUnits = z.array(z.strictObject({ name: z.string().min(1), unitId: id })).max(200);
export type NamedUnits = z.infer<typeof namedUnits>;
export const pastedAccountRows = pastedRows.extend({ asUnits: namedUnits.default([]) });

export type NewUnit = z.infer<typeof newUnit>;
export type UnitChange = z.infer<typeof unitChange>;
export type NewGroup = z.infer<typeof newGroup>;
export type GroupChange = z.infer<typeof groupChange>;
export type PastedRows = z.infer<typeof pastedRows>;
export type PastedAccountRows = z.input<typeof pastedAccountRows>;

export const unitView = unitRef.extend({
  kind: z.enum(unitKinds),
  validFrom: civilDate.nullable(),
  validTo: civilDate.nullable(),
  successorId: id.nullable(),
  parentId: id.nullable(),
  hostUnitId: id.nullable().describe('Whose coordinators compile its reports.'),
});
export type UnitView = z.infer<typeof unitView>;
export const groupView = z.strictObject({ id, name: z.string(), unitIds: z.array(id) });
export type GroupView = z.infer<typeof groupView>;
export const unitsView = z.strictObject({
  units: z.array(unitView),
  groups: z.array(groupView),
  proposals: z.array(z.strictObject({ id, name: z.string(), proposedAt: stamp })),
});
export type UnitsView = z.infer<typeof unitsView>;

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
export const pastedUnit = z.strictObject({
  line: z.int(),
  name: z.string(),
  shortName: z.string(),
  kind: z.string(),
  problems: z.array(refusalOf(unitRowCodes)),
});
export type PastedUnit = z.infer<typeof pastedUnit>;
const counted = { good: z.int(), added: z.int() };
export const pastedUnits = z.strictObject({ rows: z.array(pastedUnit), ...counted });
export type PastedUnits = z.infer<typeof pastedUnits>;

const login = z
  .string()
  .trim()
  .regex(/^[a-z0-9][a-z0-9._-]{2,39}$/);
/** A telephone of the office, as it is dialled: landline with extension, or mobile. */
const phone = z
  .string()
  .trim()
  .regex(/^\+?[0-9(][0-9() -]{3,20}[0-9](转[0-9]{1,6})?$/);
/** One account with the roles proposed for it, each for a unit. */
export const newAccount = z.strictObject({
  login,
  name: line(60, 2),
  unitId: id,
  phone: phone.nullable().default(null).describe('Personal data: told to the two who keep accounts, to nobody else.'),
  roles: z.array(z.strictObject({ role: z.enum(roles), unitId: id })).max(10),
});
export const newAccounts = z.strictObject({ accounts: z.array(newAccount).min(1).max(500) });
export type NewAccounts = z.infer<typeof newAccounts>;

/** Why a role is not proposed. */
export const proposalCodes = [...grantRefusalCodes, 'proposed_already'] as const;
export type ProposalCode = (typeof proposalCodes)[number];
/** Why a row or an account is not added. */
export const accountRowCodes = [
  'name_invalid',
  'unit_unknown',
  'unit_ended',
  'unit_without_accounts',
  'role_unknown',
  'login_invalid',
  'login_taken',
  'phone_invalid',
  'office_taken',
  'account_disabled',
  ...proposalCodes,
] as const;
export type AccountRowCode = (typeof accountRowCodes)[number];
/** Rows: 岗位, 单位, 拟授角色（several with 、）[, 账号][, 电话], or in the order that a row of headings gives. A row of an account that is there proposes further roles for it. */
export const pastedAccount = z.strictObject({
  line: z.int(),
  name: z.string(),
  unit: z.string(),
  role: z.string(),
  login: z.string(),
  phone: z.string(),
  problems: z.array(refusalOf(accountRowCodes)),
});
export type PastedAccount = z.infer<typeof pastedAccount>;
export const pastedAccounts = z.strictObject({
  rows: z.array(pastedAccount),
  ...counted,
  accountIds: z.array(id).describe('The new accounts.'),
});
export type PastedAccounts = z.infer<typeof pastedAccounts>;
export const accountsAdded = z.strictObject({
  accountIds: z.array(id),
  refused: z.array(z.strictObject({ login: z.string(), refusals: z.array(refusalOf(accountRowCodes)) })),
});
export type AccountsAdded = z.infer<typeof accountsAdded>;

export const accountLine = z.strictObject({
  id,
  login: z.string(),
  name: z.string(),
  phone: z.string().nullable(),
  unit: unitRef,
  state: z.enum(accountStates),
  password: z.enum(passwordStates),
  ownPassword: z.boolean().describe("One opens it, also beside a half printed since; that half's other one ends it."),
  roles: z.array(z.strictObject({ role: z.enum(roles), unit: unitRef, state: z.enum(['proposed', 'granted']) })),
  version: z.int(),
});
export type AccountLine = z.infer<typeof accountLine>;
/** `mine`: how many accounts without a password of their own wait for the half that who asks prints. */
export const accountsPage = pageOf(accountLine).extend({ mine: z.int() });
export type AccountsPage = z.infer<typeof accountsPage>;
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

/** Why a decision on a grant is refused. */
export const decisionCodes = [
  'grant_unknown',
  'grant_not_proposed',
  'grant_not_in_force',
  'own_grant',
  'own_proposal',
  'account_disabled',
  'last_administrator',
  ...grantRefusalCodes,
] as const;
export type DecisionCode = (typeof decisionCodes)[number];
export const grantLine = z.strictObject({
  id,
  account: z.strictObject({ id, login: z.string(), name: z.string() }),
  role: z.enum(roles),
  unit: unitRef,
  state: z.enum(grantStates),
  validFrom: civilDate.nullable(),
  validTo: civilDate.nullable(),
  proposedBy: z.string().nullable(),
  proposedAt: stamp,
  decidedBy: z.string().nullable(),
  decidedAt: stamp.nullable(),
  refusals: z.array(refusalOf(decisionCodes)).describe('Why it cannot be granted now; empty unless it is proposed.'),
});
export type GrantLine = z.infer<typeof grantLine>;
export const grantsPage = pageOf(grantLine);
export const grantQuery = z.strictObject({ page, state: z.enum(grantStates).default('proposed') });
export type GrantQuery = z.infer<typeof grantQuery>;
export const decideGrants = z.strictObject({
  ids: z.array(id).min(1).max(500),
  decision: z.enum(['grant', 'refuse', 'end']),
});
export type DecideGrants = z.infer<typeof decideGrants>;
export const grantsDecided = z.strictObject({
  decided: z.int(),
  refused: z.array(z.strictObject({ id, refusals: z.array(refusalOf(decisionCodes)) })),
});
export type GrantsDecided = z.infer<typeof grantsDecided>;

/**
 * One half of first passwords, made when its sheet is printed and never stored in clear. Which half follows from who asks; without
 * `accountIds` it is made for who waits for it and has no password of its own: such a one is ended only by name.
 */
export const passwordSheet = z.strictObject({ accountIds: z.array(id).min(1).max(SHEET_ROWS).optional() });
export type PasswordSheetOrder = z.infer<typeof passwordSheet>;
/** `own_password`: it is changed, not printed. `other_half_yours`: who made the one half, in whatever role, does not make the other. */
export const passwordSheetCodes = ['account_unknown', 'account_disabled', 'own_password', 'other_half_yours'] as const;
export const passwordSheetRow = z.strictObject({
  login: z.string(),
  name: z.string(),
  unit: z.string(),
  password: z.string().describe('The half.'),
  whole: z.boolean().describe('The other half is there too.'),
});
export type PasswordSheetRow = z.infer<typeof passwordSheetRow>;
export const passwordSheetPrinted = z.strictObject({
  half: z.enum(halves),
  rows: z.array(passwordSheetRow),
  refused: z.array(
    z.strictObject({
      id,
      account: z.strictObject({ login: z.string(), name: z.string() }).nullable().describe('Null where there is none.'),
      refusals: z.array(refusalOf(passwordSheetCodes)),
    }),
  ),
});
export type PasswordSheet = z.infer<typeof passwordSheetPrinted>;

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
export const auditLine = z.strictObject({
  sequence: z.int(),
  at: stamp,
  actorName: z.string(),
  actorUnit: z.string().nullable(),
  action: z.string(),
  objectType: z.string(),
  objectLabel: z.string().nullable(),
  facts: z.record(z.string(), z.unknown()),
  prevHash: z.string(),
  hash: digest,
});
export type AuditLine = z.infer<typeof auditLine>;
export const auditVerdict = z.strictObject({
  ok: z.boolean(),
  entries: z.int(),
  head: z.string(),
  brokenAt: z.int().nullable(),
  verifiedAt: stamp,
});
export type AuditVerdict = z.infer<typeof auditVerdict>;
export const auditPage = pageOf(auditLine).extend({
  entries: z.int().describe('The number of the newest entry before this reading.'),
  verified: auditVerdict.nullable().describe('What the last verification said.'),
  actions: z.array(z.string()),
});
export type AuditPage = z.infer<typeof auditPage>;
