import {
  bureauRoles,
  type CommentView,
  holdsAny,
  type Involvement,
  type Refusal,
  resolvingRefusals,
  type Role,
} from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { Audit } from '../audit/audit.js';
import { Clock } from '../database/clock.js';
import { newId } from '../database/id.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Actor } from '../users/actor.js';
import { People } from '../users/people.js';
import { CommentRow } from './comment.entity.js';

export interface Reader {
  actor: Actor;
  roles: readonly Role[];
  mayComment: boolean;
  involvement: Involvement;
}
type NewComment = Pick<CommentRow, 'text' | 'quotation' | 'threadId' | 'condition'>;

/** 批注: threads on a section. What a condition asks for must be resolved before approval. */
@Injectable()
export class Comments {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly people: People,
  ) {}

  /** `upTo`, an entry of the audit trail: a reader of the bureau's last text sees what was said until then, and what the bureau said since. */
  async threads(sectionId: string, reader: Reader, upTo: number | null): Promise<CommentView[]> {
    const all = await this.work.rows(CommentRow, 'section_id = :sectionId ORDER BY after_entry, id', { sectionId });
    const rows = all.filter(
      (row) => upTo === null || row.afterEntry <= upTo || holdsAny([row.authorRole], bureauRoles),
    );
    const ref = await this.people.refs(rows.flatMap((row) => [row.authorId, row.resolvedBy]));
    const replies = Map.groupBy(
      rows.filter((row) => row.threadId),
      (row) => row.threadId,
    );
    return rows
      .filter((row) => !row.threadId)
      .map((row) => ({
        id: row.id,
        author: ref(row.authorId),
        authorRole: row.authorRole,
        text: row.text,
        quotation: row.quotation,
        condition: row.condition,
        at: row.at,
        resolved: row.resolvedBy ? { by: ref(row.resolvedBy), at: row.resolvedAt! } : null,
        resolving: reader.mayComment ? resolving(row, reader) : null,
        replies: (replies.get(row.id) ?? []).map((reply) => ({
          id: reply.id,
          author: ref(reply.authorId),
          text: reply.text,
          at: reply.at,
        })),
      }));
  }

  async add(sectionId: string, { actor, roles }: Reader, comment: NewComment): Promise<string> {
    const authorRole = roles.find((role) => holdsAny([role], bureauRoles)) ?? roles[0] ?? 'clerk';
    return this.work.run(async (transaction) => {
      const id = newId();
      await transaction.add(CommentRow, {
        id,
        sectionId,
        authorId: actor.id,
        authorRole,
        at: this.clock.stamp(),
        afterEntry: await this.audit.lastEntry(),
        resolvedBy: null,
        resolvedAt: null,
        ...comment,
      });
      await this.audit.record({
        actor,
        action: comment.threadId ? 'reply' : 'comment',
        object: { type: 'section', id: sectionId },
        facts: { comment: id, condition: comment.condition },
      });
      return id;
    });
  }

  async resolve(row: CommentRow, actor: Actor, resolved: boolean): Promise<void> {
    await this.work.run(async (transaction) => {
      await transaction.change(
        CommentRow,
        { id: row.id },
        resolved ? { resolvedBy: actor.id, resolvedAt: this.clock.stamp() } : { resolvedBy: null, resolvedAt: null },
      );
      await this.audit.record({
        actor,
        action: resolved ? 'resolve' : 'unresolve',
        object: { type: 'section', id: row.sectionId },
        facts: { comment: row.id },
      });
    });
  }
}

/** Null where it is not this reader's to settle. */
export function resolving(
  { authorId, condition, resolvedAt }: CommentRow,
  { actor, roles, involvement }: Reader,
): Refusal[] | null {
  const own = authorId === actor.id;
  const refusals = resolvingRefusals({ roles, own, condition, resolved: resolvedAt !== null, involvement });
  return refusals.some(({ code }) => code === 'forbidden_role') ? null : refusals;
}
