import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Append-only and hash-chained: a trigger refuses every change. */
@Entity('audit_entries')
export class AuditEntry {
  @PrimaryColumn('integer') sequence: number;
  @Column('text') at: string;
  @Column('text', { nullable: true }) actorId: string | null;
  @Column('text') actorName: string;
  @Column('text') action: string;
  @Column('text') objectType: string;
  @Column('text', { nullable: true }) objectId: string | null;
  /** A number or a name of a unit or account, never a heading or a text. */
  @Column('text', { nullable: true }) objectLabel: string | null;
  /** JSON text, as hashed. */
  @Column('text') facts: string;
  @Column('text') algorithm: string;
  @Column('text') prevHash: string;
  @Column('text') hash: string;
}
