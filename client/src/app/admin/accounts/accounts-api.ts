import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { PasswordSheet, PasswordSheetOrder, ProposeRole } from '@bafang/shared';
import type { Observable } from 'rxjs';

@Injectable({ providedIn: 'root' })
export class AccountsApi {
  private readonly http = inject(HttpClient);

  turn(id: string, to: 'disable' | 'enable'): Observable<unknown> {
    return this.http.post(`/api/accounts/${id}/${to}`, null);
  }

  propose(role: ProposeRole): Observable<unknown> {
    return this.http.post('/api/grants', role);
  }

  /** The halves are in this one answer and nowhere else; without accounts, of all that wait for mine. */
  passwords(order: PasswordSheetOrder): Observable<PasswordSheet> {
    return this.http.post<PasswordSheet>('/api/accounts/passwords', order);
  }
}
