import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A file that hangs on a section, an answer or a value of a figure, by the name that it came with. */
@Entity('attachments')
export class Attachment {
  @PrimaryColumn('text') id: string;
  /** Null: on a value. */
  @Column('text', { nullable: true }) reportId: string | null;
  @Column('text', { nullable: true }) sectionId: string | null;
  @Column('text', { nullable: true }) contributionId: string | null;
  @Column('text', { nullable: true }) valueId: string | null;
  @Column('text') digest: string;
  @Column('text') name: string;
  @Column('text') mediaType: string;
  @Column('integer') size: number;
  @Column('text') addedBy: string;
  @Column('text') at: string;
}
