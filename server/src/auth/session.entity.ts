import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('sessions')
export class SessionRow {
  @PrimaryColumn('text') id: string;
  @Column('text') accountId: string;
  @Column('text') refreshHash: string;
  /** Of the token that the last refresh replaced. */
  @Column('text', { nullable: true }) previousHash: string | null;
  @Column('text') createdAt: string;
  @Column('text') refreshedAt: string;
  @Column('text') expiresAt: string;
  @Column('text', { nullable: true }) endedAt: string | null;
}

@Entity('sign_in_failures')
export class SignInFailure {
  @PrimaryColumn('text') id: string;
  @Column('text') login: string;
  @Column('text') address: string;
  @Column('text') at: string;
}
