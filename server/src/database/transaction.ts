import type { EntityManager, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import type { Connection } from './connection.js';
import { type EntityClass, type RowShape, rowShape, storedValue, storedValues } from './statements/row-shape.js';

export class StaleVersion extends Error {
  constructor(readonly current: number | null) {
    super('The row has changed since it was read.');
  }
}

type Patch<T> = { [K in keyof T]?: T[K] };
type Counter = 'version' | 'contentVersion';

/** What a unit of work may do to the database. The only writer there is. */
export class Transaction {
  constructor(
    readonly manager: EntityManager,
    readonly connection: Connection,
  ) {}

  async add<T extends ObjectLiteral>(entity: EntityClass<T>, rows: Patch<T> | Patch<T>[]): Promise<void> {
    const list = Array.isArray(rows) ? rows : [rows];
    const { table, columns } = this.shape(entity);
    const names = columns.map((column) => column.name).join(', ');
    // SQLite binds at most 32,766 values a statement
    for (let start = 0; start < list.length; start += 500) {
      const marked = this.marked();
      const rowsOfMarks = list
        .slice(start, start + 500)
        .map((row) => `(${columns.map((column) => marked.of(storedValue(column, row) ?? null)).join(', ')})`);
      await marked.run(`INSERT INTO ${table} (${names}) VALUES ${rowsOfMarks.join(', ')}`);
    }
  }

  /** Changes the rows that have these values, null for none; answers how many they were. */
  async change<T extends ObjectLiteral>(entity: EntityClass<T>, where: Patch<T>, patch: Patch<T>): Promise<number> {
    const shape = this.shape(entity);
    const marked = this.marked();
    const steps = storedValues(shape, patch).map(({ name, value }) => `${name} = ${marked.of(value)}`);
    return marked.run(`UPDATE ${shape.table} SET ${steps.join(', ')} WHERE ${conditionOf(shape, where, marked)}`);
  }

  /** Compare and set: the row moves on by one version, or StaleVersion. save() with a version column is no lock. */
  async changeVersioned<T extends ObjectLiteral & { id: string }>(
    entity: EntityClass<T>,
    id: string,
    expected: Partial<Record<Counter, number>>,
    patch: Patch<T>,
  ): Promise<void> {
    const counters = Object.keys(expected) as Counter[];
    const steps = Object.fromEntries(counters.map((counter) => [counter, expected[counter]! + 1]));
    const changed = await this.change(
      entity,
      { id, ...expected } as unknown as Patch<T>,
      { ...patch, ...steps } as Patch<T>,
    );
    if (changed === 1) return;
    const row = (await this.manager.findOneBy(entity, { id } as FindOptionsWhere<T>)) as Record<string, number> | null;
    throw new StaleVersion(row ? (row[counters[0]!] ?? null) : null);
  }

  async erase<T extends ObjectLiteral>(entity: EntityClass<T>, where: Patch<T>): Promise<number> {
    const shape = this.shape(entity);
    const marked = this.marked();
    return marked.run(`DELETE FROM ${shape.table} WHERE ${conditionOf(shape, where, marked)}`);
  }

  /** Erases what is over: the rows whose moment in this column lies before the given one. */
  async eraseBefore<T extends ObjectLiteral>(
    entity: EntityClass<T>,
    column: keyof T & string,
    moment: string,
  ): Promise<number> {
    const { table, columns } = this.shape(entity);
    const marked = this.marked();
    const { name } = columns.find(({ property }) => property === column)!;
    return marked.run(`DELETE FROM ${table} WHERE ${name} < ${marked.of(moment)}`);
  }

  private shape(entity: EntityClass<ObjectLiteral>): RowShape {
    return rowShape(this.manager.connection.getMetadata(entity));
  }

  private marked(): Marked {
    return new Marked(this.connection);
  }
}

/** The values of one statement, each with its mark. */
class Marked {
  private readonly values: unknown[] = [];

  constructor(private readonly connection: Connection) {}

  of(value: unknown): string {
    return this.connection.mark(this.values.push(value));
  }

  run(text: string): Promise<number> {
    return this.connection.run(text, this.values);
  }
}

function conditionOf(shape: RowShape, where: ObjectLiteral, marked: Marked): string {
  const parts = storedValues(shape, where);
  // a value that is missing would mean more rows than were meant
  if (!parts.length || parts.length < Object.keys(where).length) throw new Error(`No condition on ${shape.table}.`);
  return parts
    .map(({ name, value }) => (value === null ? `${name} IS NULL` : `${name} = ${marked.of(value)}`))
    .join(' AND ');
}
