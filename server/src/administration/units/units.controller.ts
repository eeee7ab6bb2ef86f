import {
  groupChange,
  type GroupChange,
  groupRefusalCodes,
  id,
  made,
  newGroup,
  type NewGroup,
  newUnit,
  type NewUnit,
  pastedRows,
  type PastedRows,
  pastedUnits,
  type PastedUnits,
  unitChange,
  type UnitChange,
  unitRefusalCodes,
  unitsView,
  type UnitsView,
} from '@bafang/shared';
import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { Allow } from '../../http/allow.js';
import { Answers, Refuses } from '../../http/answers.js';
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
  @Answers('All units, the groups of them, and the units that were proposed.', unitsView)
  @Get('units')
  all(): Promise<UnitsView> {
    return this.units.all();
  }

  @Allow('sysadmin')
  @Answers('Adds a unit.', made)
  @Refuses(...unitRefusalCodes)
  @Post('units')
  async add(@Body({ schema: newUnit }) body: NewUnit, @CurrentActor() actor: Actor): Promise<{ id: string }> {
    const [added] = await this.units.add(actor, [body]);
    return { id: added! };
  }

  @Allow('sysadmin')
  @Answers('Reads pasted rows of units, and adds the good ones if asked to.', pastedUnits, 'too_many_rows')
  @Post('units/paste')
  @Takes(2048)
  @HttpCode(200)
  paste(@Body({ schema: pastedRows }) body: PastedRows, @CurrentActor() actor: Actor): Promise<PastedUnits> {
    return this.rows.paste(actor, body);
  }

  @Allow('sysadmin')
  @Answers('Changes a unit; what is not sent stays as it is.')
  @Refuses(...unitRefusalCodes)
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
  @Answers('Adds a group of units.', made)
  @Refuses(...groupRefusalCodes)
  @Post('groups')
  async addGroup(@Body({ schema: newGroup }) body: NewGroup, @CurrentActor() actor: Actor): Promise<{ id: string }> {
    return { id: await this.groups.add(actor, body) };
  }

  @Allow('sysadmin')
  @Answers('Changes a group; what is not sent, and who neither joins nor leaves, stays as it is.')
  @Refuses(...groupRefusalCodes)
  @Patch('groups/:id')
  @HttpCode(204)
  changeGroup(
    @Param('id', { schema: id }) groupId: string,
    @Body({ schema: groupChange }) body: GroupChange,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.groups.change(actor, groupId, body);
  }

  @Allow('sysadmin')
  @Answers('Makes a unit of a proposed name.', made)
  @Refuses(...unitRefusalCodes)
  @Post('unit-proposals/:id/accept')
  async accept(@Param('id', { schema: id }) proposalId: string, @CurrentActor() actor: Actor): Promise<{ id: string }> {
    return { id: await this.units.accept(actor, proposalId) };
  }

  @Allow('sysadmin')
  @Answers('Drops a proposed name.')
  @Delete('unit-proposals/:id')
  @HttpCode(204)
  reject(@Param('id', { schema: id }) proposalId: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.units.reject(actor, proposalId);
  }
}
