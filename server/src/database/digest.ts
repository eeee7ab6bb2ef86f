import { createHash } from 'node:crypto';

/** Stands beside every stored digest; a GB profile (sm3) will be a second name. */
export const ALGORITHM = 'sha256';

/** Lower-case hex of the canonical string or of a file's bytes. */
export function digestOf(content: string | Uint8Array): string {
  return createHash(ALGORITHM).update(content).digest('hex');
}
