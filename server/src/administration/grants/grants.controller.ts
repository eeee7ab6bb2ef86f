import {
  decideGrants,
  type DecideGrants,
  type GrantLine,
  grantQuery,
  type GrantQuery,
  grantsDecided,
  type GrantsDecided,
  grantsPage,
  made,
  type Page,
  proposalCodes,
  proposeRole,
  type ProposeRole,
} from '@bafang/shared';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { Allow } from '../../http/allow.js';
import { Answers, Refuses } from '../../http/answers.js';
import { type Actor, CurrentActor } from '../../users/actor.js';
import { GrantDecisions } from './grant-decisions.js';
import { GrantList } from './grant-list.js';
import { GrantProposals } from './grant-proposals.js';

@Controller('api/grants')
export class GrantsController {
  constructor(
    private readonly list: GrantList,
    private readonly proposals: GrantProposals,
    private readonly decisions: GrantDecisions,
  ) {}

  @Allow('secadmin')
  @Answers('The grants in a state, with what stands against granting them.', grantsPage)
  @Get()
  page(@Query({ schema: grantQuery }) query: GrantQuery, @CurrentActor() actor: Actor): Promise<Page<GrantLine>> {
    return this.list.page(actor, query);
  }

  @Allow('sysadmin')
  @Answers('Proposes a role in a unit for an account.', made, 'not_found')
  @Refuses(...proposalCodes, 'account_disabled', 'dates_reversed')
  @Post()
  async propose(
    @Body({ schema: proposeRole }) body: ProposeRole,
    @CurrentActor() actor: Actor,
  ): Promise<{ id: string }> {
    return { id: await this.proposals.propose(actor, body) };
  }

  @Allow('secadmin')
  @Answers('Grants or refuses what is proposed, or ends what is granted; each is judged by itself.', grantsDecided)
  @Post('decide')
  @HttpCode(200)
  decide(@Body({ schema: decideGrants }) body: DecideGrants, @CurrentActor() actor: Actor): Promise<GrantsDecided> {
    return this.decisions.decide(actor, body);
  }
}
