import type { AttachedFile } from '@bafang/shared';
import type { Response } from 'express';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FileStore } from './file-store.js';

/** `name` as people read it. With `etag`, a copy that is still the same is not sent again. */
export interface Download {
  name: string;
  mediaType: string;
  bytes: Uint8Array;
  etag?: string;
}

/** What no file system takes, and signs of direction, which make report‮xcod.exe look like a document. */
const unfit = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\\/:*?"<>|]/g;
const LONGEST = 80;

/** A title as the name of a file, with what it is in brackets and its ending. */
export function fileName(title: string, ending: string, mark = ''): string {
  const stem = [...title.replace(unfit, '').toWellFormed().trim()].slice(0, LONGEST).join('').replace(/^\.+/, '');
  return `${stem || '年度报告'}${mark}.${ending}`;
}

/** An attachment, whatever its type: nothing that is stored runs as a page of ours. What is not public stays in no cache. */
export function sendDownload(
  response: Response,
  { name, mediaType, bytes, etag }: Download,
  cache: 'no-store' | 'no-cache' = 'no-store',
): void {
  response.attachment(name).set({
    'Content-Type': mediaType,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': cache,
  });
  if (etag) response.set('ETag', `"${etag}"`);
  response.send(Buffer.from(bytes));
}

/** The same of a stored file, piece by piece, once all of it is known to be what was stored. */
export async function sendStored(response: Response, store: FileStore, file: AttachedFile): Promise<void> {
  const { name, mediaType, size, digest } = file;
  if (!(await store.intact(digest))) throw new Error(`${digest} is not as it was stored`);
  response.attachment(name).set({
    'Content-Type': mediaType,
    'Content-Length': String(size),
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
  });
  // a reader who goes away in the middle is no fault
  await pipeline(Readable.from(store.pieces(digest)), response).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  });
}

/** A page may show it, and nothing in it runs, whatever it were. Its address has its digest, so a copy of it never changes. */
export function sendImage(
  response: Response,
  { mediaType, bytes, etag }: Omit<Download, 'name'>,
  cache: 'private, max-age=31536000, immutable' | 'no-cache',
): void {
  response.set({
    'Content-Type': mediaType,
    'Content-Disposition': 'inline',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': cache,
  });
  if (etag) response.set('ETag', `"${etag}"`);
  response.send(Buffer.from(bytes));
}
