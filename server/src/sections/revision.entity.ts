import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a section said when it left a desk or was saved by hand. Never changed. */
@Entity('revisions')
export class Revision {
  @PrimaryColumn('text') id: string;
  @Column('text') sectionId: string;
  @Column('integer') number: number;
  @Column('text') act: string;
  @Column('text') canonical: string;
  @Column('text') digest: string;
  @Column('text') algorithm: string;
  @Column('integer') words: number;
  @Column('text') authorId: string;
  @Column('text') at: string;
}
