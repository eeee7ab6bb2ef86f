import type { Response } from 'express';

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
