import type { GrantState, Half, Role } from '@bafang/shared';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { newId } from '../database/id.js';
import { flag } from '../database/statements/row-shape.js';

@Entity('accounts')
export class AccountRow {
  @PrimaryColumn('text') id: string;
  @Column('text') login: string;
  /** The office, e.g. 市审计局经办人. */
  @Column('text') name: string;
  @Column('text') unitId: string;
  /** Personal data: never in the audit trail, and told to the two who keep accounts alone. */
  @Column('text', { nullable: true }) phone: string | null;
  /** null until there is a password of its own: till then both halves of a one-time one open it. */
  @Column('text', { nullable: true }) passwordHash: string | null;
  @Column('integer', { transformer: flag }) mustChangePassword: boolean;
  @Column('text', { nullable: true }) disabledAt: string | null;
  @Column('text') createdAt: string;
  @Column('integer') version: number;
}

/** An account as it begins; its password is another's work, and so to be changed, unless said. */
export const freshAccount = (
  given: Pick<AccountRow, 'login' | 'name' | 'unitId' | 'createdAt'> & Partial<AccountRow>,
): AccountRow => ({
  id: newId(),
  phone: null,
  passwordHash: null,
  mustChangePassword: true,
  disabledAt: null,
  version: 1,
  ...given,
});

/** One half of a one-time password, kept until the password is changed. Both are there only while the account has no password of its own. */
@Entity('password_halves')
export class PasswordHalf {
  @PrimaryColumn('text') accountId: string;
  @PrimaryColumn('text') half: Half;
  @Column('text') hash: string;
  @Column('text') madeBy: string;
  @Column('text') madeAt: string;
}

/** The PasswordState of an account `a`. */
export const passwordState = `COALESCE(
  (SELECT CASE COUNT(*) WHEN 2 THEN 'both' ELSE MIN(h.half) END FROM password_halves h WHERE h.account_id = a.id),
  CASE WHEN a.password_hash IS NULL THEN 'none' ELSE 'own' END)`;
/** Whether an account `a` has a password of its own, 0 or 1. */
export const ownPassword = '(CASE WHEN a.password_hash IS NULL THEN 0 ELSE 1 END)';
/** Whether there is what opens an account `a`. */
export const signsIn = `(a.password_hash IS NOT NULL
  OR (SELECT COUNT(*) FROM password_halves h WHERE h.account_id = a.id) = 2)`;

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

export const proposedGrant = (
  given: Pick<Grant, 'accountId' | 'role' | 'unitId' | 'proposedBy' | 'proposedAt'> & Partial<Grant>,
): Grant => ({
  id: newId(),
  state: 'proposed',
  validFrom: null,
  validTo: null,
  decidedBy: null,
  decidedAt: null,
  ...given,
});

/** Where an instance begins there is nobody yet who could propose or decide. */
export const firstGrant = (given: Pick<Grant, 'accountId' | 'role' | 'unitId'>, at: string): Grant =>
  proposedGrant({ ...given, state: 'granted', proposedBy: null, proposedAt: at, decidedAt: at });
