import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 签发人: a leader, one area or the whole report (null), and the step in the order of signing. */
@Entity('signers')
export class Signer {
  @PrimaryColumn('text') id: string;
  @Column('text') reportId: string;
  @Column('text') accountId: string;
  @Column('text', { nullable: true }) areaId: string | null;
  @Column('integer') step: number;
}
