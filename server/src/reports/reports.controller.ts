import {
  bureauRoles,
  type CreateReport,
  createReport,
  idParameter,
  preparation,
  type Preparation,
  type PreparationView,
  type PublishView,
  type ReportOverview,
  type ReportSources,
  type ReportSummary,
  reportTransition,
  type ReportTransition,
  textRoles,
  wholeRoles,
} from '@bafang/shared';
import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Post,
  Put,
  Req,
  Res,
  StreamableFile,
  UseFilters,
} from '@nestjs/common';
import type { Request, Response } from 'express';
import { Allow } from '../http/allow.js';
import { IfMatch } from '../http/if-match.js';
import { longJson } from '../http/stored-json.js';
import { sendDownload } from '../publishing/downloads.js';
import { LinkProblemFilter } from '../publishing/page-problem.filter.js';
import { sendPage } from '../publishing/public.controller.js';
import { Refusable } from '../review/refused-acts.js';
import { type Actor, CurrentActor } from '../users/actor.js';
import { Preparations } from './acts/preparations.js';
import { ReportActs } from './acts/report-acts.js';
import { Sources } from './planning/sources.js';
import { Reports } from './reports.js';
import { Drafts } from './views/drafts.js';
import { FullReports } from './views/full-reports.js';
import { PublishViews } from './views/publish-views.js';
import { ReportViews } from './views/report-views.js';

const Id = () => Param('id', { schema: idParameter });
const OnReports = () => Allow(...textRoles);
const OnWhole = () => Allow(...wholeRoles);

@Controller('api/reports')
export class ReportsController {
  constructor(
    private readonly reports: Reports,
    private readonly sources: Sources,
    private readonly views: ReportViews,
    private readonly acts: ReportActs,
    private readonly preparations: Preparations,
    private readonly full: FullReports,
    private readonly publications: PublishViews,
    private readonly drafts: Drafts,
  ) {}

  @OnReports()
  @Get()
  list(@CurrentActor() actor: Actor): Promise<ReportSummary[]> {
    return this.reports.list(actor);
  }

  @Allow('coordinator')
  @Get('sources')
  startFrom(@CurrentActor() actor: Actor): Promise<ReportSources> {
    return this.sources.of(actor);
  }

  @Allow('coordinator')
  @Post()
  async create(
    @CurrentActor() actor: Actor,
    @Body({ schema: createReport }) body: CreateReport,
  ): Promise<{ id: string }> {
    return { id: await this.reports.create(actor, body) };
  }

  @OnReports()
  @Get(':id')
  overview(@CurrentActor() actor: Actor, @Id() id: string): Promise<ReportOverview> {
    return this.views.of(actor, id);
  }

  @Allow('coordinator')
  @Delete(':id')
  @HttpCode(204)
  remove(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number): Promise<void> {
    return this.reports.remove(actor, id, version);
  }

  @Allow(...wholeRoles)
  @Post(':id/transitions')
  @Refusable('report')
  @HttpCode(204)
  act(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @IfMatch() version: number,
    @Body({ schema: reportTransition }) body: ReportTransition,
    @Req() request: Request,
  ): Promise<void> {
    return this.acts.act(actor, id, version, body, request.ip ?? '');
  }

  @OnWhole()
  @Get(':id/preparation')
  preparation(@CurrentActor() actor: Actor, @Id() id: string): Promise<PreparationView> {
    return this.preparations.of(actor, id);
  }

  @Allow('coordinator')
  @Put(':id/preparation')
  @HttpCode(204)
  prepare(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @IfMatch() version: number,
    @Body({ schema: preparation }) body: Preparation,
  ): Promise<void> {
    return this.preparations.put(actor, id, version, body);
  }

  @OnWhole()
  @Get(':id/full')
  async fullReport(@CurrentActor() actor: Actor, @Id() id: string): Promise<StreamableFile> {
    return longJson(await this.full.of(actor, id));
  }

  @OnWhole()
  @Get(':id/publication')
  publication(@CurrentActor() actor: Actor, @Id() id: string): Promise<PublishView> {
    return this.publications.of(actor, id);
  }

  @Allow(...bureauRoles)
  @Get(':id/draft.html')
  @UseFilters(LinkProblemFilter)
  async draftPage(@CurrentActor() actor: Actor, @Id() id: string, @Res() response: Response): Promise<void> {
    sendPage(response, { status: 200, html: await this.drafts.html(actor, id) });
  }

  @Allow(...bureauRoles)
  @Get(':id/draft.docx')
  @UseFilters(LinkProblemFilter)
  async draftFile(@CurrentActor() actor: Actor, @Id() id: string, @Res() response: Response): Promise<void> {
    sendDownload(response, await this.drafts.docx(actor, id));
  }
}
