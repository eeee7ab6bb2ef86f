import {
  type AnsweredFigure,
  answeredFigure,
  bureauRoles,
  idParameter,
  registerAnswered,
  type RegisterAnswered,
  unitRoles,
} from '@bafang/shared';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { Allow } from '../../http/allow.js';
import { Answers, Refuses } from '../../http/answers.js';
import { type Actor, CurrentActor } from '../../users/actor.js';
import { AnsweredFigures } from './answered-figures.js';

const Id = () => Param('id', { schema: idParameter });

/** 登记到台账: what a unit answered as a value of its figure in the register. */
@Controller('api/contributions/:id/figures')
@Allow(...unitRoles, ...bureauRoles)
export class AnsweredFiguresController {
  constructor(private readonly figures: AnsweredFigures) {}

  @Answers(
    'The figures of a sent answer that the reader may register, beside what the register has.',
    z.array(answeredFigure),
  )
  @Get()
  of(@CurrentActor() actor: Actor, @Id() id: string): Promise<AnsweredFigure[]> {
    return this.figures.of(actor, id);
  }

  @Answers(
    'Registers one of them as a value of the year, unverified; answers all of them.',
    z.array(answeredFigure),
    'text_changed',
    'stale_version',
    'figures_enough',
  )
  @Refuses('wrong_state')
  @Post()
  @HttpCode(200)
  async register(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body({ schema: registerAnswered }) body: RegisterAnswered,
  ): Promise<AnsweredFigure[]> {
    await this.figures.register(actor, id, body);
    return this.figures.of(actor, id);
  }
}
