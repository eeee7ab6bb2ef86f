import { halves, passwordStates } from '@bafang/shared';
import { lossBy } from './account-states';

test.each([
  //     none front rear both own
  [true, '- replaces completes replaces begins', '- completes replaces replaces begins'],
  [false, '- replaces - replaces begins', '- - replaces replaces begins'],
])('what printing a half does where a password of its own is there: %s', (ownPassword, ...pictures) => {
  const losses = halves.map((half) =>
    passwordStates.map((password) => lossBy(half, { password, ownPassword }) ?? '-').join(' '),
  );
  expect(losses).toEqual(pictures);
});
