import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { Glossary, GlossaryView } from '@bafang/shared';
import { firstValueFrom } from 'rxjs';
import { quietly } from '../../session/requests/traffic';

/** The glossary by which the texts of a report are proof-read; the browser keeps a copy and asks whether it is still the same. */
@Injectable({ providedIn: 'root' })
export class ReportGlossary {
  private readonly http = inject(HttpClient);

  /** Null where it cannot be had: the list that every city begins with is better than none. */
  async of(reportId: string): Promise<Glossary | null> {
    const answer = this.http.get<GlossaryView>(`/api/reports/${reportId}/glossary`, { context: quietly() });
    const view = await firstValueFrom(answer).catch(() => null);
    return view && { terms: view.terms, sensitive: view.sensitive };
  }
}
