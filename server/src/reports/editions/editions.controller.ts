import { idParameter } from '@bafang/shared';
import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';
import { Allow } from '../../http/allow.js';
import { notFound } from '../../http/problem.js';
import { sendDownload } from '../../publishing/downloads.js';
import { PublicPages } from '../../publishing/public-pages.js';
import { sendFile, sendPage } from '../../publishing/public.controller.js';
import { type Actor, CurrentActor } from '../../users/actor.js';
import { Drafts } from '../views/drafts.js';

const Id = () => Param('id', { schema: idParameter });

@Controller('api')
export class FilesController {
  constructor(
    private readonly drafts: Drafts,
    private readonly pages: PublicPages,
  ) {}

  @Allow('coordinator', 'reviewer', 'bureau_head')
  @Get('reports/:id/draft.html')
  async draftPage(@CurrentActor() actor: Actor, @Id() id: string, @Res() response: Response): Promise<void> {
    sendPage(response, { status: 200, html: await this.drafts.html(actor, id) });
  }

  @Allow('coordinator', 'reviewer', 'bureau_head')
  @Get('reports/:id/draft.docx')
  async draftFile(@CurrentActor() actor: Actor, @Id() id: string, @Res() response: Response): Promise<void> {
    sendDownload(response, await this.drafts.docx(actor, id));
  }

  @Allow('reviewer', 'coordinator', 'bureau_head', 'leader', 'publisher')
  @Get('editions/:id/preview')
  async preview(@CurrentActor() actor: Actor, @Id() id: string, @Res() response: Response): Promise<void> {
    sendPage(response, await this.pages.preview(id, await this.drafts.readsEdition(actor, id)));
  }

  @Allow('reviewer', 'coordinator', 'bureau_head', 'leader', 'publisher')
  @Get('editions/:id/files/:name')
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
