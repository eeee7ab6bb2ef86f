import { citesFigure, pinsIn, type SectionFigure, shownKey } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { Attachments } from '../../files/attachments.js';
import { rolesForSection } from '../../outline/report-roles.js';
import { ReportAccess } from '../../outline/report-access.js';
import { changeLines } from '../../register/change-lines.js';
import { readsValue } from '../../register/readers.js';
import { enteredIn, isGivenOut, newerThan, shownIn } from '../../register/register.js';
import { Registers } from '../../register/registers.js';
import { SectionLoader } from '../../review/loaders/section-loader.js';
import { Units } from '../../units/units.js';
import type { Actor } from '../../users/actor.js';
import { People } from '../../users/people.js';
import { citationOf, Citations } from './citations.js';
import { ShownTexts } from '../shown-texts.js';

/** The figures in a section's text, as whoever reads the text may know them. */
@Injectable()
export class SectionFigures {
  constructor(
    private readonly sections: SectionLoader,
    private readonly texts: ShownTexts,
    private readonly registers: Registers,
    private readonly reports: ReportAccess,
    private readonly citations: Citations,
    private readonly units: Units,
    private readonly people: People,
    private readonly attachments: Attachments,
  ) {}

  /** Each once, in the order of the text. */
  async of(actor: Actor, sectionId: string): Promise<SectionFigure[]> {
    const facts = await this.sections.require(actor, sectionId);
    const text = await this.texts.of(facts);
    const pins = new Map(text ? pinsIn(text.text.body).map((pin) => [shownKey(pin), pin]) : []);
    if (!pins.size) return [];
    const { row } = facts;
    const register = await this.registers.of(row.hostUnitId);
    const { report } = await this.reports.require(actor, row.reportId);
    const citing = (await this.citations.of(actor, report)).filter((one) => one.seen && one.sectionId !== row.id);
    const units = await this.units.refs([...register.figures.values()].map(({ ownerUnitId }) => ownerUnitId));
    const change = await changeLines(this.people, register);
    const files = await this.attachments.ofRegister(row.hostUnitId);
    return [...pins.values()].flatMap((pin): SectionFigure[] => {
      const figure = register.figures.get(pin.figure);
      if (!figure) return [];
      const { name, definition, measure } = figure;
      const year = pin.year ?? row.year;
      const roles = rolesForSection(actor, row, figure.ownerUnitId);
      const reads = citesFigure({ roles, retired: false, givenOut: isGivenOut(register, figure.id, year) });
      const readsOf = (of: number): boolean => readsValue(actor, row, register, figure.id, of);
      const entered = reads ? enteredIn(register, figure.id, year) : undefined;
      const newest = newerThan(register, pin, row.year)?.text ?? null;
      const same = (other: { figure: string; year: number | null }) =>
        other.figure === pin.figure && (other.year ?? row.year) === year;
      return [
        {
          ...{ figure: figure.id, year, name, definition, measure },
          unit: units.get(figure.ownerUnitId)!,
          shown: pin.text,
          newest: reads && readsOf(year) ? newest : null,
          waits: newest !== null && !(reads && readsOf(year)),
          last: readsOf(year - 1) ? (shownIn(register, figure.id, year - 1)?.text ?? null) : null,
          evidence: entered?.evidence ?? '',
          attachments: files.get(entered?.id ?? '') ?? [],
          change: change(entered),
          elsewhere: citing.filter((one) => one.pins.some(same)).map(citationOf),
        },
      ];
    });
  }
}
