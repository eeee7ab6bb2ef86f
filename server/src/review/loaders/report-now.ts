import { readsOutline, type ReportNow, reportNow } from '@bafang/shared';
import { newestOut } from '../../outline/latest-editions.js';
import type { ReportFacts } from './report-loader.js';

/** What the report is now to this reader: how it was reviewed and when it comes out is known to who reads it whole. */
export function nowOf({ report, roles, context, standing }: ReportFacts): ReportNow {
  const whole = readsOutline(roles) === 'whole';
  return reportNow({
    state: report.state,
    publicEdition: newestOut(standing.editions)?.state ?? null,
    approved: !context.areasNotApproved.length && !context.sectionsNotApproved.length,
    lastClear: whole ? context.lastClear : null,
    publishAt: whole ? context.publishAt : null,
  });
}
