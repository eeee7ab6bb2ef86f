import { HttpClient, type HttpParams } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { AuditVerdict } from '@bafang/shared';
import type { Observable } from 'rxjs';

type Filter = Record<string, string | number> | HttpParams;

@Injectable({ providedIn: 'root' })
export class AuditApi {
  private readonly http = inject(HttpClient);

  /** Recomputes every link of the chain, from the first entry. */
  verify(): Observable<AuditVerdict> {
    return this.http.get<AuditVerdict>('/api/audit/verify');
  }

  export(params: Filter): Observable<Blob> {
    return this.http.get('/api/audit/export', { params, responseType: 'blob' });
  }
}

/** Hands a file to the browser's downloads. */
export function keep(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
