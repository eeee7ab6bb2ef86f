import type { Refusal } from '@bafang/shared';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Audit } from '../../audit/audit.js';
import { Clock } from '../../database/clock.js';
import { Sweeps } from '../../database/sweeps.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { forbidden, Problem } from '../../http/problem.js';
import { Edition } from '../../outline/edition.entity.js';
import { ActorSource } from '../../users/actor-source.js';
import { ReportActs } from './report-acts.js';

const SWEEP_MS = 15_000;

interface Due {
  id: string;
  publishAt: string;
  reportId: string;
  version: number;
  year: number;
  login: string;
}

/** 定时公开: at the time that was set the guards are checked again, for the person who set it; what is refused then is set no more. */
@Injectable()
export class SetPublications implements OnApplicationBootstrap {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly actors: ActorSource,
    private readonly acts: ReportActs,
    private readonly audit: Audit,
    private readonly sweeps: Sweeps,
  ) {}

  onApplicationBootstrap(): void {
    this.sweeps.every(SWEEP_MS, 'set publications', () => this.publishDue());
  }

  async publishDue(): Promise<void> {
    const due = await this.work.query<Due>(
      `SELECT e.id, e.publish_at, r.id AS report_id, r.version, r.year, a.login
      FROM editions e JOIN reports r ON r.id = e.report_id JOIN accounts a ON a.id = e.publish_by
      WHERE e.state = 'frozen' AND e.publish_at <= :now`,
      { now: this.clock.stamp() },
    );
    const failed: unknown[] = [];
    for (const edition of due) {
      await this.publish(edition)
        .catch((error: unknown) => this.giveUp(edition, error))
        .catch((error: unknown) => failed.push(error));
    }
    if (failed.length) throw new AggregateError(failed, 'editions whose time has come wait for the next sweep');
  }

  private async publish({ reportId, version, login }: Due): Promise<void> {
    const actor = await this.actors.ofLogin(login);
    if (!actor) throw forbidden();
    await this.acts.act(actor, reportId, version, { action: 'publish' }, '');
  }

  /**
   * Only a judgement ends it. A database that does not answer is asked again at the next sweep, and so is a report that
   * moved meanwhile; another process may have published it.
   */
  private async giveUp({ id, publishAt, reportId, year }: Due, error: unknown): Promise<void> {
    if (!(error instanceof Problem)) throw error;
    if (error.status === 412) return;
    const refusals = (error.more['refusals'] ?? []) as Refusal[];
    const codes = refusals.length ? refusals.map(({ code }) => code) : ['forbidden_role'];
    await this.work.run(async (transaction) => {
      const ended = await transaction.change(
        Edition,
        { id, state: 'frozen', publishAt },
        {
          publishAt: null,
          publishBy: null,
          timeRefused: { at: publishAt, codes },
        },
      );
      if (ended)
        await this.audit.record({
          actor: null,
          action: 'set_publication_refused',
          object: { type: 'report', id: reportId, label: `${year}` },
          facts: { publishAt, codes },
        });
    });
  }
}
