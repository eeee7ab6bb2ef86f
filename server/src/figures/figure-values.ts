import { decimalsOf, type newValues, readDecimal, valuingRefusals } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { Audit } from '../audit/audit.js';
import { Clock } from '../database/clock.js';
import { newId } from '../database/id.js';
import type { Transaction } from '../database/transaction.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Attachment } from '../files/attachment.entity.js';
import { invalid } from '../http/problem.js';
import { ReportAccess } from '../outline/report-access.js';
import type { Report } from '../outline/report.entity.js';
import { type Figure, FigureValueRow } from '../register/figure.entity.js';
import { rolesOn } from '../register/readers.js';
import { type Register, registerWith, valueKey } from '../register/register.js';
import { Registers } from '../register/registers.js';
import { refuse } from '../review/gate.js';
import type { Actor } from '../users/actor.js';
import { Outdating } from './outdating.js';
import { SeenFigures } from './seen-figures.js';

type Said = z.output<typeof newValues>;
type Value = Said['values'][number];

/** Values enter the register together or not at all, each as a new version. */
@Injectable()
export class FigureValues {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly access: ReportAccess,
    private readonly registers: Registers,
    private readonly outdating: Outdating,
    private readonly seen: SeenFigures,
  ) {}

  async set(actor: Actor, reportId: string, said: Said): Promise<void> {
    await this.work.run(async () => {
      const { report } = await this.access.require(actor, reportId);
      await this.setIn(await this.registers.of(report.hostUnitId), actor, report, said);
    });
  }

  /** In a register that was read in the same unit of work; answers the new versions. */
  async setIn(register: Register, actor: Actor, report: Report, { reason, values }: Said): Promise<FigureValueRow[]> {
    return this.work.run(async (transaction) => {
      const { hostUnitId } = report;
      const read: Value[] = [];
      for (const value of values) read.push({ ...value, value: await this.readable(actor, report, register, value) });
      const changed = read.filter((value) => valueOf(register, value)?.value !== value.value);
      const after = registerWith(register, {
        values: changed.map(({ figure: figureId, year, value }) => ({ figureId, year, value })),
      });
      if (changed.some((value) => valueOf(register, value)))
        await this.outdating.explained(hostUnitId, register, after, reason);
      const added: FigureValueRow[] = [];
      for (const value of read) added.push(...(await this.write(transaction, actor, register, value, reason)));
      if (changed.length) await this.outdating.of(actor, hostUnitId);
      return added;
    });
  }

  /** Its value, exact. */
  private async readable(actor: Actor, report: Report, register: Register, said: Value): Promise<string> {
    const figure = await this.seen.require(actor, report, register, said.figure);
    const context = { roles: rolesOn(actor, report, figure), derived: !!figure.formula, retired: figure.retired };
    refuse(valuingRefusals(context), { version: said.version, current: valueOf(register, said)?.number ?? 0 });
    const value = readDecimal(said.value, figure.measure);
    if (value === null) throw invalid('value_unreadable', { figure: figure.id });
    if (decimalsOf(value) > figure.decimals)
      throw invalid('value_too_fine', { figure: figure.id, most: figure.decimals });
    return value;
  }

  /** The same value once more: what is said about it alone may be new. */
  private async write(
    transaction: Transaction,
    actor: Actor,
    register: Register,
    { figure, year, value, ...about }: Value,
    reason: string,
  ): Promise<FigureValueRow[]> {
    const now = valueOf(register, { figure, year });
    const explanation = about.explanation ?? now?.explanation ?? '';
    const evidence = about.evidence ?? now?.evidence ?? '';
    const object = { type: 'figure', id: figure };
    if (now?.value === value) {
      if (now.explanation === explanation && now.evidence === evidence) return [];
      // whoever verified it looked at this evidence
      const verified = now.evidence === evidence ? {} : { verifiedBy: null, verifiedAt: null };
      await transaction.change(FigureValueRow, { id: now.id }, { explanation, evidence, ...verified });
      await this.audit.record({ actor, action: 'explain_value', object, facts: { year } });
      return [];
    }
    const row: FigureValueRow = {
      ...{ id: newId(), figureId: figure, year, number: (now?.number ?? 0) + 1 },
      ...{ value, reason, explanation, evidence },
      ...{ setBy: actor.id, at: this.clock.stamp(), afterEntry: await this.audit.lastEntry() },
      ...{ verifiedBy: null, verifiedAt: null },
    };
    await transaction.add(FigureValueRow, row);
    // what it rests on goes along, words and files
    if (now) await transaction.change(Attachment, { valueId: now.id }, { valueId: row.id });
    await this.audit.record({ actor, action: 'set_value', object, facts: { year } });
    return [row];
  }
}

const valueOf = ({ values }: Register, { figure, year }: { figure: Figure['id']; year: number }) =>
  values.get(valueKey(figure, year));
