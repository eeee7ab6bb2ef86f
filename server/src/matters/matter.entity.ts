import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 必备内容: what a report must speak of, and what is recorded of it. */
@Entity('matters')
export class Matter {
  @PrimaryColumn('text') id: string;
  @Column('text') reportId: string;
  @Column('integer') position: number;
  /** 方面 that it belongs to, in words of its list; empty where it belongs to none. */
  @Column('text') area: string;
  @Column('text') matter: string;
  /** What the text does not say of it. */
  @Column('text', { nullable: true }) missing: string | null;
  /** Why the report need not speak of it. */
  @Column('text', { nullable: true }) waiver: string | null;
  @Column('text', { nullable: true }) waivedBy: string | null;
  @Column('text', { nullable: true }) waivedAt: string | null;
  @Column('integer') version: number;
  /** The how manyth change of the list took it off; what is recorded of it waits until it comes back. Null: on the list. */
  @Column('integer', { nullable: true }) removal: number | null;
}

/** The list of a report, of all that is kept of what was ever on it. */
export const LISTED = 'report_id = :reportId AND removal IS NULL';

/** Where a matter stands: a section, or the paragraph of it that said these words then. */
@Entity('matter_places')
export class MatterPlace {
  @PrimaryColumn('text') matterId: string;
  @PrimaryColumn('integer') position: number;
  @Column('text') sectionId: string;
  @Column('text', { nullable: true }) words: string | null;
}
