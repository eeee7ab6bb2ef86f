import {
  bureauRoles,
  idParameter,
  numberAnswers,
  type ProposalsQuery,
  proposalsQuery,
  type ProposalsView,
  proposalsView,
  unitRoles,
} from '@bafang/shared';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { z } from 'zod';
import { Allow } from '../../http/allow.js';
import { Answers, Refuses } from '../../http/answers.js';
import { Takes } from '../../http/takes.js';
import { type Actor, CurrentActor } from '../../users/actor.js';
import { NumberAnswering } from './number-answering.js';
import { ProposalViews } from './proposal-views.js';

const Id = () => Param('id', { schema: idParameter });

/** 登记数据: the numbers of last year's report, or of this year's texts, as figures that people register. */
@Controller('api/reports/:id/figures/proposals')
@Allow(...unitRoles, ...bureauRoles)
export class ProposalsController {
  constructor(
    private readonly views: ProposalViews,
    private readonly answering: NumberAnswering,
  ) {}

  @Answers('The numbers of the texts of a year in which the reader may answer.', proposalsView)
  @Get()
  proposals(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Query({ schema: proposalsQuery }) { year }: ProposalsQuery,
  ): Promise<ProposalsView> {
    return this.views.of(actor, id, year);
  }

  @Answers(
    'Registers numbers as values, says that they are none, or takes that back: all of it or none. Answers the numbers.',
    proposalsView,
    'text_changed',
    'figure_name_taken',
    'stale_version',
    'value_unreadable',
    'value_too_fine',
  )
  @Refuses('reason_missing', 'figure_derived', 'figure_retired')
  @Post()
  @HttpCode(200)
  @Takes(512)
  async answer(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body({ schema: numberAnswers }) body: z.output<typeof numberAnswers>,
  ): Promise<ProposalsView> {
    await this.answering.answer(actor, id, body);
    return this.views.of(actor, id, body.year);
  }
}
