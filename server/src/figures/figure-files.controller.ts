import {
  type Attached,
  attached,
  attachedTypes,
  bureauRoles,
  digestParameter,
  idParameter,
  textRoles,
  unitRoles,
} from '@bafang/shared';
import { Controller, Delete, Get, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';
import { sendStored } from '../files/downloads.js';
import { FileStore } from '../files/file-store.js';
import { Allow } from '../http/allow.js';
import { Answers, Refuses } from '../http/answers.js';
import { type Incoming, IncomingFile, TakesBytes } from '../http/incoming.js';
import { type Actor, CurrentActor } from '../users/actor.js';
import { FigureFiles } from './figure-files.js';

const Id = () => Param('id', { schema: idParameter });
const FigureId = () => Param('figure', { schema: idParameter });
const Year = () => Param('year', { schema: z.coerce.number().int().min(2000).max(2100) });
const Digest = () => Param('digest', { schema: digestParameter });

/** The files on which a figure's value of a year rests. */
@Controller('api/reports/:id/figures/:figure/values/:year/attachments')
export class FigureFilesController {
  constructor(
    private readonly files: FigureFiles,
    private readonly store: FileStore,
  ) {}

  @Allow(...unitRoles, ...bureauRoles)
  @Answers(
    'Attaches evidence to a value, which is to be verified anew: the bytes are the body.',
    attached,
    'too_large',
    'unsupported_type',
    'file_missing',
    'broken_file',
    'too_many_pixels',
    'too_many_files',
    'report_full',
  )
  @Refuses('figure_derived', 'figure_retired')
  @Post()
  @TakesBytes()
  attach(
    @CurrentActor() actor: Actor,
    @Id() reportId: string,
    @FigureId() figure: string,
    @Year() year: number,
    @IncomingFile() file: Incoming,
  ): Promise<Attached> {
    return this.files.attach(actor, { reportId, figure, year }, file);
  }

  @Allow(...unitRoles, ...bureauRoles)
  @Answers('Takes a file off a value, which is to be verified anew.', attached)
  @Refuses('figure_derived', 'figure_retired')
  @Delete(':digest')
  detach(
    @CurrentActor() actor: Actor,
    @Id() reportId: string,
    @FigureId() figure: string,
    @Year() year: number,
    @Digest() digest: string,
  ): Promise<Attached> {
    return this.files.detach(actor, { reportId, figure, year }, digest);
  }

  @Allow(...textRoles)
  @Answers('A file, through the value that it hangs on.', Object.keys(attachedTypes))
  @Get(':digest')
  async attachment(
    @CurrentActor() actor: Actor,
    @Id() reportId: string,
    @FigureId() figure: string,
    @Year() year: number,
    @Digest() digest: string,
    @Res() response: Response,
  ): Promise<void> {
    await sendStored(response, this.store, await this.files.find(actor, { reportId, figure, year }, digest));
  }
}
