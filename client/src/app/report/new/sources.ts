import { httpResource } from '@angular/common/http';
import type { ReportSources } from '@bafang/shared';

export const reportSources = (wanted: () => boolean) =>
  httpResource<ReportSources>(() => (wanted() ? '/api/reports/sources' : undefined));
