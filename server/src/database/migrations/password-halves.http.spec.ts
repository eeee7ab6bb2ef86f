import { migrated, type Rows } from '../../testing/migrated.js';

const at = '2018-12-01T08:00:00.000Z';
const account = (id: string, mustChange: 0 | 1): Rows[number] => [
  'accounts',
  {
    ...{ id, login: id, name: id, unit_id: 'u', password_hash: 'hash', must_change_password: mustChange },
    ...{ created_at: at, version: 1 },
  },
];
const grant = (accountId: string, role: string, state: string, proposedBy: string | null = 'own'): Rows[number] => [
  'grants',
  {
    id: `${accountId} ${role}`,
    account_id: accountId,
    role,
    unit_id: 'u',
    state,
    proposed_by: proposedBy,
    proposed_at: at,
  },
];

test('what was printed whole and not changed is void; own passwords and the first administrators’ stay', async () => {
  const rows: Rows = [
    ['units', { id: 'u', kind: 'department', name: '局', short_name: '局', position: 0 }],
    account('own', 0),
    account('printed', 1),
    account('proposed', 1),
    account('first', 1),
    account('second', 1),
    grant('own', 'clerk', 'granted'),
    grant('printed', 'clerk', 'granted'),
    grant('proposed', 'sysadmin', 'proposed'),
    grant('first', 'sysadmin', 'granted', null),
    grant('second', 'secadmin', 'granted'),
  ];
  await migrated('PasswordHalves', rows, async (values) => {
    const kept = await values('SELECT id FROM accounts WHERE password_hash IS NOT NULL ORDER BY id');
    expect(kept).toEqual(['first', 'own']);
    expect(await values('SELECT half FROM password_halves')).toEqual([]);
  });
});
