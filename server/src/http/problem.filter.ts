import type { ProblemCode } from '@bafang/shared';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { Request, Response } from 'express';
import { PinoLogger } from 'nestjs-pino';
import { isAway } from '../database/away.js';
import { StaleVersion } from '../database/transaction.js';
import { Problem, stale } from './problem.js';

const byStatus: Record<number, ProblemCode> = {
  400: 'bad_request',
  403: 'role_never_may',
  404: 'not_found',
  405: 'method_not_allowed',
  413: 'too_large',
  415: 'unsupported_type',
  429: 'too_many_requests',
};

/** SQLite's driver says so itself, PostgreSQL's through TypeORM, the file system where a file comes in. */
const diskFull = ['SQLITE_FULL', '53100', 'ENOSPC'];

interface Coded {
  status?: number;
  code?: string;
  driverError?: { code?: string };
}

/** The one place where an error becomes an answer. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly logger: PinoLogger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const response = http.getResponse<Response>();
    const problem = this.problemOf(error);
    if (problem.status >= 500)
      this.logger.error({ err: error, path: http.getRequest<Request>().path }, 'request failed');
    if (response.headersSent) return void response.end();
    response.status(problem.status).set(problem.headers).type('application/problem+json');
    response.send(
      JSON.stringify({
        type: `urn:bafang:problem:${problem.code}`,
        title: problem.code,
        status: problem.status,
        code: problem.code,
        ...problem.more,
      }),
    );
  }

  protected problemOf(error: unknown): Problem {
    if (error instanceof Problem) return error;
    if (error instanceof StaleVersion) return stale(error.current);
    if (error instanceof HttpException)
      return new Problem(error.getStatus(), byStatus[error.getStatus()] ?? 'bad_request');
    const { status, code, driverError } = (error ?? {}) as Coded;
    if (code === 'LIMIT_FILE_SIZE') return new Problem(413, 'too_large');
    if (diskFull.includes(driverError?.code ?? code ?? '')) return new Problem(507, 'storage_full');
    if (isAway(error)) return new Problem(503, 'database_away', {}, { 'Retry-After': '5' });
    // body-parser's errors carry the status they mean
    if (typeof status === 'number' && status >= 400 && status < 500)
      return new Problem(status, byStatus[status] ?? 'bad_request');
    return new Problem(500, 'internal_error');
  }
}
