import type { notFound as chinese } from '../../zh-CN/door/not-found';

export const notFound: typeof chinese = {
  title: 'Not found',
  sentence: 'This page does not exist, or is not open to you.',
  act: 'Back to the inbox',
};
