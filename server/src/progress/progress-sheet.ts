import { dateInChina, overdueFor, type ProgressView } from '@bafang/shared';
import { columnsOf, type SheetCell, sheetOf } from '../xlsx/sheet.js';
import { rungWords, sectionWords } from '../xlsx/words.js';

type UnitLine = ProgressView['units'][number];
type Asked = ProgressView['supportingOnly'][number];

/** 进度: units by areas, what each was asked for and gave, and its last reminder; who leads nothing stands last. */
export function progressSheet(view: ProgressView): Promise<Buffer> {
  const areas = view.areas.map(({ label, heading }) => ({ heading: `${label}${heading}` || '引言、设想', width: 24 }));
  const counts = { 未完成: 8, 逾期: 8, 素材已报: 10, 素材应报: 10, 最近一次催办: 18, 催办到: 12 };
  const columns = [...columnsOf({ 单位: 24 }), ...areas, ...columnsOf(counts)];
  const today = dateInChina(view.at);
  return sheetOf('进度', columns, [
    ...view.units.map((line) => [
      line.unit.shortName,
      ...areas.map((_, area) => cellOf(line, area, today)),
      line.unfinished,
      line.overdue,
      ...askedCells(line),
    ]),
    ...view.supportingOnly.map((line) => [
      line.unit.shortName,
      ...areas.map(() => null),
      null,
      null,
      ...askedCells(line),
    ]),
  ]);
}

/** One section a line: its number, how far it is, and whether it is late. */
const cellOf = ({ cells }: UnitLine, area: number, today: string): string =>
  cells
    .filter((cell) => cell.area === area)
    .map((cell) => {
      const late = overdueFor(cell, today) ? '（逾期）' : '';
      return `${cell.label || cell.title || ''} ${sectionWords[cell.state]}${late}`.trim();
    })
    .join('\n');

const askedCells = ({ material: { answered, total }, urged }: Asked): SheetCell[] => [
  total ? answered : null,
  total || null,
  { moment: urged?.at },
  urged && rungWords[urged.rung],
];
