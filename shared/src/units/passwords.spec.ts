import { awaitsHalf, halfPrintedBy, passwordStates } from './passwords.js';
import { roles } from './roles.js';

test('the system administrator prints the front half, the security administrator the rear, nobody else any', () => {
  const printed = roles.map((role) => [role, halfPrintedBy([role])]).filter(([, half]) => half);
  expect(printed).toEqual([
    ['sysadmin', 'front'],
    ['secadmin', 'rear'],
  ]);
});

test.each([
  ['front', 'none rear'],
  ['rear', 'none front'],
] as const)('the %s half is waited for where there is: %s', (half, waiting) => {
  expect(passwordStates.filter((password) => awaitsHalf(password, half)).join(' ')).toBe(waiting);
});
