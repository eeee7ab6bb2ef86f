interface Judged {
  /** Where the row begins, counted from 1. */
  readonly line: number;
  readonly problems: readonly unknown[];
}

/** The text of the rows that were not added: they stay in the box to be mended, under their headings. A row may run over several lines. */
export function keptRows(text: string, rows: readonly Judged[]): string {
  const lines = text.split(/\r\n|\r|\n/);
  const kept = rows
    .flatMap((row, index) =>
      row.problems.length ? lines.slice(row.line - 1, (rows[index + 1]?.line ?? lines.length + 1) - 1) : [],
    )
    .filter((line) => line.trim());
  const headings = lines.slice(0, (rows[0]?.line ?? 1) - 1).filter((line) => line.trim());
  return (kept.length ? [...headings, ...kept] : []).join('\n');
}
