import { attachedLimits, isNamedAs, isNamedAsImage, mayAttach } from '@bafang/shared';
import { Inject, Injectable } from '@nestjs/common';
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { CONFIG, type Config } from '../config/config.js';
import { ALGORITHM } from '../database/digest.js';
import type { Incoming } from '../http/incoming.js';
import { invalid, Problem } from '../http/problem.js';
import { kindOf } from './file-kind.js';
import type { NewFile } from './file-store.js';
import { isPicture, writeForText, writePlain } from './pictures.js';

export const uploadsFolder = ({ dataFolder }: Pick<Config, 'dataFolder'>): string => join(dataFolder, 'uploads');

/** A file that came in whole and was judged; it lies aside until it is stored. */
export interface Received extends NewFile {
  name: string;
}

export interface ReceivedImage extends Received {
  width: number;
  height: number;
}

/** What may come by its name, and how it is read. */
interface Reception<F> {
  fits: (name: string) => boolean;
  read: (incoming: Incoming, path: string) => Promise<F>;
}

/** Takes files in: on the disk, never in memory, and whatever becomes of them nothing stays there. */
@Injectable()
export class Uploads {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** `allowed` throws before anything is received; `keep` gets what came. */
  take<T>(incoming: Incoming, allowed: () => Promise<unknown>, keep: (file: Received) => Promise<T>): Promise<T> {
    return this.taken({ fits: mayAttach, read: received }, incoming, allowed, keep);
  }

  /** The same of what is to stand in a text. */
  takeImage<T>(
    incoming: Incoming,
    allowed: () => Promise<unknown>,
    keep: (image: ReceivedImage) => Promise<T>,
  ): Promise<T> {
    return this.taken({ fits: isNamedAsImage, read: receivedImage }, incoming, allowed, keep);
  }

  private async taken<F, T>(
    { fits, read }: Reception<F>,
    incoming: Incoming,
    allowed: () => Promise<unknown>,
    keep: (file: F) => Promise<T>,
  ): Promise<T> {
    const path = join(uploadsFolder(this.config), randomUUID());
    try {
      await allowed();
      if (!fits(incoming.name)) throw invalid('unsupported_type');
      if ((incoming.length ?? 0) > attachedLimits.bytes) throw tooLarge();
      await mkdir(uploadsFolder(this.config), { recursive: true, mode: 0o700 });
      return await keep(await read(incoming, path));
    } finally {
      // who still sends reads no answer: the rest of what is refused is let run by
      incoming.bytes.resume();
      for (const each of [path, plainOf(path)]) await rm(each, { force: true });
    }
  }
}

const plainOf = (path: string): string => `${path}.plain`;
const tooLarge = () => new Problem(413, 'too_large');

async function judged(incoming: Incoming, path: string): Promise<Measure & { mediaType: string }> {
  const came = await written(incoming, path);
  incoming.digest = came.digest;
  if (!came.size) throw invalid('file_missing');
  const mediaType = await kindOf(path);
  if (!mediaType || !isNamedAs(incoming.name, mediaType)) throw invalid('unsupported_type');
  return { ...came, mediaType };
}

async function received(incoming: Incoming, path: string): Promise<Received> {
  const { name } = incoming;
  const { mediaType, ...came } = await judged(incoming, path);
  if (!isPicture(mediaType)) return { name, mediaType, ...came, bytes: bytesOf(path) };
  await writePlain(path, plainOf(path), mediaType);
  return { name, mediaType, ...(await plain(path)) };
}

async function receivedImage(incoming: Incoming, path: string): Promise<ReceivedImage> {
  await judged(incoming, path);
  const drawn = await writeForText(path, plainOf(path));
  return { name: incoming.name, ...drawn, ...(await plain(path)) };
}

const plain = async (path: string): Promise<Measure & Pick<NewFile, 'bytes'>> => ({
  ...(await measured(bytesOf(plainOf(path)))),
  bytes: bytesOf(plainOf(path)),
});

/** A connection that breaks is nobody's to answer, but must not be told as a fault of the server. */
async function written({ bytes }: Incoming, path: string): Promise<Measure> {
  const file = await open(path, 'wx', 0o600);
  try {
    // what ends early must not take the connection along, on which the answer goes
    const chunks = bytes.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
    return await measured(chunks, (chunk) => file.appendFile(chunk));
  } catch (error) {
    throw bytes.readableAborted ? new Problem(400, 'bad_request') : error;
  } finally {
    await file.close();
  }
}

interface Measure {
  size: number;
  digest: string;
}
async function measured(
  bytes: AsyncIterable<Uint8Array>,
  see: (chunk: Uint8Array) => Promise<void> | void = () => undefined,
): Promise<Measure> {
  const hash = createHash(ALGORITHM);
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.length;
    if (size > attachedLimits.bytes) throw tooLarge();
    hash.update(chunk);
    await see(chunk);
  }
  return { size, digest: hash.digest('hex') };
}

/** Opened when it is read. */
async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(path) as AsyncIterable<Buffer>;
}
