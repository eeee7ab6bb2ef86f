import { imageDigests, readCanonical, type RevisionLine, type RevisionView } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { notFound } from '../http/problem.js';
import { type Arrival, LastBureauText } from '../review/texts/last-bureau-text.js';
import { type SectionFacts, SectionLoader } from '../review/loaders/section-loader.js';
import type { Actor } from '../users/actor.js';
import { People } from '../users/people.js';
import { Revision } from './revision.entity.js';
import { isLeads, readsText } from './section-reading.js';

/** 版本 of a section, as far as their reader may see them. */
@Injectable()
export class RevisionViews {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sections: SectionLoader,
    private readonly bureauText: LastBureauText,
    private readonly people: People,
  ) {}

  async lines(actor: Actor, sectionId: string): Promise<RevisionLine[]> {
    const facts = await this.sections.require(actor, sectionId);
    const rows = await this.work.rows(Revision, 'section_id = :sectionId ORDER BY number DESC', { sectionId });
    return this.told(actor, facts, rows);
  }

  async one(actor: Actor, revisionId: string): Promise<RevisionView> {
    const [row] = await this.work.rows(Revision, 'id = :revisionId', { revisionId });
    if (!row) throw notFound();
    const [line] = await this.told(actor, await this.sections.require(actor, row.sectionId), [row]);
    if (!line) throw notFound();
    return { ...line, ...readCanonical(row.canonical) };
  }

  /** Whether one that this person reads shows an image. */
  async isShown(actor: Actor, facts: SectionFacts, digest: string): Promise<boolean> {
    const naming = await this.work.rows(Revision, `section_id = :id AND canonical LIKE '%' || :digest || '%'`, {
      id: facts.row.id,
      digest,
    });
    // among the words it is a word like any other
    const rows = naming.filter(({ canonical }) => imageDigests(readCanonical(canonical).body).has(digest));
    const bureau = rows.length ? await this.bureauText.arrivals(facts.row.id) : new Map<string, Arrival>();
    return rows.some((row) => readsRevision(actor, facts, row, bureau));
  }

  private async told(actor: Actor, facts: SectionFacts, rows: readonly Revision[]): Promise<RevisionLine[]> {
    const bureau = await this.bureauText.arrivals(facts.row.id);
    const known = rows
      .filter((row) => readsRevision(actor, facts, row, bureau))
      .map((row) => ({ row, step: stepKnown(actor, facts, row, bureau) }));
    const ref = await this.people.refs(known.map(({ step }) => step.actorId));
    return known.map(({ row: { id, number, digest, words }, step: { action, actorId, at } }) => ({
      id,
      number,
      act: action,
      at,
      digest,
      words,
      author: ref(actorId),
      desk: bureau.has(digest) ? 'bureau' : 'unit',
    }));
  }
}

/** Who reads the outline alone reads no revision; bureau and supporters read what was before the bureau, and what their own hand kept. */
function readsRevision(
  actor: Actor,
  facts: SectionFacts,
  row: Revision,
  bureau: ReadonlyMap<string, Arrival>,
): boolean {
  return readsText(facts) && (isLeads(facts) || bureau.has(row.digest) || row.authorId === actor.id);
}

/** What this reader knows of how it came: the unit's own step is the unit's, to all others it came with the submit. */
function stepKnown(actor: Actor, facts: SectionFacts, row: Revision, bureau: ReadonlyMap<string, Arrival>): Arrival {
  const arrival = bureau.get(row.digest);
  const unitsOwn = !isLeads(facts) && row.authorId !== actor.id && arrival?.action === 'submit';
  return unitsOwn ? arrival : { action: row.act, actorId: row.authorId, at: row.at };
}
