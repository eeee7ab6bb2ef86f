import { bureauRoles, idParameter, progressView } from '@bafang/shared';
import { Controller, Get, Param, Res, type StreamableFile, UseFilters } from '@nestjs/common';
import type { Response } from 'express';
import { Allow } from '../http/allow.js';
import { Answers } from '../http/answers.js';
import { longJson } from '../http/stored-json.js';
import { Exports } from '../files/exports.js';
import { LinkProblemFilter } from '../publishing/page-problem.filter.js';
import { type Actor, CurrentActor } from '../users/actor.js';
import { XLSX_TYPE } from '../xlsx/sheet.js';
import { Progress } from './progress.js';

@Controller('api/reports/:id')
export class ProgressController {
  constructor(
    private readonly progress: Progress,
    private readonly out: Exports,
  ) {}

  @Allow(...bureauRoles, 'leader')
  @Answers('How far the year has come, by state and by unit, and what is overdue.', progressView)
  @Get('progress')
  async view(@CurrentActor() actor: Actor, @Param('id', { schema: idParameter }) id: string): Promise<StreamableFile> {
    return longJson(await this.progress.of(actor, id));
  }

  @Allow(...bureauRoles, 'leader')
  @Answers('How far the year has come, as a sheet.', [XLSX_TYPE])
  @Get('progress.xlsx')
  @UseFilters(LinkProblemFilter)
  async sheet(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParameter }) id: string,
    @Res() response: Response,
  ): Promise<void> {
    await this.out.send(response, actor, { what: 'progress', reportId: id }, await this.progress.sheet(actor, id));
  }
}
