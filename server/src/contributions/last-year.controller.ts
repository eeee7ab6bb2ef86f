import {
  askedAbout,
  type AskedAbout,
  bureauRoles,
  idParameter,
  lastAnswer,
  type LastAnswer,
  lastRequest,
  type LastRequest,
  unitRoles,
} from '@bafang/shared';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { Allow } from '../http/allow.js';
import { Answers } from '../http/answers.js';
import { type Actor, CurrentActor } from '../users/actor.js';
import { LastYear } from './last-year.js';

const Id = () => Param('id', { schema: idParameter });

/** What was asked and answered about the same matter a year ago. */
@Controller('api')
@Allow(...unitRoles, ...bureauRoles)
export class LastYearController {
  constructor(private readonly lastYear: LastYear) {}

  @Answers('What was asked about the same matter a year ago, and of whom.', lastRequest)
  @Get('reports/:id/requests/last-year')
  request(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Query({ schema: askedAbout }) about: AskedAbout,
  ): Promise<LastRequest> {
    return this.lastYear.request(actor, id, about);
  }

  @Answers('What the unit answered about the same matter a year ago.', lastAnswer)
  @Get('contributions/:id/last-year')
  answer(@CurrentActor() actor: Actor, @Id() id: string): Promise<LastAnswer> {
    return this.lastYear.answer(actor, id);
  }
}
