import { z } from 'zod';
import { editionActions, withdrawalKinds } from '../../review/states.js';
import { lines } from '../wire.js';

export const editionTransition = z.strictObject({
  action: z.enum(editionActions),
  kind: z.enum(withdrawalKinds).optional(),
  publicNote: lines(500).optional(),
});
export type EditionTransition = z.infer<typeof editionTransition>;
