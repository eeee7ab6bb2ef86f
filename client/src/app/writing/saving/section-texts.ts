import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import {
  type ContentConflict,
  type ContentSaved,
  type DocumentJson,
  type RevisionLine,
  type SectionText,
  type SectionView,
  canonicalSection,
  emptyDocument,
} from '@bafang/shared';
import { firstValueFrom } from 'rxjs';
import { BusinessClock } from '../../session/business-clock';
import { Kept } from '../../session/kept/kept';
import { type Problem, toProblem } from '../../session/problems/problem';
import { quietly } from '../../session/requests/traffic';
import { atVersion } from '../../session/requests/version';
import { Session } from '../../session/session';
import { type KeptText, TextWriter } from './text-writer';
import { type Stored, type WriteOutcome, outcomeOf } from './write-outcome';

const sameSection = (a: SectionText, b: SectionText): boolean => canonicalSection(a) === canonicalSection(b);
export const textOf = (view: Pick<SectionView, 'heading' | 'body'>): SectionText => ({
  heading: view.heading,
  body: (view.body as DocumentJson | null) ?? emptyDocument(),
});
/** A section as the server has it, to be written. */
export const storedOf = (
  view: Pick<SectionView, 'heading' | 'body' | 'contentVersion' | 'digest' | 'savedAt' | 'writes'>,
): Stored<SectionText> => {
  const { contentVersion, digest, savedAt, writes } = view;
  return { text: textOf(view), contentVersion, digest, savedAt, writes };
};
/** An emptied heading is none. */
const sent = ({ heading, body }: SectionText): SectionText => ({ heading: heading?.trim() || null, body });

/** Where a section's text is written: its own page, and beside the answers that it is made of. */
@Injectable({ providedIn: 'root' })
export class SectionTexts {
  private readonly http = inject(HttpClient);
  private readonly session = inject(Session);
  private readonly clock = inject(BusinessClock);

  writer(view: SectionView): TextWriter<SectionText> {
    const ports = {
      save: (text: SectionText, contentVersion: number) => this.save(view.id, text, contentVersion),
      keepRevision: (text: SectionText) => this.keepRevision(view.id, text),
      same: sameSection,
    };
    const store = new Kept<KeptText<SectionText>>(this.session.me()?.account.id ?? '', view.id);
    return new TextWriter(storedOf(view), ports, store, () => this.clock.now().toISOString());
  }

  async keepRevision(id: string, text: SectionText): Promise<Problem | null> {
    try {
      await firstValueFrom(this.http.post<RevisionLine>(`/api/sections/${id}/revisions`, sent(text)));
      return null;
    } catch (error) {
      return toProblem(error);
    }
  }

  private async save(id: string, text: SectionText, contentVersion: number): Promise<WriteOutcome<SectionText>> {
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
}
