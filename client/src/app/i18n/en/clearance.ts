import type { clearance as chinese } from '../zh-CN/clearance';

export const clearance: typeof chinese = {
  title: 'Secrecy review',
};
