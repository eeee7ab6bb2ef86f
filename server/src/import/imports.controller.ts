import {
  cleanText,
  confirmImport,
  foundingTable,
  idParameter,
  importConfirmed,
  type ImportConfirmed,
  importDraft,
  type ImportDraft,
  type UnfinishedImport,
  unfinishedImport,
  importView,
  type ImportView,
  made,
  tableRefusals,
} from '@bafang/shared';
import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Post,
  Put,
  UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { z } from 'zod';
import { Allow } from '../http/allow.js';
import { Answers, Refuses } from '../http/answers.js';
import { IfMatch } from '../http/if-match.js';
import { invalid } from '../http/problem.js';
import { Takes } from '../http/takes.js';
import { type Actor, CurrentActor } from '../users/actor.js';
import { Imports } from './imports.js';
import { IMPORT_PROBLEMS } from './readers/import-problem.js';

const MAX_BYTES = 20 * 1024 * 1024;
const Id = () => Param('id', { schema: idParameter });

interface Uploaded {
  originalname: string;
  buffer: Buffer;
}

/** multer reads a name as latin1, where browsers send UTF-8; one that came encoded it has decoded. What is encoded may be a NUL, which PostgreSQL does not hold. */
function nameOf({ originalname }: Uploaded): string {
  const decoded = /[^\u0000-\u00ff]/.test(originalname);
  const name = decoded ? originalname : Buffer.from(originalname, 'latin1').toString('utf8');
  return cleanText(name.replace(/\p{Cc}/gu, ''))
    .slice(-200)
    .toWellFormed();
}

@Controller('api/imports')
@Allow('coordinator')
export class ImportsController {
  constructor(private readonly imports: Imports) {}

  @Answers(
    'Reads a published report out of a file into a draft.',
    made,
    'role_never_may',
    'file_missing',
    'no_text',
    'outline_too_large',
    ...IMPORT_PROBLEMS,
  )
  @Post()
  @UseInterceptors(FileInterceptor('file', { limits: { fileSize: MAX_BYTES, files: 1, fields: 0 } }))
  async upload(@CurrentActor() actor: Actor, @UploadedFile() file: Uploaded | undefined): Promise<{ id: string }> {
    if (!file) throw invalid('file_missing');
    return { id: await this.imports.upload(actor, nameOf(file), file.buffer) };
  }

  @Answers('Imports that are neither confirmed nor discarded.', z.array(unfinishedImport))
  @Get()
  list(@CurrentActor() actor: Actor): Promise<UnfinishedImport[]> {
    return this.imports.list(actor);
  }

  @Answers('A draft with the lines of its file and what is to be answered.', importView)
  @Get(':id')
  view(@CurrentActor() actor: Actor, @Id() id: string): Promise<ImportView> {
    return this.imports.view(actor, id);
  }

  @Answers('Saves a draft as it was corrected.', importView)
  @Put(':id')
  @Takes(2048)
  async put(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @IfMatch() version: number,
    @Body({ schema: importDraft }) body: ImportDraft,
  ): Promise<ImportView> {
    await this.imports.put(actor, id, version, body);
    return this.imports.view(actor, id);
  }

  @Answers('Drops a draft.')
  @Delete(':id')
  @HttpCode(204)
  discard(@CurrentActor() actor: Actor, @Id() id: string): Promise<void> {
    return this.imports.discard(actor, id);
  }

  @Answers(
    'Makes the report of its year out of a draft.',
    importConfirmed,
    'year_or_title_missing',
    'unit_cannot_issue',
    'unit_not_its_host',
  )
  @Refuses(...tableRefusals(foundingTable))
  @Post(':id/confirm')
  @HttpCode(200)
  confirm(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @IfMatch() version: number,
    @Body({ schema: confirmImport }) body: z.output<typeof confirmImport>,
  ): Promise<ImportConfirmed> {
    return this.imports.confirm(actor, id, version, body);
  }
}
