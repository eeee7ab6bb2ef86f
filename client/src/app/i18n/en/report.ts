import type { report as chinese } from '../zh-CN/report';

export const report: typeof chinese = {
  title: 'Report',
};
