import type { Role, UnitKind } from '@bafang/shared';
import { lastingUnit, type Unit } from '../../units/unit.entity.js';
import { type AccountRow, firstGrant, freshAccount, type Grant } from '../../users/account.entity.js';
import type { SqliteFile } from './sqlite-file.js';

export interface Person {
  id: string;
  login: string;
  name: string;
}
export interface Department {
  id: string;
  clerk: Person;
  head: Person;
}
/** A unit that leads nothing and is asked. */
export interface Town {
  id: string;
  head: Person;
}
export interface City {
  governmentId: string;
  bureauId: string;
  departments: Department[];
  towns: Town[];
  coordinator: Person;
  reviewer: Person;
  bureauHead: Person;
}

const DEPARTMENTS = 16;
const TOWNS = 60;

/** A government, its bureau, departments with a clerk and a head each, and towns with a head; all with one password. */
export function buildCity(file: SqliteFile, passwordHash: string, at: string): City {
  let position = 0;
  const unit = (kind: UnitKind, name: string): string => {
    const row = lastingUnit({ kind, name, shortName: name, position: position++ });
    file.add<Unit>('units', row);
    return row.id;
  };
  const person = (login: string, role: Role, unitId: string): Person => {
    const name = `${login} ${role}`;
    const row = freshAccount({ login, name, unitId, passwordHash, mustChangePassword: false, createdAt: at });
    file.add<AccountRow>('accounts', row);
    file.add<Grant>('grants', firstGrant({ accountId: row.id, role, unitId }, at));
    return { id: row.id, login, name };
  };
  const governmentId = unit('government', '市人民政府');
  const bureauId = unit('department', '市法制局');
  const departments = Array.from({ length: DEPARTMENTS }, (_, index): Department => {
    const id = unit('department', `市第${index + 1}局`);
    return { id, clerk: person(`clerk-${index}`, 'clerk', id), head: person(`head-${index}`, 'unit_head', id) };
  });
  const towns = Array.from({ length: TOWNS }, (_, index): Town => {
    const id = unit('town', `第${index + 1}镇`);
    return { id, head: person(`town-${index}`, 'unit_head', id) };
  });
  const bureau = (login: string, role: Role) => person(login, role, bureauId);
  return {
    governmentId,
    bureauId,
    departments,
    towns,
    coordinator: bureau('coordinator', 'coordinator'),
    reviewer: bureau('reviewer', 'reviewer'),
    bureauHead: bureau('bureau-head', 'bureau_head'),
  };
}
