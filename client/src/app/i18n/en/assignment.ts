import type { assignment as chinese } from '../zh-CN/assignment';

export const assignment: typeof chinese = {
  title: 'Assignment',
};
