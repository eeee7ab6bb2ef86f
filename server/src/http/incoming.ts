import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { cleanText } from '@bafang/shared';
import type { Request } from 'express';
import type { Readable } from 'node:stream';
import { invalid, Problem } from './problem.js';

/** A file as it comes in: its name is told in Content-Disposition, the body is its bytes. */
export interface Incoming {
  name: string;
  /** As the sender says; null where it does not. */
  length: number | null;
  bytes: Readable;
  /** Of the bytes as they came, once they have. */
  digest: string | null;
}

export const INCOMING = 'incoming';
/** The route reads its body itself, piece by piece. */
export const TakesBytes = () => SetMetadata(INCOMING, true);

const TYPE = 'application/octet-stream';
const LONGEST = 120;

/** As RFC 6266 has it, encoded as UTF-8. A name is one line; what nobody sees is taken out, its ending stays. */
function nameIn(header: string | undefined): string {
  const encoded = /filename\*=UTF-8''([^;\s]+)/i.exec(header ?? '')?.[1];
  if (!encoded) throw invalid('file_missing');
  const [name] = [decoded(encoded)].map((text) => cleanText(text.replace(/[\p{Cc}/\\]/gu, '')).trim());
  if (!name) throw invalid('file_missing');
  return [...name].slice(-LONGEST).join('');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text).toWellFormed();
  } catch {
    throw invalid('file_missing');
  }
}

const readIncoming = (_: unknown, context: ExecutionContext): Incoming => {
  const request = context.switchToHttp().getRequest<Request & { incoming?: Incoming }>();
  if (request.get('content-type') !== TYPE) throw new Problem(415, 'unsupported_type');
  const name = nameIn(request.get('content-disposition'));
  const told = Number(request.get('content-length'));
  return (request.incoming = { name, length: Number.isFinite(told) ? told : null, bytes: request, digest: null });
};

export const IncomingFile = createParamDecorator(readIncoming);
