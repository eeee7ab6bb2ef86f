import { type SectionAction, sectionEffects, type SectionState, type SectionTransition } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../database/clock.js';
import { ALGORITHM } from '../database/digest.js';
import { Outlines } from '../outline/outlines.js';
import { type SectionName, shortName } from '../outline/section-place.js';
import type { Passed } from '../review/gate.js';
import type { ActingFacts, SectionRow } from '../review/loaders/section-loader.js';
import { type Moved, Records } from '../review/records/records.js';
import { reminderOf } from '../review/records/reminders.js';
import type { Actor } from '../users/actor.js';

/** What is done with a section: by a person, or by the program itself. */
export type SectionAct = Omit<SectionTransition, 'action'> & { action: SectionAction };

/** What remains of an act on a section. */
@Injectable()
export class SectionRecords {
  constructor(
    private readonly clock: Clock,
    private readonly records: Records,
    private readonly outlines: Outlines,
  ) {}

  /** `digest`: of the text as the act leaves it. */
  async moved(
    actor: Actor,
    facts: ActingFacts,
    act: SectionAct,
    passed: Passed<SectionState>,
    digest: string,
  ): Promise<void> {
    const moved = await this.move(actor, facts, act, passed, digest);
    if (sectionEffects[act.action].attests)
      await this.records.attested(moved, { act: act.action, verdict: act.action, digest: act.digest ?? digest });
    await this.records.moved(moved);
  }

  private async move(
    actor: Actor,
    { row }: ActingFacts,
    act: SectionAct,
    passed: Passed<SectionState>,
    digest: string,
  ): Promise<Moved> {
    const name = (await this.outlines.of(row.reportId, row.reportVersion)).sections.get(row.id)!;
    return {
      actor,
      ...passed,
      reportId: row.reportId,
      action: act.action,
      from: row.state,
      reason: act.reason ?? null,
      ...(sectionEffects[act.action].reminds && this.reminder(row, name, act)),
      digest,
      round: row.round,
      subject: { type: 'section', id: row.id, label: `${row.year} ${shortName({ ...name, title: null })}` },
      facts: { dueDate: act.dueDate, leadUnitId: act.leadUnitId, algorithm: ALGORITHM },
    };
  }

  private reminder({ hostName: by, heading, dueDate }: SectionRow, name: SectionName, act: SectionAct) {
    const { label, place } = name;
    const title = heading ?? name.title;
    return reminderOf({ by, kind: 'section', label, title, place, dueDate }, act, this.clock.today());
  }
}
