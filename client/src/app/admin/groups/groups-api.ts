import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { GroupChange, NewGroup } from '@bafang/shared';
import type { Observable } from 'rxjs';

@Injectable({ providedIn: 'root' })
export class GroupsApi {
  private readonly http = inject(HttpClient);

  add(group: NewGroup): Observable<{ id: string }> {
    return this.http.post<{ id: string }>('/api/groups', group);
  }

  change(id: string, change: GroupChange): Observable<unknown> {
    return this.http.patch(`/api/groups/${id}`, change);
  }
}
