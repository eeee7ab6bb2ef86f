import type { Row } from '../../ui/report/rows';

/** The assignment as it stands, as a table to paste: 条目, 牵头, 配合, tabs between them. */
export const tableText = (
  rows: readonly Row[],
  titleOf: (row: Row) => string,
  namesOf: (unitIds: readonly string[]) => string,
): string =>
  rows
    .flatMap((row) =>
      row.section
        ? [
            [
              (row.section.numbered ? row.name : '') || titleOf(row),
              row.section.leadUnit?.shortName ?? '',
              namesOf(row.section.supportingUnitIds),
            ].join('\t'),
          ]
        : [],
    )
    .join('\n');
