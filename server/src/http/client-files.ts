import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NextFunction, Request, Response } from 'express';
import express from 'express';

const apart = /^\/(api|health|public)(\/|$)/;

/** The built client: hashed files for a year, the page itself with this answer's nonce. */
export function clientFiles(folder: string) {
  const page = join(folder, 'index.html');
  const html = existsSync(page) ? readFileSync(page, 'utf8') : null;
  const found = express.static(folder, { index: false, immutable: true, maxAge: '365d', setHeaders: (response, path) => void (/-[A-Z0-9]{8}\./.test(path) || response.setHeader('Cache-Control', 'no-cache')) });
  const app = (request: Request, response: Response, next: NextFunction): void => {
    if (!html || request.method !== 'GET' || apart.test(request.path) || /\.[a-z0-9]+$/i.test(request.path)) return next();
    response.set('Cache-Control', 'no-store').type('html').send(html.replaceAll('CSP_NONCE', (response.locals as { nonce: string }).nonce));
  };
  // what is no file is not looked for on the disk
  const files = (request: Request, response: Response, next: NextFunction): void => void (apart.test(request.path) ? next() : found(request, response, next));
  return [files, app];
}
