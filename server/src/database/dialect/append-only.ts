import type { QueryRunner } from 'typeorm';
import { namedFiles, namedFunction, type Trigger } from './named-files.js';

/** What must never change once it is there: by what a row is one, and of what moves on, the columns that do not. */
interface Kept {
  keys: readonly string[];
  columns?: readonly string[];
  /** It may go when nothing names it any more; what looks after that stands in named-files.ts. */
  goes?: true;
}
export const kept: Readonly<Record<string, Kept>> = {
  audit_entries: { keys: ['sequence', 'prev_hash', 'hash'] },
  transitions: { keys: ['id'] },
  attestations: { keys: ['id'] },
  contribution_revisions: { keys: ['id'] },
  request_pins: { keys: ['request_id, position'] },
  glossary_versions: { keys: ['host_unit_id, number'] },
  revisions: { keys: ['id', 'section_id, number'] },
  stored_files: { keys: ['digest'], goes: true },
  file_pieces: { keys: ['digest, position'], goes: true },
  edition_files: { keys: ['edition_id, name'] },
  edition_sections: { keys: ['edition_id, node_id'] },
  editions: {
    keys: ['id', 'report_id, number'],
    // prettier-ignore
    columns: ['id', 'report_id', 'kind', 'round', 'title', 'text', 'report_digest', 'manifest', 'manifest_digest', 'created_at'],
  },
};
const tables = Object.entries(kept);

/** A replacing insert or update deletes the row it meets without a word, where recursive triggers are off: so it may meet none. */
const met = (table: string, keys: readonly string[], itself = ''): string =>
  `EXISTS (SELECT 1 FROM ${table} o WHERE ${itself}(${keys
    .map(
      (key) =>
        `(${key
          .split(', ')
          .map((column) => `o.${column} = NEW.${column}`)
          .join(' AND ')})`,
    )
    .join(' OR ')}))`;

function onSqlite([table, { keys, columns, goes }]: (typeof tables)[number]): Trigger[] {
  const refuse = `BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END`;
  const trigger = (name: string, when: string): Trigger => [
    `${table}_${name}`,
    table,
    `CREATE TRIGGER ${table}_${name} BEFORE ${when} ${refuse}`,
  ];
  return [
    trigger('no_update', `UPDATE ${columns ? `OF ${columns.join(', ')} ` : ''}ON ${table}`),
    ...(goes ? [] : [trigger('no_delete', `DELETE ON ${table}`)]),
    trigger('no_replace', `INSERT ON ${table} WHEN ${met(table, [...keys, 'rowid'])}`),
    ...(columns
      ? [
          trigger(
            'no_meeting',
            `UPDATE ON ${table} WHEN NEW.rowid <> OLD.rowid OR ${met(table, keys, 'o.rowid <> OLD.rowid AND ')}`,
          ),
        ]
      : []),
  ];
}

/** As PostgreSQL itself prints it, for the doctor compares them. ALWAYS: also where a session calls itself a replica. */
function onPostgres([table, { columns, goes }]: (typeof tables)[number]): Trigger[] {
  const trigger = (name: string, when: string, each: string): Trigger => [
    `${table}_${name}`,
    table,
    `CREATE TRIGGER ${table}_${name} BEFORE ${when} ON ${table} FOR EACH ${each} EXECUTE FUNCTION append_only();
     ALTER TABLE ${table} ENABLE ALWAYS TRIGGER ${table}_${name}`,
  ];
  return [
    trigger('no_change', `${goes ? '' : 'DELETE OR '}UPDATE${columns ? ` OF ${columns.join(', ')}` : ''}`, 'ROW'),
    trigger('no_truncate', 'TRUNCATE', 'STATEMENT'),
  ];
}

/** The triggers that keep it so; the doctor looks whether they are all there, as they are written here. */
export const appendOnly = {
  'better-sqlite3': [...tables.flatMap(onSqlite), ...namedFiles['better-sqlite3']],
  postgres: [...tables.flatMap(onPostgres), ...namedFiles.postgres],
} as const;

export const appendOnlyFunction = `CREATE OR REPLACE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$`;

/** On PostgreSQL what they call. */
export const appendOnlyFunctions = { append_only: appendOnlyFunction, append_only_while_named: namedFunction } as const;

/** Puts the triggers of these tables in place, of whatever was there before. */
export async function keepAppendOnly(runner: QueryRunner, names: readonly string[]): Promise<void> {
  const dialect = runner.connection.options.type as keyof typeof appendOnly;
  const all = tables.filter(([table]) => names.includes(table)).flatMap(dialect === 'postgres' ? onPostgres : onSqlite);
  for (const [name, table, text] of all) {
    await runner.query(`DROP TRIGGER IF EXISTS ${name}${dialect === 'postgres' ? ` ON ${table}` : ''}`);
    await runner.query(text);
  }
}
