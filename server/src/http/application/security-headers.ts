import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import { randomBytes } from 'node:crypto';
import { overTls } from '../tls.js';

/** Stands in a page where the answer's own nonce goes. */
const NONCE = 'CSP_NONCE';

/** What the API answers is for the person who asked: no browser and no proxy keeps it. */
export function unkept(request: Request, response: Response, next: NextFunction): void {
  if (request.path.startsWith('/api/')) response.set('Cache-Control', 'no-store');
  next();
}

type Directives = Record<string, Iterable<string> | null>;

/** No inline script, no foreign origin. */
const helmetWith = (own: readonly string[], more: Directives = {}) =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: own,
        styleSrc: own,
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
          // the worker that proof-reads: the bundler takes its address in no other form than a plain one
          'default',
        ],
        ...more,
      },
    },
    crossOriginEmbedderPolicy: false,
    frameguard: { action: 'sameorigin' },
  });

/** They are the same for every answer: helmet writes them once, not at every request. */
function writtenOnce(own: readonly string[], more?: Directives): Map<string, string> {
  const written = new Map<string, string>();
  const response = {
    setHeader: (name: string, value: string) => written.set(name, value),
    removeHeader: () => undefined,
  };
  helmetWith(own, more)({} as Request, response as unknown as Response, () => undefined);
  return written;
}

const HSTS = 'Strict-Transport-Security';
const overTlsOnly = writtenOnce(["'self'"]);
const always = new Map([...overTlsOnly].filter(([name]) => name !== HSTS));
const pagePolicy = writtenOnce(["'self'", `'nonce-${NONCE}'`]).get('Content-Security-Policy')!;

/** Of the page that describes the API: it writes its styles and its markup itself, and holds nothing that anybody wrote. */
export const describingPolicy = writtenOnce(["'self'"], {
  styleSrc: ["'self'", "'unsafe-inline'"],
  requireTrustedTypesFor: null,
  trustedTypes: null,
}).get('Content-Security-Policy')!;

/** HSTS only where TLS is: by plain HTTP it would lock people out of an address that never had it. */
export function securityHeaders(request: Request, response: Response, next: NextFunction): void {
  response.setHeaders(overTls(request) ? overTlsOnly : always);
  next();
}

/** Sends a page whose styles and scripts bear a nonce that no other answer has. */
export function sendHtml(response: Response, html: string): void {
  const nonce = randomBytes(16).toString('base64');
  response.set('Content-Security-Policy', pagePolicy.replaceAll(NONCE, nonce));
  response.type('html').send(html.replaceAll(NONCE, nonce));
}
