import {
  type Change,
  changeBetween,
  type Decimal,
  decimalsOf,
  derived,
  type FigureLine,
  type FiguresView,
  type FigureValue,
  type Formula,
  isFault,
  jumps,
  readDecimal,
  readFormula,
  shownValue,
} from '@bafang/shared';

/** What is typed of one value and not saved. */
export interface Edit {
  readonly value?: string;
  readonly explanation?: string;
  readonly evidence?: string;
  /** Version of the value that it was typed over. */
  readonly over: number;
}
export type EditPart = 'value' | 'explanation' | 'evidence';
/** By figure and year. */
export type Edits = Readonly<Record<string, Edit>>;

export const editKey = (figure: string, year: number): string => `${figure} ${year}`;

export const valueIn = (figure: FigureLine, year: number): FigureValue =>
  figure.values.find((value) => value.year === year)!;

/** A value as the register writes it, without its measure word. */
export const written = (value: Decimal | null, { decimals }: Pick<FigureLine, 'decimals'>): string =>
  value === null ? '' : shownValue(value, { decimals: Math.max(decimals, decimalsOf(value)), measure: '' });

export const savedText = (figure: FigureLine, year: number, part: EditPart): string => {
  const saved = valueIn(figure, year);
  return part === 'value' ? written(saved.value, figure) : saved[part];
};

/** The edits with one more; what is as it was saved is none. */
export function withEdit(edits: Edits, figure: FigureLine, year: number, part: EditPart, text: string): Edits {
  const key = editKey(figure.id, year);
  const { [key]: before, ...others } = edits;
  const over = before?.over ?? valueIn(figure, year).version;
  const { [part]: _, ...rest } = before ?? { over };
  const edit = text === savedText(figure, year, part) ? rest : { ...rest, [part]: text };
  return Object.keys(edit).length > 1 ? { ...others, [key]: { ...edit, over } } : others;
}

export type Unread = 'value_unreadable' | 'value_too_fine';

export function unreadable(figure: FigureLine, typed: string | undefined): Unread | null {
  if (typed === undefined) return null;
  const value = readDecimal(typed, figure.measure);
  if (value === null) return 'value_unreadable';
  return decimalsOf(value) > figure.decimals ? 'value_too_fine' : null;
}

/** A value of a year as it would be. */
export type ValueNow = (figure: FigureLine, year: number) => Decimal | null;

/** Every value with what is typed; what follows by a formula is reckoned anew where one of its figures is another. */
export function valuesWith({ figures }: Pick<FiguresView, 'figures'>, edits: Edits): ValueNow {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const formulas = new Map<string, Formula | null>();
  const formulaOf = (figure: FigureLine): Formula | null => {
    if (!formulas.has(figure.id)) {
      const read = readFormula(figure.formula!, figures);
      formulas.set(figure.id, isFault(read) ? null : read);
    }
    return formulas.get(figure.id)!;
  };
  // each once, however many ways lead from one figure to another
  const isOther = remembered(
    (figure, year): boolean =>
      edits[editKey(figure.id, year)]?.value !== undefined ||
      figure.from.some((id) => byId.has(id) && isOther(byId.get(id)!, year)),
  );
  const value: ValueNow = remembered((figure, year) => {
    const saved = valueIn(figure, year).value;
    if (!isOther(figure, year)) return saved;
    if (figure.formula === null) return readDecimal(edits[editKey(figure.id, year)]!.value!, figure.measure) ?? saved;
    // of what this reader does not see the server alone knows the value
    const formula = figure.from.every((id) => byId.has(id)) ? formulaOf(figure) : null;
    return formula ? derived(formula, (id) => value(byId.get(id)!, year), figure) : saved;
  });
  return value;
}

function remembered<Of>(ask: (figure: FigureLine, year: number) => Of): (figure: FigureLine, year: number) => Of {
  const known = new Map<string, Of>();
  return (figure, year) => {
    const key = editKey(figure.id, year);
    if (!known.has(key)) known.set(key, ask(figure, year));
    return known.get(key)!;
  };
}

export const isOvertaken = ({ version }: FigureValue, edit: Edit | undefined): boolean =>
  edit?.value !== undefined && edit.over !== version;

export const rowStates = ['unsaved', 'unexplained', 'unverified', 'verified', 'derived', 'missing', 'retired'] as const;
export type RowState = (typeof rowStates)[number];

/** A figure in the year of the report, as it would be. */
export interface FigureRow {
  readonly figure: FigureLine;
  readonly saved: FigureValue;
  readonly edit: Edit | null;
  readonly now: Decimal | null;
  readonly before: Decimal | null;
  readonly change: Change | null;
  readonly unread: Unread | null;
  /** What somebody else saved since another value was typed there, of whichever year. */
  readonly overtaken: FigureValue | null;
  /** Far from last year's; it is asked why. */
  readonly far: boolean;
  readonly state: RowState;
}

function stateOf({ figure, saved, edit, far }: Omit<FigureRow, 'state'>): RowState {
  if (edit) return 'unsaved';
  if (figure.retired) return 'retired';
  if (figure.formula !== null) return 'derived';
  if (saved.value === null) return 'missing';
  if (far && !saved.explanation) return 'unexplained';
  return saved.change?.verified ? 'verified' : 'unverified';
}

export function rowsWith(view: FiguresView, edits: Edits, valueNow = valuesWith(view, edits)): FigureRow[] {
  return view.figures.map((figure) => {
    const saved = valueIn(figure, view.year);
    const edit = edits[editKey(figure.id, view.year)] ?? null;
    const [now, before] = [valueNow(figure, view.year), valueNow(figure, view.year - 1)];
    const row = {
      ...{ figure, saved, edit, now, before },
      change: changeBetween(before, now, figure.measure),
      unread: unreadable(figure, edit?.value),
      overtaken: figure.values.find((value) => isOvertaken(value, edits[editKey(figure.id, value.year)])) ?? null,
      far: figure.formula === null && jumps(before, now, figure.measure, view.jump),
    };
    return { ...row, state: stateOf(row) };
  });
}

/** A value that becomes another one, typed or by its formula. */
export interface Becoming {
  readonly figure: FigureLine;
  readonly from: Decimal | null;
  readonly to: Decimal | null;
}
/** What saving does to the texts. */
export interface Effect {
  readonly values: readonly Becoming[];
  readonly sections: number;
  /** Approved, and so to be confirmed once more. */
  readonly approved: number;
}

export function effectOf(view: FiguresView, valueNow: ValueNow): Effect {
  const values = view.figures
    .map((figure) => ({ figure, from: valueIn(figure, view.year).value, to: valueNow(figure, view.year) }))
    .filter(({ from, to }) => from !== to);
  const shown = values.filter(({ from }) => from !== null).map(({ figure }) => figure);
  const seen = new Map(shown.flatMap(({ cited }) => cited.map(({ sectionId, state }) => [sectionId, state])));
  const sum = (of: 'sections' | 'approved') => shown.reduce((n, { citedUnseen }) => n + citedUnseen[of], 0);
  return {
    values,
    sections: seen.size + sum('sections'),
    approved: view.signed ? 0 : [...seen.values()].filter((state) => state === 'approved').length + sum('approved'),
  };
}
