import {
  bureauRoles,
  createReport,
  type CreateReport,
  foundingTable,
  fullReport,
  idParameter,
  made,
  preparation,
  type Preparation,
  preparationView,
  type PreparationView,
  publishView,
  type PublishView,
  reportOverview,
  type ReportOverview,
  reportSources,
  type ReportSources,
  reportSummary,
  type ReportSummary,
  reportTable,
  reportTransition,
  type ReportTransition,
  tableRefusals,
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
import { z } from 'zod';
import { Allow } from '../http/allow.js';
import { Answers, Refuses } from '../http/answers.js';
import { IfMatch } from '../http/if-match.js';
import { longJson } from '../http/stored-json.js';
import { sendDownload } from '../files/downloads.js';
import { LinkProblemFilter } from '../publishing/page-problem.filter.js';
import { formats } from '../publishing/render/formats.js';
import { sendPage } from '../publishing/public.controller.js';
import { Refusable } from '../review/records/refused-acts.js';
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
  @Answers('The reports that who asks may see.', z.array(reportSummary))
  @Get()
  list(@CurrentActor() actor: Actor): Promise<ReportSummary[]> {
    return this.reports.list(actor);
  }

  @Allow('coordinator')
  @Answers('What a new year may start from, and for which units.', reportSources)
  @Get('sources')
  startFrom(@CurrentActor() actor: Actor): Promise<ReportSources> {
    return this.sources.of(actor);
  }

  @Allow('coordinator')
  @Answers('Creates the report of a year.', made, 'unit_cannot_issue', 'unit_not_its_host', 'not_found')
  @Refuses(...tableRefusals(foundingTable))
  @Post()
  async create(
    @CurrentActor() actor: Actor,
    @Body({ schema: createReport }) body: CreateReport,
  ): Promise<{ id: string }> {
    return { id: await this.reports.create(actor, body) };
  }

  @OnReports()
  @Answers('A report with its outline, what is still missing and the acts that are open.', reportOverview)
  @Get(':id')
  overview(@CurrentActor() actor: Actor, @Id() id: string): Promise<ReportOverview> {
    return this.views.of(actor, id);
  }

  @Allow('coordinator')
  @Answers('Deletes a report that is still planned.')
  @Refuses('wrong_state')
  @Delete(':id')
  @HttpCode(204)
  remove(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number): Promise<void> {
    return this.reports.remove(actor, id, version);
  }

  @Allow(...wholeRoles)
  @Answers('Moves a report: one of the acts that it offers.', undefined, 'password_wrong', 'locked')
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
  @Answers('Title, cover and signers of a report, and who may sign.', preparationView)
  @Get(':id/preparation')
  preparation(@CurrentActor() actor: Actor, @Id() id: string): Promise<PreparationView> {
    return this.preparations.of(actor, id);
  }

  @Allow('coordinator')
  @Answers(
    'Sets title, cover and signers of a report.',
    undefined,
    'signer_is_no_leader',
    'signer_area_unknown',
    'signer_twice',
  )
  @Refuses(...tableRefusals(reportTable))
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
  @Answers('The whole report for who attests it, with its digests and signers.', fullReport)
  @Get(':id/full')
  async fullReport(@CurrentActor() actor: Actor, @Id() id: string): Promise<StreamableFile> {
    return longJson(await this.full.of(actor, id));
  }

  @OnWhole()
  @Answers('What stands before publication, and every edition with its files.', publishView)
  @Get(':id/publication')
  publication(@CurrentActor() actor: Actor, @Id() id: string): Promise<PublishView> {
    return this.publications.of(actor, id);
  }

  @Allow(...bureauRoles)
  @Answers('The draft as a page to print.', ['text/html'])
  @Refuses('draft_withheld')
  @Get(':id/draft.html')
  @UseFilters(LinkProblemFilter)
  async draftPage(@CurrentActor() actor: Actor, @Id() id: string, @Res() response: Response): Promise<void> {
    sendPage(response, { status: 200, html: await this.drafts.html(actor, id) });
  }

  @Allow(...bureauRoles)
  @Answers('The draft as a Word document.', [formats.docx.mediaType])
  @Refuses('draft_withheld')
  @Get(':id/draft.docx')
  @UseFilters(LinkProblemFilter)
  async draftFile(@CurrentActor() actor: Actor, @Id() id: string, @Res() response: Response): Promise<void> {
    sendDownload(response, await this.drafts.docx(actor, id));
  }
}
