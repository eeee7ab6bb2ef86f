import { Injectable, inject } from '@angular/core';
import { type Refusal, dateInChina, timeInChina } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { type Problem, toProblem } from './problem';

/** Sections that have neither number nor heading, as the server names them in Chinese. */
const places: Record<string, string> = { 引言: 'states.place.preamble', 结语: 'states.place.closing' };

/** How many, and which, where a reason is told by its code alone. */
const untold = Object.fromEntries(
  ['count', 'figures', 'units', 'areas', 'parts', 'matters', 'signers', 'people'].map((slot) => [slot, '…']),
);

/** A problem that counts tries, or ends at a moment, says so. */
function formsOf({ code, more: { triesLeft, until } }: Problem): string[] {
  if (typeof triesLeft === 'number') return [`problems.${code}_${triesLeft ? 'tries' : 'last'}`];
  return typeof until === 'string' ? [`problems.${code}_until`] : [];
}

/** Locks are short: the time of day says it, except over midnight. */
const clockTime = (until: string): string =>
  dateInChina(until) === dateInChina(new Date()) ? timeInChina(until) : `${dateInChina(until)} ${timeInChina(until)}`;

/** What happened and what to do about it, in the reader's language. */
@Injectable({ providedIn: 'root' })
export class ProblemWords {
  private readonly words = inject(Words);

  readonly problemText = (problem: Problem): string => {
    const refusals = this.refusalsText(problem.refusals ?? []);
    const { code, status, more } = problem;
    const keys = [...formsOf(problem), `problems.${code}`, `problems.status_${status}`];
    const known = keys.find((key) => this.words.has(key));
    const until = typeof more['until'] === 'string' ? clockTime(more['until']) : '';
    return this.words.t(known ?? 'problems.unknown', { code, ...more, until, refusals });
  };

  /** Why an act is refused; lists of sections, areas, figures are joined. */
  readonly refusalText = ({ code, params = {} }: Refusal): string => {
    const key = [`refusals.${code}`, `adminRefusals.${code}`, `glossary.problem.${code}`].find((known) =>
      this.words.has(known),
    );
    if (!key) return this.words.t('problems.unknown', { code });
    const filled = Object.fromEntries(
      Object.entries(params).map(([name, value]) => [
        name,
        Array.isArray(value) ? this.words.listed(value.map(this.named)) : value,
      ]),
    );
    return this.words.t(key, { ...untold, sections: this.words.t('refusals.here'), ...filled });
  };

  /** 二、 in the middle of a list has its comma from the list. */
  private readonly named = (value: unknown): string => {
    const name = String(value).replace(/、$/, '');
    return places[name] ? this.words.t(places[name]) : name;
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
