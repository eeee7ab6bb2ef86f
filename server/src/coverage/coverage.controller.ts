import {
  bureauRoles,
  coverageView,
  type CoverageView,
  idParameter,
  likelyView,
  type LikelyView,
  matterChange,
  matterSheet,
  type MatterSheet,
  newMatters,
  originsView,
  type OriginsView,
  sectionOrigins,
  type SectionOrigins,
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
import type { z } from 'zod';
import { fileName } from '../files/downloads.js';
import { Exports } from '../files/exports.js';
import { Allow } from '../http/allow.js';
import { Answers, Refuses } from '../http/answers.js';
import { IfMatch } from '../http/if-match.js';
import { Takes } from '../http/takes.js';
import { LinkProblemFilter } from '../publishing/page-problem.filter.js';
import { type Actor, CurrentActor } from '../users/actor.js';
import { SHEET_PROBLEMS } from '../xlsx/read-rows.js';
import { XLSX_TYPE } from '../xlsx/sheet.js';
import { CoverageActs } from './coverage-acts.js';
import { coverageSheet, readMatters } from './coverage-sheet.js';
import { CoverageViews } from './coverage-views.js';
import { OriginViews } from './origin-views.js';

const MOST_SHEET = 2 * 1024 * 1024;
const Id = () => Param('id', { schema: idParameter });
const MatterId = () => Param('matter', { schema: idParameter });

/** 覆盖 and 沿用率: what a report must speak of, and where its sentences come from. */
@Controller('api')
@Allow(...bureauRoles)
export class CoverageController {
  constructor(
    private readonly views: CoverageViews,
    private readonly acts: CoverageActs,
    private readonly origins: OriginViews,
    private readonly out: Exports,
  ) {}

  @Answers('The matters that a report must speak of, and what speaks of them.', coverageView)
  @Get('reports/:id/coverage')
  coverage(@CurrentActor() actor: Actor, @Id() id: string): Promise<CoverageView> {
    return this.views.of(actor, id);
  }

  @Answers('The matters and what speaks of them, as a sheet; the list can be read in again.', [XLSX_TYPE])
  @Get('reports/:id/coverage.xlsx')
  @UseFilters(LinkProblemFilter)
  async sheet(@CurrentActor() actor: Actor, @Id() id: string, @Res() response: Response): Promise<void> {
    const view = await this.views.of(actor, id);
    const name = fileName(`${view.year}年度必备内容`, 'xlsx');
    const file = { name, mediaType: XLSX_TYPE, bytes: await coverageSheet(view) };
    await this.out.send(response, actor, { what: 'coverage', reportId: id }, file);
  }

  @Answers(
    'Records what speaks of a matter, what is missing of it, or why it is waived.',
    coverageView,
    'stale_version',
    'wrong_place',
  )
  @Refuses('wrong_state')
  @Put('reports/:id/coverage/:matter')
  async change(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @MatterId() matter: string,
    @IfMatch() version: number,
    @Body({ schema: matterChange }) body: z.output<typeof matterChange>,
  ): Promise<CoverageView> {
    await this.acts.change(actor, id, matter, version, body);
    return this.views.of(actor, id);
  }

  @Answers('Sentences that may speak of a matter, out of the texts that the reader reads.', likelyView)
  @Get('reports/:id/coverage/:matter/likely')
  likely(@CurrentActor() actor: Actor, @Id() id: string, @MatterId() matter: string): Promise<LikelyView> {
    return this.views.likely(actor, id, matter);
  }

  @Answers(
    'Sets the list of matters; what is recorded of those that stay, stays.',
    coverageView,
    'stale_version',
    'wrong_place',
  )
  @Refuses('wrong_state')
  @Put('reports/:id/matters')
  @Takes(512)
  async list(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body({ schema: newMatters }) body: z.output<typeof newMatters>,
  ): Promise<CoverageView> {
    await this.acts.list(actor, id, body);
    return this.views.of(actor, id);
  }

  @Answers(
    'Reads a sheet of matters; nothing is changed.',
    matterSheet,
    'file_missing',
    'too_large',
    'too_many_rows',
    ...SHEET_PROBLEMS,
  )
  @Post('reports/:id/matters/sheet')
  @HttpCode(200)
  @UseInterceptors(FileInterceptor('file', { limits: { fileSize: MOST_SHEET, files: 1, fields: 0 } }))
  async readSheet(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @UploadedFile() file: { buffer: Buffer } | undefined,
  ): Promise<MatterSheet> {
    await this.acts.require(actor, id);
    return readMatters(file?.buffer);
  }

  @Answers('How much of each section is carried over from last year, and from where the rest comes.', originsView)
  @Get('reports/:id/origins')
  shares(@CurrentActor() actor: Actor, @Id() id: string): Promise<OriginsView> {
    return this.origins.ofReport(actor, id);
  }

  @Allow(...textRoles)
  @Answers('Where each sentence of a section comes from.', sectionOrigins)
  @Get('sections/:id/origins')
  sentences(@CurrentActor() actor: Actor, @Id() id: string): Promise<SectionOrigins> {
    return this.origins.ofSection(actor, id);
  }
}
