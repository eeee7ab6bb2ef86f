import type { EntityMetadata, ObjectLiteral } from 'typeorm';

export type EntityClass<T> = new () => T;

interface Column {
  name: string;
  property: string;
  stored: (value: unknown) => unknown;
}
export interface RowShape {
  table: string;
  columns: readonly Column[];
  select: string;
}

/** A flag of an entity: a boolean in code, 0 or 1 in both databases. */
export const flag = { to: Number, from: Boolean };

const shapes = new WeakMap<EntityMetadata, RowShape>();

/** An entity's table and columns, put together once: statements that every request makes are not composed by a query builder. */
export function rowShape(metadata: EntityMetadata): RowShape {
  let shape = shapes.get(metadata);
  if (!shape) shapes.set(metadata, (shape = composed(metadata)));
  return shape;
}

function composed({ columns, tableName }: EntityMetadata): RowShape {
  const own = columns.map(({ databaseName, propertyName, type, transformer }) => {
    const json = type === 'simple-json';
    const ending = json ? '{}' : transformer === flag ? '?' : '';
    return {
      name: databaseName,
      property: propertyName,
      stored: json
        ? (value: unknown) => JSON.stringify(value)
        : transformer === flag
          ? flag.to
          : (value: unknown) => value,
      selected: ending ? `${databaseName} AS "${databaseName}${ending}"` : databaseName,
    };
  });
  return {
    table: tableName,
    columns: own,
    select: `SELECT ${own.map(({ selected }) => selected).join(', ')} FROM ${tableName}`,
  };
}

/** What is stored of a row in a column. */
export function storedValue({ property, stored }: Column, row: ObjectLiteral): unknown {
  const value = row[property] as unknown;
  return value === null || value === undefined ? value : stored(value);
}

/** The columns that a part of a row names, in the table's order, with what is stored in each. */
export function storedValues({ columns }: RowShape, row: ObjectLiteral): { name: string; value: unknown }[] {
  return columns
    .filter(({ property }) => row[property] !== undefined)
    .map((column) => ({ name: column.name, value: storedValue(column, row) }));
}
