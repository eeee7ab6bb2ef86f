import type { progress as chinese } from '../zh-CN/progress';

export const progress: typeof chinese = {
  title: 'Progress',
};
