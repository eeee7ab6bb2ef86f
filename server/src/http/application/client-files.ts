import type { NextFunction, Request, Response } from 'express';
import express from 'express';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { sendHtml } from './security-headers.js';

const reads = /^(GET|HEAD)$/;
const apart = /^\/(api|health|public)(\/|$)/;
const hashed = /-[\w-]{8}\.(js|css)$/;
const FOR_A_YEAR = 'public, max-age=31536000, immutable';
const brotli = promisify(brotliCompress);
/** The smaller first; a browser takes it only from an address that it trusts. */
const packers: Record<string, (bytes: Buffer) => Promise<Buffer>> = {
  br: (bytes) => brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: promisify<Buffer, Buffer>(gzip),
};
const encodings = Object.keys(packers);

/** Hashed files never change: each is packed once, when it is first asked for. */
function packedFiles(folder: string) {
  const names = new Set(existsSync(folder) ? readdirSync(folder).filter((name) => hashed.test(name)) : []);
  const made = new Map<string, Promise<Buffer>>();
  const make = (name: string, encoding: string): Promise<Buffer> => {
    const key = `${encoding} ${name}`;
    const bytes = made.get(key) ?? readFile(join(folder, name)).then(packers[encoding]);
    made.set(key, bytes);
    return bytes;
  };
  return (request: Request, response: Response, next: NextFunction): void => {
    const name = request.path.slice(1);
    if (!names.has(name) || !reads.test(request.method)) return next();
    const encoding = encodings.find((each) => request.acceptsEncodings(each));
    if (!encoding) return next();
    response
      .set({ 'Content-Encoding': encoding, 'Cache-Control': FOR_A_YEAR, Vary: 'Accept-Encoding' })
      .type(extname(name));
    make(name, encoding).then((bytes) => void response.send(bytes), next);
  };
}

/** The built client: hashed files packed and for a year, the page itself with this answer's nonce. */
export function clientFiles(folder: string) {
  const page = join(folder, 'index.html');
  const html = existsSync(page) ? readFileSync(page, 'utf8') : null;
  const found = express.static(folder, {
    index: false,
    cacheControl: false,
    setHeaders: (response, path) =>
      void response.set({ 'Cache-Control': hashed.test(path) ? FOR_A_YEAR : 'no-cache', Vary: 'Accept-Encoding' }),
  });
  const app = (request: Request, response: Response, next: NextFunction): void => {
    if (!html || !reads.test(request.method) || apart.test(request.path) || /\.[a-z0-9]+$/i.test(request.path))
      return next();
    sendHtml(response.set('Cache-Control', 'no-store'), html);
  };
  // what is no file is not looked for on the disk
  const files = (request: Request, response: Response, next: NextFunction): void =>
    void (apart.test(request.path) ? next() : found(request, response, next));
  return [packedFiles(folder), files, app];
}
