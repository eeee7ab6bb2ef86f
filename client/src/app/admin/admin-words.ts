import { Injectable, inject } from '@angular/core';
import { type Half, type Refusal, type RefusalParams, otherHalf, printers } from '@bafang/shared';
import { Words } from '../i18n/words';
import { toProblem } from '../session/problems/problem';
import { ProblemWords } from '../session/problems/problem-words';

/** Parameters of refusals that are codes, and where their words are. */
const dictionaries: Record<string, string> = {
  role: 'roles',
  others: 'roles',
  kind: 'admin.kind',
  right: 'admin.right',
};

/** Refusals and problems of the administration: roles, kinds and rights in words. */
@Injectable({ providedIn: 'root' })
export class AdminWords {
  private readonly words = inject(Words);
  private readonly problems = inject(ProblemWords);

  readonly refusal = ({ code, params = {} }: Refusal): string =>
    this.problems.refusalText({ code, params: this.inWords(params) });

  readonly refusals = (refusals: readonly Refusal[]): string => refusals.map(this.refusal).join('');

  readonly problem = (error: unknown): string => {
    const problem = toProblem(error);
    if (problem.refusals) return this.refusals(problem.refusals);
    const key = `admin.problem.${problem.code}`;
    return this.words.has(key) ? this.words.t(key) : this.problems.problemText(problem);
  };

  /** The half, the other one, and who prints that. */
  readonly half = (half: Half): { half: string; other: string; by: string } => ({
    half: this.words.t(`admin.half.${half}`),
    other: this.words.t(`admin.half.${otherHalf(half)}`),
    by: this.words.t(`roles.${printers[otherHalf(half)]}`),
  });

  private inWords(params: RefusalParams): RefusalParams {
    const word = (name: string, value: string) => {
      const key = `${dictionaries[name]}.${value}`;
      return dictionaries[name] && this.words.has(key) ? this.words.t(key) : value;
    };
    return Object.fromEntries(
      Object.entries(params).map(([name, value]) => [
        name,
        typeof value === 'string'
          ? word(name, value)
          : typeof value === 'number'
            ? value
            : value.map((one) => word(name, one)),
      ]),
    );
  }
}
