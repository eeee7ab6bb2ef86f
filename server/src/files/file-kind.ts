import { attachedTypes } from '@bafang/shared';
import { fileTypeFromFile } from 'file-type';
import { createReadStream } from 'node:fs';
import { openPromise } from 'yauzl';

const OFD = 'application/ofd';
const TEXT = 'text/plain';
/** An OFD lists few parts; nobody walks through an archive of a million names. */
const MOST_ENTRIES = 10_000;

/** What a file is by its content, of what may be attached; null for everything else, whatever it is called. */
export async function kindOf(path: string): Promise<string | null> {
  const found = (await fileTypeFromFile(path))?.mime as string | undefined;
  const kind =
    found === undefined
      ? (await isText(path))
        ? TEXT
        : null
      : found === 'application/zip'
        ? await inArchive(path)
        : found;
  return kind && Object.hasOwn(attachedTypes, kind) ? kind : null;
}

/** The format of documents of GB/T 33190 is an archive like any other, but for its first part. */
async function inArchive(path: string): Promise<string | null> {
  const zip = await openPromise(path, { autoClose: false }).catch(() => null);
  if (!zip) return null;
  try {
    if (zip.entryCount > MOST_ENTRIES) return null;
    for await (const entry of zip.eachEntry()) if (entry.fileName === 'OFD.xml') return OFD;
    return null;
  } catch {
    return null;
  } finally {
    zip.close();
  }
}

/** What people read: in one of the two encodings of this country, without controls. */
async function isText(path: string): Promise<boolean> {
  for (const encoding of ['utf-8', 'gb18030']) if (await decodesAs(path, encoding)) return true;
  return false;
}

async function decodesAs(path: string, encoding: string): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const isPlain = (text: string) => !/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text);
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>)
      if (!isPlain(decoder.decode(chunk, { stream: true }))) return false;
    return isPlain(decoder.decode());
  } catch {
    return false;
  }
}
