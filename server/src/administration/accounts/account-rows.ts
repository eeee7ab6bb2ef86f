import { type AccountRowCode, newAccount, type PastedAccount, type Refusal, unitMay } from '@bafang/shared';
import type { Unit } from '../../units/unit.entity.js';
import type { UnitNames } from '../../units/unit-names.js';
import type { NamedRow } from '../pasting/columns.js';
import { type accountHeadings, roleOf } from '../pasting/words.js';
import type { Candidate } from './account-plan.js';

/** One row of an office, its unit and roles, perhaps with login and telephone; the roles count for the unit of the row. */
export function readAccount(
  { line, cells }: NamedRow<keyof typeof accountHeadings>,
  units: UnitNames<Unit>,
  today: string,
): { row: PastedAccount; candidate: Candidate | null } {
  const { name, unit: unitName, role } = cells;
  const { login, phone } = told(cells);
  const unit = units.find(unitName);
  const named = role.split(/[、，,;；/\s]+/u).filter(Boolean);
  const words = named.length ? named : [role];
  const problems: Refusal<AccountRowCode>[] = [
    ...(newAccount.shape.name.safeParse(name).success ? [] : [{ code: 'name_invalid' as const }]),
    ...unitProblems(unit, unitName, today),
    ...words
      .filter((word) => roleOf(word) === null)
      .map((word) => ({ code: 'role_unknown' as const, params: { role: word } })),
    ...(login === '' || newAccount.shape.login.safeParse(login).success ? [] : [{ code: 'login_invalid' as const }]),
    ...(phone === '' || newAccount.shape.phone.safeParse(phone).success ? [] : [{ code: 'phone_invalid' as const }]),
  ];
  const row: PastedAccount = { line, name, unit: unitName, role, login, phone, problems };
  if (!unit || problems.length) return { row, candidate: null };
  return {
    row,
    candidate: {
      name,
      unit,
      login: login || null,
      phone: phone || null,
      roles: words.map((word) => ({ role: roleOf(word)!, unit })),
    },
  };
}

/** A mobile number where the login stands is no login: many tables have the one and not the other. */
function told(cells: { login: string; phone: string }): { login: string; phone: string } {
  const phone = cells.phone.normalize('NFKC');
  const isMobile = /^1\d{10}$/.test(cells.login.normalize('NFKC'));
  return isMobile && !phone ? { login: '', phone: cells.login.normalize('NFKC') } : { login: cells.login, phone };
}

export function unitProblems(unit: Unit | undefined, name: string, today: string): Refusal<AccountRowCode>[] {
  const params = { unit: name };
  if (!unit) return [{ code: 'unit_unknown', params }];
  if (unit.validTo !== null && unit.validTo < today) return [{ code: 'unit_ended', params }];
  return unitMay(unit.kind, 'accounts') ? [] : [{ code: 'unit_without_accounts', params }];
}
