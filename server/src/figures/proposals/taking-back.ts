import { figuresIn, valuingRefusals } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/audit.js';
import { Clock } from '../../database/clock.js';
import { newId } from '../../database/id.js';
import type { Transaction } from '../../database/transaction.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Attachment } from '../../files/attachment.entity.js';
import type { Report } from '../../outline/report.entity.js';
import { Figure, FigureValueRow, NumberAnswerRow, WITHDRAWN } from '../../register/figure.entity.js';
import { rolesOn } from '../../register/readers.js';
import { type Register, registerWith, registerWithout, valueKey } from '../../register/register.js';
import type { Actor } from '../../users/actor.js';
import { Outdating } from '../outdating.js';

/** Whether texts would show something else. */
type InTexts = (before: Register, after: Register) => boolean;

/** Numbers wait again. What their answers entered goes, unless somebody rests on it by now, or it is not this person's to take. */
@Injectable()
export class TakingBack {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly outdating: Outdating,
  ) {}

  /** Answers the register as it is then. */
  async back(
    transaction: Transaction,
    actor: Actor,
    { report, register: read }: { report: Report; register: Register },
    answers: readonly NumberAnswerRow[],
  ): Promise<Register> {
    const entered = answers.some(({ valueId }) => valueId);
    const inTexts: InTexts = entered ? await this.outdating.inTexts(report.hostUnitId) : () => false;
    let register = read;
    for (const answer of answers) {
      await transaction.erase(NumberAnswerRow, { id: answer.id });
      const value = this.takeable(actor, report, register, answer, inTexts);
      const proved = value && (await this.work.read.existsBy(Attachment, { valueId: value.id }));
      if (value && !proved) register = await this.take(transaction, actor, register, answer, value);
    }
    return register;
  }

  /** The value that its answer entered, if it may go. */
  private takeable(
    actor: Actor,
    report: Report,
    register: Register,
    { figureId, valueId, year }: NumberAnswerRow,
    inTexts: InTexts,
  ): FigureValueRow | null {
    if (!figureId || !valueId) return null;
    const figure = register.figures.get(figureId)!;
    const context = { roles: rolesOn(actor, report, figure), derived: !!figure.formula, retired: figure.retired };
    const now = register.values.get(valueKey(figureId, year));
    if (valuingRefusals(context).length || now?.id !== valueId || now.verifiedBy) return null;
    const after = registerWith(register, { values: [{ figureId, year, value: WITHDRAWN }] });
    return inTexts(register, after) ? null : now;
  }

  private async take(
    transaction: Transaction,
    actor: Actor,
    register: Register,
    { added }: NumberAnswerRow,
    { id, figureId, year, number }: FigureValueRow,
  ): Promise<Register> {
    const others = await this.work.rows(NumberAnswerRow, 'figure_id = :figureId', { figureId });
    if (others.some((other) => other.valueId === null)) return register;
    const object = { type: 'figure', id: figureId };
    await this.audit.record({ actor, action: 'take_back_value', object, facts: { year } });
    const versions = register.rows.filter((row) => row.figureId === figureId).length;
    if (added && !others.length && versions === 1 && isUntouched(register, figureId)) {
      await transaction.erase(FigureValueRow, { id });
      await transaction.erase(Figure, { id: figureId });
      return registerWithout(register, figureId);
    }
    // a version without a value: whoever read the one before is told that it was overtaken
    const row: FigureValueRow = {
      ...{ id: newId(), figureId, year, number: number + 1, value: WITHDRAWN },
      ...{ reason: '', explanation: '', evidence: '' },
      ...{ setBy: actor.id, at: this.clock.stamp(), afterEntry: await this.audit.lastEntry() },
      ...{ verifiedBy: null, verifiedAt: null },
    };
    await transaction.add(FigureValueRow, row);
    return registerWith(register, { values: [row] });
  }
}

/** Nobody changed what it is, and none follows from it. */
const isUntouched = ({ figures }: Register, id: string): boolean =>
  figures.get(id)?.version === 1 &&
  ![...figures.values()].some(({ formula }) => formula && figuresIn(formula).includes(id));
