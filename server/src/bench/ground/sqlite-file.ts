import { createRequire } from 'node:module';
import { SnakeNaming } from '../../database/statements/naming.js';

interface Statement {
  run(...values: unknown[]): unknown;
  get(): unknown;
}
interface Handle {
  pragma(text: string): unknown;
  prepare(sql: string): Statement;
  exec(sql: string): void;
  close(): void;
}

const naming = new SnakeNaming();
const stored = (value: unknown): unknown => {
  if (typeof value === 'boolean') return Number(value);
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
};

/** A database file that the bench writes by itself, past the product: to lay the ground, and to time a bare commit. */
export class SqliteFile {
  private readonly handle: Handle;
  private readonly inserts = new Map<string, Statement>();

  constructor(file: string, synchronous: 'OFF' | 'FULL') {
    const Database = createRequire(import.meta.url)('better-sqlite3') as new (file: string) => Handle;
    this.handle = new Database(file);
    for (const pragma of ['journal_mode=WAL', `synchronous=${synchronous}`, 'foreign_keys=ON'])
      this.handle.pragma(pragma);
  }

  /** A row by its properties' names; the first of a table says which columns there are. */
  add<T extends object>(table: string, row: T): void {
    const statement = this.inserts.get(table) ?? this.insertInto(table, Object.keys(row));
    statement.run(...Object.values(row).map(stored));
  }

  /** The first row that a statement finds. */
  first<T>(sql: string): T | undefined {
    return this.handle.prepare(sql).get() as T | undefined;
  }

  exec(sql: string): void {
    this.handle.exec(sql);
  }

  together(work: () => void): void {
    this.exec('BEGIN');
    work();
    this.exec('COMMIT');
  }

  close(): void {
    this.handle.close();
  }

  private insertInto(table: string, properties: readonly string[]): Statement {
    const columns = properties.map((name) => naming.columnName(name, undefined));
    const statement = this.handle.prepare(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    );
    this.inserts.set(table, statement);
    return statement;
  }
}
