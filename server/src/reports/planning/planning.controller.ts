import {
  assignmentChanges,
  assignmentPaste,
  assignmentPasteResult,
  assignmentText,
  type AssignmentText,
  type AssignmentPasteResult,
  carriedAssignment,
  type CarriedAssignment,
  idParameter,
  outlineChange,
  type OutlineChange,
  planningCodes,
  reportOverview,
  type ReportOverview,
  textRoles,
} from '@bafang/shared';
import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  Patch,
  Post,
  Res,
  UploadedFile,
  UseFilters,
  UseInterceptors,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import type { Response } from 'express';
import { z } from 'zod';
import { Allow } from '../../http/allow.js';
import { Answers, Refuses } from '../../http/answers.js';
import { IfMatch } from '../../http/if-match.js';
import { Takes } from '../../http/takes.js';
import { Exports } from '../../files/exports.js';
import { LinkProblemFilter } from '../../publishing/page-problem.filter.js';
import { type Actor, CurrentActor } from '../../users/actor.js';
import { SHEET_PROBLEMS } from '../../xlsx/read-rows.js';
import { XLSX_TYPE } from '../../xlsx/sheet.js';
import { ReportViews } from '../views/report-views.js';
import { Assignment } from './assignment.js';
import { AssignmentSheet } from './assignment-sheet.js';
import { CarriedAssignments } from './carried-assignments.js';
import { OutlineChanges } from './outline-changes.js';
import { PastedAssignment } from './pasted-assignment.js';

const MOST_SHEET = 2 * 1024 * 1024;
const Id = () => Param('id', { schema: idParameter });

@Controller('api/reports/:id')
@Allow('coordinator')
export class PlanningController {
  constructor(
    private readonly outline: OutlineChanges,
    private readonly assignment: Assignment,
    private readonly pasted: PastedAssignment,
    private readonly carried: CarriedAssignments,
    private readonly views: ReportViews,
    private readonly sheet: AssignmentSheet,
    private readonly out: Exports,
  ) {}

  @Answers('Changes the outline of a report; answers the report.', reportOverview, 'heading_not_empty', 'wrong_place')
  @Refuses('wrong_state', ...planningCodes)
  @Post('outline')
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

  @Answers(
    'Sets who leads and supports sections and when they are due: all or none; answers the report.',
    reportOverview,
    'unit_cannot_lead',
    'unit_cannot_support',
    'stale_version',
  )
  @Refuses('wrong_state')
  @Patch('assignment')
  @Takes(1024)
  async change(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body({ schema: assignmentChanges }) body: z.output<typeof assignmentChanges>,
  ): Promise<ReportOverview> {
    await this.assignment.change(actor, id, body.changes);
    return this.views.of(actor, id);
  }

  @Allow(...textRoles)
  @Answers('The assignment as a sheet, as far as who asks sees it; it can be read in again.', [XLSX_TYPE])
  @Get('assignment.xlsx')
  @UseFilters(LinkProblemFilter)
  async file(@CurrentActor() actor: Actor, @Id() id: string, @Res() response: Response): Promise<void> {
    await this.out.send(response, actor, { what: 'assignment', reportId: id }, await this.sheet.of(actor, id));
  }

  @Answers(
    'Reads a sheet of assignments into the text that is pasted otherwise.',
    assignmentText,
    'file_missing',
    'too_large',
    ...SHEET_PROBLEMS,
  )
  @Post('assignment/sheet')
  @HttpCode(200)
  @UseInterceptors(FileInterceptor('file', { limits: { fileSize: MOST_SHEET, files: 1, fields: 0 } }))
  async readSheet(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @UploadedFile() file: { buffer: Buffer } | undefined,
  ): Promise<AssignmentText> {
    return this.sheet.read(actor, id, file?.buffer);
  }

  @Answers("What last year's assignment gives the sections of this year.", z.array(carriedAssignment))
  @Get('assignment/last-year')
  lastYear(@CurrentActor() actor: Actor, @Id() id: string): Promise<CarriedAssignment[]> {
    return this.carried.of(actor, id);
  }

  @Answers(
    'Reads a pasted table of assignments, and applies it if asked to.',
    assignmentPasteResult,
    'unit_cannot_lead',
    'unit_cannot_support',
    'stale_version',
  )
  @Refuses('wrong_state', ...planningCodes)
  @Post('assignment/paste')
  @Takes(1024)
  @HttpCode(200)
  paste(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body({ schema: assignmentPaste }) body: z.output<typeof assignmentPaste>,
  ): Promise<AssignmentPasteResult> {
    return this.pasted.paste(actor, id, body);
  }
}
