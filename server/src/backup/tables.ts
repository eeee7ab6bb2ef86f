import type { EntityManager } from 'typeorm';

/** A table as the database has it. Columns are text, whole numbers, and bytes of files, on both databases (DECISIONS 2). */
export interface Table {
  name: string;
  columns: string[];
  /** Those of bytes; in a backup they are base64. */
  bytes: string[];
  /** Of its primary key, in order. */
  key: string[];
}

/** Each column of each table of ours, with its place in the primary key, from 1; 0 where it has none. */
const catalogue = {
  'better-sqlite3': `SELECT t.name AS "table", c.name AS "column", c.pk AS place, c.type
    FROM sqlite_schema t JOIN pragma_table_info(t.name) c
    WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY t.name, c.cid`,
  postgres: `SELECT t.relname AS "table", c.attname AS "column", COALESCE(array_position(k.indkey::int2[], c.attnum) + 1, 0) AS place,
      format_type(c.atttypid, NULL) AS type
    FROM pg_class t
    JOIN pg_attribute c ON c.attrelid = t.oid AND c.attnum > 0 AND NOT c.attisdropped
    LEFT JOIN pg_index k ON k.indrelid = t.oid AND k.indisprimary
    WHERE t.relkind = 'r' AND t.relnamespace = 'public'::regnamespace ORDER BY t.relname, c.attnum`,
};

export const isPostgres = (manager: EntityManager): boolean => manager.connection.options.type === 'postgres';

/** TypeORM's list of migrations is in the manifest; a session that was ended after a backup must not be alive again. */
const LEFT_OUT = ['migrations', 'sessions'];

/** What a backup holds. */
export async function tablesOf(manager: EntityManager): Promise<Table[]> {
  const sql = catalogue[isPostgres(manager) ? 'postgres' : 'better-sqlite3'];
  const columns = await manager.query<{ table: string; column: string; place: number; type: string }[]>(sql);
  const byTable = Map.groupBy(columns, ({ table }) => table);
  for (const name of LEFT_OUT) byTable.delete(name);
  return [...byTable].map(([name, all]) => ({
    name,
    columns: all.map(({ column }) => column),
    bytes: all.filter(({ type }) => type === 'bytea').map(({ column }) => column),
    key: all
      .filter(({ place }) => place > 0)
      .sort((a, b) => a.place - b.place)
      .map(({ column }) => column),
  }));
}

/** Few at a time: a backup of before has files of twenty megabytes in a row. */
export const ROWS_AT_ONCE = 10;

const marks = (manager: EntityManager, count: number, from = 0): string =>
  Array.from({ length: count }, (_, index) => (isPostgres(manager) ? `$${from + index + 1}` : '?')).join(', ');

/** Every row in the order of the key, as the values of its columns, some at a time. */
export async function* rowsOf(manager: EntityManager, { name, columns, key }: Table): AsyncGenerator<unknown[][]> {
  const order = key.join(', ');
  let last: unknown[] = [];
  for (;;) {
    const after = last.length ? `WHERE (${order}) > (${marks(manager, key.length)})` : '';
    const rows = await manager.query<Record<string, unknown>[]>(
      `SELECT ${columns.join(', ')} FROM ${name} ${after} ORDER BY ${order} LIMIT ${ROWS_AT_ONCE}`,
      last,
    );
    yield rows.map((row) => columns.map((column) => row[column]));
    if (rows.length < ROWS_AT_ONCE) return;
    last = key.map((column) => rows.at(-1)![column]);
  }
}

export async function addRows(
  manager: EntityManager,
  table: string,
  columns: string[],
  rows: unknown[][],
): Promise<void> {
  const given = rows.map((_, index) => `(${marks(manager, columns.length, index * columns.length)})`);
  await manager.query(`INSERT INTO ${table} (${columns.join(', ')}) VALUES ${given.join(', ')}`, rows.flat());
}
