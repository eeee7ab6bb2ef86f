import { inboxCount, type InboxCount, inboxQuery, inboxView, type InboxView } from '@bafang/shared';
import { Controller, Get, Query } from '@nestjs/common';
import type { z } from 'zod';
import { Allow } from '../http/allow.js';
import { Answers } from '../http/answers.js';
import { type Actor, CurrentActor } from '../users/actor.js';
import { Inbox } from './inbox.js';

@Controller('api/inbox')
export class InboxController {
  constructor(private readonly inbox: Inbox) {}

  @Allow('account')
  @Answers('What waits for me, what I did or what I sent on, and where the year stands.', inboxView)
  @Get()
  view(
    @CurrentActor() actor: Actor,
    @Query({ schema: inboxQuery }) query: z.output<typeof inboxQuery>,
  ): Promise<InboxView> {
    return this.inbox.of(actor, query);
  }

  @Allow('account')
  @Answers('How much waits for me.', inboxCount)
  @Get('count')
  async count(@CurrentActor() actor: Actor): Promise<InboxCount> {
    return { waiting: await this.inbox.count(actor) };
  }
}
