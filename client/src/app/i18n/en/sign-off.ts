import type { signOff as chinese } from '../zh-CN/sign-off';

export const signOff: typeof chinese = {
  title: 'Sign-off',
};
