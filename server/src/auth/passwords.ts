import { hash, verify } from '@node-rs/argon2';
import { Problem } from '../http/problem.js';
import { guessable } from './guessable.js';

/** argon2id, 19 MiB, two passes: the OWASP password storage sheet. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const MIN_LENGTH = 10;

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'), cost);

let decoy: Promise<string> | null = null;

/** What opens an account: the hash of its own password, those of both halves of a one-time one, or nothing. */
export type Lock = readonly [] | readonly [own: string] | readonly [front: string, rear: string];

export const sameLock = (one: Lock, other: Lock): boolean => one.join() === other.join();

/** aaaa-bbbb-cccc-dddd, as it is typed from paper: in capitals or full width, with other hyphens, with spaces or without. */
function halvesOf(typed: string): [front: string, rear: string] {
  const signs = typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
  return [`${signs.slice(0, 4)}-${signs.slice(4, 8)}`, `${signs.slice(8, 12)}-${signs.slice(12)}`];
}

/**
 * Takes as long for an account that does not exist, so that time tells nothing. The rear half is looked at after a front that fits alone:
 * who guesses gets one check at every account.
 */
export async function passwordFits(lock: Lock, typed: string): Promise<boolean> {
  decoy ??= hashPassword('no account has this password');
  const [first, second] = lock;
  const [front, rear] = second ? halvesOf(typed) : [typed, ''];
  const fits = await verify(first ?? (await decoy), front.normalize('NFC'));
  return first !== undefined && fits && (second === undefined || verify(second, rear.normalize('NFC')));
}

/** `names`: of the account and its surroundings, which everybody knows. */
export async function checkNewPassword(next: string, names: readonly string[]): Promise<void> {
  if ([...next].length < MIN_LENGTH) throw new Problem(422, 'password_too_short', { least: MIN_LENGTH });
  if (await guessable(next, names)) throw new Problem(422, 'password_guessable');
}
