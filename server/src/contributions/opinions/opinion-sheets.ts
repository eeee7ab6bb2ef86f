import {
  dateInChina,
  isUndisposed,
  type OpinionLine,
  opinionKind,
  type OpinionsWanted,
  type OpinionTable,
  type Passage,
} from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../database/clock.js';
import { type Download, fileName } from '../../files/downloads.js';
import { formats } from '../../publishing/render/formats.js';
import { renderDocxSheet } from '../../publishing/render/docx/docx-sheet.js';
import type { Actor } from '../../users/actor.js';
import { columnsOf, sheetOf, XLSX_TYPE } from '../../xlsx/sheet.js';
import { dispositionWords, opinionWords, passageWords } from '../../xlsx/words.js';
import { OpinionTables } from './opinion-tables.js';

const TITLE = '意见采纳情况表';

/** 意见采纳情况表 as a file, for whoever reads it on the screen. */
@Injectable()
export class OpinionSheets {
  constructor(
    private readonly tables: OpinionTables,
    private readonly clock: Clock,
  ) {}

  async xlsx(actor: Actor, reportId: string, wanted: OpinionsWanted): Promise<Download> {
    const { year, title, lines } = await this.table(actor, reportId, wanted);
    const columns = columnsOf({
      单位: 24,
      关于: 30,
      意见: 12,
      内容: 60,
      答复时间: 18,
      处理: 12,
      理由: 40,
      处理人: 12,
      处理时间: 18,
    });
    const rows = lines.map((line) => [
      line.unit.shortName,
      aboutOf(line),
      opinionWords[opinionKind(line)],
      contentOf(line).join('\n'),
      { moment: line.at },
      outcomeOf(line),
      line.reason,
      line.dealtWith?.by.name ?? null,
      { moment: line.dealtWith?.at },
    ]);
    return { ...this.file(title, 'xlsx', XLSX_TYPE), bytes: await sheetOf(`${year}年${TITLE}`, columns, rows) };
  }

  async docx(actor: Actor, reportId: string, wanted: OpinionsWanted): Promise<Download> {
    const { title, lines } = await this.table(actor, reportId, wanted);
    const columns = columnsOf({ 单位: 34, 关于: 36, 意见: 26, 内容: 60, 处理: 22, 理由: 38, 处理人: 29 });
    const rows = lines.map((line) => [
      [line.unit.shortName, dayOf(line.at)],
      [aboutOf(line)],
      [opinionWords[opinionKind(line)]],
      contentOf(line),
      [outcomeOf(line)],
      (line.reason ?? '').split('\n'),
      [line.dealtWith?.by.name ?? '', dayOf(line.dealtWith?.at ?? null)],
    ]);
    const sheet = { title: TITLE, of: title, by: actor.name, date: this.clock.today(), columns, rows };
    return { ...this.file(title, 'docx', formats.docx.mediaType), bytes: await renderDocxSheet(sheet) };
  }

  private async table(actor: Actor, reportId: string, { about }: OpinionsWanted): Promise<OpinionTable> {
    const table = await this.tables.of(actor, reportId);
    return { ...table, lines: table.lines.filter((line) => !about || line.about?.id === about) };
  }

  private file(title: string, ending: string, mediaType: string): Omit<Download, 'bytes'> {
    return { name: fileName(title, ending, `（${TITLE}，${this.clock.today()}）`), mediaType };
  }
}

const aboutOf = ({ about }: OpinionLine): string => (about ? `${about.label}${about.title ?? ''}` : '整个年报');
const dayOf = (moment: string | null): string => (moment ? dateInChina(moment) : '');

/** In words of its own, and then place by place. */
const contentOf = ({ note, passages }: OpinionLine): string[] =>
  [...note.split('\n'), passages.map(passageOf).join(passageWords.and)].filter(Boolean);
function passageOf({ before, after }: Passage): string {
  const words = passageWords[before && after ? 'replace' : after ? 'add' : 'remove'];
  const said: Record<string, string> = { before, after };
  return words.replace(/\{\{(\w+)\}\}/g, (_, name: string) => said[name]!);
}

const outcomeOf = (line: OpinionLine): string =>
  isUndisposed(line) ? '待处理' : line.disposition ? dispositionWords[line.disposition] : '';
