import { z } from 'zod';

/** UUIDv7, made by the server. */
export const id = z.uuid();
/** A civil date in China, YYYY-MM-DD. */
export const civilDate = z.iso.date();
/** ISO-8601 UTC. */
export const stamp = z.iso.datetime();
/** SHA-256 in lower-case hex. */
export const digest = z.string().regex(/^[0-9a-f]{64}$/);
export const reason = z.string().trim().min(1).max(2000);
/** One line of print: no tab, no line break, no other control character. */
export const heading = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^\P{Cc}*$/u);

export const idParameter = id;

export interface UnitRef {
  id: string;
  name: string;
  shortName: string;
}
export interface AccountRef {
  id: string;
  name: string;
}
