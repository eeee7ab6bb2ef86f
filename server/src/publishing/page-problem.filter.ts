import { type ArgumentsHost, Catch } from '@nestjs/common';
import type { Refusal } from '@bafang/shared';
import type { Request, Response } from 'express';
import { PinoLogger } from 'nestjs-pino';
import { sendHtml } from '../http/application/security-headers.js';
import { ProblemFilter } from '../http/problem.filter.js';
import type { Problem } from '../http/problem.js';
import { type ProblemPage, renderProblemPage } from './render/web/problem-page.js';

/** Whoever came with a browser reads a page, a program the problem as everywhere else. */
abstract class PageProblemFilter extends ProblemFilter {
  constructor(private readonly log: PinoLogger) {
    super(log);
  }

  protected abstract pageOf(problem: Problem): readonly [status: number, page: ProblemPage];

  override catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    const response = http.getResponse<Response>();
    if (response.headersSent || request.accepts(['json', 'html']) !== 'html') return super.catch(error, host);
    const problem = this.problemOf(error);
    if (problem.status >= 500) this.log.error({ err: error, path: request.path }, 'request failed');
    const [status, page] = this.pageOf(problem);
    sendHtml(response.status(status).set('Cache-Control', 'no-store').set(problem.headers), renderProblemPage(page));
  }
}

/** To the public an address that cannot be one is one where nothing is. */
@Catch()
export class PublicProblemFilter extends PageProblemFilter {
  protected override pageOf({ status }: Problem): readonly [number, ProblemPage] {
    return status >= 500 ? [status, 'failed'] : [404, 'not_public'];
  }
}

const pages: Partial<Record<number, ProblemPage>> = { 401: 'signed_out', 403: 'forbidden', 404: 'not_yours' };
const isWithheld = ({ more }: Problem): boolean =>
  ((more['refusals'] ?? []) as Refusal[]).some(({ code }) => code === 'draft_withheld');

/** Behind the door: pages and files that a link opens by itself, in a tab of its own. */
@Catch()
export class LinkProblemFilter extends PageProblemFilter {
  protected override pageOf(problem: Problem): readonly [number, ProblemPage] {
    const { status } = problem;
    if (isWithheld(problem)) return [status, 'withheld'];
    if (problem.code === 'too_many_rows') return [status, 'too_many'];
    return [status, pages[status] ?? 'failed'];
  }
}
