import {
  type AreaView,
  assignmentChanges,
  assignmentPaste,
  type AssignmentPasteResult,
  areaTransition,
  type AreaTransition,
  type CarriedAssignment,
  createReport,
  type CreateReport,
  editionTransition,
  type EditionTransition,
  type FullReport,
  idParameter,
  outlineChange,
  type OutlineChange,
  preparation,
  type Preparation,
  type PreparationView,
  type PublishView,
  type ReportOverview,
  type ReportSources,
  type ReportSummary,
  reportTransition,
  type ReportTransition,
} from '@bafang/shared';
import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { z } from 'zod';
import { Allow } from '../http/allow.js';
import { IfMatch } from '../http/if-match.js';
import { Assignment } from './planning/assignment.js';
import { CarriedAssignments } from './planning/carried-assignment.js';
import { OutlineChanges } from './planning/outline-changes.js';
import { PastedAssignment } from './planning/pasted-assignment.js';
import { Sources } from './planning/report-sources.js';
import { Reports } from './reports.js';
import { type Actor, CurrentActor } from '../users/actor.js';
import { AreaActs } from './acts/area-acts.js';
import { AreaViews } from './views/area-views.js';
import { EditionActs } from './editions/edition-acts.js';
import { FullReports } from './views/full-reports.js';
import { PreparationService } from './acts/preparations.js';
import { PublishViews } from './views/publish-views.js';
import { ReportActs } from './acts/report-acts.js';
import { ReportViews } from './views/report-views.js';

const Id = () => Param('id', { schema: idParameter });
const OnReports = () => Allow('clerk', 'unit_head', 'reviewer', 'coordinator', 'bureau_head', 'leader', 'publisher');
const OnWhole = () => Allow('reviewer', 'coordinator', 'bureau_head', 'leader', 'publisher');

@Controller('api/reports')
export class ReportsController {
  constructor(
    private readonly reports: Reports,
    private readonly sources: Sources,
    private readonly views: ReportViews,
    private readonly acts: ReportActs,
    private readonly outline: OutlineChanges,
    private readonly preparations: PreparationService,
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

  @Allow('coordinator')
  @Post(':id/outline')
  @HttpCode(200)
  async changeOutline(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @IfMatch() version: number,
    @Body({ schema: outlineChange }) body: OutlineChange,
  ): Promise<ReportOverview> {
    await this.outline.apply(actor, id, version, body);
    return this.views.of(actor, id);
  }

  @Allow('reviewer', 'coordinator', 'bureau_head', 'leader', 'publisher')
  @Post(':id/transitions')
  @HttpCode(200)
  async act(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @IfMatch() version: number,
    @Body({ schema: reportTransition }) body: ReportTransition,
    @Req() request: Request,
  ): Promise<ReportOverview> {
    await this.acts.act(actor, id, version, body, request.ip ?? '');
    return this.views.of(actor, id);
  }

  @OnWhole()
  @Get(':id/preparation')
  preparation(@CurrentActor() actor: Actor, @Id() id: string): Promise<PreparationView> {
    return this.preparations.of(actor, id);
  }

  @Allow('coordinator')
  @Put(':id/preparation')
  async prepare(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @IfMatch() version: number,
    @Body({ schema: preparation }) body: Preparation,
  ): Promise<PreparationView> {
    await this.preparations.put(actor, id, version, body);
    return this.preparations.of(actor, id);
  }
}

@Controller('api/reports/:id/assignment')
@Allow('coordinator')
export class AssignmentController {
  constructor(
    private readonly assignment: Assignment,
    private readonly pasted: PastedAssignment,
    private readonly carried: CarriedAssignments,
    private readonly views: ReportViews,
  ) {}

  @Patch()
  async change(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body({ schema: assignmentChanges }) body: z.output<typeof assignmentChanges>,
  ): Promise<ReportOverview> {
    await this.assignment.change(actor, id, body.changes);
    return this.views.of(actor, id);
  }

  @Get('last-year')
  lastYear(@CurrentActor() actor: Actor, @Id() id: string): Promise<CarriedAssignment[]> {
    return this.carried.of(actor, id);
  }

  @Post('paste')
  @HttpCode(200)
  paste(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body({ schema: assignmentPaste }) body: z.output<typeof assignmentPaste>,
  ): Promise<AssignmentPasteResult> {
    return this.pasted.paste(actor, id, body);
  }
}

@Controller('api/reports/:id')
export class SignOffController {
  constructor(
    private readonly areaViews: AreaViews,
    private readonly areaActs: AreaActs,
    private readonly full: FullReports,
    private readonly publications: PublishViews,
  ) {}

  @OnWhole()
  @Get('areas/:areaId')
  area(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Param('areaId', { schema: idParameter }) areaId: string,
  ): Promise<AreaView> {
    return this.areaViews.of(actor, id, areaId);
  }

  @Allow('reviewer', 'coordinator', 'bureau_head', 'leader', 'publisher')
  @Post('areas/:areaId/transitions')
  @HttpCode(200)
  async approveArea(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Param('areaId', { schema: idParameter }) areaId: string,
    @Body({ schema: areaTransition }) body: AreaTransition,
  ): Promise<AreaView> {
    await this.areaActs.act(actor, id, areaId, body);
    return this.areaViews.of(actor, id, areaId);
  }

  @OnWhole()
  @Get('full')
  fullReport(@CurrentActor() actor: Actor, @Id() id: string): Promise<FullReport> {
    return this.full.of(actor, id);
  }

  @OnWhole()
  @Get('publication')
  publication(@CurrentActor() actor: Actor, @Id() id: string): Promise<PublishView> {
    return this.publications.of(actor, id);
  }
}

@Controller('api/editions')
export class EditionsController {
  constructor(
    private readonly acts: EditionActs,
    private readonly publications: PublishViews,
  ) {}

  @OnWhole()
  @Post(':id/transitions')
  @HttpCode(200)
  async act(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @IfMatch() version: number,
    @Body({ schema: editionTransition }) body: EditionTransition,
  ): Promise<PublishView> {
    return this.publications.of(actor, await this.acts.act(actor, id, version, body));
  }
}
