import { type DocumentJson, pinsIn, type SectionText, shownKey, withShown } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { textFacts } from '../outline/new-section.js';
import type { ReportTree } from '../outline/report-trees.js';
import { showsFigure } from '../outline/section.entity.js';
import { shortName } from '../outline/section-place.js';
import type { Figure } from '../register/figure.entity.js';
import { everShown, isGivenOut, outdatedIn, renewed } from '../register/register.js';
import { Registers } from '../register/registers.js';

/** A text that may show values of figures. */
interface Text extends SectionText {
  digest: string;
  /** The year that its report is about, and whose register holds for it. */
  year: number;
  hostUnitId: string;
}

/** A text with its digest. */
export type Renewed = SectionText & { digest: string };

/** The values that a text pins, beside those that the register has now. */
@Injectable()
export class PinnedValues {
  constructor(
    private readonly work: UnitOfWork,
    private readonly registers: Registers,
  ) {}

  /** Its figures that are out of date, those of them without a value to take, and the text with the newest values. */
  async of(
    { heading, body, digest, year, hostUnitId }: Text,
    may: (figure: Figure, givenOut: boolean) => boolean = () => true,
  ): Promise<{ outdated: Figure[]; without: Figure[]; renewed: Renewed }> {
    const register = pinsIn(body).length ? await this.registers.of(hostUnitId) : null;
    const outdated = register ? outdatedIn(register, body, year) : [];
    if (!register || !outdated.length) return { outdated, without: [], renewed: { heading, body, digest } };
    const newest = renewed(register, body, year, may);
    const text = { heading, body: newest, digest: textFacts(heading, newest).digest };
    return { outdated, without: outdatedIn(register, newest, year), renewed: text };
  }

  /** What of a report's texts is out of date, by section and figure: （一）一是 结案率. */
  async outdatedIn({ report: { id, year, hostUnitId }, sections, names }: ReportTree): Promise<string[]> {
    const printed = sections.filter(({ section }) => section.state !== 'waived').map((node) => node.id);
    const citing = await this.work.query<{ id: string; body: DocumentJson }>(
      `SELECT s.id, s.body AS "body{}" FROM sections s WHERE s.report_id = :id AND ${showsFigure}`,
      { id },
    );
    if (!citing.length) return [];
    const register = await this.registers.of(hostUnitId);
    const bodies = new Map(citing.map((each) => [each.id, each.body]));
    return printed.flatMap((section) => {
      const body = bodies.get(section);
      const outdated = body ? outdatedIn(register, body, year) : [];
      return outdated.map(({ name }) => `${shortName(names.get(section)!)} ${name}`);
    });
  }

  /**
   * A text as it may be saved: what its tokens show is what it showed before, or what the register has or had, of a figure
   * that its writer may cite; which version that is, the register says and not the writer. Any other token becomes its words,
   * which everybody may type: no save fails for it, and nothing is lost.
   */
  async checked(
    body: DocumentJson,
    before: Pick<Text, 'body' | 'year' | 'hostUnitId'>,
    may: (figure: Figure, givenOut: boolean) => boolean,
  ): Promise<DocumentJson> {
    const pins = pinsIn(body);
    if (!pins.length) return body;
    const register = await this.registers.of(before.hostUnitId);
    const there = new Map(pinsIn(before.body).map((pin) => [shownKey(pin), pin]));
    return withShown(body, (pin) => {
      const known = there.get(shownKey(pin));
      if (known) return { version: known.version, text: known.text };
      const figure = register.figures.get(pin.figure);
      const year = pin.year ?? before.year;
      // last year's sentence comes with last year's value, which then is out of date until the new one is taken
      for (const from of figure ? [year, year - 1] : []) {
        const shown = everShown(register, pin.figure, from, pin.text);
        if (shown && may(figure!, isGivenOut(register, pin.figure, from))) return shown;
      }
      return 'words';
    });
  }
}
