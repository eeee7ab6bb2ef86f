import { z } from 'zod';
import type { Role } from '../units/roles.js';
import type { AccountRef, UnitRef } from './wire.js';

export const signIn = z.strictObject({ login: z.string().trim().min(1).max(64), password: z.string().min(1).max(256) });
export const changePassword = z.strictObject({ current: z.string().min(1).max(256), next: z.string().min(1).max(256) });

export type SignIn = z.infer<typeof signIn>;
export type ChangePassword = z.infer<typeof changePassword>;

export interface SessionView {
  account: AccountRef & { login: string; unit: UnitRef };
  grants: { role: Role; unit: UnitRef }[];
  mustChangePassword: boolean;
  demo: boolean;
  /** The business clock; in demo mode it runs in December 2018. */
  now: string;
  secrecyNotice: string;
  issuingUnit: string | null;
  hostUnit: string | null;
}

export interface InstanceView {
  demo: boolean;
  secrecyNotice: string;
  issuingUnit: string | null;
  hostUnit: string | null;
}

export interface DemoAccount {
  login: string;
  name: string;
  unit: string;
  role: Role;
  password: string;
  waiting: string | null;
}
