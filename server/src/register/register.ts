import {
  type Decimal,
  type DocumentJson,
  type Pin,
  pinsIn,
  type RegisteredFigure,
  registerOf,
  restsOn,
  type Shown,
  shownValue,
  withShown,
} from '@bafang/shared';
import type { Figure, FigureValueRow } from './figure.entity.js';

/** The figures of a host unit, and the newest version of each one's value in each year. */
export interface Register {
  figures: ReadonlyMap<string, Figure>;
  values: ReadonlyMap<string, FigureValueRow>;
  /** The same as formulas and rules read it. */
  counted: readonly RegisteredFigure[];
  /** Every version of every value, in their order. */
  rows: readonly FigureValueRow[];
}

export const valueKey = (figureId: string, year: number): string => `${figureId} ${year}`;

/** `rows`: the versions of all values, in their order. */
export function registerOfRows(figures: readonly Figure[], rows: readonly FigureValueRow[]): Register {
  // the last of each year is the newest
  const values = new Map(rows.map((row) => [valueKey(row.figureId, row.year), row]));
  const valuesOf = Map.groupBy(values.values(), ({ figureId }) => figureId);
  return {
    figures: new Map(figures.map((figure) => [figure.id, figure])),
    values,
    rows,
    counted: figures.map(({ id, name, measure, decimals, formula }) => ({
      ...{ id, name, measure, decimals, formula },
      // what was entered before there was a formula counts no more
      values: Object.fromEntries(
        (formula ? [] : (valuesOf.get(id) ?? [])).map(({ year, value }) => [year, value || null]),
      ),
    })),
  };
}

/** A value as it would be entered. */
type Entering = Pick<FigureValueRow, 'figureId' | 'year' | 'value'> & Partial<FigureValueRow>;
const unsaved: Omit<FigureValueRow, 'figureId' | 'year' | 'value'> = {
  ...{ id: '', number: 0, reason: '', explanation: '', evidence: '' },
  ...{ setBy: '', at: '', afterEntry: 0, verifiedBy: null, verifiedAt: null },
};

/** The register as it would be, with a figure changed or added and with these values as the newest. */
export function registerWith(
  { figures, rows }: Register,
  { figure, values = [] }: { figure?: Figure; values?: readonly Entering[] },
): Register {
  const all = new Map(figure ? [...figures, [figure.id, figure]] : figures);
  return registerOfRows([...all.values()], [...rows, ...values.map((value) => ({ ...unsaved, ...value }))]);
}

export const registerWithout = ({ figures, rows }: Register, figureId: string): Register =>
  registerOfRows(
    [...figures.values()].filter(({ id }) => id !== figureId),
    rows.filter((row) => row.figureId !== figureId),
  );

/** Entered, or following by formulas. */
export const valueIn = ({ counted }: Register, figureId: string, year: number): Decimal | null =>
  registerOf(counted).valueIn(figureId, year);

/** What was entered for a year; nothing where it follows by a formula, whatever was entered before there was one. */
export const enteredIn = ({ figures, values }: Register, figureId: string, year: number): FigureValueRow | undefined =>
  figures.get(figureId)?.formula ? undefined : values.get(valueKey(figureId, year));

/** All that a figure follows from, and itself. */
export const basisOfFigure = ({ figures }: Register, figureId: string): Set<string> =>
  restsOn(figureId, (id) => figures.get(id)?.formula ?? null);

/** What a text says of a figure's value in a year; null while it has none. */
export function shownIn(register: Register, figureId: string, year: number): Shown | null {
  const figure = register.figures.get(figureId);
  const value = valueIn(register, figureId, year);
  if (!figure || value === null) return null;
  return { version: enteredIn(register, figureId, year)?.id ?? null, text: shownValue(value, figure) };
}

/** Somebody else than who entered it has looked at it; of what follows by a formula, at all that it follows from. */
export const isVerified = (register: Register, figureId: string, year: number): boolean =>
  [...basisOfFigure(register, figureId)].every(
    (id) => register.figures.get(id)?.formula || register.values.get(valueKey(id, year))?.verifiedBy,
  );

/** Other units may show it: it was verified. What follows by a formula was looked at by nobody, so it is its own unit's and the bureau's. */
export const isGivenOut = (register: Register, figureId: string, year: number): boolean =>
  !!enteredIn(register, figureId, year)?.verifiedBy;

/** What the register ever had, in these very words, of a figure in a year: an undone step, an earlier text. */
export function everShown({ figures, rows }: Register, figureId: string, year: number, text: string): Shown | null {
  const all = [...figures.values()];
  const basis = restsOn(figureId, (id) => figures.get(id)?.formula ?? null);
  const moments = rows.flatMap((row, at) => (row.year === year && basis.has(row.figureId) ? [at + 1] : []));
  for (const moment of moments.reverse()) {
    const shown = shownIn(registerOfRows(all, rows.slice(0, moment)), figureId, year);
    if (shown?.text === text) return shown;
  }
  return null;
}

/** The register as the rules of proof-reading take it: what is counted through the whole year. */
export const wholeYears = ({ figures, counted }: Register, holds: (figure: Figure) => boolean): RegisteredFigure[] =>
  counted.filter(({ id }) => !figures.get(id)!.period && holds(figures.get(id)!));

/** What a token would show now; null where it shows that, or there is nothing to show. */
export function newerThan(register: Register, pin: Pin, year: number): Shown | null {
  const shown = shownIn(register, pin.figure, pin.year ?? year);
  return shown && shown.text !== pin.text ? shown : null;
}

/** The figures of a text of this year of which it does not show what the register has: another value, or one where there is none. */
export const outdatedIn = (register: Register, body: DocumentJson, year: number): Figure[] => [
  ...new Set(
    pinsIn(body)
      .filter((pin) => shownIn(register, pin.figure, pin.year ?? year)?.text !== pin.text)
      .flatMap(({ figure }) => register.figures.get(figure) ?? []),
  ),
];

/** The text with the newest values that its taker may know. */
export const renewed = (
  register: Register,
  body: DocumentJson,
  year: number,
  may: (figure: Figure, givenOut: boolean) => boolean,
): DocumentJson =>
  withShown(body, (pin) => {
    const figure = register.figures.get(pin.figure);
    const known = figure && may(figure, isGivenOut(register, figure.id, pin.year ?? year));
    return known ? newerThan(register, pin, year) : null;
  });
