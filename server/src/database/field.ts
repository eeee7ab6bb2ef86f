/** A column of an answer as code has it. */
export interface Field {
  key: string;
  read?: (stored: unknown) => unknown;
}

const known = new Map<string, Field>();

/** due_date becomes dueDate; `AS "wrote?"` is read as a boolean, `AS "body{}"` as what its JSON says. */
export function fieldOf(column: string): Field {
  let field = known.get(column);
  if (!field) known.set(column, (field = composed(column)));
  return field;
}

function composed(column: string): Field {
  const key = (end: string): string =>
    column.slice(0, column.length - end.length).replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  if (column.endsWith('?')) return { key: key('?'), read: Boolean };
  if (column.endsWith('{}')) return { key: key('{}'), read: (stored) => JSON.parse(stored as string) as unknown };
  return { key: key('') };
}

/** A row of values in the order of these fields. */
export function rowOf(fields: readonly Field[], values: readonly unknown[]): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (let at = 0; at < fields.length; at++) {
    const { key, read } = fields[at]!;
    const value = values[at];
    row[key] = read && value !== null ? read(value) : value;
  }
  return row;
}
