import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 不改: an error of a section that the head of its unit leaves as it is. */
@Entity('set_asides')
export class SetAside {
  @PrimaryColumn('text') id: string;
  @Column('text') sectionId: string;
  @Column('text') rule: string;
  /** The words around it; what was found stands `length` units long at `place` in them. */
  @Column('text') words: string;
  @Column('integer') place: number;
  @Column('integer') length: number;
  @Column('text') reason: string;
  @Column('text') setBy: string;
  @Column('text') at: string;
  @Column('integer') afterEntry: number;
}
