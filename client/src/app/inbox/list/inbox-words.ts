import { Injectable, inject } from '@angular/core';
import type { InboxItem, RefusalParams } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { ProblemWords } from '../../session/problems/problem-words';
import { Dates } from '../../ui/time/dates';

const INSTANT = /^\d{4}-\d\d-\d\dT/;
const CIVIL = /^\d{4}-\d\d-\d\d$/;

/** An item in words: the verb, and one line of why it is here. */
@Injectable({ providedIn: 'root' })
export class InboxWords {
  private readonly words = inject(Words);
  private readonly dates = inject(Dates);
  private readonly problems = inject(ProblemWords);

  readonly verb = (item: InboxItem): string => {
    const keys = [`inbox.verb.${item.action}`, `acts.${item.kind}.${item.action}`];
    return this.words.t(keys.find((key) => this.words.has(key)) ?? 'inbox.look');
  };

  readonly why = ({ why, kind, state, at }: InboxItem): string => {
    const key = `inbox.why.${why.code}`;
    if (this.words.has(key)) return this.words.t(key, this.inWords(why.params ?? {}));
    const known = `states.${kind}.${state}`;
    const moment = this.dates.moment(at);
    return this.words.has(known) ? this.words.t('inbox.whyElse', { state: this.words.t(known), at: moment }) : moment;
  };

  /** How far it is by now; when it was done stands beside it. */
  readonly now = (item: InboxItem): string => {
    const known = `states.${item.kind}.${item.state}`;
    return this.words.has(known) ? this.words.t('inbox.now', { state: this.words.t(known) }) : this.why(item);
  };

  /** Times, dates and reasons of the params as people say them. */
  private inWords(params: RefusalParams): Record<string, string> {
    return Object.fromEntries(
      Object.entries(params).map(([name, value]) => [
        name,
        name === 'codes' ? this.reasons(value) : this.inWord(value),
      ]),
    );
  }

  private reasons(codes: RefusalParams[string]): string {
    return this.problems.reasonsText([codes].flat().map(String));
  }

  private inWord(value: RefusalParams[string]): string {
    if (typeof value !== 'string') return Array.isArray(value) ? this.words.listed(value) : String(value);
    if (INSTANT.test(value)) return this.dates.moment(value);
    return CIVIL.test(value) ? this.dates.date(value) : value;
  }
}
