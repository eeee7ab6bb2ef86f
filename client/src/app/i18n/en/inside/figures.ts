import type { figures as chinese } from '../../zh-CN/inside/figures';

export const figures: typeof chinese = {
  title: 'Figures',
  tab: { figures: 'Register', terms: 'Terms', sensitive: 'Sensitive words' },
};
