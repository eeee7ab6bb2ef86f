import { z } from 'zod';
import { withdrawalKinds } from '../review/states.js';

export const editionAct = z.strictObject({
  action: z.enum(['withdraw', 'restore', 'clear']),
  kind: z.enum(withdrawalKinds).optional(),
  publicNote: z.string().trim().min(1).max(500).optional(),
  verdict: z.enum(['public', 'withheld']).optional(),
  form: z.strictObject({ checks: z.array(z.string().max(60)).max(20), basis: z.string().trim().max(500) }).optional(),
});
export type EditionAct = z.infer<typeof editionAct>;
