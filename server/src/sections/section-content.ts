import {
  checkDocument,
  type ContentConflict,
  type ContentSaved,
  type DocumentJson,
  holdsAny,
  type PutContent,
  readsSection,
  type SectionText,
  unitRoles,
  writesSection,
} from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../database/clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { forbidden, invalid, notFound, Problem, refused } from '../http/problem.js';
import { textFacts } from '../outline/new-section.js';
import { Section } from '../outline/section.entity.js';
import { type SectionDesk, SectionFacts } from '../review/section-facts.js';
import type { Actor } from '../users/actor.js';
import { Revisions } from './revisions.js';
import { Sittings } from './sittings.js';

/** The write path of a text. Live co-editing will replace this one class. */
@Injectable()
export class SectionContent {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly facts: SectionFacts,
    private readonly sittings: Sittings,
    private readonly revisions: Revisions,
  ) {}

  async put(actor: Actor, sectionId: string, contentVersion: number, content: PutContent): Promise<ContentSaved> {
    return this.work.run(async (transaction) => {
      const desk = await this.writable(actor, sectionId);
      if (desk.row.contentVersion !== contentVersion) throw await this.conflict(desk);
      const text = checkedText(content, desk);
      const { digest, words } = textFacts(text.heading, text.body);
      const savedAt = this.clock.stamp();
      const body = JSON.stringify(text.body) === desk.row.body ? undefined : text.body;
      if (!body && digest === desk.row.digest) return { contentVersion, digest, words, savedAt };
      await transaction.changeVersioned(
        Section,
        sectionId,
        { contentVersion },
        { heading: text.heading, body: text.body, digest, words, contentAt: savedAt },
      );
      if (digest !== desk.row.digest) await this.sittings.wrote(actor, sectionId, desk.row.digest, digest);
      return { contentVersion: contentVersion + 1, digest, words, savedAt };
    });
  }

  /** 存为版本, also for a text that lost a conflict: nothing that somebody wrote is thrown away. */
  async keep(actor: Actor, sectionId: string, content: PutContent): Promise<string> {
    return this.work.run(async () => {
      const desk = await this.facts.load(actor, sectionId);
      if (!desk || readsSection(desk.rights) !== 'whole') throw notFound();
      if (!holdsAny(desk.roles, [...unitRoles, 'coordinator'])) throw forbidden();
      return this.revisions.keep(sectionId, checkedText(content, desk), 'save', actor.id);
    });
  }

  private async writable(actor: Actor, sectionId: string): Promise<SectionDesk> {
    const desk = await this.facts.load(actor, sectionId);
    if (!desk || readsSection(desk.rights) === 'none') throw notFound();
    if (writesSection(desk.rights)) return desk;
    if (!holdsAny(desk.roles, [...unitRoles, 'coordinator'])) throw forbidden();
    throw refused([{ code: 'wrong_state', params: { state: desk.row.state } }]);
  }

  private async conflict({ row, body }: SectionDesk): Promise<Problem> {
    const [last] = await this.work.query<{ id: string; name: string; at: string }>(
      'SELECT a.id AS id, a.name AS name, w.last_at AS at FROM section_writers w JOIN accounts a ON a.id = w.account_id WHERE w.section_id = ? ORDER BY w.last_at DESC LIMIT 1',
      [row.id],
    );
    const newer: ContentConflict = {
      contentVersion: row.contentVersion,
      heading: row.heading,
      body,
      by: last ? { id: last.id, name: last.name } : null,
      at: last?.at ?? null,
    };
    return new Problem(
      412,
      'stale_version',
      { version: row.contentVersion, ...newer },
      { ETag: `"${row.contentVersion}"` },
    );
  }
}

function checkedText({ heading, body }: PutContent, { row }: SectionDesk): SectionText {
  const checked = checkDocument(body);
  if (checked.problems)
    throw invalid(
      checked.problems.some((problem) => problem.code === 'too_large') ? 'text_too_large' : 'text_malformed',
      { problems: checked.problems },
    );
  if (row.numbered && !heading) throw invalid('heading_missing');
  return { heading, body: checked.doc as DocumentJson };
}
