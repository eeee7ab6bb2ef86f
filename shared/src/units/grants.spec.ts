import { grantRefusals } from './grants.js';
import { roles, type Role } from './roles.js';
import { unitKinds } from './unit.js';

/** The kinds of unit in which a role counts. */
const fits: Record<Role, string> = {
  clerk: 'department town division',
  unit_head: 'department town division',
  reviewer: 'department division',
  coordinator: 'department division',
  bureau_head: 'department division',
  publisher: 'department division',
  leader: 'government department',
  sysadmin: 'government department town division',
  secadmin: 'government department town division',
  auditor: 'government department town division',
};

test.each(roles)('%s is granted where its work is', (role) => {
  const fitting = unitKinds.filter((kind) => !grantRefusals([], { role, unit: { id: 'u', kind } }).length);
  expect(fitting.join(' ')).toBe(fits[role]);
});

test.each(roles)('%s beside every other role', (role) => {
  const administrators = ['sysadmin', 'secadmin', 'auditor'];
  for (const held of roles.filter((other) => other !== role)) {
    const codes = grantRefusals([{ role: held, unitId: 'elsewhere' }], {
      role,
      unit: { id: 'u', kind: 'department' },
    }).map(({ code }) => code);
    const excluded = administrators.includes(role) || administrators.includes(held);
    expect([held, codes]).toEqual([held, excluded ? ['administrator_excludes_other_roles'] : []]);
  }
});

test('a grant is not made twice, and a refusal names the roles in the way', () => {
  const unit = { id: 'u', kind: 'department' } as const;
  expect(grantRefusals([{ role: 'clerk', unitId: 'u' }], { role: 'clerk', unit })).toEqual([
    { code: 'granted_already' },
  ]);
  expect(grantRefusals([{ role: 'clerk', unitId: 'v' }], { role: 'clerk', unit })).toEqual([]);
  expect(grantRefusals([{ role: 'auditor', unitId: 'u' }], { role: 'sysadmin', unit })).toEqual([
    { code: 'administrator_excludes_other_roles', params: { role: 'sysadmin', others: ['auditor'] } },
  ]);
});
