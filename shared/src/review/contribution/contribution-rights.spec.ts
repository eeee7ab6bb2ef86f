import { roles, type Role } from '../../units/roles.js';
import { contributionStates } from '../states.js';
import { type ContributionRights, readsContribution, readsPinned, writesContribution } from './contribution-rights.js';

const rights = (change: Partial<ContributionRights>): ContributionRights => ({
  state: 'asked',
  reportState: 'drafting',
  asked: [],
  receives: false,
  everSent: false,
  ...change,
});
const writers = (asked: readonly Role[]) =>
  contributionStates.filter((state) => writesContribution(rights({ state, asked })));

test('clerks and heads of the asked unit write while the answer is with them', () => {
  const held = roles.flatMap((role) => (writers([role]).length ? [[role, writers([role])]] : []));
  expect(held).toEqual([
    ['clerk', ['asked', 'returned']],
    ['unit_head', ['asked', 'checking', 'returned']],
  ]);
  expect(writesContribution(rights({ asked: ['unit_head'], reportState: 'signing' }))).toBe(false);
  expect(writesContribution(rights({ receives: true }))).toBe(false);
});

test('the asked unit reads all of its answer, who asked and the bureau what left the unit, others nothing', () => {
  const read = (change: Partial<ContributionRights>) =>
    contributionStates.map((state) => readsContribution(rights({ state, ...change })));
  const unsubmitted = { asked: 0, checking: 1, nothing: 3, returned: 4, lapsed: 8, withdrawn: 9 };
  const withUnit = (reading: string) =>
    contributionStates.map((_, at) => (Object.values(unsubmitted).includes(at) ? reading : 'whole'));
  expect(read({ asked: ['clerk'] })).toEqual(contributionStates.map(() => 'whole'));
  expect(read({ receives: true })).toEqual(withUnit('state'));
  expect(read({ receives: true, everSent: true })).toEqual(withUnit('sent_text'));
  expect(read({ asked: ['publisher', 'leader', 'sysadmin'] })).toEqual(contributionStates.map(() => 'none'));
  expect(read({})).toEqual(contributionStates.map(() => 'none'));
});

test('the text that an opinion is about is read by who is asked while asked, and by who asked', () => {
  const closed = (change: Partial<ContributionRights>) =>
    contributionStates.filter((state) => !readsPinned(rights({ state, ...change })));
  for (const role of ['clerk', 'unit_head'] as const)
    expect(closed({ asked: [role] })).toEqual(['lapsed', 'withdrawn']);
  expect(closed({ receives: true })).toEqual([]);
  expect(closed({ asked: ['leader', 'publisher'] })).toEqual(contributionStates);
});
