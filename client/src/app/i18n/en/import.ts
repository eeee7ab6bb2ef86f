import type { importWords as chinese } from '../zh-CN/import';

export const importWords: typeof chinese = {
  title: 'Import',
};
