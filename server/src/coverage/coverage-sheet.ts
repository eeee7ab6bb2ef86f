import { cleanText, type CoverageView, type MatterSheet, type MatterState, MOST_OF_MATTER } from '@bafang/shared';
import { invalid } from '../http/problem.js';
import { readTable } from '../xlsx/read-table.js';
import { columnsOf, type SheetCell, sheetOf } from '../xlsx/sheet.js';

/** Within these columns a list has its two; the rest of the sheet is how it stands. */
const READ = 10;
const columns = columnsOf({ 方面: 40, 必备内容: 50, 状态: 10, 对应条目: 30, 缺什么: 30, 免报理由: 40, 记录人: 20 });
const states: Record<MatterState, string> = { covered: '已覆盖', partial: '部分覆盖', waived: '免报', blank: '空白' };

/** 覆盖 as a file; its first two columns can be read in again, as another report's list too. */
export function coverageSheet({ year, matters, sections }: CoverageView): Promise<Buffer> {
  const names = new Map(sections.map((section) => [section.sectionId, section.label || (section.title ?? '引言')]));
  const placeOf = ({ sectionId, paragraph }: CoverageView['matters'][number]['places'][number]): string =>
    `${names.get(sectionId) ?? ''}${paragraph === null ? '' : `第${paragraph + 1}段`}`;
  const rows = matters.map(({ area, matter, state, places, missing, waiver }): SheetCell[] => [
    ...[area, matter, states[state], places.map(placeOf).join('、'), missing],
    ...[waiver?.reason ?? null, waiver?.by.name ?? null],
  ]);
  return sheetOf(`${year}年必备内容`, columns, rows);
}

/** The matters of a sheet, or of a list in CSV, below its headings, or of its first two columns; an area that is left out is that of the row above. */
export async function readMatters(file: Buffer | undefined): Promise<MatterSheet> {
  if (!file?.length) throw invalid('file_missing');
  const rows = (await readTable(file, READ)).map((row) => row.map((cell) => cleanText(cell).trim()));
  const head = rows.findIndex((row) => row.includes('必备内容'));
  const [areaAt, matterAt] = head < 0 ? [0, 1] : ['方面', '必备内容'].map((heading) => rows[head]!.indexOf(heading));
  let last = '';
  const matters = rows.slice(head + 1).flatMap((row, at) => {
    const [area = '', matter = ''] = [row[areaAt!], row[matterAt!]];
    last = area || last;
    return matter ? [{ line: head + at + 2, area: last, matter }] : [];
  });
  if (matters.length > MOST_OF_MATTER.list) throw invalid('too_many_rows', { most: MOST_OF_MATTER.list });
  return { matters };
}
