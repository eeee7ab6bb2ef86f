import type { newReport as chinese } from '../zh-CN/new-report';

export const newReport: typeof chinese = {
  title: 'New year',
};
