import {
  bureauRoles,
  glossaryChange,
  type GlossaryChange,
  glossaryCodes,
  glossaryEntries,
  type GlossaryEntries,
  glossarySheet,
  type GlossarySheet,
  glossaryVersionLine,
  type GlossaryVersionLine,
  glossaryVersionParameter,
  glossaryView,
  type GlossaryView,
  idParameter,
  textRoles,
} from '@bafang/shared';
import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  Post,
  Put,
  Res,
  UploadedFile,
  UseFilters,
  UseInterceptors,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import type { Response } from 'express';
import { z } from 'zod';
import { Exports } from '../files/exports.js';
import { Allow } from '../http/allow.js';
import { Answers, Refuses } from '../http/answers.js';
import { IfMatch } from '../http/if-match.js';
import { Takes } from '../http/takes.js';
import { LinkProblemFilter } from '../publishing/page-problem.filter.js';
import { type Actor, CurrentActor } from '../users/actor.js';
import { SHEET_PROBLEMS } from '../xlsx/read-rows.js';
import { XLSX_TYPE } from '../xlsx/sheet.js';
import { GlossaryActs } from './glossary-acts.js';
import { GlossarySheets } from './glossary-sheets.js';
import { GlossaryViews, glossaryView as viewOf } from './glossary-views.js';

const MOST_SHEET = 2 * 1024 * 1024;
const Id = () => Param('id', { schema: idParameter });

/** The glossary of the unit that hosts a report. Its people who write texts read it, its bureau writes it. */
@Controller('api/reports/:id')
@Allow(...bureauRoles)
export class GlossaryController {
  constructor(
    private readonly views: GlossaryViews,
    private readonly acts: GlossaryActs,
    private readonly sheets: GlossarySheets,
    private readonly out: Exports,
  ) {}

  @Allow(...textRoles)
  @Answers('The glossary by which the texts of a report are proof-read.', glossaryView)
  @Get('glossary')
  async glossary(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<GlossaryView> {
    const { view, tag } = await this.views.current(actor, id);
    response.set({ ETag: `"${tag}"`, 'Cache-Control': 'private, no-cache' });
    return view;
  }

  @Answers('Adds, changes, switches off or removes an entry; answers the glossary.', glossaryView)
  @Refuses(...glossaryCodes)
  @Put('glossary')
  async change(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @IfMatch() version: number,
    @Body({ schema: glossaryChange }) body: GlossaryChange,
  ): Promise<GlossaryView> {
    return viewOf(await this.acts.change(actor, id, version, body));
  }

  @Answers(
    'Reads a sheet of entries; nothing is changed.',
    glossarySheet,
    'file_missing',
    'too_large',
    'too_many_rows',
    ...SHEET_PROBLEMS,
  )
  @Post('glossary/sheet')
  @HttpCode(200)
  @UseInterceptors(FileInterceptor('file', { limits: { fileSize: MOST_SHEET, files: 1, fields: 0 } }))
  readSheet(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @UploadedFile() file: { buffer: Buffer } | undefined,
  ): Promise<GlossarySheet> {
    return this.sheets.read(actor, id, file?.buffer);
  }

  @Answers('Takes entries in, each in the place of the one of the same term; answers the glossary.', glossaryView)
  @Refuses(...glossaryCodes)
  @Post('glossary/entries')
  @HttpCode(200)
  @Takes(2048)
  async take(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @IfMatch() version: number,
    @Body({ schema: glossaryEntries }) { entries }: GlossaryEntries,
  ): Promise<GlossaryView> {
    return viewOf(await this.acts.take(actor, id, version, entries));
  }

  @Answers('The glossary as a sheet; it can be read in again.', [XLSX_TYPE])
  @Get('glossary.xlsx')
  @UseFilters(LinkProblemFilter)
  async sheet(@CurrentActor() actor: Actor, @Id() id: string, @Res() response: Response): Promise<void> {
    await this.out.send(response, actor, { what: 'glossary', reportId: id }, await this.sheets.of(actor, id));
  }

  @Answers('The versions of the glossary, newest first.', z.array(glossaryVersionLine))
  @Get('glossary/versions')
  versions(@CurrentActor() actor: Actor, @Id() id: string): Promise<GlossaryVersionLine[]> {
    return this.views.versions(actor, id);
  }

  @Answers('The glossary as it was in one version.', glossaryView)
  @Get('glossary/versions/:number')
  version(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Param('number', { schema: glossaryVersionParameter }) number: number,
  ): Promise<GlossaryView> {
    return this.views.version(actor, id, number);
  }

  @Answers('Makes an earlier version the newest; answers the glossary.', glossaryView)
  @Post('glossary/versions/:number/restore')
  @HttpCode(200)
  async restore(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Param('number', { schema: glossaryVersionParameter }) number: number,
    @IfMatch() version: number,
  ): Promise<GlossaryView> {
    return viewOf(await this.acts.restore(actor, id, version, number));
  }
}
