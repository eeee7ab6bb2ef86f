import { HttpClient, type HttpResourceRef, httpResource } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  CommentView,
  ContentConflict,
  ContentSaved,
  NewComment,
  RevisionLine,
  RevisionView,
  SectionText,
  SectionView,
} from '@bafang/shared';
import { type Observable, firstValueFrom } from 'rxjs';
import { type Problem, toProblem } from '../session/problems/problem';
import { quietly } from '../session/requests/traffic';
import { atVersion } from '../session/requests/version';
import { textOf } from './section-text';
import { type WriteOutcome, outcomeOf } from '../writing/saving/write-outcome';

/** An emptied heading is none. */
const sent = ({ heading, body }: SectionText): SectionText => ({ heading: heading?.trim() || null, body });

/** One section: its reads and writes. */
@Injectable({ providedIn: 'root' })
export class SectionApi {
  private readonly http = inject(HttpClient);

  section(id: () => string | undefined): HttpResourceRef<SectionView | undefined> {
    return httpResource<SectionView>(() => id() && `/api/sections/${id()}`);
  }

  async save(id: string, text: SectionText, contentVersion: number): Promise<WriteOutcome<SectionText>> {
    try {
      const answer = this.http.put<ContentSaved>(`/api/sections/${id}/content`, sent(text), {
        ...atVersion(contentVersion),
        context: quietly(),
      });
      return { kind: 'saved', saved: await firstValueFrom(answer) };
    } catch (error) {
      return outcomeOf(toProblem(error), (newer: ContentConflict) => textOf(newer));
    }
  }

  async keepRevision(id: string, text: SectionText): Promise<Problem | null> {
    try {
      await firstValueFrom(this.http.post<RevisionLine>(`/api/sections/${id}/revisions`, sent(text)));
      return null;
    } catch (error) {
      return toProblem(error);
    }
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
}
