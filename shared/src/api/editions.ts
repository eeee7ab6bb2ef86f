import { z } from 'zod';
import { editionActions, withdrawalKinds } from '../review/states.js';

export const editionTransition = z.strictObject({
  action: z.enum(editionActions),
  kind: z.enum(withdrawalKinds).optional(),
  publicNote: z.string().trim().min(1).max(500).optional(),
});
export type EditionTransition = z.infer<typeof editionTransition>;
