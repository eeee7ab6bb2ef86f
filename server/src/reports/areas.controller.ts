import { areaTransition, type AreaTransition, areaView, type AreaView, idParameter, wholeRoles } from '@bafang/shared';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Allow } from '../http/allow.js';
import { Answers } from '../http/answers.js';
import { Refusable } from '../review/records/refused-acts.js';
import { type Actor, CurrentActor } from '../users/actor.js';
import { AreaActs } from './acts/area-acts.js';
import { AreaViews } from './views/area-views.js';

const Id = () => Param('id', { schema: idParameter });
const AreaId = () => Param('areaId', { schema: idParameter });
const OnWhole = () => Allow(...wholeRoles);

@Controller('api/reports/:id/areas/:areaId')
@OnWhole()
export class AreasController {
  constructor(
    private readonly views: AreaViews,
    private readonly acts: AreaActs,
  ) {}

  @Answers('An area with its text, its sections and the acts that are open.', areaView)
  @Get()
  area(@CurrentActor() actor: Actor, @Id() id: string, @AreaId() areaId: string): Promise<AreaView> {
    return this.views.of(actor, id, areaId);
  }

  @Answers('Approves an area.', areaView)
  @Post('transitions')
  @Refusable('area')
  @HttpCode(200)
  async act(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @AreaId() areaId: string,
    @Body({ schema: areaTransition }) body: AreaTransition,
  ): Promise<AreaView> {
    await this.acts.act(actor, id, areaId, body);
    return this.views.of(actor, id, areaId);
  }
}
