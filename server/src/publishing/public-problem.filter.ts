import { type ArgumentsHost, Catch, HttpException } from '@nestjs/common';
import type { Request, Response } from 'express';
import { PinoLogger } from 'nestjs-pino';
import { sendHtml } from '../http/application/security-headers.js';
import { ProblemFilter } from '../http/problem.filter.js';
import { Problem } from '../http/problem.js';
import { renderProblemPage } from './render/web/problem-page.js';

/** Whoever came with a browser reads a page, a program the problem as everywhere else. */
@Catch()
export class PublicProblemFilter extends ProblemFilter {
  constructor(private readonly log: PinoLogger) {
    super(log);
  }

  override catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    const response = http.getResponse<Response>();
    if (response.headersSent || request.accepts(['json', 'html']) !== 'html') return super.catch(error, host);
    const known = error instanceof Problem ? error.status : error instanceof HttpException ? error.getStatus() : 500;
    if (known >= 500) this.log.error({ err: error, path: request.path }, 'request failed');
    // An address that cannot be one is, to its reader, one where nothing is.
    const status = known >= 500 ? 500 : 404;
    sendHtml(response.status(status).set('Cache-Control', 'no-store'), renderProblemPage(status));
  }
}
