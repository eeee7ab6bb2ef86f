import type { NextFunction, Request, Response } from 'express';
import { invalid, Problem } from '../problem.js';

/** A section's text is 24 nodes deep at most, two steps each; what recurses into a deeper body would end the stack. */
const DEEPEST = 100;

/** NUL and half a surrogate pair: PostgreSQL holds neither, and as UTF-8 two texts would become one. */
const isPlain = (text: string): boolean => !text.includes('\0') && text.isWellFormed();

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

/** Refuses what no schema should have to think of, in every string of a body, its keys, and the address. */
export function plainInput(request: Request, _response: Response, next: NextFunction): void {
  if (!isDecodable(request.path)) return next(new Problem(400, 'bad_request'));
  next(/%00/.test(request.url) || !plain(request.body) ? invalid('invalid_input') : undefined);
}

function plain(body: unknown): boolean {
  let level: unknown[] = [body];
  for (let depth = 0; level.length; depth++) {
    if (depth > DEEPEST || level.some((value) => typeof value === 'string' && !isPlain(value))) return false;
    level = level.flatMap((value) =>
      Array.isArray(value)
        ? (value as unknown[])
        : typeof value === 'object' && value !== null
          ? Object.entries(value).flat()
          : [],
    );
  }
  return true;
}
