import { zipSync } from 'fflate';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { invalid } from '../http/problem.js';

const LIMITS = { entries: 200, bytes: 10 * 1024 * 1024 };
const isRead = (entry: Entry): boolean => /\.xml(\.rels)?$/.test(entry.fileName);

/** The parts of a sheet that are read, each counted while it is inflated, for a directory may promise less. */
export async function parts(bytes: Uint8Array): Promise<Map<string, Buffer>> {
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    validateEntrySizes: false,
  }).catch(() => {
    throw invalid('unsupported_type');
  });
  if (zip.entryCount > LIMITS.entries) throw invalid('zip_bomb');
  const files = new Map<string, Buffer>();
  let left = LIMITS.bytes;
  try {
    for await (const entry of zip.eachEntry()) {
      if (!isRead(entry)) continue;
      const file = await inflated(zip, entry, left);
      left -= file.length;
      files.set(entry.fileName, file);
    }
  } catch (error) {
    throw error instanceof Error && 'code' in error && error.code === 'zip_bomb' ? error : invalid('broken_file');
  }
  return files;
}

async function inflated(zip: ZipFile, entry: Entry, most: number): Promise<Buffer> {
  if (entry.isEncrypted() || entry.uncompressedSize > most) throw invalid('zip_bomb');
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most) throw invalid('zip_bomb');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Packed anew without compression: the library inflates what it is given whatever its size. */
export const stored = (files: ReadonlyMap<string, Buffer>): Buffer =>
  Buffer.from(
    zipSync(Object.fromEntries([...files].map(([name, file]) => [name, new Uint8Array(file)])), { level: 0 }),
  );
