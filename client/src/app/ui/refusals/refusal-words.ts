import { Injectable, inject } from '@angular/core';
import type { Refusal } from '@bafang/shared';
import { Words } from '../../i18n/words';
import type { Problem } from '../../session/problem';
import { ProblemWords } from '../../session/problem-words';

/** Why an act is refused, in the reader's language: `refusals.<code>`. */
@Injectable({ providedIn: 'root' })
export class RefusalWords {
  private readonly words = inject(Words);
  private readonly problems = inject(ProblemWords);

  readonly of = ({ code, params = {} }: Refusal): string => {
    const named = Object.values(params).find((value): value is readonly string[] => Array.isArray(value) && value.length > 0);
    const where = named?.join(this.words.t('frame.and')) ?? this.words.t('frame.itsText');
    const key = `refusals.${code}`;
    return this.words.has(key) ? this.words.t(key, { count: named?.length, ...params, where }) : this.words.t('problems.unknown', { code });
  };

  /** All reasons in one line; empty when there are none. */
  readonly all = (refusals: readonly Refusal[]): string => refusals.map(this.of).join(this.words.t('frame.also'));

  /** What kept a request from being done: its refusals where it brings some, else the problem itself. */
  readonly problem = (problem: Problem): string => (problem.refusals?.length ? this.all(problem.refusals) : this.problems.problemText(problem));
}
