import type { section as chinese } from '../zh-CN/section';

export const section: typeof chinese = {
  title: 'Section',
};
