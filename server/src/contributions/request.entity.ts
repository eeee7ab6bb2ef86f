import type {
  Asker,
  ContributionState,
  Disposition,
  DocumentJson,
  OpinionVerdict,
  RequestKind,
  Wanted,
} from '@bafang/shared';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { flag } from '../database/statements/row-shape.js';

/** 征询: what units are asked about a section, an area or, where it names neither, the whole draft. */
@Entity('requests')
export class RequestRow {
  @PrimaryColumn('text') id: string;
  @Column('text') reportId: string;
  @Column('text', { nullable: true }) sectionId: string | null;
  @Column('text', { nullable: true }) areaId: string | null;
  @Column('text') kind: RequestKind;
  @Column('text') asker: Asker;
  @Column('text') question: string;
  /** Of material. */
  @Column('simple-json', { nullable: true }) wants: Wanted | null;
  @Column('text') dueDate: string;
  /** Of the text that an opinion is about. */
  @Column('text', { nullable: true }) digest: string | null;
  @Column('text') askedBy: string;
  @Column('text') at: string;
  @Column('integer') afterEntry: number;
}

/** One of the texts that an opinion on an area or the whole draft is asked about: a revision of its section. Never changed. */
@Entity('request_pins')
export class RequestPin {
  @PrimaryColumn('text') requestId: string;
  @PrimaryColumn('integer') position: number;
  @Column('text') sectionId: string;
  /** As it was called when it was asked about. */
  @Column('text') label: string;
  /** Of the revision. */
  @Column('text') digest: string;
  /** Of what the section said then, which the bureau may not have had yet. */
  @Column('text') sectionDigest: string;
}

/** 素材／意见: one unit's answer to a request. */
@Entity('contributions')
export class Contribution {
  @PrimaryColumn('text') id: string;
  @Column('text') requestId: string;
  @Column('text') unitId: string;
  @Column('text') state: ContributionState;
  @Column('text') dueDate: string;
  @Column('simple-json') body: DocumentJson;
  @Column('simple-json') figures: Record<string, string>;
  @Column('text', { nullable: true }) verdict: OpinionVerdict | null;
  /** Of an opinion: why, in words. */
  @Column('text') note: string;
  /** Of an opinion: it says what to change, in the copy of the text or, where there is none, in words of its own. */
  @Column('integer', { transformer: flag }) changes: boolean;
  /** Of the canonical string of body, figures, verdict and note. */
  @Column('text') digest: string;
  @Column('integer') words: number;
  /** Of the act that led to its state. */
  @Column('text', { nullable: true }) reason: string | null;
  @Column('text', { nullable: true }) disposition: Disposition | null;
  /** Moves with state and due date. */
  @Column('integer') version: number;
  /** Moves with the answer. */
  @Column('integer') contentVersion: number;
  @Column('text') enteredAt: string;
  @Column('integer') enteredAfterEntry: number;
  @Column('text', { nullable: true }) contentAt: string | null;
  /** When it left the unit last. */
  @Column('text', { nullable: true }) sentAt: string | null;
}

/** What an answer said when it left a desk. Never changed. */
@Entity('contribution_revisions')
export class ContributionRevision {
  @PrimaryColumn('text') id: string;
  @Column('text') contributionId: string;
  @Column('text') act: string;
  @Column('text') canonical: string;
  @Column('text') digest: string;
  @Column('text') algorithm: string;
  @Column('integer') words: number;
  @Column('text') authorId: string;
  @Column('text') at: string;
  @Column('integer') afterEntry: number;
}

/** The page of an answer told the server that this person had it open. */
@Entity('contribution_openings')
export class ContributionOpening {
  @PrimaryColumn('text') contributionId: string;
  @PrimaryColumn('text') accountId: string;
  @Column('text') at: string;
  @Column('integer') afterEntry: number;
}
