import type { Cover, ReportState } from '@bafang/shared';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One per issuing unit and year. */
@Entity('reports')
export class Report {
  @PrimaryColumn('text') id: string;
  /** The end of the public address. */
  @Column('text') slug: string;
  @Column('integer') year: number;
  @Column('text') issuingUnitId: string;
  /** Its name as `prepare` pinned it, in the digest: a unit renamed later changes no prepared report. */
  @Column('text', { nullable: true }) issuerName: string | null;
  @Column('text') hostUnitId: string;
  @Column('text') templateId: string;
  @Column('text') title: string;
  @Column('simple-json') cover: Cover;
  @Column('text') state: ReportState;
  /** Counts send_to_sign. */
  @Column('integer') round: number;
  @Column('integer') version: number;
  @Column('text', { nullable: true }) openedAt: string | null;
  @Column('text') createdAt: string;
  /** What the public is told of a correction that is being prepared. */
  @Column('text', { nullable: true }) publicNote: string | null;
  /** What is written after this entry of the audit trail counts for separation: after open, or the last publication. */
  @Column('integer', { nullable: true }) writingAfterEntry: number | null;
}
