import {
  administrators,
  approverRoles,
  bureauRoles,
  holdsAny,
  hostRoles,
  roles,
  roleScope,
  textRoles,
  unitRoles,
  wholeRoles,
} from './roles.js';

test('who belongs to which of the named groups', () => {
  const groups = { unitRoles, bureauRoles, approverRoles, hostRoles, wholeRoles, textRoles, administrators };
  const names = Object.keys(groups) as (keyof typeof groups)[];
  const picture = roles.map((role) =>
    [role.padEnd(11), ...names.map((name) => (holdsAny([role], groups[name]) ? 'x' : '·'))].join(' '),
  );
  //           unit bureau approver host whole text administrators
  expect(picture).toEqual([
    'clerk       x · · · · x ·',
    'unit_head   x · · · · x ·',
    'reviewer    · x x x x x ·',
    'coordinator · x · x x x ·',
    'bureau_head · x x x x x ·',
    'leader      · · · · x x ·',
    'publisher   · · · x x x ·',
    'sysadmin    · · · · · · x',
    'secadmin    · · · · · · x',
    'auditor     · · · · · · x',
  ]);
});

test('a group of roles counts for one unit: the own, the host', () => {
  const ofScope = (scope: string) => roles.filter((role) => roleScope[role] === scope).toSorted();
  expect([...unitRoles].toSorted()).toEqual(ofScope('own'));
  expect([...hostRoles].toSorted()).toEqual(ofScope('host'));
});
