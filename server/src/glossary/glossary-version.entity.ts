import type { Glossary, GlossaryCounts } from '@bafang/shared';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 用语表: what a host unit's glossary said from one saving to the next. Never changed. */
@Entity('glossary_versions')
export class GlossaryVersion {
  @PrimaryColumn('text') hostUnitId: string;
  /** From 2: the first is the shipped list. */
  @PrimaryColumn('integer') number: number;
  @Column('simple-json') content: Glossary;
  @Column('simple-json') counts: GlossaryCounts;
  @Column('text') savedBy: string;
  @Column('text') at: string;
}
