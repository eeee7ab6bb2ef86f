import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An image that came for a text, or was copied into it: the text may name it, and shows it to its readers. */
@Entity('images')
export class Image {
  @PrimaryColumn('text') id: string;
  @Column('text') reportId: string;
  @Column('text', { nullable: true }) sectionId: string | null;
  @Column('text', { nullable: true }) contributionId: string | null;
  @Column('text') digest: string;
  @Column('text') mediaType: string;
  /** In pixels, as it is kept. */
  @Column('integer') width: number;
  @Column('integer') height: number;
  @Column('integer') size: number;
  @Column('text') addedBy: string;
  /** By the machine's clock, as the sweep's is. */
  @Column('text') at: string;
}
