import { editionTransition, type EditionTransition, idParameter, wholeRoles } from '@bafang/shared';
import { Body, Controller, Get, HttpCode, Param, Post, Res, UseFilters } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';
import { Allow } from '../../http/allow.js';
import { Answers } from '../../http/answers.js';
import { IfMatch } from '../../http/if-match.js';
import { LinkProblemFilter } from '../../publishing/page-problem.filter.js';
import { editionTypes } from '../../publishing/freezer.js';
import { sendFile, sendPage } from '../../publishing/public.controller.js';
import { Refusable } from '../../review/records/refused-acts.js';
import { type Actor, CurrentActor } from '../../users/actor.js';
import { EditionActs } from './edition-acts.js';
import { EditionTexts } from './edition-texts.js';

const Id = () => Param('id', { schema: idParameter });
const OnWhole = () => Allow(...wholeRoles);

@Controller('api/editions/:id')
@OnWhole()
export class EditionsController {
  constructor(
    private readonly acts: EditionActs,
    private readonly texts: EditionTexts,
  ) {}

  @Answers('Withdraws an edition or restores it.')
  @Post('transitions')
  @Refusable('edition')
  @HttpCode(204)
  act(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @IfMatch() version: number,
    @Body({ schema: editionTransition }) body: EditionTransition,
  ): Promise<void> {
    return this.acts.act(actor, id, version, body);
  }

  @Answers('The public page of an edition as it would be shown.', ['text/html'])
  @Get('preview')
  @UseFilters(LinkProblemFilter)
  async preview(@CurrentActor() actor: Actor, @Id() id: string, @Res() response: Response): Promise<void> {
    sendPage(response, await this.texts.preview(actor, id));
  }

  @Answers('A file of an edition, as it is stored.', editionTypes)
  @Get('files/:name')
  @UseFilters(LinkProblemFilter)
  async file(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Param('name', { schema: z.string().regex(/^[a-z0-9.-]{1,64}$/) }) name: string,
    @Res() response: Response,
  ): Promise<void> {
    sendFile(response, await this.texts.file(actor, id, name));
  }
}
