import { type Role, roles } from '@bafang/shared';
import { firstOf, tabsOf } from './tabs';

test.each<[Role, string, string]>([
  ['sysadmin', 'units groups accounts', 'accounts'],
  ['secadmin', 'grants accounts', 'grants'],
  ['auditor', 'audit', 'audit'],
])('%s opens %s, first %s', (role, all, first) => {
  expect(tabsOf([role]).join(' ')).toBe(all);
  expect(firstOf([role])).toBe(first);
});

test('nobody else opens any', () => {
  const others = roles.filter((role) => !['sysadmin', 'secadmin', 'auditor'].includes(role));
  expect(tabsOf(others)).toEqual([]);
  expect(firstOf(others)).toBeNull();
});
