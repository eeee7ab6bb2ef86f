import {
  bureauRoles,
  idParameter,
  sectionFigure,
  type SectionFigure,
  textRoles,
  unitRoles,
  type ValuesAccepted,
  valuesAccepted,
} from '@bafang/shared';
import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { Allow } from '../../http/allow.js';
import { Answers, Refuses } from '../../http/answers.js';
import { IfMatch } from '../../http/if-match.js';
import { type Actor, CurrentActor } from '../../users/actor.js';
import { SectionFigures } from './section-figures.js';
import { SectionValues } from './section-values.js';

const Id = () => Param('id', { schema: idParameter });

/** The figures that a section's text shows. */
@Controller('api/sections/:id/figures')
export class SectionFiguresController {
  constructor(
    private readonly figures: SectionFigures,
    private readonly values: SectionValues,
  ) {}

  @Allow(...textRoles)
  @Answers('The values that the text pins, beside those that the register has now.', z.array(sectionFigure))
  @Get()
  of(@CurrentActor() actor: Actor, @Id() id: string): Promise<SectionFigure[]> {
    return this.figures.of(actor, id);
  }

  @Allow(...unitRoles, ...bureauRoles)
  @Answers('Takes the newest values of figures into the text; answers it.', valuesAccepted)
  @Refuses('wrong_state')
  @Post('acceptance')
  @HttpCode(200)
  accept(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number): Promise<ValuesAccepted> {
    return this.values.accept(actor, id, version);
  }
}
