import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A statement of a person about a digest. It holds while the digest is the current one. */
@Entity('attestations')
export class AttestationRow {
  @PrimaryColumn('text') id: string;
  @Column('text') reportId: string;
  @Column('text') subject: 'section' | 'area' | 'report' | 'edition';
  @Column('text') subjectId: string;
  @Column('text') actorId: string;
  @Column('text', { nullable: true }) onBehalfOf: string | null;
  @Column('text') role: string;
  /** approve, reconfirm, approve_area, clear, send_to_sign, sign. */
  @Column('text') act: string;
  @Column('text') verdict: string;
  @Column('text', { nullable: true }) opinion: string | null;
  /** JSON of a recorded form, as of a secrecy review. */
  @Column('simple-json', { nullable: true }) form: Record<string, unknown> | null;
  @Column('text') at: string;
  /** The audit trail's last entry before it. */
  @Column('integer') afterEntry: number;
  @Column('text') digest: string;
  @Column('text') algorithm: string;
  @Column('integer') round: number;
}
