import {
  decimalsOf,
  MOST_OF_FIGURE,
  type newValues,
  type numberAnswers,
  readDecimal,
  valuingRefusals,
} from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { Audit } from '../../audit/audit.js';
import { Clock } from '../../database/clock.js';
import { newId } from '../../database/id.js';
import type { Transaction } from '../../database/transaction.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { conflict, invalid } from '../../http/problem.js';
import { type Figure, NumberAnswerRow } from '../../register/figure.entity.js';
import { rolesOn } from '../../register/readers.js';
import { registerWith, valueKey } from '../../register/register.js';
import { refuse } from '../../review/gate.js';
import type { Actor } from '../../users/actor.js';
import { FigureActs } from '../figure-acts.js';
import { FigureValues } from '../figure-values.js';
import { SeenFigures } from '../seen-figures.js';
import { type NumbersOfYear, placeKey, ProposalViews } from './proposal-views.js';
import { TakingBack } from './taking-back.js';

type Said = z.output<typeof numberAnswers>;
type Answer = Said['answers'][number];
type Values = z.output<typeof newValues>['values'];
/** A figure that a number is a value of, and whether it came into the register by it. */
interface Joined {
  figure: Figure;
  added: boolean;
  /** The number says another value than the register has. */
  enters: boolean;
}

/** What a person says of numbers in texts: a value of a figure that there is, of a new one, or no figure. */
@Injectable()
export class NumberAnswering {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly views: ProposalViews,
    private readonly taking: TakingBack,
    private readonly acts: FigureActs,
    private readonly values: FigureValues,
    private readonly seen: SeenFigures,
  ) {}

  /** The register is read once, and goes on from there with what is answered. */
  async answer(actor: Actor, reportId: string, { year: asked, reason, answers }: Said): Promise<void> {
    await this.work.run(async (transaction) => {
      const read = await this.views.numbers(actor, reportId, asked);
      const answered = stillAsked(read, answers);
      const register = await this.taking.back(transaction, actor, read, answered);
      const said = answers.filter((answer) => answer.said.as !== 'open');
      await this.enter(transaction, actor, { ...read, register }, said, reason);
      const { year } = read;
      await this.record(actor, 'answer_numbers', reportId, { year, numbers: answers.length });
    });
  }

  private async enter(
    transaction: Transaction,
    actor: Actor,
    read: NumbersOfYear,
    answers: readonly Answer[],
    reason: string,
  ): Promise<void> {
    const { report, year } = read;
    const values: Values = [];
    const joined: (Joined | null)[] = [];
    let register = read.register;
    for (const answer of answers) {
      const one = await this.joined(actor, { ...read, register }, answer, values);
      if (one?.added) register = registerWith(register, { figure: one.figure });
      joined.push(one);
    }
    const rows = values.length ? await this.values.setIn(register, actor, report, { reason, values }) : [];
    const entered = new Map(rows.map(({ figureId, id }) => [figureId, id]));
    await transaction.add(
      NumberAnswerRow,
      answers.map(({ sectionId, key: words }, at) => {
        const { figure, added = false, enters } = joined[at] ?? {};
        return {
          ...{ id: newId(), hostUnitId: report.hostUnitId, sectionId, year, words },
          ...{ figureId: figure?.id ?? null, valueId: (enters && entered.get(figure!.id)) || null, added },
          ...{ answeredBy: actor.id, at: this.clock.stamp() },
        };
      }),
    );
  }

  /** Its value joins those that are to be entered, where the register has another. */
  private async joined(
    actor: Actor,
    read: NumbersOfYear,
    { sectionId, said }: Answer,
    values: Values,
  ): Promise<Joined | null> {
    if (said.as === 'dismissed' || said.as === 'open') return null;
    const { year, report, register } = read;
    const added = said.as === 'added';
    const figure = added
      ? await this.added(actor, read, said)
      : await this.seen.require(actor, report, register, said.figure);
    const { id, formula, retired, measure } = figure;
    refuse(valuingRefusals({ roles: rolesOn(actor, report, figure), derived: !!formula, retired }));
    const now = register.values.get(valueKey(id, year));
    const value = readDecimal(said.value, measure);
    const before = values.find((other) => other.figure === id);
    if (value !== null && value === (before ? readDecimal(before.value, measure) : now?.value))
      return { figure, added, enters: false };
    const version = added ? 0 : said.version;
    // two numbers of one figure that say different values: the second is overtaken by the first
    if (before) refuse([], { version, current: before.version + 1 });
    values.push({ figure: id, year, version, value: said.value, evidence: evidenceOf(read, sectionId) });
    return { figure, added, enters: true };
  }

  private added(
    actor: Actor,
    { register, report }: NumbersOfYear,
    { name, definition, measure, unitId, value }: Extract<Answer['said'], { as: 'added' }>,
  ): Promise<Figure> {
    const read = readDecimal(value, measure);
    if (read === null) throw invalid('value_unreadable', { figure: name });
    // what is finer than a figure is kept is refused when the value is entered
    const decimals = Math.min(decimalsOf(read), MOST_OF_FIGURE.decimals);
    const figure = { name, definition, measure, unitId, decimals, period: '', formula: null };
    return this.acts.addTo(register, actor, report, figure);
  }

  /** Neither words nor values: a trail is kept for ever. */
  private record(actor: Actor, action: string, id: string, facts: Record<string, number>) {
    return this.audit.record({ actor, action, object: { type: 'report', id }, facts });
  }
}

/** The answers that are taken back. What was answered meanwhile, or is gone with its words, is asked no more: who answers looks at the text first. */
function stillAsked(read: NumbersOfYear, answers: readonly Answer[]): NumberAnswerRow[] {
  const answered = new Map(read.answers.map((row) => [placeKey({ ...row, key: row.words }), row]));
  const open = new Set(read.numbers.map(placeKey).filter((place) => !answered.has(place)));
  return answers.flatMap((answer) => {
    const before = answered.get(placeKey(answer));
    const isBack = answer.said.as === 'open';
    if (!(isBack ? answered.delete(placeKey(answer)) : open.delete(placeKey(answer)))) throw conflict('text_changed');
    return isBack ? before! : [];
  });
}

/** The text that says the value. */
function evidenceOf({ year, texts }: NumbersOfYear, sectionId: string): string {
  const { label, title } = texts.find((text) => text.sectionId === sectionId)!;
  return `${year}年度报告${label}${title ?? ''}`.slice(0, MOST_OF_FIGURE.evidence);
}
