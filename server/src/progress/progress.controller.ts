import { bureauRoles, idParameter, progressView, type ProgressView } from '@bafang/shared';
import { Controller, Get, Param } from '@nestjs/common';
import { Allow } from '../http/allow.js';
import { Answers } from '../http/answers.js';
import { type Actor, CurrentActor } from '../users/actor.js';
import { Progress } from './progress.js';

@Controller('api/reports/:id/progress')
export class ProgressController {
  constructor(private readonly progress: Progress) {}

  @Allow(...bureauRoles, 'leader')
  @Answers('How far the year has come, by state and by unit, and what is overdue.', progressView)
  @Get()
  view(@CurrentActor() actor: Actor, @Param('id', { schema: idParameter }) id: string): Promise<ProgressView> {
    return this.progress.of(actor, id);
  }
}
