import { instantInChina, readCanonical, type SectionText } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { Audit } from '../audit/audit.js';
import { Clock } from '../database/clock.js';
import { ALGORITHM } from '../database/digest.js';
import { newId } from '../database/id.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { conflict } from '../http/problem.js';
import { textFacts } from '../outline/new-section.js';
import type { Actor } from '../users/actor.js';
import { Revision } from './revision.entity.js';

const BY_HAND = 'save';
const MOST_A_DAY = 50;

/** 版本: what a section said when it left a desk or was saved by hand; one for each digest. */
@Injectable()
export class Revisions {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async keep(sectionId: string, text: SectionText, act: string, authorId: string): Promise<string> {
    return this.work.run(async (transaction) => {
      const { canonical, digest, words } = textFacts(text.heading, text.body);
      const known = await this.withDigest(sectionId, digest);
      if (known) return known.id;
      const [last] = await this.work.query<{ number: number }>(
        'SELECT number FROM revisions WHERE section_id = :sectionId ORDER BY number DESC LIMIT 1',
        { sectionId },
      );
      const id = newId();
      await transaction.add(Revision, {
        id,
        sectionId,
        number: (last?.number ?? 0) + 1,
        act,
        canonical,
        digest,
        algorithm: ALGORITHM,
        words,
        authorId,
        at: this.clock.stamp(),
      });
      return id;
    });
  }

  /** 存为版本: an entry of the audit trail, and no more of them than a day can be read through. */
  async keepByHand(sectionId: string, text: SectionText, actor: Actor): Promise<string> {
    return this.work.run(async () => {
      const known = await this.withDigest(sectionId, textFacts(text.heading, text.body).digest);
      if (known) return known.id;
      if ((await this.keptToday(sectionId)) >= MOST_A_DAY) throw conflict('kept_enough', { most: MOST_A_DAY });
      const id = await this.keep(sectionId, text, BY_HAND, actor.id);
      await this.audit.record({
        actor,
        action: 'keep_revision',
        object: { type: 'section', id: sectionId },
        facts: { revision: id },
      });
      return id;
    });
  }

  private async keptToday(sectionId: string): Promise<number> {
    const [row] = await this.work.query<{ count: number }>(
      `SELECT COUNT(*) AS count FROM revisions WHERE section_id = :sectionId AND act = '${BY_HAND}' AND at >= :morning`,
      { sectionId, morning: instantInChina(this.clock.today()) },
    );
    return row!.count;
  }

  async withDigest(sectionId: string, digest: string): Promise<Revision | null> {
    const [row] = await this.work.rows(Revision, 'section_id = :sectionId AND digest = :digest', { sectionId, digest });
    return row ?? null;
  }

  async textOf(sectionId: string, digest: string): Promise<SectionText | null> {
    const revision = await this.withDigest(sectionId, digest);
    return revision && readCanonical(revision.canonical);
  }
}
