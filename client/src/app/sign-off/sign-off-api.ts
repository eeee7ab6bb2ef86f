import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { FullReport } from '@bafang/shared';
import type { Observable } from 'rxjs';
import { quietly } from '../session/traffic';

@Injectable({ providedIn: 'root' })
export class SignOffApi {
  private readonly http = inject(HttpClient);

  read(reportId: string): Observable<FullReport> {
    return this.http.get<FullReport>(`/api/reports/${reportId}/full`);
  }

  /** The same, asked again while somebody reads. */
  look(reportId: string): Observable<FullReport> {
    return this.http.get<FullReport>(`/api/reports/${reportId}/full`, { context: quietly() });
  }
}
