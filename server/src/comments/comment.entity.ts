import type { Role } from '@bafang/shared';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { flag } from '../database/statements/row-shape.js';

/** A comment on a section, or a reply in its thread. */
@Entity('comments')
export class CommentRow {
  @PrimaryColumn('text') id: string;
  @Column('text') sectionId: string;
  /** The comment it replies to; null for the first of a thread. */
  @Column('text', { nullable: true }) threadId: string | null;
  @Column('text') authorId: string;
  @Column('text') authorRole: Role;
  @Column('text') text: string;
  @Column('text', { nullable: true }) quotation: string | null;
  /** 审定条件: must be resolved before approval. */
  @Column('integer', { transformer: flag }) condition: boolean;
  @Column('text') at: string;
  @Column('integer') afterEntry: number;
  @Column('text', { nullable: true }) resolvedBy: string | null;
  @Column('text', { nullable: true }) resolvedAt: string | null;
}
