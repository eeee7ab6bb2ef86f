import type { ImportDraft, ImportLine, ImportNote } from '@bafang/shared';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export interface ReadOutline extends Omit<ImportDraft, 'answers'> {
  dropped: { text: string; reason: string; line: number | null }[];
  notes: ImportNote[];
}

/** A report that is being imported: its source, the tree as corrected so far, and the answers to the flags. */
@Entity('imports')
export class ImportRow {
  @PrimaryColumn('text') id: string;
  @Column('text') hostUnitId: string;
  @Column('text') fileName: string;
  @Column('simple-json') outline: ReadOutline;
  @Column('simple-json') lines: ImportLine[];
  @Column('simple-json') answers: Record<string, boolean>;
  @Column('text') createdBy: string;
  @Column('text') createdAt: string;
  @Column('integer') version: number;
}
