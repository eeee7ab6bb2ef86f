import type { admin as chinese } from '../zh-CN/admin';

export const admin: typeof chinese = {
  title: 'Administration',
};
