import type { figures as chinese } from '../zh-CN/figures';

export const figures: typeof chinese = {
  title: 'Figures',
};
