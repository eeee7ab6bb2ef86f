import type { publish as chinese } from '../zh-CN/publish';

export const publish: typeof chinese = {
  title: 'Publish',
};
