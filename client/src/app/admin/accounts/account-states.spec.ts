import { type AccountState, halves, passwordStates } from '@bafang/shared';
import { lossBy } from './account-states';

test.each<[AccountState, string, string]>([
  //                    none front rear both own
  ['active', '- replaces completes replaces begins', '- completes replaces replaces begins'],
  ['awaiting_password', '- replaces - replaces begins', '- - replaces replaces begins'],
])('what printing a half does to the password of an account that is %s', (state, ...pictures) => {
  const losses = halves.map((half) =>
    passwordStates.map((password) => lossBy(half, { password, state }) ?? '-').join(' '),
  );
  expect(losses).toEqual(pictures);
});
