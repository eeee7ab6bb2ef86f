import {
  heard,
  outcome,
  type SectionAction,
  type SectionContext,
  sectionEffects,
  type SectionState,
  type SectionText,
  sectionTable,
  type SectionTransition,
} from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { Audit } from '../audit/audit.js';
import { Clock } from '../database/clock.js';
import type { Transaction } from '../database/transaction.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { checkUnits, setSupporting } from '../outline/assigned-units.js';
import { Section } from '../outline/section.entity.js';
import { pass } from '../review/gate.js';
import { type ActingFacts, SectionLoader } from '../review/loaders/section-loader.js';
import type { Actor } from '../users/actor.js';
import { Revisions } from './revisions.js';
import { type SectionAct, SectionRecords } from './section-records.js';
import { SectionValues } from './figures/section-values.js';
import { Sittings } from './sittings.js';

type Patch = Partial<Section>;

/** What was asked for; who supports and how long it may be is of the plan, where the act takes it. */
const saidIn = (act: SectionAct, context: SectionContext): SectionAct => ({
  action: act.action,
  variant: act.variant,
  supportingUnitIds: act.supportingUnitIds,
  wordLimit: act.wordLimit,
  ...heard(sectionTable, act.action, context, act),
});

/** What an act changes of the section beside its state. */
function changed({ action, variant, reason, ...act }: SectionAct, { row }: ActingFacts): Patch {
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
const leavesText = (action: SectionAction, { empty }: SectionContext): boolean =>
  sectionEffects[action].keeps && !(action === 'assign' && empty);

/** The one way a section moves: load, refusals, change, record, in one unit of work. */
@Injectable()
export class SectionActs {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly sections: SectionLoader,
    private readonly records: SectionRecords,
    private readonly revisions: Revisions,
    private readonly sittings: Sittings,
    private readonly values: SectionValues,
  ) {}

  async act(actor: Actor, sectionId: string, version: number, act: SectionTransition): Promise<void> {
    await this.work.run(async () => {
      const facts = await this.sections.require(actor, sectionId);
      await this.move(actor, facts, version, act);
    });
  }

  /** By the program itself: a value that the section cites has changed, and this person changed it. */
  async outdate(actor: Actor, sectionId: string): Promise<void> {
    await this.work.run(async () => {
      const facts = await this.sections.forSystem(actor, sectionId);
      await this.move(actor, facts, facts.row.version, { action: 'outdate' });
    });
  }

  private async move(actor: Actor, facts: ActingFacts, version: number, act: SectionAct): Promise<void> {
    await this.work.run(async (transaction) => {
      const sectionId = facts.row.id;
      const context = await this.context(facts, act);
      const passed = pass(outcome(sectionTable, act.action, context, act), { version, current: facts.row.version });
      const said = saidIn(act, context);
      await this.sittings.closeOf(sectionId);
      await this.change(transaction, facts, said, passed.to);
      const { heading, body, digest } = await this.textAfter(facts, act.action);
      if (leavesText(act.action, context))
        await this.revisions.keep(sectionId, { heading, body }, act.action, actor.id);
      await this.records.moved(actor, facts, said, passed, digest);
    });
  }

  /** As it stands, or with the newest values of its figures, which are then written. */
  private async textAfter({ row }: ActingFacts, action: SectionAction): Promise<SectionText & { digest: string }> {
    return sectionEffects[action].renews ? this.values.renew(row) : row;
  }

  private async context(facts: ActingFacts, { leadUnitId }: SectionAct): Promise<SectionContext> {
    const context = await this.sections.context(facts);
    return leadUnitId ? { ...context, proposedLead: await this.sections.proposedLead(leadUnitId) } : context;
  }

  private async change(transaction: Transaction, facts: ActingFacts, act: SectionAct, to: SectionState): Promise<void> {
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
}
