import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import { randomBytes } from 'node:crypto';

type Locals = { nonce: string };

export function nonce(_request: Request, response: Response, next: NextFunction): void {
  (response.locals as Locals).nonce = randomBytes(16).toString('base64');
  next();
}

/** What the API answers is for the person who asked: no browser and no proxy keeps it. */
export function unkept(request: Request, response: Response, next: NextFunction): void {
  if (request.path.startsWith('/api/')) response.set('Cache-Control', 'no-store');
  next();
}

const nonceSource = (_request: unknown, response: unknown) =>
  `'nonce-${((response as Response).locals as Locals).nonce}'`;

/** No inline script, no foreign origin; styles by nonce. HSTS only where TLS is. */
export const securityHeaders = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'", nonceSource],
      styleSrc: ["'self'", nonceSource],
      styleSrcAttr: ["'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      frameSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'self'"],
      frameAncestors: ["'self'"],
      requireTrustedTypesFor: ["'script'"],
      trustedTypes: [
        'angular',
        'angular#bundler',
        'angular#components',
        'angular#unsafe-bypass',
        'ProseMirrorClipboard',
      ],
    },
  },
  crossOriginEmbedderPolicy: false,
  frameguard: { action: 'sameorigin' },
});
