import {
  bureauRoles,
  commentView,
  type CommentView,
  idParameter,
  newComment,
  newReply,
  separationCodes,
  unitRoles,
} from '@bafang/shared';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { Allow } from '../http/allow.js';
import { Answers, Refuses } from '../http/answers.js';
import { type Actor, CurrentActor } from '../users/actor.js';
import { SectionComments } from './section-comments.js';

const Id = () => Param('id', { schema: idParameter });

@Controller('api')
@Allow(...unitRoles, ...bureauRoles)
export class CommentsController {
  constructor(private readonly comments: SectionComments) {}

  @Answers('Comments on a section; answers all its threads.', z.array(commentView), 'condition_not_yours')
  @Refuses('wrong_state')
  @Post('sections/:id/comments')
  comment(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body({ schema: newComment }) body: z.output<typeof newComment>,
  ): Promise<CommentView[]> {
    return this.comments.add(actor, id, body);
  }

  @Answers('Replies to a comment; answers all threads of its section.', z.array(commentView))
  @Refuses('wrong_state')
  @Post('comments/:id/replies')
  reply(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body({ schema: newReply }) body: z.output<typeof newReply>,
  ): Promise<CommentView[]> {
    return this.comments.reply(actor, id, body.text);
  }

  @Answers('Marks a comment as settled.', z.array(commentView), 'condition_not_yours')
  @Refuses('wrong_state', ...separationCodes)
  @Post('comments/:id/resolve')
  @HttpCode(200)
  resolve(@CurrentActor() actor: Actor, @Id() id: string): Promise<CommentView[]> {
    return this.comments.resolve(actor, id, true);
  }

  @Answers('Opens a settled comment again.', z.array(commentView), 'condition_not_yours')
  @Refuses('wrong_state', ...separationCodes)
  @Post('comments/:id/reopen')
  @HttpCode(200)
  reopen(@CurrentActor() actor: Actor, @Id() id: string): Promise<CommentView[]> {
    return this.comments.resolve(actor, id, false);
  }
}
