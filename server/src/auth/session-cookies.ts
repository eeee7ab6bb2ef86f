import type { CookieOptions, Request, Response } from 'express';
import { overTls } from '../http/tls.js';
import { ACCESS_SECONDS, type Tokens } from './sessions.js';

/** __Host- needs TLS; behind plain HTTP on loopback the names go without it. */
const nameOf = (request: Request, name: string) => (overTls(request) ? `__Host-${name}` : name);
const options = (request: Request, maxAge: number): CookieOptions => ({
  httpOnly: true,
  sameSite: 'strict',
  secure: overTls(request),
  path: '/',
  maxAge,
});

export function setCookies(request: Request, response: Response, tokens: Tokens): void {
  response.cookie(nameOf(request, 'bafang_access'), tokens.access, options(request, ACCESS_SECONDS * 1000));
  if (tokens.refresh)
    response.cookie(nameOf(request, 'bafang_refresh'), tokens.refresh, options(request, tokens.lastsMs));
}

export function clearCookies(request: Request, response: Response): void {
  for (const name of ['bafang_access', 'bafang_refresh'])
    response.clearCookie(nameOf(request, name), {
      path: '/',
      secure: overTls(request),
      sameSite: 'strict',
      httpOnly: true,
    });
}

/** A cookie that begins with j: is parsed as JSON, whoever sent it: a token is a text. */
function read(request: Request, name: string): string | null {
  const value = (request.cookies as Record<string, unknown> | undefined)?.[nameOf(request, name)];
  return typeof value === 'string' ? value : null;
}
export const accessOf = (request: Request) => read(request, 'bafang_access');
export const refreshOf = (request: Request) => read(request, 'bafang_refresh');
