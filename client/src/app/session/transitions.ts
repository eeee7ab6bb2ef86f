import { HttpClient, HttpHeaders } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  AreaTransition,
  AreaView,
  EditionTransition,
  ReportOverview,
  ReportTransition,
  SectionTransition,
  SectionView,
} from '@bafang/shared';
import type { Observable } from 'rxjs';

/** What was read at a version: the act holds only as long as it is the newest. */
interface Versioned {
  readonly id: string;
  readonly version: number;
}

/** The headers of a write upon what was read at this version. */
export const atVersion = (version: number): { readonly headers: HttpHeaders } => ({
  headers: new HttpHeaders({ 'If-Match': `"${version}"` }),
});

export const areaAddress = (reportId: string, areaId: string): string => `/api/reports/${reportId}/areas/${areaId}`;

/** Every act of the workflow, on whatever object, goes through here. */
@Injectable({ providedIn: 'root' })
export class Transitions {
  private readonly http = inject(HttpClient);

  /** Null where the section has left this reader's sight. */
  section(section: Versioned, act: SectionTransition): Observable<SectionView | null> {
    return this.send('sections', section, act);
  }

  report(report: Versioned, act: ReportTransition): Observable<ReportOverview> {
    return this.send('reports', report, act);
  }

  edition(edition: Versioned, act: EditionTransition): Observable<unknown> {
    return this.send('editions', edition, act);
  }

  /** An area has no version: the digest in the act says what was read. */
  area({ reportId, id }: Pick<AreaView, 'reportId' | 'id'>, act: AreaTransition): Observable<AreaView> {
    return this.http.post<AreaView>(`${areaAddress(reportId, id)}/transitions`, act);
  }

  private send<T>(kind: string, { id, version }: Versioned, act: object): Observable<T> {
    return this.http.post<T>(`/api/${kind}/${id}/transitions`, act, atVersion(version));
  }
}
