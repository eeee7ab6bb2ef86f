import type { QueryRunner } from 'typeorm';

export type Trigger = readonly [name: string, table: string, text: string];

const holds = (table: string, column: string, digest: string): string =>
  `EXISTS (SELECT 1 FROM ${table} n WHERE n.${column} LIKE '%' || ${digest} || '%')`;

/** Whether the record names a file: an edition, a revision, or an entry of the trail. */
export const recordNames = (digest: string): string =>
  [
    `EXISTS (SELECT 1 FROM edition_files n WHERE n.digest = ${digest})`,
    holds('edition_sections', 'body', digest),
    holds('revisions', 'canonical', digest),
    holds('contribution_revisions', 'canonical', digest),
    holds('audit_entries', 'facts', digest),
  ].join(' OR ');

/** A file goes when the record does not name it, its pieces when it has gone. */
const named: Readonly<Record<string, string>> = {
  stored_files: recordNames('OLD.digest'),
  file_pieces: 'EXISTS (SELECT 1 FROM stored_files n WHERE n.digest = OLD.digest)',
};
const tables = Object.keys(named);

/** Files are deleted by no other way than the sweep's: what the record names stays. */
export const namedFiles: Readonly<Record<'better-sqlite3' | 'postgres', readonly Trigger[]>> = {
  'better-sqlite3': tables.map((table) => [
    `${table}_no_delete`,
    table,
    `CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table} WHEN ${named[table]} BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END`,
  ]),
  postgres: tables.map((table) => [
    `${table}_no_delete`,
    table,
    `CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION append_only_while_named();
     ALTER TABLE ${table} ENABLE ALWAYS TRIGGER ${table}_no_delete`,
  ]),
};

export const namedFunction = `CREATE OR REPLACE FUNCTION append_only_while_named() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_TABLE_NAME = 'file_pieces' AND (${named['file_pieces']})
      OR TG_TABLE_NAME = 'stored_files' AND (${named['stored_files']})
    THEN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END IF;
    RETURN OLD;
  END $$`;

/** Puts them in place, where there are none yet. */
export async function keepNamedFiles(runner: QueryRunner): Promise<void> {
  const dialect = runner.connection.options.type as keyof typeof namedFiles;
  if (dialect === 'postgres') await runner.query(namedFunction);
  for (const [, , text] of namedFiles[dialect]) await runner.query(text);
}
