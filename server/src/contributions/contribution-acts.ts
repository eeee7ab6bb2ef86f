import {
  type ContributionState,
  contributionEffects,
  type ContributionTransition,
  heard,
  holdsAny,
  type Outcome,
  outcome,
  type Role,
  unitRoles,
} from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { Audit } from '../audit/audit.js';
import { Clock } from '../database/clock.js';
import { ALGORITHM, digestOf } from '../database/digest.js';
import type { Transaction } from '../database/transaction.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { nameIn, Outlines } from '../outline/outlines.js';
import { pass, type Passed } from '../review/gate.js';
import { reminderOf } from '../review/records/reminders.js';
import { Records } from '../review/records/records.js';
import { Units } from '../units/units.js';
import type { Actor } from '../users/actor.js';
import { ContributionContent } from './contribution-content.js';
import { type ContributionFacts, ContributionLoader, type ContributionRow, tablesOf } from './contribution-loader.js';
import { Contribution } from './request.entity.js';

const SENT: readonly ContributionState[] = ['sent', 'disposed', 'nothing'];

/** The one way an answer moves: load, refusals, change, record, in one unit of work. */
@Injectable()
export class ContributionActs {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly contributions: ContributionLoader,
    private readonly content: ContributionContent,
    private readonly records: Records,
    private readonly units: Units,
    private readonly outlines: Outlines,
  ) {}

  async act(actor: Actor, id: string, version: number, act: ContributionTransition): Promise<void> {
    await this.work.run(async (transaction) => {
      const facts = await this.contributions.require(actor, id);
      const { verdict, said } = judged(facts, act);
      const passed = pass(verdict, { version, current: facts.row.version });
      if (contributionEffects[act.action].keeps) await this.content.keepRevision(facts.row, act.action, actor.id);
      await this.change(transaction, facts, said, passed.to);
      await this.record(actor, facts, said, passed);
    });
  }

  private async change(
    transaction: Transaction,
    { row }: ContributionFacts,
    act: ContributionTransition,
    to: ContributionState,
  ): Promise<void> {
    const at = this.clock.stamp();
    const moves = to !== row.state;
    const patch = {
      ...(moves && {
        state: to,
        reason: act.reason ?? null,
        enteredAt: at,
        enteredAfterEntry: await this.audit.lastEntry(),
      }),
      ...(contributionEffects[act.action].takesDueDate && act.dueDate && { dueDate: act.dueDate }),
      ...(act.disposition && { disposition: act.disposition }),
      ...(SENT.includes(to) && !SENT.includes(row.state) && { sentAt: at }),
    };
    // a reminder changes nothing, and who is reminded goes on writing
    if (Object.keys(patch).length)
      await transaction.changeVersioned(Contribution, row.id, { version: row.version }, patch);
  }

  /** In the name of who asked, or of the host unit where its coordinator reminds for another. */
  private async reminder(row: ContributionRow, act: ContributionTransition, role: string) {
    const name = nameIn(await this.outlines.of(row.reportId, row.reportVersion), row, row.sectionHeading);
    const by = holdsAny([role as Role], unitRoles) ? row.askerName : row.hostName;
    return reminderOf({ ...name, by, kind: row.kind, dueDate: row.dueDate }, act, this.clock.today());
  }

  private async record(
    actor: Actor,
    { row }: ContributionFacts,
    act: ContributionTransition,
    passed: Passed<ContributionState>,
  ): Promise<void> {
    const unit = (await this.units.refs([row.unitId])).get(row.unitId);
    const { dueDate, disposition, passage } = act;
    await this.records.moved({
      actor,
      ...passed,
      reportId: row.reportId,
      action: act.action,
      from: row.state,
      reason: act.reason ?? null,
      ...(contributionEffects[act.action].reminds && (await this.reminder(row, act, passed.role))),
      passage,
      digest: row.digest,
      round: row.round,
      subject: { type: 'contribution', id: row.id, label: `${row.year} ${unit?.shortName ?? ''}` },
      facts: {
        request: row.requestId,
        dueDate,
        disposition,
        ...(passage && { section: row.sectionId, passage: digestOf(passage) }),
        algorithm: ALGORITHM,
      },
    });
  }
}

/** Of the two sides, the one that lets it through, or else the one that knows the act; and what of the act is its own. */
function judged(
  facts: ContributionFacts,
  act: ContributionTransition,
): { verdict: Outcome<ContributionState>; said: ContributionTransition } {
  const tables = tablesOf(facts);
  const sides = (['asked', 'asker'] as const).map((side) => ({
    verdict: outcome(tables[side], act.action, facts.contexts[side], act),
    said: { action: act.action, ...heard(tables[side], act.action, facts.contexts[side], act) },
  }));
  const lacks = (code: string) => (side: (typeof sides)[number]) =>
    !side.verdict.refusals.some((refusal) => refusal.code === code);
  const knowing = sides.filter(lacks('forbidden_role'));
  return sides.find(({ verdict }) => verdict.to) ?? knowing.find(lacks('wrong_state')) ?? knowing[0] ?? sides[0]!;
}
