import { HttpClient, type HttpResourceRef, httpResource } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  CommentView,
  NewComment,
  NewSetAside,
  RevisionLine,
  RevisionView,
  SectionFigure,
  SectionView,
  ValuesAccepted,
} from '@bafang/shared';
import { type Observable, firstValueFrom } from 'rxjs';
import { quietly } from '../session/requests/traffic';
import { atVersion } from '../session/requests/version';

/** One section: its reads and writes. */
@Injectable({ providedIn: 'root' })
export class SectionApi {
  private readonly http = inject(HttpClient);

  section(id: () => string | undefined): HttpResourceRef<SectionView | undefined> {
    return httpResource<SectionView>(() => id() && `/api/sections/${id()}`);
  }

  opened(id: string): Observable<unknown> {
    return this.http.post(`/api/sections/${id}/opened`, null, { context: quietly() });
  }

  revisions(id: () => string | undefined): HttpResourceRef<RevisionLine[]> {
    return httpResource<RevisionLine[]>(() => id() && `/api/sections/${id()}/revisions`, { defaultValue: [] });
  }

  revision(id: string): Promise<RevisionView> {
    return firstValueFrom(this.http.get<RevisionView>(`/api/revisions/${id}`));
  }

  comment(sectionId: string, comment: NewComment): Promise<CommentView[]> {
    return firstValueFrom(this.http.post<CommentView[]>(`/api/sections/${sectionId}/comments`, comment));
  }

  reply(commentId: string, text: string): Promise<CommentView[]> {
    return firstValueFrom(this.http.post<CommentView[]>(`/api/comments/${commentId}/replies`, { text }));
  }

  settle(commentId: string, how: 'resolve' | 'reopen'): Promise<CommentView[]> {
    return firstValueFrom(this.http.post<CommentView[]>(`/api/comments/${commentId}/${how}`, null));
  }

  figures(id: () => string | undefined): HttpResourceRef<SectionFigure[]> {
    return httpResource<SectionFigure[]>(() => id() && `/api/sections/${id()}/figures`, { defaultValue: [] });
  }

  /** Takes the newest values into the text. */
  acceptValues(sectionId: string, contentVersion: number): Promise<ValuesAccepted> {
    const address = `/api/sections/${sectionId}/figures/acceptance`;
    return firstValueFrom(this.http.post<ValuesAccepted>(address, null, atVersion(contentVersion)));
  }

  setAside(sectionId: string, error: NewSetAside): Promise<SectionView> {
    return firstValueFrom(this.http.post<SectionView>(`/api/sections/${sectionId}/set-asides`, error));
  }

  takeBack(sectionId: string, setAside: string): Promise<SectionView> {
    return firstValueFrom(this.http.delete<SectionView>(`/api/sections/${sectionId}/set-asides/${setAside}`));
  }
}
