import { hash, verify } from '@node-rs/argon2';
import { Problem } from '../http/problem.js';
import { guessable } from './guessable.js';

/** argon2id, 19 MiB, two passes: the OWASP password storage sheet. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const MIN_LENGTH = 10;

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'), cost);

let decoy: Promise<string> | null = null;

/** Takes as long for an account that does not exist, so that time tells nothing. */
export async function passwordFits(passwordHash: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('no account has this password');
  const fits = await verify(passwordHash ?? (await decoy), password.normalize('NFC'));
  return passwordHash !== null && fits;
}

/** `names`: of the account and its surroundings, which everybody knows. */
export async function checkNewPassword(next: string, names: readonly string[]): Promise<void> {
  if ([...next].length < MIN_LENGTH) throw new Problem(422, 'password_too_short', { least: MIN_LENGTH });
  if (await guessable(next, names)) throw new Problem(422, 'password_guessable');
}
