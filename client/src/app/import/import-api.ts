import { HttpClient, type HttpEvent } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { ImportConfirmed, ImportDraft, ImportView } from '@bafang/shared';
import type { Observable } from 'rxjs';
import { quietly } from '../session/requests/traffic';
import { atVersion } from '../session/requests/version';

@Injectable({ providedIn: 'root' })
export class ImportApi {
  private readonly http = inject(HttpClient);

  upload(file: File): Observable<HttpEvent<{ id: string }>> {
    const body = new FormData();
    body.append('file', file, file.name);
    return this.http.post<{ id: string }>('/api/imports', body, { observe: 'events', reportProgress: true });
  }

  read(id: string): Observable<ImportView> {
    return this.http.get<ImportView>(`/api/imports/${id}`);
  }

  save(id: string, version: number, draft: ImportDraft): Observable<ImportView> {
    return this.http.put<ImportView>(`/api/imports/${id}`, draft, { ...atVersion(version), context: quietly() });
  }

  confirm(
    id: string,
    version: number,
    place: { issuingUnitId: string; hostUnitId: string },
  ): Observable<ImportConfirmed> {
    return this.http.post<ImportConfirmed>(`/api/imports/${id}/confirm`, place, atVersion(version));
  }
}
