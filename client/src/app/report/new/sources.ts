import { httpResource } from '@angular/common/http';
import type { UnitRef } from '@bafang/shared';

/** What a new year may start from, for this coordinator. */
export interface ReportSources {
  templates: { id: string; name: string; years: string | null }[];
  editions: { id: string; reportId: string; year: number; title: string; kind: string }[];
  issuingUnits: UnitRef[];
  hostUnits: UnitRef[];
  /** Suggested, the likeliest first. */
  years?: number[];
}

export const reportSources = (wanted: () => boolean) => httpResource<ReportSources>(() => (wanted() ? '/api/reports/sources' : undefined));
