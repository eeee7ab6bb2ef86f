import { z } from 'zod';
import { roles } from '../units/roles.js';
import { accountRef, stamp, unitRef } from './wire.js';

export const signIn = z.strictObject({ login: z.string().trim().min(1).max(64), password: z.string().min(1).max(256) });
export const changePassword = z.strictObject({ current: z.string().min(1).max(256), next: z.string().min(1).max(256) });

export type SignIn = z.infer<typeof signIn>;
export type ChangePassword = z.infer<typeof changePassword>;

export const instanceView = z.strictObject({
  demo: z.boolean(),
  secrecyNotice: z.string(),
  issuingUnit: z.string().nullable(),
  hostUnit: z.string().nullable(),
});
export type InstanceView = z.infer<typeof instanceView>;

export const sessionView = instanceView.extend({
  account: accountRef.extend({ login: z.string(), unit: unitRef }),
  grants: z.array(z.strictObject({ role: z.enum(roles), unit: unitRef })),
  mustChangePassword: z.boolean(),
  now: stamp.describe('The business clock; in demo mode it runs in December 2018.'),
});
export type SessionView = z.infer<typeof sessionView>;

export const demoAccount = z.strictObject({
  login: z.string(),
  name: z.string(),
  unit: z.string(),
  role: z.enum(roles),
  password: z.string(),
  waiting: z.string().nullable(),
});
export type DemoAccount = z.infer<typeof demoAccount>;
