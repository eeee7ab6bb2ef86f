import { z } from 'zod';

/** What a backup says of itself: of which version it is, what it holds, and by which digests one sees that nothing is missing. */
export const manifestSchema = z.strictObject({
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  database: z.enum(['SQLite', 'PostgreSQL']),
  /** Names of those applied, in their order. */
  migrations: z.array(z.string()).min(1),
  /** Where the audit trail ends. */
  trail: z.strictObject({ entries: z.int().min(0), head: z.string().nullable() }),
  parts: z.array(z.strictObject({ name: z.string(), lines: z.int().min(0), digest: z.string() })),
});
export type Manifest = z.infer<typeof manifestSchema>;
export type Part = Manifest['parts'][number];

export const MANIFEST = 'manifest.json';
export const SECRET = 'secret';
/** The part of a table: a line with the names of its columns, then a line a row, each a JSON array. */
export const partOf = (table: string): string => `tables/${table}.jsonl`;

/** Why a backup is not made, or not restored: words for who does it. */
export class BackupRefused extends Error {}
