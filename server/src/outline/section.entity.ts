import type { DocumentJson, SectionState } from '@bafang/shared';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { flag } from '../database/statements/row-shape.js';

@Entity('sections')
export class Section {
  @PrimaryColumn('text') id: string;
  @Column('text') reportId: string;
  /** A part, an area, or null: directly under the report. */
  @Column('text', { nullable: true }) parentId: string | null;
  @Column('integer') position: number;
  @Column('integer', { transformer: flag }) numbered: boolean;
  @Column('text', { nullable: true }) heading: string | null;
  @Column('simple-json') body: DocumentJson;
  /** Of the canonical string of heading and body. */
  @Column('text') digest: string;
  @Column('integer') words: number;
  @Column('text') state: SectionState;
  @Column('text', { nullable: true }) leadUnitId: string | null;
  @Column('text', { nullable: true }) dueDate: string | null;
  @Column('integer', { nullable: true }) wordLimit: number | null;
  @Column('integer', { transformer: flag }) required: boolean;
  @Column('text', { nullable: true }) note: string | null;
  /** Why the unit asks for 免报; null when it does not. */
  @Column('text', { nullable: true }) waiverReason: string | null;
  /** Its place in last year's edition. */
  @Column('text', { nullable: true }) previousId: string | null;
  @Column('integer') submissions: number;
  /** Moves with state, assignment and due date. */
  @Column('integer') version: number;
  /** Moves with the text. */
  @Column('integer') contentVersion: number;
  @Column('text') enteredAt: string;
  @Column('integer') enteredAfterEntry: number;
  @Column('text', { nullable: true }) contentAt: string | null;
}

/** A value of the register that a text of section `s` shows is a node of it; the pattern finds few other texts, and none of those has one. */
export const showsFigure = `s.body LIKE '%"type":"figure"%'`;

@Entity('section_supports')
export class SectionSupport {
  @PrimaryColumn('text') sectionId: string;
  @PrimaryColumn('text') unitId: string;
}

/** Who changed heading or body; `sittingDigest` is the digest before the sitting that is open. */
@Entity('section_writers')
export class SectionWriter {
  @PrimaryColumn('text') sectionId: string;
  @PrimaryColumn('text') accountId: string;
  @Column('text') firstAt: string;
  @Column('text') lastAt: string;
  /** The audit trail's last entry before the last change. */
  @Column('integer') afterEntry: number;
  @Column('text', { nullable: true }) sittingDigest: string | null;
  @Column('text') lastDigest: string;
}

/** The section page told the server that this person had it open. */
@Entity('section_openings')
export class SectionOpening {
  @PrimaryColumn('text') sectionId: string;
  @PrimaryColumn('text') accountId: string;
  @Column('text') digest: string;
  @Column('text') at: string;
  @Column('integer') afterEntry: number;
}
