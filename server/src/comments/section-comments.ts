import { bureauRoles, commentsSection, type CommentView, holdsAny, readsSection } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { forbidden, invalid, notFound, refused } from '../http/problem.js';
import { LastBureauText } from '../review/last-bureau-text.js';
import { type SectionDesk, SectionFacts } from '../review/section-facts.js';
import type { Actor } from '../users/actor.js';
import { CommentRow } from './comment.entity.js';
import { Comments, mayResolve } from './comments.js';

type Said = { text: string; quotation: string | null; condition: boolean };

/** Comments as the rights on their section allow. */
@Injectable()
export class SectionComments {
  constructor(
    private readonly work: UnitOfWork,
    private readonly facts: SectionFacts,
    private readonly comments: Comments,
    private readonly bureauText: LastBureauText,
  ) {}

  async threads(actor: Actor, desk: SectionDesk): Promise<CommentView[]> {
    const reading = readsSection(desk.rights);
    if (reading !== 'whole' && reading !== 'bureau_text') return [];
    const upTo = reading === 'whole' ? null : ((await this.bureauText.of(desk.row.id))?.at ?? '');
    return this.comments.threads(
      desk.row.id,
      { actor, roles: desk.roles, mayComment: commentsSection(desk.rights) },
      upTo,
    );
  }

  async add(actor: Actor, sectionId: string, said: Said): Promise<CommentView[]> {
    return this.work.run(async () => {
      const desk = await this.mayComment(actor, sectionId);
      if (said.condition && !holdsAny(desk.roles, bureauRoles)) throw invalid('condition_not_yours');
      await this.comments.add(sectionId, { actor, roles: desk.roles, mayComment: true }, { ...said, threadId: null });
      return this.threads(actor, desk);
    });
  }

  async reply(actor: Actor, commentId: string, text: string): Promise<CommentView[]> {
    return this.work.run(async () => {
      const { row, desk } = await this.thread(actor, commentId);
      await this.comments.add(
        row.sectionId,
        { actor, roles: desk.roles, mayComment: true },
        { text, quotation: null, condition: false, threadId: row.id },
      );
      return this.threads(actor, desk);
    });
  }

  async resolve(actor: Actor, commentId: string, resolved: boolean): Promise<CommentView[]> {
    return this.work.run(async () => {
      const { row, desk } = await this.thread(actor, commentId);
      if (!mayResolve(row, { actor, roles: desk.roles })) throw forbidden('condition_not_yours');
      if ((row.resolvedAt !== null) !== resolved) await this.comments.resolve(row, actor, resolved);
      return this.threads(actor, desk);
    });
  }

  private async thread(actor: Actor, commentId: string): Promise<{ row: CommentRow; desk: SectionDesk }> {
    const row = await this.work.read.findOneBy(CommentRow, { id: commentId });
    if (!row || row.threadId) throw notFound();
    const desk = await this.mayComment(actor, row.sectionId);
    if (!(await this.threads(actor, desk)).some((thread) => thread.id === commentId)) throw notFound();
    return { row, desk };
  }

  private async mayComment(actor: Actor, sectionId: string): Promise<SectionDesk> {
    const desk = await this.facts.load(actor, sectionId);
    const reading = desk ? readsSection(desk.rights) : 'none';
    if (!desk || reading === 'none') throw notFound();
    if (reading === 'outline') throw forbidden();
    if (!commentsSection(desk.rights)) throw refused([{ code: 'wrong_state', params: { state: desk.row.state } }]);
    return desk;
  }
}
