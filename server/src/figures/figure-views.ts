import {
  type AccountRef,
  type AttachedFile,
  citesFigure,
  definingRefusals,
  figuresIn,
  type FigureLine,
  type FiguresView,
  type FigureValue,
  formulaText,
  signedReportStates,
  usualJump,
  valuingRefusals,
  verifyingRefusals,
} from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Attachments } from '../files/attachments.js';
import { ReportAccess } from '../outline/report-access.js';
import { ownUnits, rolesForSection } from '../outline/report-roles.js';
import type { Report } from '../outline/report.entity.js';
import { changeLines } from '../register/change-lines.js';
import type { Figure, FigureValueRow } from '../register/figure.entity.js';
import { isOwn, readsValue, rolesOn } from '../register/readers.js';
import { enteredIn, isGivenOut, isVerified, type Register, valueIn } from '../register/register.js';
import { Registers } from '../register/registers.js';
import { citationOf, Citations, type Citing } from '../sections/figures/citations.js';
import { Templates } from '../templates/templates.js';
import { Units } from '../units/units.js';
import type { Actor } from '../users/actor.js';
import { People } from '../users/people.js';
import { lookedAt } from './looked-at.js';

/** In the place of a formula. */
const UNTOLD = '…';
/** As many years stand side by side. */
const YEARS = 5;

const rightsOf = (actor: Actor, report: Report, register: Register, figure: Figure) => ({
  roles: rolesOn(actor, report, figure),
  derived: figure.formula !== null,
  retired: figure.retired,
  givenOut: isGivenOut(register, figure.id, report.year),
});

/** The register of a report's host unit, as a reader sees it in the year of the report. */
@Injectable()
export class FigureViews {
  constructor(
    private readonly access: ReportAccess,
    private readonly registers: Registers,
    private readonly citations: Citations,
    private readonly units: Units,
    private readonly people: People,
    private readonly templates: Templates,
    private readonly attachments: Attachments,
    private readonly work: UnitOfWork,
  ) {}

  async of(actor: Actor, reportId: string): Promise<FiguresView> {
    const { report } = await this.access.require(actor, reportId);
    const register = await this.registers.of(report.hostUnitId);
    const citing = await this.citations.of(actor, report);
    const years = Array.from({ length: YEARS }, (_, at) => report.year - YEARS + 1 + at);
    const figures = [...register.figures.values()].filter((figure) => sees(actor, report, register, figure, citing));
    const own = await this.unitsFor(actor, report);
    const units = await this.units.refs([...figures.map(({ ownerUnitId }) => ownerUnitId), ...own]);
    const change = await changeLines(this.people, register);
    const files = await this.attachments.ofRegister(report.hostUnitId);
    const person = await this.people.refs(figures.map(({ changedBy }) => changedBy));
    return {
      year: report.year,
      years,
      signed: signedReportStates.includes(report.state),
      jump: (await this.templates.find(report.templateId))?.jump ?? usualJump,
      units: own.flatMap((id) => units.get(id) ?? []),
      figures: figures.map((figure) => ({
        ...whatItIs(figure, register, figures),
        ...rightsIn(actor, report, register, figure),
        ...citedIn(figure, report, citing),
        unit: units.get(figure.ownerUnitId)!,
        changed: changedBy(figure, person),
        values: years.map((year): FigureValue => {
          const reads = readsValue(actor, report, register, figure.id, year);
          const row = reads ? enteredIn(register, figure.id, year) : undefined;
          const attachments = files.get(row?.id ?? '') ?? [];
          return {
            ...{ year, value: reads ? valueIn(register, figure.id, year) : null, version: row?.number ?? 0 },
            ...{ explanation: row?.explanation ?? '', evidence: row?.evidence ?? '', attachments },
            ...{ change: change(row), verifies: toVerify(actor, report, figure, row, attachments) },
            ...citesIn(actor, report, register, figure, year),
          };
        }),
      })),
    };
  }

