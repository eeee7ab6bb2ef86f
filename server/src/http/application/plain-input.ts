import type { NextFunction, Request, Response } from 'express';
import { invalid, Problem } from '../problem.js';

/** A section's text is 24 nodes deep at most, two steps each; what recurses into a deeper body would end the stack. */
const DEEPEST = 100;

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

/** Refuses addresses that no schema should have to think of. */
export function plainAddress(request: Request, _response: Response, next: NextFunction): void {
  if (!isDecodable(request.path)) return next(new Problem(400, 'bad_request'));
  next(/%00/.test(request.url) ? invalid('invalid_input') : undefined);
}

/** Neither too deep nor, in any of its texts and keys, NUL or half a surrogate pair: PostgreSQL holds neither, and as UTF-8 two texts would become one. */
export function isPlain(body: unknown, depth = 0): boolean {
  if (typeof body === 'string') return !body.includes('\0') && body.isWellFormed();
  if (typeof body !== 'object' || body === null) return true;
  if (depth === DEEPEST) return false;
  if (Array.isArray(body)) return body.every((each) => isPlain(each, depth + 1));
  for (const key in body)
    if (!isPlain(key) || !isPlain((body as Record<string, unknown>)[key], depth + 1)) return false;
  return true;
}
