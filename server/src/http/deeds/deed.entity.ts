import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What was done once under a key of its own, and what was answered. */
@Entity('deeds')
export class Deed {
  @PrimaryColumn('text') actorId: string;
  /** As it is declared: /api/sections/:id/comments. */
  @PrimaryColumn('text') route: string;
  /** The digest of the key: who has the key alone reads the answer. */
  @PrimaryColumn('text') key: string;
  /** What was asked: address and body. */
  @Column('text') asked: string;
  /** Sealed with the key, for an answer may hold what is told once. */
  @Column('text') answer: string;
  @Column('text') at: string;
}
