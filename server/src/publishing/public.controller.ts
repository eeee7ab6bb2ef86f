import { digestParameter, keptImageTypes } from '@bafang/shared';
import { Controller, Get, Param, Req, Res, UseFilters } from '@nestjs/common';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { Allow } from '../http/allow.js';
import { digestOf } from '../database/digest.js';
import { Answers } from '../http/answers.js';
import { sendHtml } from '../http/application/security-headers.js';
import { notFound } from '../http/problem.js';
import { fileName, sendDownload, sendImage } from '../files/downloads.js';
import { editionTypes } from './freezer.js';
import { type ServedFile, type Page, PublicPages } from './public-pages.js';
import { PublicProblemFilter } from './page-problem.filter.js';

const FEED_TYPE = 'application/atom+xml';
const slug = z.string().regex(/^\d{4}-[0-9a-f]{8}$/);
const number = z.coerce.number().int().min(1).max(9999);
const name = z.string().regex(/^[a-z0-9.-]{1,64}$/);
const Slug = () => Param('slug', { schema: slug });

/** What is not public stays in no cache; what is may be withdrawn any minute, so a cache asks first. */
export function sendPage(
  response: Response,
  { status, html }: Page,
  cache: 'no-store' | 'no-cache' = 'no-store',
): void {
  sendHtml(response.status(status).set('Cache-Control', cache), html);
}

/** A document for people goes by its title; the article, a part of a page, keeps the name that the manifest lists it by. */
export function sendFile(
  response: Response,
  { edition, row, bytes }: ServedFile,
  cache: 'no-store' | 'no-cache' = 'no-store',
): void {
  const ending = /\.([a-z]+)$/.exec(row.name)?.[1] ?? '';
  const named = ending && ending !== 'html' ? fileName(edition.title, ending) : row.name;
  sendDownload(response, { name: named, mediaType: row.mediaType, bytes, etag: row.digest }, cache);
}

const hostOf = (request: Request): string => {
  const host = request.get('host') ?? '';
  return /^[\w.-]+(:\d{1,5})?$/.test(host) ? `${request.protocol}://${host}` : '';
};

@Controller('public')
@Allow('anyone')
@UseFilters(PublicProblemFilter)
export class PublicController {
  constructor(private readonly pages: PublicPages) {}

  @Answers('The public years.', ['text/html'])
  @Get()
  async years(@Req() request: Request, @Res() response: Response): Promise<void> {
    sendPage(response, await this.pages.years(hostOf(request)), 'no-cache');
  }

  @Answers('What came out, was corrected or withdrawn, for feed readers (Atom).', [FEED_TYPE])
  @Get('feed.xml')
  async feed(@Req() request: Request, @Res() response: Response): Promise<void> {
    const feed = await this.pages.feed(hostOf(request));
    response.set({ 'Cache-Control': 'no-cache', ETag: `"${digestOf(feed)}"` });
    response.type(`${FEED_TYPE}; charset=utf-8`).send(feed);
  }

  @Answers('An image of a public edition.', [...keptImageTypes])
  @Get('images/:digest')
  async image(@Param('digest', { schema: digestParameter }) digest: string, @Res() response: Response): Promise<void> {
    const { row, bytes } = await this.pages.image(digest);
    sendImage(response, { mediaType: row.mediaType, bytes, etag: row.digest }, 'no-cache');
  }

  @Answers('The page of the newest public edition.', ['text/html'])
  @Get(':slug')
  async latest(@Slug() report: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    sendPage(response, await this.pages.page(report, null, hostOf(request)), 'no-cache');
  }

  @Answers('The page of one edition.', ['text/html'])
  @Get(':slug/:number')
  async numbered(
    @Slug() report: string,
    @Param('number', { schema: number }) edition: number,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    sendPage(response, await this.pages.page(report, edition, hostOf(request)), 'no-cache');
  }

  @Answers('A file of a public edition.', editionTypes)
  @Get(':slug/:number/:name')
  async file(
    @Slug() report: string,
    @Param('number', { schema: number }) edition: number,
    @Param('name', { schema: name }) file: string,
    @Res() response: Response,
  ): Promise<void> {
    sendFile(response, await this.pages.file(report, edition, file), 'no-cache');
  }

  /** That nothing is further down is a page too. */
  @Answers('Nothing is further down.', undefined, 'not_found')
  @Get(':slug/:number/:name/{*rest}')
  nothing(): never {
    throw notFound();
  }
}
