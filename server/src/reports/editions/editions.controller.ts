import { editionTransition, type EditionTransition, idParameter, wholeRoles } from '@bafang/shared';
import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';
import { Allow } from '../../http/allow.js';
import { IfMatch } from '../../http/if-match.js';
import { notFound } from '../../http/problem.js';
import { PublicPages } from '../../publishing/public-pages.js';
import { sendFile, sendPage } from '../../publishing/public.controller.js';
import { type Actor, CurrentActor } from '../../users/actor.js';
import { Drafts } from '../views/drafts.js';
import { EditionActs } from './edition-acts.js';

const Id = () => Param('id', { schema: idParameter });
const OnWhole = () => Allow(...wholeRoles);

@Controller('api/editions/:id')
@OnWhole()
export class EditionsController {
  constructor(
    private readonly acts: EditionActs,
    private readonly drafts: Drafts,
    private readonly pages: PublicPages,
  ) {}

  @Post('transitions')
  @HttpCode(204)
  act(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @IfMatch() version: number,
    @Body({ schema: editionTransition }) body: EditionTransition,
  ): Promise<void> {
    return this.acts.act(actor, id, version, body);
  }

  @Get('preview')
  async preview(@CurrentActor() actor: Actor, @Id() id: string, @Res() response: Response): Promise<void> {
    sendPage(response, await this.pages.preview(id, await this.drafts.readsEdition(actor, id)));
  }

  @Get('files/:name')
  async file(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Param('name', { schema: z.string().regex(/^[a-z0-9.-]{1,60}$/) }) name: string,
    @Res() response: Response,
  ): Promise<void> {
    if (!(await this.drafts.readsEdition(actor, id))) throw notFound();
    sendFile(response, await this.pages.fileOf(id, name));
  }
}
