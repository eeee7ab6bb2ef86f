import type { GrantState, Role } from '@bafang/shared';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { flag } from '../database/row-shape.js';

@Entity('accounts')
export class AccountRow {
  @PrimaryColumn('text') id: string;
  @Column('text') login: string;
  /** The office, e.g. 市审计局经办人. */
  @Column('text') name: string;
  @Column('text') unitId: string;
  /** null until the first password sheet is printed. */
  @Column('text', { nullable: true }) passwordHash: string | null;
  @Column('integer', { transformer: flag }) mustChangePassword: boolean;
  @Column('text', { nullable: true }) disabledAt: string | null;
  @Column('text') createdAt: string;
  @Column('integer') version: number;
}

/** A role of an account for a unit; works only once the security administrator has granted it. */
@Entity('grants')
export class Grant {
  @PrimaryColumn('text') id: string;
  @Column('text') accountId: string;
  @Column('text') role: Role;
  @Column('text') unitId: string;
  @Column('text') state: GrantState;
  @Column('text', { nullable: true }) validFrom: string | null;
  @Column('text', { nullable: true }) validTo: string | null;
  @Column('text', { nullable: true }) proposedBy: string | null;
  @Column('text') proposedAt: string;
  @Column('text', { nullable: true }) decidedBy: string | null;
  @Column('text', { nullable: true }) decidedAt: string | null;
}
