import type { DocumentJson, EditionState, PrintedReport } from '@bafang/shared';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { digestOf } from '../database/digest.js';
import { newId } from '../database/id.js';

/** 发布版: the frozen text and files of a report. `imported`: last year's report as a baseline. */
@Entity('editions')
export class Edition {
  @PrimaryColumn('text') id: string;
  @Column('text') reportId: string;
  /** 1 and on, as the public counts them: what becomes void gives its number back, and has its round with a minus. */
  @Column('integer') number: number;
  @Column('text') kind: 'rendered' | 'imported';
  @Column('text') state: EditionState;
  @Column('integer') round: number;
  @Column('text') title: string;
  @Column('simple-json') text: PrintedReport;
  @Column('text') reportDigest: string;
  /** The canonical string that leaders sign. */
  @Column('text') manifest: string;
  @Column('text') manifestDigest: string;
  @Column('text') createdAt: string;
  @Column('text', { nullable: true }) publishedAt: string | null;
  @Column('text', { nullable: true }) endedAt: string | null;
  @Column('integer', { nullable: true }) endedAfterEntry: number | null;
  /** What the public is told that this edition corrects. */
  @Column('text', { nullable: true }) publicNote: string | null;
  /** What the public is told in its place while it is withdrawn. */
  @Column('text', { nullable: true }) withdrawalNote: string | null;
  /** superseded, or the kind of a withdrawal. */
  @Column('text', { nullable: true }) ending: string | null;
  @Column('text', { nullable: true }) publishAt: string | null;
  /** Who set that time; the guards are checked for this person again then. */
  @Column('text', { nullable: true }) publishBy: string | null;
  /** Why a publication at a set time was refused then, until somebody acts. */
  @Column('simple-json', { nullable: true }) timeRefused: { at: string; codes: string[] } | null;
  @Column('integer') version: number;
}

/** An edition as it begins: not ended, and nothing set for later. */
export const newEdition = (
  given: Pick<
    Edition,
    | 'reportId'
    | 'number'
    | 'kind'
    | 'state'
    | 'round'
    | 'text'
    | 'reportDigest'
    | 'manifest'
    | 'createdAt'
    | 'publishedAt'
    | 'publicNote'
  >,
): Edition => ({
  id: newId(),
  title: given.text.title,
  manifestDigest: given.manifest && digestOf(given.manifest),
  endedAt: null,
  endedAfterEntry: null,
  withdrawalNote: null,
  ending: null,
  publishAt: null,
  publishBy: null,
  timeRefused: null,
  version: 1,
  ...given,
});

@Entity('edition_files')
export class EditionFileRow {
  @PrimaryColumn('text') editionId: string;
  @PrimaryColumn('text') name: string;
  @Column('text') mediaType: string;
  @Column('integer') size: number;
  @Column('text') digest: string;
}

/** The sections of an edition by their place, so that last year's text is one read. */
@Entity('edition_sections')
export class EditionSection {
  @PrimaryColumn('text') editionId: string;
  @PrimaryColumn('text') nodeId: string;
  @Column('text', { nullable: true }) heading: string | null;
  @Column('simple-json') body: DocumentJson;
}
