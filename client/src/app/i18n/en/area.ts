import type { area as chinese } from '../zh-CN/area';

export const area: typeof chinese = {
  title: 'Area',
};
