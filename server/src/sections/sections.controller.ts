import {
  attached,
  type Attached,
  attachedTypes,
  bureauRoles,
  contentSaved,
  type ContentSaved,
  digestParameter,
  idParameter,
  imageKept,
  type ImageKept,
  newSetAside,
  type NewSetAside,
  putContent,
  type PutContent,
  revisionLine,
  type RevisionLine,
  revisionView,
  type RevisionView,
  sectionTransition,
  type SectionTransition,
  sectionView,
  type SectionView,
  textRoles,
  unitRoles,
  writerRoles,
} from '@bafang/shared';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';
import { sendStored } from '../files/downloads.js';
import { FileStore } from '../files/file-store.js';
import { Allow } from '../http/allow.js';
import { Answers, Refuses } from '../http/answers.js';
import { imageProblems, textProblems } from '../files/images.js';
import { IfMatch } from '../http/if-match.js';
import { type Incoming, IncomingFile, TakesBytes } from '../http/incoming.js';
import { Takes } from '../http/takes.js';
import { Refusable } from '../review/records/refused-acts.js';
import { type Actor, CurrentActor } from '../users/actor.js';
import { Openings } from './openings.js';
import { RevisionViews } from './revision-views.js';
import { SectionActs } from './section-acts.js';
import { SectionContent } from './section-content.js';
import { SectionFiles } from './section-files.js';
import { SectionViews } from './section-views.js';
import { SetAsides } from './set-asides.js';

const Id = () => Param('id', { schema: idParameter });
const Digest = () => Param('digest', { schema: digestParameter });
/** Everyone but the three administrators: none of them reads or acts on text. */
const OnText = () => Allow(...textRoles);

@Controller('api/sections')
export class SectionsController {
  constructor(
    private readonly views: SectionViews,
    private readonly acts: SectionActs,
    private readonly content: SectionContent,
    private readonly openings: Openings,
    private readonly revisionViews: RevisionViews,
    private readonly setAsides: SetAsides,
    private readonly files: SectionFiles,
    private readonly store: FileStore,
  ) {}

  @OnText()
  @Answers('A section as its page shows it to who asks, with the acts that are open.', sectionView)
  @Get(':id')
  section(@CurrentActor() actor: Actor, @Id() id: string): Promise<SectionView> {
    return this.views.of(actor, id);
  }

  @Allow(...writerRoles)
  @Answers('Saves the text of a section.', contentSaved, 'heading_missing', ...textProblems)
  @Refuses('wrong_state')
  @Put(':id/content')
  @Takes(2048)
  putContent(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @IfMatch() version: number,
    @Body({ schema: putContent }) body: PutContent,
  ): Promise<ContentSaved> {
    return this.content.put(actor, id, version, body);
  }

  @Allow(...unitRoles, ...bureauRoles)
  @Answers(
    'Moves a section by one of the acts that it offers; answers it, unless the act took it out of sight.',
    sectionView.nullable(),
    'unit_cannot_support',
  )
  @Post(':id/transitions')
  @Refusable('section')
  @HttpCode(200)
  async act(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @IfMatch() version: number,
    @Body({ schema: sectionTransition }) body: SectionTransition,
  ): Promise<SectionView | null> {
    await this.acts.act(actor, id, version, body);
    return this.views.after(actor, id);
  }

  @Allow('unit_head')
  @Answers(
    'Leaves an error of proof-reading as it is, with the reason; answers the section.',
    sectionView,
    'error_gone',
    'set_aside_enough',
  )
  @Refuses('wrong_state', 'text_changed')
  @Post(':id/set-asides')
  @HttpCode(200)
  async setAside(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body({ schema: newSetAside }) body: NewSetAside,
  ): Promise<SectionView> {
    await this.setAsides.add(actor, id, body);
    return this.views.of(actor, id);
  }

  @Allow('unit_head')
  @Answers('Counts an error again that was left as it is; answers the section.', sectionView)
  @Refuses('wrong_state')
  @Delete(':id/set-asides/:setAside')
  async takeBack(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Param('setAside', { schema: idParameter }) setAside: string,
  ): Promise<SectionView> {
    await this.setAsides.takeBack(actor, id, setAside);
    return this.views.of(actor, id);
  }

  @OnText()
  @Answers('Notes that who asks has seen the text as it stands.')
  @Post(':id/opened')
  @HttpCode(204)
  opened(@CurrentActor() actor: Actor, @Id() id: string): Promise<void> {
    return this.openings.opened(actor, id);
  }

  @OnText()
  @Answers('The versions of the text that are kept, newest first.', z.array(revisionLine))
  @Get(':id/revisions')
  revisions(@CurrentActor() actor: Actor, @Id() id: string): Promise<RevisionLine[]> {
    return this.revisionViews.lines(actor, id);
  }

  @Allow(...writerRoles)
  @Answers(
    'Keeps this text as a version beside what is saved.',
    revisionView,
    'heading_missing',
    ...textProblems,
    'kept_enough',
    'role_never_may',
  )
  @Post(':id/revisions')
  @Takes(2048)
  async keep(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body({ schema: putContent }) body: PutContent,
  ): Promise<RevisionView> {
    return this.revisionViews.one(actor, await this.content.keep(actor, id, body));
  }

  @Allow(...writerRoles)
  @Answers(
    'Attaches evidence to a section: the bytes are the body.',
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
  @Post(':id/attachments')
  @TakesBytes()
  attach(@CurrentActor() actor: Actor, @Id() id: string, @IncomingFile() file: Incoming): Promise<Attached> {
    return this.files.attach(actor, id, file);
  }

  @Allow(...writerRoles)
  @Answers('Takes a file off.', attached)
  @Refuses('wrong_state')
  @Delete(':id/attachments/:digest')
  detach(@CurrentActor() actor: Actor, @Id() id: string, @Digest() digest: string): Promise<Attached> {
    return this.files.detach(actor, id, digest);
  }

  @Allow(...writerRoles)
  @Answers('Takes an image for the text of a section: the bytes are the body.', imageKept, ...imageProblems)
  @Refuses('wrong_state')
  @Post(':id/images')
  @TakesBytes()
  image(@CurrentActor() actor: Actor, @Id() id: string, @IncomingFile() file: Incoming): Promise<ImageKept> {
    return this.files.image(actor, id, file);
  }

  @OnText()
  @Answers('A file, through the text that it hangs on.', Object.keys(attachedTypes))
  @Get(':id/attachments/:digest')
  async attachment(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Digest() digest: string,
    @Res() response: Response,
  ): Promise<void> {
    await sendStored(response, this.store, await this.files.find(actor, id, digest));
  }
}

@Controller('api/revisions')
export class RevisionsController {
  constructor(private readonly views: RevisionViews) {}

  @OnText()
  @Answers('One version of a text.', revisionView)
  @Get(':id')
  revision(@CurrentActor() actor: Actor, @Id() id: string): Promise<RevisionView> {
    return this.views.one(actor, id);
  }
}
