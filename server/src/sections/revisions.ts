import { readCanonical, type SectionText } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../database/clock.js';
import { ALGORITHM } from '../database/digest.js';
import { newId } from '../database/id.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { textFacts } from '../outline/new-section.js';
import { Revision } from './revision.entity.js';

/** 版本: what a section said when it left a desk or was saved by hand; one for each digest. */
@Injectable()
export class Revisions {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
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

  async withDigest(sectionId: string, digest: string): Promise<Revision | null> {
    const [row] = await this.work.rows(Revision, 'section_id = :sectionId AND digest = :digest', { sectionId, digest });
    return row ?? null;
  }

  async textOf(sectionId: string, digest: string): Promise<SectionText | null> {
    const revision = await this.withDigest(sectionId, digest);
    return revision && readCanonical(revision.canonical);
  }
}
