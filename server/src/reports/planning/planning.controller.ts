import {
  assignmentChanges,
  assignmentPaste,
  type AssignmentPasteResult,
  type CarriedAssignment,
  idParameter,
  outlineChange,
  type OutlineChange,
  type ReportOverview,
} from '@bafang/shared';
import { Body, Controller, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import type { z } from 'zod';
import { Allow } from '../../http/allow.js';
import { IfMatch } from '../../http/if-match.js';
import { Takes } from '../../http/takes.js';
import { type Actor, CurrentActor } from '../../users/actor.js';
import { ReportViews } from '../views/report-views.js';
import { Assignment } from './assignment.js';
import { CarriedAssignments } from './carried-assignments.js';
import { OutlineChanges } from './outline-changes.js';
import { PastedAssignment } from './pasted-assignment.js';

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
  ) {}

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

  @Get('assignment/last-year')
  lastYear(@CurrentActor() actor: Actor, @Id() id: string): Promise<CarriedAssignment[]> {
    return this.carried.of(actor, id);
  }

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
