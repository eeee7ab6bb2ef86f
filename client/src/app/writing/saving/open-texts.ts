import { HttpClient } from '@angular/common/http';
import { DestroyRef, Injectable, type Signal, effect, inject, untracked } from '@angular/core';
import {
  type ContentConflict,
  type ContentSaved,
  type DocumentJson,
  type PrintedNode,
  type RevisionLine,
  type SectionText,
  type SectionView,
  canonicalSection,
  emptyDocument,
  ownNumber,
} from '@bafang/shared';
import { firstValueFrom } from 'rxjs';
import { BusinessClock } from '../../session/business-clock';
import { Kept } from '../../session/kept/kept';
import { type Problem, toProblem } from '../../session/problems/problem';
import { Online } from '../../session/requests/online';
import { quietly } from '../../session/requests/traffic';
import { atVersion } from '../../session/requests/version';
import { Session } from '../../session/session';
import { type KeptText, TextWriter } from './text-writer';
import { type Stored, type WriteOutcome, type WrittenText, outcomeOf } from './write-outcome';

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
/** The section's own number, as it is printed: 二是. */
export const numberOf = ({ numbered, label, area }: SectionView): string =>
  numbered ? ownNumber(label, area?.label ?? '') : '';
/** A section with this text, to be printed. */
export const printedOf = (view: SectionView, { heading, body }: SectionText): PrintedNode => ({
  kind: 'section',
  id: view.id,
  label: numberOf(view),
  heading,
  body: view.reads === 'none' ? null : body,
  children: [],
});

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

/**
 * What a page does for the text that it has open: reads anew what was refused, sends again once the network is back, and sends on
 * what is unsaved when the text is left; what does not arrive stays in the browser's store. Gives the leaving. In an injection context.
 */
export function attended<Text extends WrittenText>(
  writer: Signal<TextWriter<Text> | null>,
  reload: () => void,
): () => void {
  const online = inject(Online);
  const leave = (): void => {
    const open = untracked(writer);
    if (open) void open.flush().finally(() => open.dispose());
  };
  effect(() => {
    if (writer()?.status() === 'refused') untracked(reload);
  });
  effect(() => {
    if (online.now()) untracked(() => writer()?.again());
  });
  inject(DestroyRef).onDestroy(leave);
  return leave;
}
