import { HttpClient, type HttpResourceRef, httpResource } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import {
  type ContributionConflict,
  type ContributionSaved,
  type ContributionText,
  type ContributionView,
  type DocumentJson,
  canonicalContribution,
  emptyDocument,
} from '@bafang/shared';
import { firstValueFrom } from 'rxjs';
import { type Problem, toProblem } from '../session/problems/problem';
import { quietly } from '../session/requests/traffic';
import { atVersion } from '../session/requests/version';
import { type Stored, type TextPorts, outcomeOf } from '../writing/saving/write-outcome';

type Read = Pick<ContributionView, 'body' | 'figures' | 'verdict' | 'note'>;

const textOf = ({ body, figures, verdict, note }: Read): ContributionText => ({
  body: (body as DocumentJson | null) ?? emptyDocument(),
  figures,
  verdict,
  note,
});
/** An answer as the server has it, to be written. */
export const storedOf = (view: ContributionView): Stored<ContributionText> => {
  const { contentVersion, digest, savedAt, writes } = view;
  return { text: textOf(view), contentVersion, digest, savedAt, writes };
};

/** One unit's answer: its reads and writes. */
@Injectable({ providedIn: 'root' })
export class ContributionApi {
  private readonly http = inject(HttpClient);

  contribution(id: () => string | undefined): HttpResourceRef<ContributionView | undefined> {
    return httpResource<ContributionView>(() => id() && `/api/contributions/${id()}`);
  }

  opened(id: string) {
    return this.http.post(`/api/contributions/${id}/opened`, null, { context: quietly() });
  }

  ports(id: string): TextPorts<ContributionText> {
    const address = `/api/contributions/${id}`;
    return {
      save: async (text, contentVersion) => {
        try {
          const options = { ...atVersion(contentVersion), context: quietly() };
          const answer = this.http.put<ContributionSaved>(`${address}/content`, text, options);
          return { kind: 'saved', saved: await firstValueFrom(answer) };
        } catch (error) {
          return outcomeOf(toProblem(error), (newer: ContributionConflict) => textOf(newer));
        }
      },
      keepRevision: async (text): Promise<Problem | null> => {
        try {
          await firstValueFrom(this.http.post(`${address}/revisions`, text));
          return null;
        } catch (error) {
          return toProblem(error);
        }
      },
      same: (a, b) => canonicalContribution(a) === canonicalContribution(b),
    };
  }
}
