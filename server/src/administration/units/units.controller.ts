import {
  id,
  newGroup,
  type NewGroup,
  newUnit,
  type NewUnit,
  pastedRows,
  type PastedRows,
  type PastedUnits,
  unitChange,
  type UnitChange,
  type UnitsView,
} from '@bafang/shared';
import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put } from '@nestjs/common';
import { Allow } from '../../http/allow.js';
import { Takes } from '../../http/takes.js';
import { type Actor, CurrentActor } from '../../users/actor.js';
import { GroupRegister } from './group-register.js';
import { UnitRegister } from './unit-register.js';
import { UnitRows } from './unit-rows.js';

@Controller('api')
export class UnitsController {
  constructor(
    private readonly units: UnitRegister,
    private readonly groups: GroupRegister,
    private readonly rows: UnitRows,
  ) {}

  @Allow('account')
  @Get('units')
  all(): Promise<UnitsView> {
    return this.units.all();
  }

  @Allow('sysadmin')
  @Post('units')
  async add(@Body({ schema: newUnit }) body: NewUnit, @CurrentActor() actor: Actor): Promise<{ id: string }> {
    const [added] = await this.units.add(actor, [body]);
    return { id: added! };
  }

  @Allow('sysadmin')
  @Post('units/paste')
  @Takes(2048)
  @HttpCode(200)
  paste(@Body({ schema: pastedRows }) body: PastedRows, @CurrentActor() actor: Actor): Promise<PastedUnits> {
    return this.rows.paste(actor, body);
  }

  @Allow('sysadmin')
  @Patch('units/:id')
  @HttpCode(204)
  change(
    @Param('id', { schema: id }) unitId: string,
    @Body({ schema: unitChange }) body: UnitChange,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.units.change(actor, unitId, body);
  }

  @Allow('sysadmin')
  @Post('groups')
  async addGroup(@Body({ schema: newGroup }) body: NewGroup, @CurrentActor() actor: Actor): Promise<{ id: string }> {
    return { id: await this.groups.add(actor, body) };
  }

  @Allow('sysadmin')
  @Put('groups/:id')
  @HttpCode(204)
  putGroup(
    @Param('id', { schema: id }) groupId: string,
    @Body({ schema: newGroup }) body: NewGroup,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.groups.put(actor, groupId, body);
  }

  @Allow('sysadmin')
  @Post('unit-proposals/:id/accept')
  async accept(@Param('id', { schema: id }) proposalId: string, @CurrentActor() actor: Actor): Promise<{ id: string }> {
    return { id: await this.units.accept(actor, proposalId) };
  }

  @Allow('sysadmin')
  @Delete('unit-proposals/:id')
  @HttpCode(204)
  reject(@Param('id', { schema: id }) proposalId: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.units.reject(actor, proposalId);
  }
}
