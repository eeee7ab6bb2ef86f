import type { Role, UnitKind } from '@bafang/shared';
import { hashPassword } from '../auth/passwords.js';
import { newId } from '../database/id.js';
import type { UnitOfWork } from '../database/unit-of-work.js';
import { lastingUnit, Unit, UnitGroup, UnitGroupMember } from '../units/unit.entity.js';
import { AccountRow, firstGrant, freshAccount, Grant } from '../users/account.entity.js';
import { TEST_PASSWORD } from './test-server.js';

/** A small city: who plays in the HTTP specs. */
const units: [key: string, kind: UnitKind, name: string][] = [
  ['city', 'government', '海城市人民政府'],
  ['bureau', 'department', '海城市法制局'],
  ['audit', 'department', '海城市审计局'],
  ['water', 'department', '海城市水务局'],
  ['town', 'town', '东港镇人民政府'],
  ['court', 'outside', '海城市中级人民法院'],
];

const accounts: [login: string, unit: string, ...roles: [Role, string][]][] = [
  ['coordinator', 'bureau', ['coordinator', 'bureau']],
  ['reviewer', 'bureau', ['reviewer', 'bureau']],
  ['reviewer2', 'bureau', ['reviewer', 'bureau']],
  ['bureau-head', 'bureau', ['bureau_head', 'bureau']],
  ['bureau-clerk', 'bureau', ['clerk', 'bureau']],
  ['bureau-chief', 'bureau', ['unit_head', 'bureau']],
  ['audit-clerk', 'audit', ['clerk', 'audit']],
  ['audit-head', 'audit', ['unit_head', 'audit']],
  ['water-clerk', 'water', ['clerk', 'water']],
  ['water-head', 'water', ['unit_head', 'water']],
  ['town-clerk', 'town', ['clerk', 'town'], ['unit_head', 'town']],
  ['leader', 'city', ['leader', 'city']],
  ['leader2', 'city', ['leader', 'city']],
  ['publisher', 'bureau', ['publisher', 'bureau']],
  ['sysadmin', 'bureau', ['sysadmin', 'bureau']],
  ['secadmin', 'bureau', ['secadmin', 'bureau']],
  ['auditor', 'bureau', ['auditor', 'bureau']],
  ['nobody', 'audit'],
];

export interface Cast {
  unit: Record<string, string>;
  account: Record<string, string>;
}

let hash: Promise<string> | null = null;

/** Writes the cast straight into the tables: how accounts come about has specs of its own. */
export async function fillCast(work: UnitOfWork): Promise<Cast> {
  const passwordHash = await (hash ??= hashPassword(TEST_PASSWORD));
  const now = new Date().toISOString();
  const unit = Object.fromEntries(units.map(([key]) => [key, newId()]));
  const account = Object.fromEntries(accounts.map(([login]) => [login, newId()]));
  const group = newId();
  await work.run(async (transaction) => {
    await transaction.add(
      Unit,
      units.map(([key, kind, name], position) =>
        lastingUnit({
          id: unit[key]!,
          kind,
          name,
          shortName: name.replace('海城市', '市'),
          position,
          hostUnitId: key === 'city' ? unit['bureau']! : null,
        }),
      ),
    );
    await transaction.add(UnitGroup, { id: group, name: '各部门', position: 0 });
    await transaction.add(
      UnitGroupMember,
      ['bureau', 'audit', 'water'].map((key) => ({ groupId: group, unitId: unit[key] })),
    );
    await transaction.add(
      AccountRow,
      accounts.map(([login, home]) =>
        freshAccount({
          id: account[login]!,
          login,
          name: `${home}-${login}`,
          unitId: unit[home]!,
          passwordHash,
          mustChangePassword: false,
          createdAt: now,
        }),
      ),
    );
    await transaction.add(
      Grant,
      accounts.flatMap(([login, , ...roles]) =>
        roles.map(([role, key]) => firstGrant({ accountId: account[login]!, role, unitId: unit[key]! }, now)),
      ),
    );
  });
  return { unit, account } as Cast;
}
