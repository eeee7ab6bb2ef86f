import type { Decimal } from './decimal.js';
import { derived, type Formula } from './formula.js';

/** A figure as the register has it, with the values of its years. */
export interface RegisteredFigure {
  readonly id: string;
  readonly name: string;
  readonly measure: string;
  readonly decimals: number;
  readonly values: Readonly<Record<number, Decimal | null>>;
  /** How it follows from others; none where it is counted itself. */
  readonly formula: Formula | null;
}

/** The figures by what one looks for in them. */
export interface Register {
  readonly figure: (id: string) => RegisteredFigure | undefined;
  /** As it is kept, or as it follows; null where there is none. */
  readonly valueIn: (id: string, year: number) => Decimal | null;
  /** Those that had this value in a year. */
  readonly withValue: (value: Decimal, measure: string, year: number) => readonly RegisteredFigure[];
  readonly named: (name: string) => RegisteredFigure | undefined;
}

function readRegister(figures: readonly RegisteredFigure[]): Register {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const byName = new Map(figures.map((figure) => [figure.name, figure]));
  const values = new Map<string, Decimal | null>();
  const byValue = new Map<number, Map<string, RegisteredFigure[]>>();

  const valueIn = (id: string, year: number): Decimal | null => {
    const key = `${year} ${id}`;
    const known = values.get(key);
    if (known !== undefined) return known;
    const figure = byId.get(id);
    const kept = figure?.values[year] ?? null;
    // what follows from itself has no value
    values.set(key, kept);
    const value =
      figure?.formula && kept === null ? derived(figure.formula, (one) => valueIn(one, year), figure) : kept;
    values.set(key, value);
    return value;
  };
  const ofYear = (year: number) => {
    const known = byValue.get(year);
    if (known) return known;
    const read = Map.groupBy(figures, ({ id, measure }) => `${valueIn(id, year)} ${measure}`);
    byValue.set(year, read);
    return read;
  };
  return {
    figure: (id) => byId.get(id),
    valueIn,
    withValue: (value, measure, year) => ofYear(year).get(`${value} ${measure}`) ?? [],
    named: (name) => byName.get(name),
  };
}

const registers = new WeakMap<readonly RegisteredFigure[], Register>();

/** Of the same figures it is read once: every number of a text asks for it. */
export function registerOf(figures: readonly RegisteredFigure[]): Register {
  const register = registers.get(figures) ?? readRegister(figures);
  registers.set(figures, register);
  return register;
}
