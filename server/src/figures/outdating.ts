import { type DocumentJson, pinsIn, type ReportState, type SectionState, signedReportStates } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { showsFigure } from '../outline/section.entity.js';
import { outdatedIn, type Register, shownIn } from '../register/register.js';
import { Registers } from '../register/registers.js';
import { refuse } from '../review/gate.js';
import { SectionActs } from '../sections/section-acts.js';
import type { Actor } from '../users/actor.js';

interface Citing {
  id: string;
  state: SectionState;
  /** Of its report. */
  year: number;
  body: DocumentJson;
}

/** While the report is one of these its texts follow the register; a signed one says for ever what was signed. */
const following: readonly ReportState[] = ['drafting', 'signing'];
/** In these somebody reads them, and whoever changes a value says why. */
const read: readonly ReportState[] = [...following, ...signedReportStates];

/** An approved text whose value was overtaken waits to be looked at again: nothing approved changes silently. */
@Injectable()
export class Outdating {
  constructor(
    private readonly work: UnitOfWork,
    private readonly registers: Registers,
    private readonly acts: SectionActs,
  ) {}

  /** After the register has changed; `actor` is who changed it. */
  async of(actor: Actor, hostUnitId: string): Promise<void> {
    const approved = (await this.citing(hostUnitId, following)).filter(({ state }) => state === 'approved');
    if (!approved.length) return;
    const register = await this.registers.of(hostUnitId);
    for (const { id, year, body } of approved)
      if (outdatedIn(register, body, year).length) await this.acts.outdate(actor, id);
  }

  /** Who changes what people read says why. */
  async explained(hostUnitId: string, before: Register, after: Register, reason: string): Promise<void> {
    if (!reason.trim() && (await this.inTexts(hostUnitId))(before, after)) refuse([{ code: 'reason_missing' }]);
  }

  /** Whether a text that is worked on or was signed shows what the register says no more as it will be. */
  async inTexts(hostUnitId: string): Promise<(before: Register, after: Register) => boolean> {
    const pins = (await this.citing(hostUnitId, read)).flatMap(({ year: own, body }) =>
      pinsIn(body).map(({ figure, year }) => ({ figure, year: year ?? own })),
    );
    return (before, after) =>
      pins.some(({ figure, year }) => {
        const said = shownIn(before, figure, year);
        return said !== null && said.text !== shownIn(after, figure, year)?.text;
      });
  }

  private citing(hostUnitId: string, states: readonly ReportState[]): Promise<Citing[]> {
    return this.work.query<Citing>(
      `SELECT s.id, s.state, r.year, s.body AS "body{}" FROM sections s JOIN reports r ON r.id = s.report_id
      WHERE r.host_unit_id = :hostUnitId AND r.state IN (:states) AND ${showsFigure} ORDER BY s.id`,
      { hostUnitId, states },
    );
  }
}
