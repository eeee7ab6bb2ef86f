import {
  definingRefusals,
  type FigureChange,
  figuresIn,
  type Formula,
  isCircular,
  isFault,
  type NewFigure,
  readFormula,
  verifyingRefusals,
} from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { Audit } from '../audit/audit.js';
import { Clock } from '../database/clock.js';
import { newId } from '../database/id.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { conflict, invalid, notFound } from '../http/problem.js';
import { Attachments } from '../files/attachments.js';
import { checkUnits } from '../outline/assigned-units.js';
import { ReportAccess } from '../outline/report-access.js';
import type { Report } from '../outline/report.entity.js';
import { Figure, FigureValueRow } from '../register/figure.entity.js';
import { rolesOn } from '../register/readers.js';
import { type Register, registerWith, valueKey } from '../register/register.js';
import { Registers } from '../register/registers.js';
import { refuse } from '../review/gate.js';
import type { Actor } from '../users/actor.js';
import type { ValuePlace } from './figure-files.js';
import { nameable } from './figure-views.js';
import { lookedAt } from './looked-at.js';
import { Outdating } from './outdating.js';
import { SeenFigures } from './seen-figures.js';

/** What a figure is, and who vouches for its value. */
@Injectable()
export class FigureActs {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly access: ReportAccess,
    private readonly registers: Registers,
    private readonly outdating: Outdating,
    private readonly seen: SeenFigures,
    private readonly attachments: Attachments,
  ) {}

  async add(actor: Actor, reportId: string, figure: NewFigure): Promise<string> {
    return this.work.run(async () => {
      const { report } = await this.access.require(actor, reportId);
      const register = await this.registers.of(report.hostUnitId);
      return (await this.addTo(register, actor, report, figure)).id;
    });
  }

  /** To a register that was read in the same unit of work. */
  async addTo(
    register: Register,
    actor: Actor,
    report: Report,
    { unitId, formula, ...said }: NewFigure,
  ): Promise<Figure> {
    return this.work.run(async (transaction) => {
      refuse(definingRefusals({ roles: rolesOn(actor, report, { ownerUnitId: unitId }) }));
      await checkUnits(this.work, [], [unitId]);
      const id = newId();
      nameIsFree(register, id, said.name);
      hasRoom(register, unitId);
      const figure: Figure = {
        ...{ ...said, id, hostUnitId: report.hostUnitId, ownerUnitId: unitId },
        formula: formulaOf(register, nameable(actor, report, register), id, formula),
        ...{
          position: register.figures.size,
          version: 1,
          retired: false,
          reason: '',
          changedBy: null,
          changedAt: null,
        },
      };
      await transaction.add(Figure, figure);
      await this.record(actor, 'add_figure', id);
      return figure;
    });
  }

  async change(
    actor: Actor,
    reportId: string,
    id: string,
    version: number,
    { reason, ...change }: FigureChange,
  ): Promise<void> {
    await this.work.run(async (transaction) => {
      const { report } = await this.access.require(actor, reportId);
      const register = await this.registers.of(report.hostUnitId);
      const figure = await this.seen.require(actor, report, register, id);
      refuse(definingRefusals({ roles: rolesOn(actor, report, figure) }), { version, current: figure.version });
      const changed = await this.changed(actor, report, register, figure, change);
      const isOther = meansOther(figure, changed);
      const after = registerWith(register, { figure: { ...figure, ...changed } });
      if (isOther) await this.outdating.explained(report.hostUnitId, register, after, reason);
      const said = isOther && reason ? { reason, changedBy: actor.id, changedAt: this.clock.stamp() } : {};
      await transaction.changeVersioned(Figure, id, { version }, { ...changed, ...said });
      // whoever verified a value looked at it as what it was
      if (isOther) await transaction.change(FigureValueRow, { figureId: id }, { verifiedBy: null, verifiedAt: null });
      await this.record(actor, 'change_figure', id);
      await this.outdating.of(actor, report.hostUnitId);
    });
  }

  private async changed(
    actor: Actor,
    report: Report,
    register: Register,
    { id }: Figure,
    { unitId, formula, ...said }: Omit<FigureChange, 'reason'>,
  ): Promise<Partial<Figure>> {
    if (unitId !== undefined) {
      refuse(definingRefusals({ roles: rolesOn(actor, report, { ownerUnitId: unitId }) }));
      await checkUnits(this.work, [], [unitId]);
    }
    if (said.name !== undefined) nameIsFree(register, id, said.name);
    return {
      ...said,
      ...(unitId !== undefined && { ownerUnitId: unitId }),
      ...(formula !== undefined && { formula: formulaOf(register, nameable(actor, report, register), id, formula) }),
    };
  }

  async verify(actor: Actor, { reportId, figure: id, year }: ValuePlace, digest: string): Promise<void> {
    await this.work.run(async (transaction) => {
      const { report } = await this.access.require(actor, reportId);
      const register = await this.registers.of(report.hostUnitId);
      const figure = await this.seen.require(actor, report, register, id);
      const now = register.values.get(valueKey(id, year));
      if (!now?.value || figure.formula) throw notFound();
      const files = await this.attachments.of({ type: 'value', id: now.id });
      const changed = lookedAt(figure, now, files) !== digest;
      refuse(verifyingRefusals({ roles: rolesOn(actor, report, figure), own: now.setBy === actor.id, changed }));
      if (now.verifiedBy) return;
      const verified = { verifiedBy: actor.id, verifiedAt: this.clock.stamp() };
      await transaction.change(FigureValueRow, { id: now.id }, verified);
      await this.record(actor, 'verify_value', id, { year });
    });
  }

  /** Neither name nor value: a trail is kept for ever, and says that something was entered. */
  private record(actor: Actor, action: string, id: string, facts: Record<string, number> = {}) {
    return this.audit.record({ actor, action, object: { type: 'figure', id }, facts });
  }
}

/** More than a city keeps, and no more than every page can ask for. */
const MOST = { all: 1000, ofUnit: 200 };

function hasRoom({ figures }: Register, unitId: string): void {
  const own = [...figures.values()].filter(({ ownerUnitId }) => ownerUnitId === unitId);
  if (figures.size >= MOST.all) throw conflict('figures_enough', { most: MOST.all });
  if (own.length >= MOST.ofUnit) throw conflict('figures_enough', { most: MOST.ofUnit });
}

/** What a value is a value of. */
const meaning = ['name', 'definition', 'measure', 'decimals', 'period', 'formula'] as const;
const meansOther = (figure: Figure, changed: Partial<Figure>): boolean =>
  meaning.some((key) => changed[key] !== undefined && JSON.stringify(changed[key]) !== JSON.stringify(figure[key]));

function nameIsFree({ figures }: Register, id: string, name: string): void {
  if ([...figures.values()].some((one) => one.id !== id && one.name === name)) throw conflict('figure_name_taken');
}

function formulaOf(
  { figures }: Register,
  nameable: readonly Figure[],
  id: string,
  text: string | null,
): Formula | null {
  if (text === null) return null;
  const formula = readFormula(text, nameable);
  if (isFault(formula)) throw invalid(formula.code, { at: formula.at });
  if (!figuresIn(formula).length) throw invalid('formula_incomplete', { at: 0 });
  if (isCircular(id, formula, (other) => figures.get(other)?.formula ?? null)) throw invalid('formula_circular');
  return formula;
}
