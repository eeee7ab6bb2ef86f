import { Injectable, inject } from '@angular/core';
import { Words } from '../i18n/words';
import { type Problem, toProblem } from './problem';

/** What happened and what to do about it, in the reader's language. */
@Injectable({ providedIn: 'root' })
export class ProblemWords {
  private readonly words = inject(Words);

  readonly problemText = (problem: Problem): string => {
    const keys = [`problems.${problem.code}`, `problems.status_${problem.status}`];
    const known = keys.find((key) => this.words.has(key));
    if (known) return this.words.t(known, problem.more);
    return this.words.t('problems.unknown', { code: problem.code });
  };

  readonly of = (error: unknown): string => this.problemText(toProblem(error));
}
