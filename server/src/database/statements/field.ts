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

/**
 * Makes rows of values in the order of these fields. All are copies of one object: an object that grows by a dozen
 * names becomes a dictionary, which costs twice as much to make and to read.
 */
export function rowMaker(fields: readonly Field[]): (values: readonly unknown[]) => Record<string, unknown> {
  const empty = JSON.parse(JSON.stringify(Object.fromEntries(fields.map(({ key }) => [key, null])))) as object;
  return (values) => {
    const row: Record<string, unknown> = { ...empty };
    for (let at = 0; at < fields.length; at++) {
      const { key, read } = fields[at]!;
      const value = values[at];
      row[key] = read && value !== null ? read(value) : value;
    }
    return row;
  };
}
