import type { ImportView, Rule, Severity } from '@bafang/shared';

/** What proof-reading found in the file: `[from, to)` in the text of a line. */
export interface ImportFinding {
  readonly line: number;
  readonly from: number;
  readonly to: number;
  readonly severity: Severity;
  readonly quote: string;
  readonly message: Rule['sentence'];
}
/** The file's lines, and what of them is not imported. */
export interface ImportQuestion {
  readonly lines: readonly Pick<ImportView['lines'][number], 'line' | 'text'>[];
  readonly dropped: ImportView['dropped'];
  readonly year: number | null;
}
