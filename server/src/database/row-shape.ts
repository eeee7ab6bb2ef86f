import type { EntityMetadata, ObjectLiteral } from 'typeorm';

export type EntityClass<T> = new () => T;

interface Column {
  name: string;
  property: string;
  json: boolean;
}
export interface RowShape {
  table: string;
  columns: readonly Column[];
  select: string;
}

const shapes = new WeakMap<EntityMetadata, RowShape>();

/** An entity's table and columns, put together once: statements that every request makes are not composed by a query builder. */
export function rowShape(metadata: EntityMetadata): RowShape {
  const shape = shapes.get(metadata) ?? composed(metadata);
  shapes.set(metadata, shape);
  return shape;
}

function composed({ columns, tableName }: EntityMetadata): RowShape {
  const own = columns.map((column): Column => ({
    name: column.databaseName,
    property: column.propertyName,
    json: column.type === 'simple-json',
  }));
  return {
    table: tableName,
    columns: own,
    select: `SELECT ${own.map(({ name, property }) => `${name} AS "${property}"`).join(', ')} FROM ${tableName}`,
  };
}

/** A stored row as the entity has it. */
export function readRow<T extends ObjectLiteral>({ columns }: RowShape, row: T): T {
  const json = columns.filter((column) => column.json && row[column.property] !== null);
  return Object.assign(
    row,
    Object.fromEntries(json.map(({ property }) => [property, JSON.parse(row[property] as string) as unknown])),
  );
}

/** What is stored of a row in a column. */
export function stored({ property, json }: Column, row: ObjectLiteral): unknown {
  const value = row[property] as unknown;
  return json && value !== null && value !== undefined ? JSON.stringify(value) : value;
}

/** The columns that a part of a row names, in the table's order, with what is stored in each. */
export function storedValues({ columns }: RowShape, row: ObjectLiteral): { name: string; value: unknown }[] {
  return columns
    .filter(({ property }) => row[property] !== undefined)
    .map((column) => ({ name: column.name, value: stored(column, row) }));
}
