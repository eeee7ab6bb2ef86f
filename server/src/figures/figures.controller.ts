import {
  bureauRoles,
  figureChange,
  type FigureChange,
  figuresView,
  type FiguresView,
  idParameter,
  newFigure,
  type NewFigure,
  newValues,
  unitRoles,
  type Verification,
  verification,
} from '@bafang/shared';
import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put } from '@nestjs/common';
import { z } from 'zod';
import { Allow } from '../http/allow.js';
import { Answers, Refuses } from '../http/answers.js';
import { IfMatch } from '../http/if-match.js';
import { Takes } from '../http/takes.js';
import { type Actor, CurrentActor } from '../users/actor.js';
import { FigureActs } from './figure-acts.js';
import { FigureValues } from './figure-values.js';
import { FigureViews } from './figure-views.js';

const Id = () => Param('id', { schema: idParameter });
const FigureId = () => Param('figure', { schema: idParameter });
const Year = () => Param('year', { schema: z.coerce.number().int().min(2000).max(2100) });
const FORMULA_PROBLEMS = [
  'formula_empty',
  'formula_name_unknown',
  'formula_incomplete',
  'formula_too_long',
  'formula_circular',
] as const;

/** 数据台账: the register of figures of a report's host unit, as the year of the report sees it. */
@Controller('api/reports/:id/figures')
@Allow(...unitRoles, ...bureauRoles)
export class FiguresController {
  constructor(
    private readonly views: FigureViews,
    private readonly acts: FigureActs,
    private readonly values: FigureValues,
  ) {}

  @Answers('The figures that the reader sees, with their values of five years.', figuresView)
  @Get()
  figures(@CurrentActor() actor: Actor, @Id() id: string): Promise<FiguresView> {
    return this.views.of(actor, id);
  }

  @Answers(
    'Adds a figure; answers the register.',
    figuresView,
    'figure_name_taken',
    'figures_enough',
    ...FORMULA_PROBLEMS,
  )
  @Post()
  async add(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body({ schema: newFigure }) body: NewFigure,
  ): Promise<FiguresView> {
    await this.acts.add(actor, id, body);
    return this.views.of(actor, id);
  }

  @Answers('Changes what a figure is; answers the register.', figuresView, 'figure_name_taken', ...FORMULA_PROBLEMS)
  @Refuses('reason_missing')
  @Patch(':figure')
  async change(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @FigureId() figure: string,
    @IfMatch() version: number,
    @Body({ schema: figureChange }) body: FigureChange,
  ): Promise<FiguresView> {
    await this.acts.change(actor, id, figure, version, body);
    return this.views.of(actor, id);
  }

  @Answers(
    'Enters values, all or none, each as a new version; answers the register.',
    figuresView,
    'stale_version',
    'value_unreadable',
    'value_too_fine',
  )
  @Refuses('reason_missing', 'figure_derived', 'figure_retired')
  @Put('values')
  @Takes(512)
  async enter(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body({ schema: newValues }) body: z.output<typeof newValues>,
  ): Promise<FiguresView> {
    await this.values.set(actor, id, body);
    return this.views.of(actor, id);
  }

  @Answers('Verifies the value of a year as it was looked at; answers the register.', figuresView)
  @Refuses('value_own', 'value_changed')
  @Post(':figure/values/:year/verification')
  @HttpCode(200)
  async verify(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @FigureId() figure: string,
    @Year() year: number,
    @Body({ schema: verification }) { digest }: Verification,
  ): Promise<FiguresView> {
    await this.acts.verify(actor, { reportId: id, figure, year }, digest);
    return this.views.of(actor, id);
  }
}
