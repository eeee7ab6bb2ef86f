import { type AssignmentText, placeNames, sectionsIn, type SectionLine } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { type Download, fileName } from '../../files/downloads.js';
import { invalid } from '../../http/problem.js';
import { ReportAccess } from '../../outline/report-access.js';
import { Units } from '../../units/units.js';
import type { Actor } from '../../users/actor.js';
import { readRows } from '../../xlsx/read-rows.js';
import { columnsOf, type SheetCell, sheetOf, XLSX_TYPE } from '../../xlsx/sheet.js';
import { ReportViews } from '../views/report-views.js';

/** What the pasted table is read by. */
const READ = 3;
const columns = columnsOf({ 条目: 40, 牵头单位: 20, 配合单位: 60, 报送期限: 12, 字数上限: 10 });

/** 分工表 as a file, of the sections that the reader sees; it can be read in again. */
@Injectable()
export class AssignmentSheet {
  constructor(
    private readonly views: ReportViews,
    private readonly units: Units,
    private readonly access: ReportAccess,
  ) {}

  /** The rows as they would be pasted: what becomes of them is decided there. */
  async read(actor: Actor, reportId: string, file: Buffer | undefined): Promise<AssignmentText> {
    await this.access.require(actor, reportId, 'coordinator');
    if (!file?.length) throw invalid('file_missing');
    const rows = await readRows(file, READ);
    return { text: rows.map((row) => row.join('\t')).join('\n') };
  }

  async of(actor: Actor, reportId: string): Promise<Download> {
    const { title, year, children } = await this.views.of(actor, reportId);
    const sections = sectionsIn(children);
    const units = await this.units.refs(sections.flatMap(({ supportingUnitIds }) => supportingUnitIds));
    const row = (section: SectionLine): SheetCell[] => [
      sectionName(section),
      section.leadUnit?.shortName ?? null,
      section.supportingUnitIds.map((id) => units.get(id)!.shortName).join('、'),
      { day: section.dueDate },
      section.wordLimit,
    ];
    return {
      name: fileName(title, 'xlsx', '（分工表）'),
      mediaType: XLSX_TYPE,
      bytes: await sheetOf(`${year}年分工表`, columns, sections.map(row)),
    };
  }
}

const sectionName = ({ label, title, place }: SectionLine): string =>
  `${label}${title ?? ''}` || (place ? placeNames[place] : '');
