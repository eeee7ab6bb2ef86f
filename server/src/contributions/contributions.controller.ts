import {
  attached,
  type Attached,
  attachedTypes,
  bureauRoles,
  contributionSaved,
  type ContributionSaved,
  contributionTransition,
  type ContributionTransition,
  contributionView,
  type ContributionView,
  digestParameter,
  idParameter,
  imageKept,
  type ImageKept,
  putContribution,
  unitRoles,
} from '@bafang/shared';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';
import { sendStored } from '../files/downloads.js';
import { FileStore } from '../files/file-store.js';
import { imageProblems, textProblems } from '../files/images.js';
import { Allow } from '../http/allow.js';
import { Answers, Refuses } from '../http/answers.js';
import { IfMatch } from '../http/if-match.js';
import { type Incoming, IncomingFile, TakesBytes } from '../http/incoming.js';
import { Takes } from '../http/takes.js';
import { Refusable } from '../review/records/refused-acts.js';
import { type Actor, CurrentActor } from '../users/actor.js';
import { ContributionActs } from './contribution-acts.js';
import { ContributionContent } from './contribution-content.js';
import { ContributionFiles } from './contribution-files.js';
import { ContributionOpenings } from './contribution-openings.js';
import { RequestViews } from './request-views.js';

const Id = () => Param('id', { schema: idParameter });
const Digest = () => Param('digest', { schema: digestParameter });

/** 答复: what a unit answers, and what becomes of it. */
@Controller('api')
@Allow(...unitRoles, ...bureauRoles)
export class ContributionsController {
  constructor(
    private readonly views: RequestViews,
    private readonly acts: ContributionActs,
    private readonly content: ContributionContent,
    private readonly openings: ContributionOpenings,
    private readonly files: ContributionFiles,
    private readonly store: FileStore,
  ) {}

  @Answers('One unit’s answer as who asks for it may read it, with the acts that are open.', contributionView)
  @Get('contributions/:id')
  contribution(@CurrentActor() actor: Actor, @Id() id: string): Promise<ContributionView> {
    return this.views.contribution(actor, id);
  }

  @Answers('Saves an answer.', contributionSaved, ...textProblems, 'figure_unknown')
  @Refuses('wrong_state')
  @Put('contributions/:id/content')
  @Takes(2048)
  put(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @IfMatch() version: number,
    @Body({ schema: putContribution }) body: z.output<typeof putContribution>,
  ): Promise<ContributionSaved> {
    return this.content.put(actor, id, version, body);
  }

  @Answers(
    'Keeps a text that lost against a newer one as a revision.',
    undefined,
    'kept_enough',
    ...textProblems,
    'figure_unknown',
  )
  @Post('contributions/:id/revisions')
  @Takes(2048)
  @HttpCode(204)
  keep(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body({ schema: putContribution }) body: z.output<typeof putContribution>,
  ): Promise<void> {
    return this.content.keepLost(actor, id, body);
  }

  @Answers('Moves an answer by one of the acts that it offers.', contributionView)
  @Post('contributions/:id/transitions')
  @Refusable('contribution')
  @Takes(128)
  @HttpCode(200)
  async act(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @IfMatch() version: number,
    @Body({ schema: contributionTransition }) body: ContributionTransition,
  ): Promise<ContributionView> {
    await this.acts.act(actor, id, version, body);
    return this.views.contribution(actor, id);
  }

  @Answers('Notes that who asks has seen the answer as it stands.')
  @Post('contributions/:id/opened')
  @HttpCode(204)
  opened(@CurrentActor() actor: Actor, @Id() id: string): Promise<void> {
    return this.openings.opened(actor, id);
  }

  @Answers(
    'Attaches a file to an answer: the bytes are the body.',
    attached,
    'too_large',
    'unsupported_type',
    'file_missing',
    'broken_file',
    'too_many_pixels',
    'too_many_files',
    'report_full',
  )
  @Refuses('wrong_state')
  @Post('contributions/:id/attachments')
  @TakesBytes()
  attach(@CurrentActor() actor: Actor, @Id() id: string, @IncomingFile() file: Incoming): Promise<Attached> {
    return this.files.attach(actor, id, file);
  }

  @Answers('Takes a file off.', attached)
  @Refuses('wrong_state')
  @Delete('contributions/:id/attachments/:digest')
  detach(@CurrentActor() actor: Actor, @Id() id: string, @Digest() digest: string): Promise<Attached> {
    return this.files.detach(actor, id, digest);
  }

  @Answers('Takes an image for an answer: the bytes are the body.', imageKept, ...imageProblems)
  @Refuses('wrong_state')
  @Post('contributions/:id/images')
  @TakesBytes()
  image(@CurrentActor() actor: Actor, @Id() id: string, @IncomingFile() file: Incoming): Promise<ImageKept> {
    return this.files.image(actor, id, file);
  }

  @Answers('A file, through the text that it hangs on.', Object.keys(attachedTypes))
  @Get('contributions/:id/attachments/:digest')
  async attachment(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Digest() digest: string,
    @Res() response: Response,
  ): Promise<void> {
    await sendStored(response, this.store, await this.files.find(actor, id, digest));
  }
}
