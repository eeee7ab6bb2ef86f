import type { ReportAction } from '@bafang/shared';

/** The verb on a button: opening names its year, every other act is called as in `acts`. */
export function verbOf(
  action: ReportAction | undefined,
  year: number,
  t: (key: string, params?: Record<string, unknown>) => string,
): string {
  if (!action) return '';
  return action === 'open' ? t('report.openYear', { year }) : t(`acts.report.${action}`);
}
