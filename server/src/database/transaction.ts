import type { EntityManager, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import { numbered } from './numbered.js';
import { type EntityClass, type RowShape, rowShape, stored, storedValues } from './row-shape.js';

export class StaleVersion extends Error {
  constructor(readonly current: number | null) {
    super('The row has changed since it was read.');
  }
}

type Patch<T> = { [K in keyof T]?: T[K] };
type Counter = 'version' | 'contentVersion';

/** What a unit of work may do to the database. The only writer there is. */
export class Transaction {
  constructor(readonly manager: EntityManager) {}

  async add<T extends ObjectLiteral>(entity: EntityClass<T>, rows: Patch<T> | Patch<T>[]): Promise<void> {
    const list = Array.isArray(rows) ? rows : [rows];
    const { table, columns } = this.shape(entity);
    const marks = `(${columns.map(() => '?').join(', ')})`;
    // SQLite binds at most 32,766 values a statement
    for (let start = 0; start < list.length; start += 500) {
      const some = list.slice(start, start + 500);
      const values = some.flatMap((row) => columns.map((column) => stored(column, row) ?? null));
      await this.execute(
        `INSERT INTO ${table} (${columns.map((column) => column.name).join(', ')}) VALUES ${some.map(() => marks).join(', ')}`,
        values,
      );
    }
  }

  /** Changes the rows that have these values, null for none; answers how many they were. */
  async change<T extends ObjectLiteral>(entity: EntityClass<T>, where: Patch<T>, patch: Patch<T>): Promise<number> {
    const shape = this.shape(entity);
    const steps = storedValues(shape, patch);
    const condition = conditionOf(shape, where);
    return this.execute(
      `UPDATE ${shape.table} SET ${steps.map(({ name }) => `${name} = ?`).join(', ')} WHERE ${condition.text}`,
      [...steps.map(({ value }) => value), ...condition.values],
    );
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
    const { text, values } = conditionOf(shape, where);
    return this.execute(`DELETE FROM ${shape.table} WHERE ${text}`, values);
  }

  /** Erases what is over: the rows whose moment in this column lies before the given one. */
  async eraseBefore<T extends ObjectLiteral>(
    entity: EntityClass<T>,
    column: keyof T & string,
    moment: string,
  ): Promise<number> {
    const { table, columns } = this.shape(entity);
    return this.execute(`DELETE FROM ${table} WHERE ${columns.find(({ property }) => property === column)!.name} < ?`, [
      moment,
    ]);
  }

  private shape(entity: EntityClass<ObjectLiteral>): RowShape {
    return rowShape(this.manager.connection.getMetadata(entity));
  }

  private async execute(sql: string, values: unknown[]): Promise<number> {
    const { type } = this.manager.connection.options;
    const { affected } = await this.manager.queryRunner!.query(type === 'postgres' ? numbered(sql) : sql, values, true);
    return affected ?? 0;
  }
}

function conditionOf(shape: RowShape, where: ObjectLiteral): { text: string; values: unknown[] } {
  const parts = storedValues(shape, where);
  // a value that is missing would mean more rows than were meant
  if (!parts.length || parts.length < Object.keys(where).length) throw new Error(`No condition on ${shape.table}.`);
  return {
    text: parts.map(({ name, value }) => (value === null ? `${name} IS NULL` : `${name} = ?`)).join(' AND '),
    values: parts.flatMap(({ value }) => (value === null ? [] : [value])),
  };
}
