import {
  type NumberAnswer,
  type NumberLine,
  type NumberRead,
  numbersRead,
  type ProposalsView,
  valuingRefusals,
} from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { ReportAccess } from '../../outline/report-access.js';
import type { Report } from '../../outline/report.entity.js';
import { NumberAnswerRow } from '../../register/figure.entity.js';
import { rolesOn } from '../../register/readers.js';
import { type Register, valueIn } from '../../register/register.js';
import { Registers } from '../../register/registers.js';
import { Units } from '../../units/units.js';
import type { Actor } from '../../users/actor.js';
import { People } from '../../users/people.js';
import { type ProposalText, ProposalTexts } from './proposal-texts.js';

/** The texts of a year that this person may answer in, and the numbers in them. */
export interface NumbersOfYear {
  report: Report;
  year: number;
  register: Register;
  texts: ProposalText[];
  numbers: NumberRead[];
  answers: NumberAnswerRow[];
}
type Place = Pick<NumberRead, 'sectionId' | 'key'>;
export const placeKey = ({ sectionId, key }: Place): string => `${sectionId} ${key}`;

/** The numbers of texts as figures to be registered, and what people said of them. */
@Injectable()
export class ProposalViews {
  constructor(
    private readonly access: ReportAccess,
    private readonly registers: Registers,
    private readonly texts: ProposalTexts,
    private readonly units: Units,
    private readonly people: People,
    private readonly work: UnitOfWork,
  ) {}

  async of(actor: Actor, reportId: string, asked?: number): Promise<ProposalsView> {
    const { year, texts, numbers, answers } = await this.numbers(actor, reportId, asked);
    const person = await this.people.refs(answers.map(({ answeredBy }) => answeredBy));
    const said = new Map(
      answers.map(({ sectionId, words, figureId, answeredBy, at }) => [
        placeKey({ sectionId, key: words }),
        { figure: figureId, by: person(answeredBy), at },
      ]),
    );
    const units = await this.units.refs(texts.map(({ leadUnitId }) => leadUnitId));
    const bySection = Map.groupBy(numbers, ({ sectionId }) => sectionId);
    const sections = texts.map(({ sectionId, label, title, leadUnitId }) => ({
      ...{ sectionId, label, title },
      leadUnit: leadUnitId ? units.get(leadUnitId)! : null,
      numbers: (bySection.get(sectionId) ?? []).map((number) => lineOf(number, said.get(placeKey(number)) ?? null)),
    }));
    return { year, sections: sections.filter((section) => section.numbers.length) };
  }

  /** A number belongs to a figure alone of which this person may enter the value. */
  async numbers(actor: Actor, reportId: string, asked?: number): Promise<NumbersOfYear> {
    const { report } = await this.access.require(actor, reportId);
    const year = asked ?? report.year - 1;
    const register = await this.registers.of(report.hostUnitId);
    const texts = await this.texts.of(actor, report, year);
    const registered = [...register.figures.values()]
      .filter((figure) => {
        const { formula, retired } = figure;
        return !valuingRefusals({ roles: rolesOn(actor, report, figure), derived: !!formula, retired }).length;
      })
      .map(({ id, name, measure }) => ({ id, name, measure, value: valueIn(register, id, year) }));
    const answers = await this.work.rows(NumberAnswerRow, 'host_unit_id = :host AND section_id IN (:sections)', {
      host: report.hostUnitId,
      sections: texts.map(({ sectionId }) => sectionId),
    });
    return { report, year, register, texts, numbers: numbersRead(texts, registered), answers };
  }
}

function lineOf(number: NumberRead, answer: NumberAnswer | null): NumberLine {
  const { key, words, sentence, mark } = number;
  const place = { key, words, sentence, mark, answer };
  if (number.kind !== 'figure')
    return { ...place, kind: number.kind, name: '', value: null, measure: '', lists: false, match: null };
  const { kind, name, value, measure, lists, match } = number;
  return { ...place, kind, name, value, measure, lists, match };
}
