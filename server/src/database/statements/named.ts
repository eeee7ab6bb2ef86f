type Value = string | number | null;
/** The values of a statement by their names; a list stands for as many values as it has. */
export type Values = Readonly<Record<string, Value | boolean | readonly Value[]>>;

interface Named {
  /** The text before each name, and what is after the last. */
  texts: readonly string[];
  names: readonly string[];
}

/** Literals and PostgreSQL's casts are no names. */
const names = /'[^']*'|::|:([a-z]\w*)/gi;
const known = new Map<string, Named>();

function parsed(sql: string): Named {
  const found = [...sql.matchAll(names)].filter((match) => match[1]);
  const starts = [0, ...found.map((match) => match.index + match[0].length)];
  const named = {
    texts: starts.map((start, at) => sql.slice(start, found[at]?.index)),
    names: found.map((match) => match[1]!),
  };
  if (known.size < 500) known.set(sql, named);
  return named;
}

/** A statement with `:name` for each value, as a database takes it; `mark` gives its sign for the n-th. An empty list matches nothing, nor does its NOT IN. */
export function bound(sql: string, values: Values, mark: (index: number) => string): { text: string; values: Value[] } {
  const { texts, names } = known.get(sql) ?? parsed(sql);
  const list: Value[] = [];
  const next = (value: Value): string => mark(list.push(value));
  const marks = names.map((name) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) throw new Error(`No value for :${name} in ${sql}`);
    if (typeof value === 'boolean') return next(value ? 1 : 0);
    return value !== null && typeof value === 'object' ? value.map(next).join(', ') || 'NULL' : next(value);
  });
  return { text: texts.map((text, at) => text + (marks[at] ?? '')).join(''), values: list };
}
