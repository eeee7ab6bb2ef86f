import { type EditionState, editionTable, type EditionTransition, heard, outcome, wholeRoles } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/audit.js';
import { Clock } from '../../database/clock.js';
import type { Transaction } from '../../database/transaction.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { notFound } from '../../http/problem.js';
import { Edition } from '../../outline/edition.entity.js';
import { ReportAccess } from '../../outline/report-access.js';
import { type EditionFacts, EditionLoader } from '../../review/loaders/edition-loader.js';
import { pass } from '../../review/gate.js';
import { Records } from '../../review/records/records.js';
import { Standings } from '../../review/loaders/standings.js';
import type { Actor } from '../../users/actor.js';

/** Withdrawing and restoring a published edition, whatever its report's state. */
@Injectable()
export class EditionActs {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly access: ReportAccess,
    private readonly editions: EditionLoader,
    private readonly standings: Standings,
    private readonly records: Records,
  ) {}

  async act(actor: Actor, editionId: string, version: number, act: EditionTransition): Promise<void> {
    await this.work.run(async (transaction) => {
      const editions = await this.editions.beside(editionId);
      const edition = editions.find((each) => each.id === editionId);
      if (!edition) throw notFound();
      const { report, roles } = await this.access.require(actor, edition.reportId, ...wholeRoles);
      const { attestations, excluded } = await this.standings.of(report);
      const context = await this.editions.context(edition, roles, { editions, attestations, excluded });
      const verdict = outcome(editionTable, act.action, context, act);
      const { kind, publicNote } = heard(editionTable, act.action, context, act);
      const passed = pass(verdict, { version, current: edition.version });
      if (passed.to === 'published') await this.supersedeOlder(transaction, edition, editions);
      const patch = await this.patch(passed.to, { kind, publicNote });
      for (const each of [edition, ...(kind === 'secrecy' ? othersToo(edition, editions) : [])]) {
        const current = each === edition ? version : each.version;
        await transaction.changeVersioned(Edition, each.id, { version: current }, patch);
        await this.records.moved({
          actor,
          ...passed,
          reportId: report.id,
          subject: { type: 'edition', id: each.id, label: `${report.year}` },
          action: act.action,
          from: each.state,
          reason: publicNote ?? null,
          digest: each.reportDigest,
          round: each.round,
          facts: { kind },
        });
      }
    });
  }

  /** Of two editions the public has one: where an older one was restored meanwhile, it steps back again. */
  private async supersedeOlder(
    transaction: Transaction,
    { number }: EditionFacts,
    editions: readonly EditionFacts[],
  ): Promise<void> {
    const ended = await this.ended();
    const older = editions.filter((each) => each.state === 'published' && each.number < number);
    for (const { id, version } of older)
      await transaction.changeVersioned(
        Edition,
        id,
        { version },
        { state: 'superseded', ...ended, ending: 'superseded' },
      );
  }

  private async patch(
    to: EditionState,
    { kind, publicNote }: Omit<EditionTransition, 'action'>,
  ): Promise<Partial<Edition>> {
    const ended = to === 'published' ? { endedAt: null, endedAfterEntry: null } : await this.ended();
    return to === 'withdrawn'
      ? { state: to, ...ended, ending: kind!, withdrawalNote: publicNote! }
      : { state: to, ...ended, ending: null, withdrawalNote: null };
  }

  private async ended(): Promise<Pick<Edition, 'endedAt' | 'endedAfterEntry'>> {
    return { endedAt: this.clock.stamp(), endedAfterEntry: await this.audit.lastEntry() };
  }
}

/** A secret that one edition tells the others of the report may tell as well: none stays public, or comes back by a review of before. */
const othersToo = ({ id: told }: EditionFacts, editions: readonly EditionFacts[]): EditionFacts[] =>
  editions.filter(
    ({ id, state, ending }) =>
      id !== told && ['published', 'superseded', 'withdrawn'].includes(state) && ending !== 'secrecy',
  );
