import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { EditionLine, EditionTransition, PublishView, ReportTransition } from '@bafang/shared';
import type { Observable } from 'rxjs';

const ifMatch = (version: number) => ({ headers: { 'If-Match': `"${version}"` } });

@Injectable({ providedIn: 'root' })
export class PublishApi {
  private readonly http = inject(HttpClient);

  report({ reportId, version }: PublishView, act: ReportTransition): Observable<unknown> {
    return this.http.post(`/api/reports/${reportId}/transitions`, act, ifMatch(version));
  }

  edition({ id, version }: EditionLine, act: EditionTransition): Observable<unknown> {
    return this.http.post(`/api/editions/${id}/transitions`, act, ifMatch(version));
  }
}
