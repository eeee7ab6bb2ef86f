import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A part or an area. */
@Entity('outline_headings')
export class OutlineHeadingRow {
  @PrimaryColumn('text') id: string;
  @Column('text') reportId: string;
  @Column('text') kind: 'part' | 'area';
  @Column('text', { nullable: true }) parentId: string | null;
  @Column('integer') position: number;
  @Column('text') heading: string;
}

/** Who gave a part, an area or an added section its heading: that is writing, in all that the heading covers. */
@Entity('outline_writers')
export class OutlineWriter {
  @PrimaryColumn('text') nodeId: string;
  @PrimaryColumn('text') accountId: string;
  @Column('integer') afterEntry: number;
}
