import type { password as chinese } from '../../zh-CN/door/password';

export const password: typeof chinese = {
  title: 'Change password',
  forced: 'This is your first password. Choose your own now.',
  current: 'Current password',
  joined: 'A first password on two sheets: type front-rear.',
  next: 'New password',
  rule: 'At least 10 characters; no unit names, names, birthdays or rows of keys.',
  again: 'New password again',
  differ: 'The two new passwords differ.',
  act: 'Change password',
  later: 'Back',
};