  /** For which units this person may add figures: the own ones, or of all that write in this report. */
  private async unitsFor(actor: Actor, { id, hostUnitId, issuingUnitId }: Report): Promise<string[]> {
    if (!rolesForSection(actor, { hostUnitId, issuingUnitId }, null).includes('coordinator')) return ownUnits(actor);
    const leads = await this.work.query<{ id: string }>(
      'SELECT DISTINCT lead_unit_id AS id FROM sections WHERE report_id = :id AND lead_unit_id IS NOT NULL ORDER BY 1',
      { id },
    );
    return [...new Set([hostUnitId, ...leads.map((unit) => unit.id)])];
  }
}

/** The figures that a formula of this person may name. */
export const nameable = (actor: Actor, report: Report, register: Register): Figure[] =>
  [...register.figures.values()].filter(
    (figure) => isOwn(actor, report, figure) || isGivenOut(register, figure.id, report.year),
  );

/** What it may cite, and what the texts that it reads cite. */
export const sees = (
  actor: Actor,
  report: Report,
  register: Register,
  figure: Figure,
  citing: readonly Citing[],
): boolean =>
  citesFigure({ ...rightsOf(actor, report, register, figure), retired: false }) ||
  citing.some(({ seen, pins }) => seen && pins.some((pin) => pin.figure === figure.id));

/** Whether a value of a year may be shown in a text, and whether a second person has looked at it. */
function citesIn(
  actor: Actor,
  report: Report,
  register: Register,
  figure: Figure,
  year: number,
): Pick<FigureValue, 'cites' | 'verified'> {
  const givenOut = isGivenOut(register, figure.id, year);
  return {
    verified: isVerified(register, figure.id, year),
    cites: citesFigure({ ...rightsOf(actor, report, register, figure), givenOut }),
  };
}

type Part<Key extends keyof FigureLine> = Pick<FigureLine, Key>;

const changedBy = (
  { changedBy: by, changedAt, reason }: Figure,
  person: (id: string) => AccountRef,
): FigureLine['changed'] => (by ? { by: person(by), at: changedAt!, reason } : null);

function whatItIs(
  { id, name, definition, measure, decimals, period, formula, version, retired }: Figure,
  { figures }: Register,
  seen: readonly Figure[],
): Part<'id' | 'name' | 'definition' | 'measure' | 'decimals' | 'period' | 'formula' | 'from' | 'version' | 'retired'> {
  const from = formula ? figuresIn(formula) : [];
  // who does not see all that it follows from is not told the names of it either
  const told = from.every((other) => seen.some((figure) => figure.id === other));
  const named = formula && (told ? formulaText(formula, (other) => figures.get(other)!.name) : UNTOLD);
  return { id, name, definition, measure, decimals, period, formula: named, from: told ? from : [], version, retired };
}

function rightsIn(actor: Actor, report: Report, register: Register, figure: Figure): Part<'writes'> {
  const rights = rightsOf(actor, report, register, figure);
  return { writes: !(rights.derived ? definingRefusals(rights) : valuingRefusals(rights)).length };
}

/** What there is to look at for who may verify it. */
function toVerify(
  actor: Actor,
  report: Report,
  figure: Figure,
  row: FigureValueRow | undefined,
  files: readonly AttachedFile[],
): string | null {
  if (!row?.value || row.verifiedBy) return null;
  const refusals = verifyingRefusals({ roles: rolesOn(actor, report, figure), own: row.setBy === actor.id });
  return refusals.length ? null : lookedAt(figure, row, files);
}

function citedIn({ id }: Figure, { year }: Report, citing: readonly Citing[]): Part<'cited' | 'citedUnseen'> {
  const all = citing.filter(({ pins }) => pins.some((pin) => pin.figure === id && (pin.year ?? year) === year));
  const unseen = all.filter(({ seen }) => !seen);
  return {
    cited: all.filter(({ seen }) => seen).map(citationOf),
    citedUnseen: { sections: unseen.length, approved: unseen.filter(({ state }) => state === 'approved').length },
  };
}
