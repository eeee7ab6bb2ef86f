import { Injectable } from '@nestjs/common';
import { Audit } from '../audit/audit.js';
import { Clock } from '../database/clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { SectionOpening } from '../outline/section.entity.js';
import { SectionLoader } from '../review/loaders/section-loader.js';
import type { Actor } from '../users/actor.js';
import { ShownTexts } from './shown-texts.js';

/** The page tells that it was opened: the desk before can no longer take the text back. */
@Injectable()
export class Openings {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly sections: SectionLoader,
    private readonly texts: ShownTexts,
  ) {}

  async opened(actor: Actor, sectionId: string): Promise<void> {
    await this.work.run(async (transaction) => {
      const shown = await this.texts.of(await this.sections.require(actor, sectionId));
      if (!shown) return;
      const seen = { digest: shown.digest, at: this.clock.stamp(), afterEntry: await this.audit.lastEntry() };
      const known = await transaction.change(SectionOpening, { sectionId, accountId: actor.id }, seen);
      if (!known) await transaction.add(SectionOpening, { sectionId, accountId: actor.id, ...seen });
    });
  }
}
