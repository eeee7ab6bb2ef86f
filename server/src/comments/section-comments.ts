import {
  bureauRoles,
  commentingRefusals,
  commentsSection,
  type CommentView,
  holdsAny,
  readsSection,
} from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { forbidden, invalid, notFound } from '../http/problem.js';
import { refuse } from '../review/gate.js';
import { LastBureauText } from '../review/texts/last-bureau-text.js';
import { type SectionFacts, SectionLoader } from '../review/loaders/section-loader.js';
import type { Actor } from '../users/actor.js';
import { CommentRow } from './comment.entity.js';
import { Comments, type Reader, resolving } from './comments.js';

const readerOf = (actor: Actor, { roles, rights, involvement }: SectionFacts): Reader => ({
  actor,
  roles,
  mayComment: commentsSection(rights),
  involvement,
});

type Said = { text: string; quotation: string | null; condition: boolean };

/** Comments as the rights on their section allow. */
@Injectable()
export class SectionComments {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sections: SectionLoader,
    private readonly comments: Comments,
    private readonly bureauText: LastBureauText,
  ) {}

  async threads(actor: Actor, facts: SectionFacts): Promise<CommentView[]> {
    const reading = readsSection(facts.rights);
    if (reading !== 'whole' && reading !== 'bureau_text') return [];
    const upTo = reading === 'whole' ? null : ((await this.bureauText.of(facts.row.id))?.afterEntry ?? 0);
    return this.comments.threads(facts.row.id, readerOf(actor, facts), upTo);
  }

  async add(actor: Actor, sectionId: string, said: Said): Promise<CommentView[]> {
    return this.work.run(async () => {
      const facts = await this.mayComment(actor, sectionId);
      if (said.condition && !holdsAny(facts.roles, bureauRoles)) throw invalid('condition_not_yours');
      await this.comments.add(sectionId, readerOf(actor, facts), { ...said, threadId: null });
      return this.threads(actor, facts);
    });
  }

  async reply(actor: Actor, commentId: string, text: string): Promise<CommentView[]> {
    return this.work.run(async () => {
      const { row, facts } = await this.thread(actor, commentId);
      await this.comments.add(row.sectionId, readerOf(actor, facts), {
        text,
        quotation: null,
        condition: false,
        threadId: row.id,
      });
      return this.threads(actor, facts);
    });
  }

  async resolve(actor: Actor, commentId: string, resolved: boolean): Promise<CommentView[]> {
    return this.work.run(async () => {
      const { row, facts } = await this.thread(actor, commentId);
      const refusals = resolving(row, readerOf(actor, facts));
      if (!refusals) throw forbidden('condition_not_yours');
      if ((row.resolvedAt !== null) !== resolved) {
        refuse(refusals);
        await this.comments.resolve(row, actor, resolved);
      }
      return this.threads(actor, facts);
    });
  }

  private async thread(actor: Actor, commentId: string): Promise<{ row: CommentRow; facts: SectionFacts }> {
    const row = await this.work.read.findOneBy(CommentRow, { id: commentId });
    if (!row || row.threadId) throw notFound();
    const facts = await this.mayComment(actor, row.sectionId);
    if (!(await this.threads(actor, facts)).some((thread) => thread.id === commentId)) throw notFound();
    return { row, facts };
  }

  private async mayComment(actor: Actor, sectionId: string): Promise<SectionFacts> {
    const facts = await this.sections.require(actor, sectionId);
    refuse(commentingRefusals(facts.rights));
    return facts;
  }
}
