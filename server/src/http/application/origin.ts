import type { NextFunction, Request, Response } from 'express';
import type { Config } from '../../config/config.js';
import { Problem } from '../problem.js';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);
/** What no name server answers for: a name could be made to lead here by whoever owns it. */
const byNumber = /^(localhost|[\d.]+|\[[\da-f:.]+\])(:\d{1,5})?$/i;

/** A change comes from our own pages: its Origin is the configured public address, or the host it was sent to. In production no host is believed by name. */
export function originCheck({ origin, mode }: Pick<Config, 'origin' | 'mode'>) {
  return (request: Request, _response: Response, next: NextFunction): void => {
    if (safe.has(request.method)) return next();
    const host = request.get('host') ?? '';
    const believed = mode !== 'production' || byNumber.test(host);
    const own = origin ?? (believed ? `${request.protocol}://${host}` : null);
    next(own && request.get('origin') === own ? undefined : new Problem(403, 'foreign_origin'));
  };
}
