import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { ALGORITHM } from '../database/digest.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { FilePiece, StoredFile } from './stored-file.entity.js';

const PIECE = 256 * 1024;

/** A file that is to be stored; the digest is that of its bytes. */
export interface NewFile {
  digest: string;
  size: number;
  mediaType: string;
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/** The one store: bytes by their digest, written and read in pieces. */
@Injectable()
export class FileStore {
  constructor(private readonly work: UnitOfWork) {}

  async keep({ digest, size, mediaType, bytes }: NewFile): Promise<void> {
    await this.work.run(async (transaction) => {
      if (await this.has(digest)) return;
      let position = 0;
      for await (const piece of inPieces(bytes))
        await transaction.add(FilePiece, { digest, position: position++, bytes: piece });
      // of the machine, as the sweep's is: the business clock may stand in another year
      const storedAt = new Date().toISOString();
      await transaction.add(StoredFile, { digest, algorithm: ALGORITHM, size, mediaType, storedAt });
    });
  }

  async has(digest: string): Promise<boolean> {
    return (await this.work.query('SELECT 1 FROM stored_files WHERE digest = :digest', { digest })).length > 0;
  }

  async *pieces(digest: string): AsyncGenerator<Uint8Array> {
    for (let position = 0; ; position++) {
      const [piece] = await this.work.query<{ bytes: Uint8Array }>(
        'SELECT bytes FROM file_pieces WHERE digest = :digest AND position = :position',
        { digest, position },
      );
      if (!piece) return;
      yield piece.bytes;
    }
  }

  /** Whether the bytes are still those that were stored. */
  async intact(digest: string): Promise<boolean> {
    return this.compared(digest, () => undefined);
  }

  /** In memory, for what is small; null for what is not there, or not as it was stored. */
  async whole(digest: string): Promise<Buffer | null> {
    const pieces: Uint8Array[] = [];
    return (await this.compared(digest, (piece) => void pieces.push(piece))) ? Buffer.concat(pieces) : null;
  }

  private async compared(digest: string, see: (piece: Uint8Array) => void): Promise<boolean> {
    const [file] = await this.work.query<{ size: number }>('SELECT size FROM stored_files WHERE digest = :digest', {
      digest,
    });
    if (!file) return false;
    const hash = createHash(ALGORITHM);
    let size = 0;
    for await (const piece of this.pieces(digest)) {
      hash.update(piece);
      size += piece.length;
      see(piece);
    }
    return size === file.size && hash.digest('hex') === digest;
  }
}

async function* inPieces(bytes: NewFile['bytes']): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    for (let from = 0; from < chunk.length;) {
      const part = chunk.subarray(from, from + PIECE - size);
      held.push(part);
      size += part.length;
      from += part.length;
      if (size < PIECE) continue;
      yield Buffer.concat(held);
      held = [];
      size = 0;
    }
  }
  if (size) yield Buffer.concat(held);
}
