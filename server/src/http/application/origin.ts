import type { NextFunction, Request, Response } from 'express';
import { Problem } from '../problem.js';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A change comes from our own pages: its Origin is the host it was sent to (or the configured public address). */
export function originCheck(configured: string | null) {
  return (request: Request, _response: Response, next: NextFunction): void => {
    if (safe.has(request.method)) return next();
    const own = configured ?? `${request.protocol}://${request.get('host')}`;
    next(request.get('origin') === own ? undefined : new Problem(403, 'foreign_origin'));
  };
}
