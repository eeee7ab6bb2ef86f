import {
  type AreaLine,
  type OutlineLine,
  type PartLine,
  type ReportOverview,
  type SectionLine,
  ownNumber,
} from '@bafang/shared';

/** One line of the table of contents, with where it stands. */
export interface Row {
  readonly id: string;
  readonly kind: OutlineLine['kind'];
  readonly line: OutlineLine;
  /** Own number 一、（一）一是; empty where there is none: a text is then named by its place. */
  readonly number: string;
  /** How it is called elsewhere: （三）一是. */
  readonly name: string;
  /** 1 directly under the report. */
  readonly depth: number;
  readonly parentId: string | null;
  readonly area: AreaLine | null;
  /** Among the children of one parent, from 0. */
  readonly position: number;
  readonly siblings: number;
  /** The section that lies here: the line itself, or the only text of a heading that has no points (二、设想). */
  readonly section: SectionLine | null;
}

const isHeading = (line: OutlineLine): line is PartLine | AreaLine => line.kind !== 'section';

/** The one text of a heading without points; it shares the heading's line. */
const onlyText = (line: OutlineLine): SectionLine | null => {
  if (!isHeading(line)) return line;
  const [first, ...others] = line.children;
  return first?.kind === 'section' && !first.numbered && !others.length ? first : null;
};

const numberOf = (line: OutlineLine, parent: OutlineLine | null): string =>
  line.kind === 'section' && !line.numbered ? '' : ownNumber(line.label, parent?.kind === 'area' ? parent.label : '');

function rowsIn(lines: readonly OutlineLine[], parent: Row | null): Row[] {
  return lines.flatMap((line, position) => {
    const row: Row = {
      id: line.id,
      kind: line.kind,
      line,
      number: numberOf(line, parent?.line ?? null),
      name: line.label,
      depth: (parent?.depth ?? 0) + 1,
      parentId: parent?.id ?? null,
      area: line.kind === 'area' ? line : (parent?.area ?? null),
      position,
      siblings: lines.length,
      section: onlyText(line),
    };
    return isHeading(line) && !row.section ? [row, ...rowsIn(line.children, row)] : [row];
  });
}

/** The report's lines in printed order. */
export const rowsOf = (overview: Pick<ReportOverview, 'children'>): Row[] => rowsIn(overview.children, null);

/** The rows that stand open: none under a closed heading. */
export function visible(rows: readonly Row[], isClosed: (row: Row) => boolean): Row[] {
  const hidden = new Set<string>();
  return rows.filter((row) => {
    const out = row.parentId !== null && hidden.has(row.parentId);
    if (out || isClosed(row)) hidden.add(row.id);
    return !out;
  });
}
