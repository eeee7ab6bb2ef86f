import { bureauRoles, figureSheet, type FigureSheet, idParameter, unitRoles } from '@bafang/shared';
import { Controller, Get, HttpCode, Param, Post, Res, UploadedFile, UseFilters, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import type { Response } from 'express';
import { Exports } from '../files/exports.js';
import { Allow } from '../http/allow.js';
import { Answers } from '../http/answers.js';
import { LinkProblemFilter } from '../publishing/page-problem.filter.js';
import { type Actor, CurrentActor } from '../users/actor.js';
import { SHEET_PROBLEMS } from '../xlsx/read-rows.js';
import { XLSX_TYPE } from '../xlsx/sheet.js';
import { FigureSheets } from './figure-sheets.js';

const MOST_SHEET = 2 * 1024 * 1024;
const Id = () => Param('id', { schema: idParameter });

/** The register as a file, and a file of values as what it says. */
@Controller('api/reports/:id')
@Allow(...unitRoles, ...bureauRoles)
export class FigureSheetsController {
  constructor(
    private readonly sheets: FigureSheets,
    private readonly out: Exports,
  ) {}

  @Answers('The figures that the reader sees as a sheet; it can be filled in and read in again.', [XLSX_TYPE])
  @Get('figures.xlsx')
  @UseFilters(LinkProblemFilter)
  async sheet(@CurrentActor() actor: Actor, @Id() id: string, @Res() response: Response): Promise<void> {
    await this.out.send(response, actor, { what: 'figures', reportId: id }, await this.sheets.of(actor, id));
  }

  @Answers(
    'Reads a sheet of values; nothing is changed.',
    figureSheet,
    'file_missing',
    'too_large',
    'too_many_rows',
    ...SHEET_PROBLEMS,
  )
  @Post('figures/sheet')
  @HttpCode(200)
  @UseInterceptors(FileInterceptor('file', { limits: { fileSize: MOST_SHEET, files: 1, fields: 0 } }))
  readSheet(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @UploadedFile() file: { buffer: Buffer } | undefined,
  ): Promise<FigureSheet> {
    return this.sheets.read(actor, id, file?.buffer);
  }
}
