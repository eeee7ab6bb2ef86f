import {
  answeredContributionStates,
  type AnsweredFigure,
  decimalsOf,
  definingRefusals,
  MOST_OF_FIGURE,
  newFigure,
  type NewFigure,
  readDecimal,
  type RegisterAnswered,
} from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { ContributionLoader, type ContributionRow } from '../../contributions/contribution-loader.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { conflict, notFound } from '../../http/problem.js';
import { ReportAccess } from '../../outline/report-access.js';
import type { Report } from '../../outline/report.entity.js';
import type { Figure } from '../../register/figure.entity.js';
import { rolesOn } from '../../register/readers.js';
import { enteredIn, type Register, shownIn } from '../../register/register.js';
import { Registers } from '../../register/registers.js';
import { refuse } from '../../review/gate.js';
import type { Actor } from '../../users/actor.js';
import { FigureActs } from '../figure-acts.js';
import { FigureValues } from '../figure-values.js';

/** Who asked, in which words, and whom. */
interface Asked {
  question: string;
  /** How many units were asked. */
  units: number;
  unitName: string;
}
interface Line extends AnsweredFigure {
  /** What it becomes where the register has none. */
  added: NewFigure;
}
interface Answer {
  row: ContributionRow;
  report: Report;
  asked: Asked;
  lines: Line[];
}

/** What stands there left the unit as it stands. */
const isSent = ({ kind, state }: ContributionRow): boolean =>
  kind === 'material' && state !== 'nothing' && answeredContributionStates.includes(state);

/** Figures that a unit answered, into the register: by who may enter its values there anyway, each by a choice of its own. */
@Injectable()
export class AnsweredFigures {
  constructor(
    private readonly work: UnitOfWork,
    private readonly contributions: ContributionLoader,
    private readonly access: ReportAccess,
    private readonly registers: Registers,
    private readonly acts: FigureActs,
    private readonly values: FigureValues,
  ) {}

  /** Nothing for who may not register them. */
  async of(actor: Actor, id: string): Promise<AnsweredFigure[]> {
    const { row } = await this.contributions.require(actor, id);
    const report = await this.reportOf(actor, row);
    const may = report && isSent(row) && !definingRefusals({ roles: rolesOn(actor, report, owned(row)) }).length;
    return may ? (await this.read(row, report)).lines.map(({ added: _, ...line }) => line) : [];
  }

  async register(actor: Actor, id: string, { asked, version }: RegisterAnswered): Promise<void> {
    await this.work.run(async () => {
      const { row } = await this.contributions.require(actor, id);
      const report = await this.reportOf(actor, row);
      if (!report) throw notFound();
      refuse(definingRefusals({ roles: rolesOn(actor, report, owned(row)) }));
      if (!isSent(row)) refuse([{ code: 'wrong_state', params: { state: row.state } }]);
      const answer = await this.read(row, report);
      const line = answer.lines.find((one) => one.asked === asked);
      if (!line) throw notFound();
      // somebody was quicker
      if (line.same) return;
      if (!line.takes) throw conflict('text_changed');
      await this.enter(actor, answer, line, version);
    });
  }

  private async enter(actor: Actor, { row, report, asked }: Answer, line: Line, version: number): Promise<void> {
    const figure = line.figure ?? (await this.acts.add(actor, report.id, line.added));
    const evidence = evidenceOf(asked);
    const value = { figure, year: row.year, version, value: row.figures[line.asked]!, evidence };
    await this.values.set(actor, report.id, { reason: evidence, values: [value] });
  }

  /** Of a report in which this person takes part: a unit may be asked that has no section of it. */
  private async reportOf(actor: Actor, { reportId }: ContributionRow): Promise<Report | undefined> {
    return (await this.access.visible(actor)).find(({ id }) => id === reportId);
  }

  private async read(row: ContributionRow, report: Report): Promise<Answer> {
    const register = await this.registers.of(row.hostUnitId);
    const [asked] = await this.work.query<Asked>(
      `SELECT q.question, u.short_name AS unit_name,
        (SELECT COUNT(*) FROM contributions c WHERE c.request_id = q.id) AS units
      FROM requests q JOIN units u ON u.id = :unitId WHERE q.id = :requestId`,
      { requestId: row.requestId, unitId: row.unitId },
    );
    const given = (row.wants?.figures ?? []).filter(({ name }) => row.figures[name]?.trim());
    return { row, report, asked: asked!, lines: given.map((wanted) => lineOf(register, row, asked!, wanted)) };
  }
}

const owned = ({ unitId }: ContributionRow) => ({ ownerUnitId: unitId });

/** The unit's own figure of that name; one of many units that answer the same question has its unit in its name. */
function figureOf({ figures }: Register, { unitId }: ContributionRow, asked: Asked, name: string) {
  const all = [...figures.values()];
  const [plain, ofUnit] = [name, `${name}（${asked.unitName}）`];
  const named = (one: string) => all.find((figure) => figure.name === one);
  const own = [plain, ofUnit].map(named).find((figure) => figure?.ownerUnitId === unitId);
  const called = own?.name ?? (asked.units === 1 && !named(plain) ? plain : ofUnit);
  return { own, called, free: !named(called) };
}

function lineOf(
  register: Register,
  row: ContributionRow,
  asked: Asked,
  { name, measure }: { name: string; measure: string },
): Line {
  const said = row.figures[name]!.trim();
  const value = readDecimal(said, measure);
  const { own, called, free } = figureOf(register, row, asked, name);
  const fine = value === null ? 0 : decimalsOf(value);
  const added = {
    ...{ name: called, definition: '', measure, decimals: fine, period: '' },
    formula: null,
    unitId: row.unitId,
  };
  const entered = own && enteredIn(register, own.id, row.year);
  const fits = own ? isLike(own, measure, fine) : free && newFigure.safeParse(added).success;
  const same = value !== null && fits && entered?.value === value;
  return {
    ...{ asked: name, name: called, figure: own?.id ?? null, added },
    said: value === null ? said : `${said}${said.endsWith(measure) ? '' : measure}`,
    now: own ? (shownIn(register, own.id, row.year)?.text ?? null) : null,
    version: entered?.number ?? 0,
    same,
    takes: value !== null && fits && !same,
  };
}

/** It counts in the same measure, as finely, and its values are entered. */
const isLike = (figure: Figure, measure: string, decimals: number): boolean =>
  figure.measure === measure && decimals <= figure.decimals && figure.formula === null && !figure.retired;

const MOST_OF_QUESTION = 100;

/** 长安镇答复《全年办结多少件》. */
function evidenceOf({ question, unitName }: Asked): string {
  const [first = ''] = question.split('\n');
  const title = first.replace(/[\s。？！；，：?!;,:]+$/, '');
  const cut = [...title].length > MOST_OF_QUESTION ? `${[...title].slice(0, MOST_OF_QUESTION).join('')}…` : title;
  return `${unitName}答复《${cut}》`.slice(0, MOST_OF_FIGURE.evidence);
}
