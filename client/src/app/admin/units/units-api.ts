import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { NewUnit, UnitChange } from '@bafang/shared';
import type { Observable } from 'rxjs';

@Injectable({ providedIn: 'root' })
export class UnitsApi {
  private readonly http = inject(HttpClient);

  add(unit: NewUnit): Observable<{ id: string }> {
    return this.http.post<{ id: string }>('/api/units', unit);
  }

  change(id: string, change: UnitChange): Observable<unknown> {
    return this.http.patch(`/api/units/${id}`, change);
  }

  accept(proposalId: string): Observable<unknown> {
    return this.http.post(`/api/unit-proposals/${proposalId}/accept`, null);
  }

  dismiss(proposalId: string): Observable<unknown> {
    return this.http.delete(`/api/unit-proposals/${proposalId}`);
  }
}
