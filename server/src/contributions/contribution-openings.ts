import { Injectable } from '@nestjs/common';
import { Audit } from '../audit/audit.js';
import { Clock } from '../database/clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Actor } from '../users/actor.js';
import { ContributionLoader } from './contribution-loader.js';
import { ContributionOpening } from './request.entity.js';

/** The page tells that it was opened: the desk before can no longer take the answer back. */
@Injectable()
export class ContributionOpenings {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly contributions: ContributionLoader,
  ) {}

  async opened(actor: Actor, id: string): Promise<void> {
    await this.work.run(async (transaction) => {
      const { row } = await this.contributions.require(actor, id);
      const who = { contributionId: row.id, accountId: actor.id };
      const seen = { at: this.clock.stamp(), afterEntry: await this.audit.lastEntry() };
      const known = await transaction.change(ContributionOpening, who, seen);
      if (!known) await transaction.add(ContributionOpening, { ...who, ...seen });
    });
  }
}
