import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { ImportProblem } from '../import-problem.js';
import { LIMITS } from '../limits.js';

/** A ZIP archive whose directory has been judged; an entry is inflated only while it is read. */
export interface Archive {
  has(name: string): boolean;
  read(name: string): AsyncIterable<Uint8Array> | undefined;
}

const broken = (detail: string): ImportProblem => new ImportProblem('broken_file', detail);
/** What yauzl or zlib finds wrong: a damaged file, unless it is locked. */
const problemOf = (error: unknown): ImportProblem => {
  if (error instanceof ImportProblem) return error;
  const { message } = error as Error;
  return /encrypt/.test(message) ? new ImportProblem('encrypted', message) : broken(message);
};

/** A ratio and a lock are judged from the directory, before a byte is inflated; paths that lead outside are refused by yauzl. */
const judge = (entry: Entry): void => {
  const { uncompressedSize: size, compressedSize: packed } = entry;
  if (size > LIMITS.zipRatioFrom && size > packed * LIMITS.zipRatio) throw new ImportProblem('zip_bomb', 'ratio');
  if (entry.isEncrypted()) throw new ImportProblem('encrypted');
};

const directoryOf = async (zip: ZipFile): Promise<Map<string, Entry>> => {
  if (zip.entryCount > LIMITS.zipEntries) throw new ImportProblem('zip_bomb', `${zip.entryCount} entries`);
  const entries = new Map<string, Entry>();
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    total += entry.uncompressedSize;
    if (total > LIMITS.zipInflatedBytes) throw new ImportProblem('zip_bomb', `${total} bytes inflated`);
    if (entries.has(entry.fileName)) throw broken('an entry twice');
    judge(entry);
    entries.set(entry.fileName, entry);
  }
  return entries;
};

/** Never more than the directory promised, and just what was packed. */
async function* unpack(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  let size = 0;
  let sum = 0;
  try {
    for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > entry.uncompressedSize) throw new ImportProblem('zip_bomb', 'an entry larger than it says');
      sum = crc32(chunk, sum);
      yield chunk;
    }
  } catch (error) {
    throw problemOf(error);
  }
  if (size !== entry.uncompressedSize || sum !== entry.crc32) throw broken('ZIP checksum');
}

/** Opens a ZIP archive. Throws `broken_file`, `zip_bomb` or `encrypted`. */
export const openZip = async (bytes: Uint8Array): Promise<Archive> => {
  try {
    // its own check of sizes tells a bomb from a damaged file by words alone
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      validateEntrySizes: false,
    });
    const entries = await directoryOf(zip);
    return {
      has: (name) => entries.has(name),
      read: (name) => {
        const entry = entries.get(name);
        return entry && unpack(zip, entry);
      },
    };
  } catch (error) {
    throw problemOf(error);
  }
};
