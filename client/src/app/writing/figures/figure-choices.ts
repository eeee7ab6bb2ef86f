import { type FigureLine, type FiguresView, shownValue } from '@bafang/shared';

/** A value that may be put into the text. */
export interface FigureChoice {
  readonly figure: FigureLine;
  /** Null: the report's own year. */
  readonly year: number | null;
  readonly text: string;
  /** Of the year before it. */
  readonly last: string | null;
  readonly verified: boolean;
}

const MOST = 8;
const LAST_YEAR = /^(?:上年|去年|上一年)/;
const A_YEAR = /^(20\d\d)年?(?!\d)/;

/**
 * What a name that is being typed may mean, the names that begin so first. Behind 去年 or a year stands the value of that
 * year. A figure without a value is none to choose.
 */
export function figureChoices({ figures, year, years }: FiguresView, typed: string): FigureChoice[] {
  const [, said] = A_YEAR.exec(typed) ?? [];
  const of = said ? Number(said) : LAST_YEAR.test(typed) ? year - 1 : year;
  const name = typed.replace(LAST_YEAR, '').replace(A_YEAR, '').toLowerCase();
  const at = years.indexOf(of);
  const begins = (figure: FigureLine) => figure.name.toLowerCase().startsWith(name);
  return figures
    .filter(
      (figure) =>
        figure.values[at]?.cites && figure.values[at].value !== null && figure.name.toLowerCase().includes(name),
    )
    .sort((a, b) => Number(begins(b)) - Number(begins(a)))
    .slice(0, MOST)
    .map((figure) => {
      const last = figure.values[at - 1]?.value ?? null;
      return {
        figure,
        year: of === year ? null : of,
        text: shownValue(figure.values[at]!.value!, figure),
        last: last === null ? null : shownValue(last, figure),
        verified: figure.values[at]!.verified,
      };
    });
}
