import {
  heard,
  outcome,
  sectionEffects,
  type SectionState,
  sectionTable,
  type SectionTransition,
} from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { Audit } from '../audit/audit.js';
import { Clock } from '../database/clock.js';
import { ALGORITHM } from '../database/digest.js';
import type { Transaction } from '../database/transaction.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { checkUnits, setSupporting } from '../outline/assigned-units.js';
import { Outlines } from '../outline/outlines.js';
import { type SectionName, shortName } from '../outline/section-place.js';
import { Section } from '../outline/section.entity.js';
import { pass, type Passed } from '../review/gate.js';
import { type Moved, Records } from '../review/records/records.js';
import { reminderOf } from '../review/records/reminders.js';
import { type SectionFacts, SectionLoader, type SectionRow } from '../review/loaders/section-loader.js';
import type { Actor } from '../users/actor.js';
import { Revisions } from './revisions.js';
import { Sittings } from './sittings.js';

type Action = SectionTransition['action'];
type Patch = Partial<Section>;

/** What was asked for; who supports and how long it may be is of the plan, where the act takes it. */
const saidIn = (act: SectionTransition, { context }: SectionFacts): SectionTransition => ({
  action: act.action,
  variant: act.variant,
  supportingUnitIds: act.supportingUnitIds,
  wordLimit: act.wordLimit,
  ...heard(sectionTable, act.action, context, act),
});

/** What an act changes of the section beside its state. */
function changed({ action, variant, reason, ...act }: SectionTransition, { row }: SectionFacts): Patch {
  const { takes, releases, waiver } = sectionEffects[action];
  const plan = (['leadUnitId', 'dueDate', 'wordLimit'] as const).filter((key) => takes.includes(key));
  return {
    ...Object.fromEntries(plan.filter((key) => act[key] !== undefined).map((key) => [key, act[key]])),
    ...(releases ? { leadUnitId: null } : {}),
    ...(action === 'submit' ? { submissions: row.submissions + 1 } : {}),
    ...(waiver === 'stays' ? {} : { waiverReason: variant === 'waiver' ? (reason ?? null) : null }),
  };
}

/** One that is assigned before a word is written leaves no revision. */
const leavesText = (action: Action, { context }: SectionFacts): boolean =>
  sectionEffects[action].keeps && !(action === 'assign' && context.empty);

/** The one way a section moves: load, refusals, change, record, in one unit of work. */
@Injectable()
export class SectionActs {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly sections: SectionLoader,
    private readonly records: Records,
    private readonly revisions: Revisions,
    private readonly sittings: Sittings,
    private readonly outlines: Outlines,
  ) {}

  async act(actor: Actor, sectionId: string, version: number, act: SectionTransition): Promise<void> {
    await this.work.run(async (transaction) => {
      const facts = await this.sections.require(actor, sectionId);
      const passed = await this.judged(facts, version, act);
      const said = saidIn(act, facts);
      await this.sittings.closeOf(sectionId);
      await this.change(transaction, facts, said, passed.to);
      if (leavesText(act.action, facts))
        await this.revisions.keep(
          sectionId,
          { heading: facts.row.heading, body: facts.row.body },
          act.action,
          actor.id,
        );
      const moved = await this.moved(actor, facts, said, passed);
      if (sectionEffects[act.action].attests)
        await this.records.attested(moved, {
          act: act.action,
          verdict: act.action,
          digest: said.digest ?? facts.row.digest,
        });
      await this.records.moved(moved);
    });
  }

  private async judged(facts: SectionFacts, version: number, act: SectionTransition): Promise<Passed<SectionState>> {
    const { row } = facts;
    if (act.leadUnitId) facts.context.proposedLead = await this.sections.proposedLead(act.leadUnitId);
    const verdict = outcome(sectionTable, act.action, facts.context, act);
    return pass(verdict, { version, current: row.version });
  }

  private async change(
    transaction: Transaction,
    facts: SectionFacts,
    act: SectionTransition,
    to: SectionState,
  ): Promise<void> {
    const { id, version, state } = facts.row;
    const entered: Patch =
      to === state ? {} : { state: to, enteredAt: this.clock.stamp(), enteredAfterEntry: await this.audit.lastEntry() };
    const patch = { ...changed(act, facts), ...entered };
    const takesUnits = sectionEffects[act.action].takes.includes('supportingUnitIds');
    // a reminder changes nothing, and who is reminded goes on writing
    if (takesUnits || Object.keys(patch).length) await transaction.changeVersioned(Section, id, { version }, patch);
    if (!takesUnits) return;
    await checkUnits(this.work, [], act.supportingUnitIds ?? []);
    await setSupporting(transaction, id, act.supportingUnitIds, patch.leadUnitId ?? facts.row.leadUnitId);
  }

  private reminder({ hostName: by, heading, dueDate }: SectionRow, name: SectionName, act: SectionTransition) {
    const title = heading ?? name.title;
    return reminderOf({ by, kind: 'section', label: name.label, title, dueDate }, act, this.clock.today());
  }

  private async moved(
    actor: Actor,
    { row }: SectionFacts,
    act: SectionTransition,
    passed: Passed<SectionState>,
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
      digest: row.digest,
      round: row.round,
      subject: { type: 'section', id: row.id, label: `${row.year} ${shortName({ ...name, title: null })}` },
      facts: { dueDate: act.dueDate, leadUnitId: act.leadUnitId, algorithm: ALGORITHM },
    };
  }
}
