import { readCanonical, type RevisionLine, type RevisionView } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { notFound } from '../http/problem.js';
import { LastBureauText } from '../review/last-bureau-text.js';
import { type SectionFacts, SectionLoader } from '../review/section-loader.js';
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
    const bureau = await this.bureauText.digests(sectionId);
    const ref = await this.people.refs(rows.map((row) => row.authorId));
    return rows.filter((row) => readsRevision(actor, facts, row, bureau)).map((row) => lineOf(row, ref, bureau));
  }

  async one(actor: Actor, revisionId: string): Promise<RevisionView> {
    const [row] = await this.work.rows(Revision, 'id = :revisionId', { revisionId });
    if (!row) throw notFound();
    const facts = await this.sections.require(actor, row.sectionId);
    const bureau = await this.bureauText.digests(row.sectionId);
    if (!readsRevision(actor, facts, row, bureau)) throw notFound();
    const ref = await this.people.refs([row.authorId]);
    return { ...lineOf(row, ref, bureau), ...readCanonical(row.canonical) };
  }
}

/** Who reads the outline alone reads no revision; bureau and supporters read what was before the bureau, and what their own hand kept. */
function readsRevision(actor: Actor, facts: SectionFacts, row: Revision, bureau: ReadonlySet<string>): boolean {
  return readsText(facts) && (isLeads(facts) || bureau.has(row.digest) || row.authorId === actor.id);
}

function lineOf(
  { id, number, act, at, digest, words, authorId }: Revision,
  ref: Awaited<ReturnType<People['refs']>>,
  bureau: ReadonlySet<string>,
): RevisionLine {
  return { id, number, act, at, digest, words, author: ref(authorId), desk: bureau.has(digest) ? 'bureau' : 'unit' };
}
