import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';
import { Allow } from '../http/allow.js';
import { type Page, PublicPages } from './public-pages.js';

const slug = z.string().regex(/^\d{4}-[0-9a-f]{8}$/);
const number = z.coerce.number().int().min(1).max(9999);
const name = z.string().regex(/^[a-z0-9.-]{1,60}$/);
const Slug = () => Param('slug', { schema: slug });

export function sendPage(response: Response, { status, html }: Page): void {
  const { nonce } = response.locals as { nonce: string };
  response.status(status).type('html').send(html.replaceAll('CSP_NONCE', nonce));
}

/** Attachments, whatever their type: nothing that was stored runs as a page of ours. */
export function sendFile(response: Response, { row, bytes }: Awaited<ReturnType<PublicPages['file']>>): void {
  response.set({ 'Content-Type': row.mediaType, 'Content-Disposition': `attachment; filename="${row.name}"`, 'X-Content-Type-Options': 'nosniff', ETag: `"${row.digest}"` }).send(bytes);
}

@Controller('public')
@Allow('anyone')
export class PublicController {
  constructor(private readonly pages: PublicPages) {}

  @Get(':slug')
  async latest(@Slug() report: string, @Res() response: Response): Promise<void> {
    sendPage(response, await this.pages.page(report, null));
  }

  @Get(':slug/:number')
  async numbered(@Slug() report: string, @Param('number', { schema: number }) edition: number, @Res() response: Response): Promise<void> {
    sendPage(response, await this.pages.page(report, edition));
  }

  @Get(':slug/:number/:name')
  async file(@Slug() report: string, @Param('number', { schema: number }) edition: number, @Param('name', { schema: name }) file: string, @Res() response: Response): Promise<void> {
    sendFile(response, await this.pages.file(report, edition, file));
  }
}
