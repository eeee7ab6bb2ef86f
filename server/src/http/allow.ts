import type { Role } from '@bafang/shared';
import { SetMetadata } from '@nestjs/common';

/**
 * Who may call a route at all; what they may see or do there is decided row by row.
 * anyone: no session needed · session: signed in, even with an expired first password · account: signed in, with at least one role.
 */
export type Policy = 'anyone' | 'session' | 'account' | readonly Role[];

export const POLICY = 'policy';
export const Allow = (...who: ['anyone' | 'session' | 'account'] | Role[]) =>
  SetMetadata(POLICY, typeof who[0] === 'string' && ['anyone', 'session', 'account'].includes(who[0]) ? who[0] : who);
