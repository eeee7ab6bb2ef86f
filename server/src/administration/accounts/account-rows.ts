import { type AccountRowCode, newAccount, type PastedAccount, type Refusal, unitMay } from '@bafang/shared';
import type { Unit } from '../../units/unit.entity.js';
import type { UnitNames } from '../../units/unit-names.js';
import type { PastedRow } from '../pasting/read-rows.js';
import { roleOf } from '../pasting/words.js';
import type { Candidate } from './account-plan.js';

/** One row 岗位, 单位, 拟授角色[, 账号]; the roles count for the unit of the row. */
export function readAccount(
  { line, cells }: PastedRow,
  units: UnitNames<Unit>,
  today: string,
): { row: PastedAccount; candidate: Candidate | null } {
  const [name = '', unitName = '', role = '', login = ''] = cells;
  const unit = units.find(unitName);
  const words = role.split(/[、，,;；/\s]+/u);
  const problems: Refusal<AccountRowCode>[] = [
    ...(newAccount.shape.name.safeParse(name).success ? [] : [{ code: 'name_invalid' as const }]),
    ...unitProblems(unit, unitName, today),
    ...words
      .filter((word) => roleOf(word) === null)
      .map((word) => ({ code: 'role_unknown' as const, params: { role: word } })),
    ...(login === '' || newAccount.shape.login.safeParse(login).success ? [] : [{ code: 'login_invalid' as const }]),
  ];
  const row: PastedAccount = { line, name, unit: unitName, role, login, problems };
  if (!unit || problems.length) return { row, candidate: null };
  return {
    row,
    candidate: { name, unit, login: login || null, roles: words.map((word) => ({ role: roleOf(word)!, unit })) },
  };
}

export function unitProblems(unit: Unit | undefined, name: string, today: string): Refusal<AccountRowCode>[] {
  const params = { unit: name };
  if (!unit) return [{ code: 'unit_unknown', params }];
  if (unit.validTo !== null && unit.validTo < today) return [{ code: 'unit_ended', params }];
  return unitMay(unit.kind, 'accounts') ? [] : [{ code: 'unit_without_accounts', params }];
}
