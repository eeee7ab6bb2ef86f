import { Column, Entity, PrimaryColumn } from 'typeorm';

const objects = ['section_id', 'area_id', 'edition_id', 'contribution_id'];
/** What an act moved: what names nothing else moved the report as a whole. */
export const movedObject = `COALESCE(${objects.join(', ')}, report_id)`;
export const ofWholeReport = objects.map((column) => `${column} IS NULL`).join(' AND ');

/** 流转: what was done with a section, an area, a report, an edition or an answer, for people to read. The audit trail proves it. */
@Entity('transitions')
export class Transition {
  @PrimaryColumn('text') id: string;
  @Column('text') reportId: string;
  @Column('text', { nullable: true }) sectionId: string | null;
  @Column('text', { nullable: true }) areaId: string | null;
  @Column('text', { nullable: true }) editionId: string | null;
  @Column('text', { nullable: true }) contributionId: string | null;
  @Column('text') action: string;
  @Column('text') fromState: string;
  @Column('text') toState: string;
  @Column('text') actorId: string;
  @Column('text') role: string;
  @Column('text') at: string;
  /** The audit trail's last entry before it. */
  @Column('integer') afterEntry: number;
  @Column('text', { nullable: true }) reason: string | null;
  /** Of a reminder. */
  @Column('text', { nullable: true }) rung: string | null;
  /** The words of an answer that were taken over. */
  @Column('text', { nullable: true }) passage: string | null;
  @Column('text', { nullable: true }) digest: string | null;
  @Column('integer') round: number;
}
