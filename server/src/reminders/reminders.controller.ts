import { bureauRoles, idParameter, owedView, type OwedLine, unitRoles } from '@bafang/shared';
import { Controller, Get, Param } from '@nestjs/common';
import { Allow } from '../http/allow.js';
import { Answers } from '../http/answers.js';
import { type Actor, CurrentActor } from '../users/actor.js';
import { Owed } from './owed.js';

@Controller('api/reports/:id/owed')
export class RemindersController {
  constructor(private readonly owed: Owed) {}

  @Allow(...unitRoles, ...bureauRoles)
  @Answers('What units owe that this person may remind them of, and when somebody last did.', owedView)
  @Get()
  view(@CurrentActor() actor: Actor, @Param('id', { schema: idParameter }) id: string): Promise<OwedLine[]> {
    return this.owed.of(actor, id);
  }
}
