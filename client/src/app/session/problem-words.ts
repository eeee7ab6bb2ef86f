import { Injectable, inject } from '@angular/core';
import type { Refusal } from '@bafang/shared';
import { Words } from '../i18n/words';
import { type Problem, toProblem } from './problem';

/** 二、 in the middle of a list has its comma from the list. */
const named = (value: unknown): string => String(value).replace(/、$/, '');

/** How many, and which, where a reason is told by its code alone. */
const untold = Object.fromEntries(
  ['count', 'figures', 'units', 'areas', 'parts', 'matters', 'signers', 'people'].map((slot) => [slot, '…']),
);

/** What happened and what to do about it, in the reader's language. */
@Injectable({ providedIn: 'root' })
export class ProblemWords {
  private readonly words = inject(Words);

  readonly problemText = (problem: Problem): string => {
    const refusals = this.refusalsText(problem.refusals ?? []);
    const keys = [`problems.${problem.code}`, `problems.status_${problem.status}`];
    const known = keys.find((key) => this.words.has(key));
    return this.words.t(known ?? 'problems.unknown', { code: problem.code, ...problem.more, refusals });
  };

  /** Why an act is refused; lists of sections, areas, figures are joined. */
  readonly refusalText = ({ code, params = {} }: Refusal): string => {
    const key = `refusals.${code}`;
    if (!this.words.has(key)) return this.words.t('problems.unknown', { code });
    const filled = Object.fromEntries(
      Object.entries(params).map(([name, value]) => [name, Array.isArray(value) ? value.map(named).join('、') : value]),
    );
    return this.words.t(key, { ...untold, sections: this.words.t('refusals.here'), ...filled });
  };

  /** Several reasons, sentence after sentence. */
  readonly refusalsText = (refusals: readonly Refusal[], textOf = this.refusalText): string =>
    refusals.map(textOf).join(this.words.language() === 'en' ? ' ' : '');

  /** Why something was not done, by the codes alone: of the act, or of the problem. */
  readonly reasonsText = (codes: readonly string[]): string =>
    this.refusalsText(
      codes.map((code) => ({ code })),
      ({ code }) =>
        this.words.has(`problems.${code}`) ? this.words.t(`problems.${code}`) : this.refusalText({ code }),
    );

  readonly of = (error: unknown): string => this.problemText(toProblem(error));
}
