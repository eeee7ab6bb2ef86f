import {
  bureauRoles,
  idParameter,
  made,
  type Made,
  moreUnits,
  type MoreUnits,
  newRequest,
  type NewRequest,
  requestLine,
  type RequestLine,
  requestView,
  type RequestView,
  unitRoles,
  usedAnswer,
  type UsedAnswer,
} from '@bafang/shared';
import { Body, Controller, Get, Param, Post, Res, UseFilters } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';
import { Exports } from '../files/exports.js';
import { Allow } from '../http/allow.js';
import { Answers } from '../http/answers.js';
import { LinkProblemFilter } from '../publishing/page-problem.filter.js';
import { RefusableAsk } from '../review/records/refused-acts.js';
import { type Actor, CurrentActor } from '../users/actor.js';
import { XLSX_TYPE } from '../xlsx/sheet.js';
import { answersSheet } from './answers-sheet.js';
import { Asking } from './asking.js';
import { RequestViews } from './request-views.js';
import { UsedAnswers } from './taking-over/used-answers.js';

const Id = () => Param('id', { schema: idParameter });

/** 征询: who asks units, and what came of it. */
@Controller('api')
@Allow(...unitRoles, ...bureauRoles)
export class RequestsController {
  constructor(
    private readonly asking: Asking,
    private readonly views: RequestViews,
    private readonly used: UsedAnswers,
    private readonly out: Exports,
  ) {}

  @Answers('Asks units about a section, an area or the whole draft.', made)
  @RefusableAsk('report')
  @Post('reports/:id/requests')
  async ask(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body({ schema: newRequest }) body: NewRequest,
  ): Promise<Made> {
    return { id: await this.asking.ask(actor, id, body) };
  }

  @Answers('What units were asked: all of it for the bureau, of its own sections for a unit.', z.array(requestLine))
  @Get('reports/:id/requests')
  lines(@CurrentActor() actor: Actor, @Id() id: string): Promise<RequestLine[]> {
    return this.views.lines(actor, id);
  }

  @Answers('A request with the answers to it, for who asked and the bureau.', requestView)
  @Get('requests/:id')
  request(@CurrentActor() actor: Actor, @Id() id: string): Promise<RequestView> {
    return this.views.one(actor, id);
  }

  @Answers('The answers to a request as a sheet.', [XLSX_TYPE])
  @Get('requests/:id/answers.xlsx')
  @UseFilters(LinkProblemFilter)
  async sheet(@CurrentActor() actor: Actor, @Id() id: string, @Res() response: Response): Promise<void> {
    const request = await this.views.one(actor, id);
    const exported = { what: 'answers', reportId: request.reportId, facts: { request: id } } as const;
    await this.out.send(response, actor, exported, await answersSheet(request));
  }

  @Answers('Asks more units the same.', requestView)
  @RefusableAsk('request')
  @Post('requests/:id/units')
  async askMore(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body({ schema: moreUnits }) body: MoreUnits,
  ): Promise<RequestView> {
    await this.asking.askMore(actor, id, body);
    return this.views.one(actor, id);
  }

  @Answers('The answers whose words stand in a section, for who asked and the bureau.', z.array(usedAnswer))
  @Get('sections/:id/used-answers')
  usedIn(@CurrentActor() actor: Actor, @Id() id: string): Promise<UsedAnswer[]> {
    return this.used.of(actor, id);
  }
}
