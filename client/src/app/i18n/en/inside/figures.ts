import type { figures as chinese } from '../../zh-CN/inside/figures';

export const figures: typeof chinese = {
  title: 'Figures',
};
