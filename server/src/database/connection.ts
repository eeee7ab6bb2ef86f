import type { DataSource, QueryRunner } from 'typeorm';
import { fieldOf, rowMaker } from './statements/field.js';

/** How a statement runs: its values in the order of the marks. Every statement is told to the data source's logger. */
export interface Connection {
  mark(index: number): string;
  query<T>(text: string, values: readonly unknown[]): Promise<T[]>;
  /** Answers how many rows were changed. */
  run(text: string, values: readonly unknown[]): Promise<number>;
}

interface Prepared {
  raw(): { all(values: readonly unknown[]): unknown[][] };
  columns(): { name: string }[];
  run(values: readonly unknown[]): { changes: number };
}
interface Sqlite {
  prepare(text: string): Prepared;
}
interface Kept {
  statement: Prepared;
  /** Of one that answers rows: how it is read. */
  rows?: (values: readonly unknown[]) => Record<string, unknown>[];
}

/** As many statements as the program has, so that none is prepared twice. */
const MOST_STATEMENTS = 500;

/** Straight on the driver's handle, every statement prepared once: a query runner for each takes longer than the statement. */
export class SqliteConnection implements Connection {
  private readonly statements = new Map<string, Kept>();

  constructor(private readonly source: DataSource) {}

  /** The plus changes no value. Without it SQLite's planner (STAT4) looks at the values of a join, and plans it anew at every execution. */
  mark(): string {
    return '+?';
  }

  async query<T>(text: string, values: readonly unknown[]): Promise<T[]> {
    const kept = this.kept(text);
    kept.rows ??= reading(kept.statement);
    return kept.rows(values) as T[];
  }

  async run(text: string, values: readonly unknown[]): Promise<number> {
    return this.kept(text).statement.run(values).changes;
  }

  private kept(text: string): Kept {
    this.source.logger.logQuery(text);
    let kept = this.statements.get(text);
    if (!kept) {
      kept = {
        statement: (this.source.driver as unknown as { databaseConnection: Sqlite }).databaseConnection.prepare(text),
      };
      if (this.statements.size >= MOST_STATEMENTS) this.statements.clear();
      this.statements.set(text, kept);
    }
    return kept;
  }
}

function reading(statement: Prepared): NonNullable<Kept['rows']> {
  const raw = statement.raw();
  const row = rowMaker(statement.columns().map(({ name }) => fieldOf(name)));
  return (values) => raw.all(values).map(row);
}

/** Through TypeORM's pool, or on the one connection of a transaction. */
export class PostgresConnection implements Connection {
  constructor(private readonly on: Pick<QueryRunner, 'query'> | Pick<DataSource, 'query'>) {}

  mark(index: number): string {
    return `$${index}`;
  }

  async query<T>(text: string, values: readonly unknown[]): Promise<T[]> {
    const rows = (await this.on.query(text, [...values])) as Record<string, unknown>[];
    const columns = Object.keys(rows[0] ?? {});
    const made = rowMaker(columns.map(fieldOf));
    return rows.map((row) => made(columns.map((column) => row[column])) as T);
  }

  async run(text: string, values: readonly unknown[]): Promise<number> {
    const { affected } = await (this.on as QueryRunner).query(text, [...values], true);
    return affected ?? 0;
  }
}
