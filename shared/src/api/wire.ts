import { z } from 'zod';
import type { Refusal } from '../units/refusal.js';

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
export const heading = z.string().trim().min(1).max(200).regex(/^\P{Cc}*$/u);

export const idParameter = id;
export const pageQuery = z.strictObject({ page: z.coerce.number().int().min(1).max(100_000).default(1) });

export interface UnitRef { id: string; name: string; shortName: string }
export interface AccountRef { id: string; name: string }

/** RFC 9457. */
export interface ProblemDetails {
  type: string;
  title: string;
  status: number;
  code: string;
  refusals?: Refusal[];
  fields?: { path: string; message: string }[];
  [more: string]: unknown;
}
