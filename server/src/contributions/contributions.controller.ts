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
  made,
  type Made,
  moreUnits,
  type MoreUnits,
  newRequest,
  type NewRequest,
  putContribution,
  requestLine,
  type RequestLine,
  requestView,
  type RequestView,
  unitRoles,
  usedAnswer,
  type UsedAnswer,
} from '@bafang/shared';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Res, UseFilters } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';
import { sendStored } from '../files/downloads.js';
import { Exports } from '../files/exports.js';
import { FileStore } from '../files/file-store.js';
import { imageProblems, textProblems } from '../files/images.js';
import { Allow } from '../http/allow.js';
import { Answers, Refuses } from '../http/answers.js';
import { IfMatch } from '../http/if-match.js';
import { type Incoming, IncomingFile, TakesBytes } from '../http/incoming.js';
import { Takes } from '../http/takes.js';
import { LinkProblemFilter } from '../publishing/page-problem.filter.js';
import { Refusable, RefusableAsk } from '../review/records/refused-acts.js';
import { type Actor, CurrentActor } from '../users/actor.js';
import { XLSX_TYPE } from '../xlsx/sheet.js';
import { answersSheet } from './answers-sheet.js';
import { Asking } from './asking.js';
import { ContributionActs } from './contribution-acts.js';
import { ContributionContent } from './contribution-content.js';
import { ContributionFiles } from './contribution-files.js';
import { ContributionOpenings } from './contribution-openings.js';
import { RequestViews } from './request-views.js';
import { UsedAnswers } from './taking-over/used-answers.js';

const Id = () => Param('id', { schema: idParameter });
const Digest = () => Param('digest', { schema: digestParameter });

/** Who asks and who is asked: units, and the bureau. */
@Controller('api')
@Allow(...unitRoles, ...bureauRoles)
export class ContributionsController {
  constructor(
    private readonly asking: Asking,
    private readonly views: RequestViews,
    private readonly acts: ContributionActs,
    private readonly content: ContributionContent,
    private readonly openings: ContributionOpenings,
    private readonly files: ContributionFiles,
    private readonly store: FileStore,
    private readonly used: UsedAnswers,
    private readonly out: Exports,
  ) {}

  @Answers('Asks units about a section, an area or the whole draft.', made)
  @RefusableAsk('report')
  @Post('reports/:id/requests')
  async ask(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body({ schema: newRequest }) body: NewRequest,
  ): Promise<Made> {
    return { id: await this.asking.ask(actor, id, body) };
  }

  @Answers('What units were asked: all of it for the bureau, of its own sections for a unit.', z.array(requestLine))
  @Get('reports/:id/requests')
  lines(@CurrentActor() actor: Actor, @Id() id: string): Promise<RequestLine[]> {
    return this.views.lines(actor, id);
  }

  @Answers('A request with the answers to it, for who asked and the bureau.', requestView)
  @Get('requests/:id')
  request(@CurrentActor() actor: Actor, @Id() id: string): Promise<RequestView> {
    return this.views.one(actor, id);
  }

  @Answers('The answers to a request as a sheet.', [XLSX_TYPE])
  @Get('requests/:id/answers.xlsx')
  @UseFilters(LinkProblemFilter)
  async sheet(@CurrentActor() actor: Actor, @Id() id: string, @Res() response: Response): Promise<void> {
    const request = await this.views.one(actor, id);
    const exported = { what: 'answers', reportId: request.reportId, facts: { request: id } } as const;
    await this.out.send(response, actor, exported, await answersSheet(request));
  }

  @Answers('Asks more units the same.', requestView)
  @RefusableAsk('request')
  @Post('requests/:id/units')
  async askMore(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body({ schema: moreUnits }) body: MoreUnits,
  ): Promise<RequestView> {
    await this.asking.askMore(actor, id, body);
    return this.views.one(actor, id);
  }

  @Answers('The answers whose words stand in a section, for who asked and the bureau.', z.array(usedAnswer))
  @Get('sections/:id/used-answers')
  usedIn(@CurrentActor() actor: Actor, @Id() id: string): Promise<UsedAnswer[]> {
    return this.used.of(actor, id);
  }

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
