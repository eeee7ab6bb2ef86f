import {
  citesFigure,
  type ContentConflict,
  type ContentSaved,
  holdsAny,
  type PutContent,
  readsSection,
  type SectionText,
  writerRoles,
  writesSection,
  writingRefusals,
} from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../database/clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Images } from '../files/images.js';
import { checkedBody } from '../http/checked-body.js';
import { invalid, notFound } from '../http/problem.js';
import { textFacts } from '../outline/new-section.js';
import { Section } from '../outline/section.entity.js';
import { rolesForSection } from '../outline/report-roles.js';
import { refuse } from '../review/gate.js';
import { type SectionFacts, SectionLoader, type SectionRow } from '../review/loaders/section-loader.js';
import { PinnedValues } from '../review/pinned-values.js';
import type { Actor } from '../users/actor.js';
import { Revisions } from './revisions.js';
import { Sittings } from './sittings.js';

/** The write path of a text. Live co-editing will replace this one class. */
@Injectable()
export class SectionContent {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly sections: SectionLoader,
    private readonly sittings: Sittings,
    private readonly revisions: Revisions,
    private readonly images: Images,
    private readonly pinned: PinnedValues,
  ) {}

  async put(actor: Actor, sectionId: string, contentVersion: number, content: PutContent): Promise<ContentSaved> {
    return this.work.run(async (transaction) => {
      const { row } = await this.writable(actor, sectionId, contentVersion);
      const text = await this.checked(actor, content, row);
      const { digest, words } = textFacts(text.heading, text.body);
      const savedAt = this.clock.stamp();
      if (digest === row.digest && JSON.stringify(text.body) === JSON.stringify(row.body))
        return { contentVersion, digest, words, savedAt };
      await transaction.changeVersioned(
        Section,
        sectionId,
        { contentVersion },
        { heading: text.heading, body: text.body, digest, words, contentAt: savedAt },
      );
      if (digest !== row.digest) await this.sittings.wrote(actor, sectionId, row.digest, digest);
      return { contentVersion: contentVersion + 1, digest, words, savedAt };
    });
  }

  /** 存为版本, also for a text that lost a conflict: nothing that somebody wrote is thrown away. */
  async keep(actor: Actor, sectionId: string, content: PutContent): Promise<string> {
    return this.work.run(async () => {
      const { row, rights, roles } = await this.sections.require(actor, sectionId);
      if (readsSection(rights) !== 'whole') throw notFound();
      if (!holdsAny(roles, writerRoles)) refuse([{ code: 'forbidden_role' }]);
      return this.revisions.keepByHand(sectionId, await this.checked(actor, content, row), actor);
    });
  }

  /** The newer text, and that there is one, is told to who reads it: not to the bureau while the unit has it again. */
  private async writable(actor: Actor, sectionId: string, version: number): Promise<SectionFacts> {
    const facts = await this.sections.require(actor, sectionId);
    const { rights, row } = facts;
    const overtaken = row.contentVersion !== version && readsSection(rights) === 'whole';
    const newer = overtaken ? await this.newer(facts) : undefined;
    refuse(writingRefusals(rights), newer && { version, current: row.contentVersion, newer });
    return facts;
  }

  private async newer({ row: { id, contentVersion, heading, body }, rights }: SectionFacts): Promise<ContentConflict> {
    const [last] = await this.work.query<{ id: string; name: string; at: string }>(
      `SELECT a.id, a.name, w.last_at AS at FROM section_writers w JOIN accounts a ON a.id = w.account_id
      WHERE w.section_id = :id ORDER BY w.after_entry DESC, w.last_at DESC LIMIT 1`,
      { id },
    );
    const by = last ? { id: last.id, name: last.name } : null;
    return { contentVersion, heading, body, by, at: last?.at ?? null, writes: writesSection(rights) };
  }

  private async checked(actor: Actor, { heading, body: given }: PutContent, row: SectionRow): Promise<SectionText> {
    const body = await this.pinned.checked(checkedBody(given), row, ({ ownerUnitId, retired }, givenOut) =>
      citesFigure({ roles: rolesForSection(actor, row, ownerUnitId), retired, givenOut }),
    );
    if (row.numbered && !heading) throw invalid('heading_missing');
    await this.images.check(actor, { type: 'section', id: row.id, reportId: row.reportId }, body, row.body);
    return { heading, body };
  }
}
