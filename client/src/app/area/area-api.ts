import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { AreaTransition, AreaView, SectionTransition } from '@bafang/shared';
import type { Observable } from 'rxjs';

export const areaAddress = (reportId: string, areaId: string): string => `/api/reports/${reportId}/areas/${areaId}`;

@Injectable({ providedIn: 'root' })
export class AreaApi {
  private readonly http = inject(HttpClient);

  approve({ reportId, id, digest }: AreaView): Observable<AreaView> {
    const act: AreaTransition = { action: 'approve_area', digest: digest ?? '' };
    return this.http.post<AreaView>(`${areaAddress(reportId, id)}/transitions`, act);
  }

  reopen(
    section: { readonly id: string; readonly version: number },
    reason: string,
    dueDate: string,
  ): Observable<unknown> {
    const act: SectionTransition = { action: 'reopen', reason, dueDate };
    return this.http.post(`/api/sections/${section.id}/transitions`, act, {
      headers: { 'If-Match': `"${section.version}"` },
    });
  }
}
