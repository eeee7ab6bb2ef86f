import {
  type ClearVerdict,
  type EditionContext,
  type EditionState,
  editionTable,
  type EditionTransition,
  offers,
  outcome,
  type Role,
  wholeRoles,
} from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Clock } from '../../database/clock.js';
import type { Transaction } from '../../database/transaction.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { StoredFiles } from '../../files/stored-files.js';
import { notFound } from '../../http/problem.js';
import { Edition } from '../../outline/edition.entity.js';
import { ReportAccess } from '../../outline/report-access.js';
import { AttestationRow } from '../../review/attestation.entity.js';
import { pass } from '../../review/gate.js';
import { Records } from '../../review/record.js';
import type { Actor } from '../../users/actor.js';

/** Withdrawing and restoring a published edition, whatever its report's state. */
@Injectable()
export class EditionActs {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly access: ReportAccess,
    private readonly files: StoredFiles,
    private readonly records: Records,
  ) {}

  async act(actor: Actor, editionId: string, version: number, act: EditionTransition): Promise<void> {
    await this.work.run(async (transaction) => {
      const edition = await this.work.read.findOneBy(Edition, { id: editionId });
      if (!edition) throw notFound();
      const { report, roles } = await this.access.requireRole(actor, edition.reportId, ...wholeRoles);
      const { kind, publicNote } = act;
      const verdict = outcome(editionTable, act.action, await this.context(edition, roles), { kind, publicNote });
      const passed = pass(verdict, { version, current: edition.version });
      await transaction.changeVersioned(Edition, editionId, { version }, this.patch(passed.to, act));
      if (passed.to === 'published') await this.supersedeOlder(transaction, edition);
      await this.records.moved({
        actor,
        ...passed,
        reportId: report.id,
        subject: { type: 'edition', id: editionId, label: `${report.year}` },
        action: act.action,
        from: edition.state,
        reason: publicNote ?? null,
        digest: edition.reportDigest,
        round: edition.round,
        facts: { kind },
      });
    });
  }

  async offers(edition: Edition, roles: readonly Role[]) {
    return offers(editionTable, await this.context(edition, roles));
  }

  /** Of two editions the public has one: where an older one was restored meanwhile, it steps back again. */
  private async supersedeOlder(transaction: Transaction, { reportId, number }: Edition): Promise<void> {
    const older = await this.work.read.findBy(Edition, { reportId, state: 'published', number: LessThan(number) });
    for (const { id, version } of older)
      await transaction.changeVersioned(
        Edition,
        id,
        { version },
        { state: 'superseded', endedAt: this.clock.stamp(), ending: 'superseded' },
      );
  }

  private patch(to: EditionState, { kind, publicNote }: EditionTransition): Partial<Edition> {
    const at = this.clock.stamp();
    return to === 'withdrawn'
      ? { state: to, endedAt: at, ending: kind!, withdrawalNote: publicNote! }
      : { state: to, endedAt: to === 'superseded' ? at : null, ending: null, withdrawalNote: null };
  }

  private async context(edition: Edition, roles: readonly Role[]): Promise<EditionContext> {
    const clear = await this.work.read.findOne(AttestationRow, {
      where: { act: 'clear', subjectId: edition.id },
      order: { at: 'DESC' },
    });
    const since = clear && edition.endedAt && clear.at >= edition.endedAt ? (clear.verdict as ClearVerdict) : null;
    const newer = await this.work.read
      .createQueryBuilder(Edition, 'e')
      .where('e.report_id = :reportId AND e.number > :number AND e.state = :state', {
        reportId: edition.reportId,
        number: edition.number,
        state: 'published',
      })
      .getExists();
    return {
      state: edition.state,
      roles,
      imported: edition.kind === 'imported',
      newerPublished: newer,
      clearedSince: since,
      filesEqualManifest: edition.state === 'withdrawn' && (await this.files.equalManifest(edition.id)),
    };
  }
}
