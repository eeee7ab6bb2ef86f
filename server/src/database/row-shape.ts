import type { EntityMetadata, ObjectLiteral } from 'typeorm';

export type EntityClass<T> = new () => T;

interface RowShape { select: string; read: <T extends ObjectLiteral>(row: T) => T }

const shapes = new WeakMap<EntityMetadata, RowShape>();

/** The columns of an entity under their properties' names, and its JSON read; put together once for each entity. */
export function rowShape(metadata: EntityMetadata): RowShape {
  const shape = shapes.get(metadata) ?? composed(metadata);
  shapes.set(metadata, shape);
  return shape;
}

function composed({ columns, tableName }: EntityMetadata): RowShape {
  const json = columns.filter((column) => column.type === 'simple-json').map((column) => column.propertyName);
  return {
    select: `SELECT ${columns.map((column) => `${column.databaseName} AS "${column.propertyName}"`).join(', ')} FROM ${tableName}`,
    read: (row) => Object.assign(row, Object.fromEntries(json.map((name) => [name, row[name] === null ? null : (JSON.parse(row[name] as string) as unknown)]))),
  };
}
