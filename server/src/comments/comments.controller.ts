import { bureauRoles, type CommentView, idParameter, newComment, newReply, unitRoles } from '@bafang/shared';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import type { z } from 'zod';
import { Allow } from '../http/allow.js';
import { type Actor, CurrentActor } from '../users/actor.js';
import { SectionComments } from './section-comments.js';

const Id = () => Param('id', { schema: idParameter });

@Controller('api')
@Allow(...unitRoles, ...bureauRoles)
export class CommentsController {
  constructor(private readonly comments: SectionComments) {}

  @Post('sections/:id/comments')
  comment(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body({ schema: newComment }) body: z.output<typeof newComment>,
  ): Promise<CommentView[]> {
    return this.comments.add(actor, id, body);
  }

  @Post('comments/:id/replies')
  reply(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body({ schema: newReply }) body: z.output<typeof newReply>,
  ): Promise<CommentView[]> {
    return this.comments.reply(actor, id, body.text);
  }

  @Post('comments/:id/resolve')
  @HttpCode(200)
  resolve(@CurrentActor() actor: Actor, @Id() id: string): Promise<CommentView[]> {
    return this.comments.resolve(actor, id, true);
  }

  @Post('comments/:id/reopen')
  @HttpCode(200)
  reopen(@CurrentActor() actor: Actor, @Id() id: string): Promise<CommentView[]> {
    return this.comments.resolve(actor, id, false);
  }
}
