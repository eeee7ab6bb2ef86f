import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { stale, versionNeeded } from './problem.js';

export const readVersion = (_: unknown, context: ExecutionContext): number => {
  const header = context.switchToHttp().getRequest<Request>().headers['if-match'];
  if (!header) throw versionNeeded();
  const match = /^(?:W\/)?"(\d{1,9})"$/.exec(header);
  if (!match) throw stale(null);
  return Number(match[1]);
};

/** The version a change was made against, from If-Match: "7". */
export const IfMatch = createParamDecorator(readVersion);
