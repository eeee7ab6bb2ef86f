import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { type Entry, openPromise, type ZipFile as ZipReader } from 'yauzl';
import { ZipFile } from 'yazl';
import { BackupRefused, MANIFEST, type Manifest, manifestSchema, type Part } from './manifest.js';

/** A part as it is written: pieces of whole lines. */
export interface Written {
  name: string;
  pieces(): AsyncIterable<string>;
}

/** A ZIP archive of these parts, each read when its turn comes, and last the manifest, which by then knows their digests. */
export function packed(written: readonly Written[], manifest: (parts: Part[]) => Manifest): Readable {
  const zip = new ZipFile();
  const parts: Part[] = [];
  zip.on('error', (error: Error) => (zip.outputStream as Readable).destroy(error));
  for (const each of written)
    zip.addReadStreamLazy(each.name, (opened) => opened(null, Readable.from(digested(each, parts))));
  zip.addReadStreamLazy(MANIFEST, (opened) =>
    opened(null, Readable.from([Buffer.from(JSON.stringify(manifest(parts)))])),
  );
  zip.end();
  return zip.outputStream as Readable;
}

async function* digested({ name, pieces }: Written, parts: Part[]): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  let lines = 0;
  for await (const piece of pieces()) {
    hash.update(piece);
    lines += piece.split('\n').length - 1;
    yield Buffer.from(piece);
  }
  parts.push({ name, lines, digest: hash.digest('hex') });
}

const broken = (what: string) =>
  new BackupRefused(`This is no whole backup: ${what.replace(/\.+$/, '')}. Nothing was restored; take another one.`);

/** A backup as it lies there. Nothing is taken from it before all of it was compared with its manifest. */
export class Archive {
  private constructor(
    private readonly zip: ZipReader,
    private readonly entries: Map<string, Entry>,
    readonly manifest: Manifest,
  ) {}

  static async open(file: string): Promise<Archive> {
    const zip = await openPromise(file, { autoClose: false }).catch((error: NodeJS.ErrnoException) => {
      throw error.code ? error : broken(error.message);
    });
    try {
      const entries = new Map<string, Entry>();
      for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
      const archive = new Archive(zip, entries, await manifestOf(zip, entries));
      await archive.compare();
      return archive;
    } catch (error) {
      zip.close();
      throw error instanceof BackupRefused ? error : broken((error as Error).message);
    }
  }

  /** The lines of a part. */
  async *lines(name: string): AsyncGenerator<string> {
    let begun: string[] = [];
    const text = (await this.zip.openReadStreamPromise(this.entries.get(name)!)).setEncoding('utf8');
    for await (const piece of text as AsyncIterable<string>) {
      const [first, ...more] = piece.split('\n');
      begun.push(first!);
      for (const next of more) {
        yield begun.join('');
        begun = [next];
      }
    }
  }

  close(): void {
    this.zip.close();
  }

  private async compare(): Promise<void> {
    const named = new Set([MANIFEST, ...this.manifest.parts.map(({ name }) => name)]);
    const foreign = [...this.entries.keys()].find((name) => !named.has(name));
    if (foreign) throw broken(`${foreign} is not in its manifest`);
    for (const { name, digest } of this.manifest.parts) {
      const entry = this.entries.get(name);
      if (!entry) throw broken(`${name} is missing`);
      const hash = createHash('sha256');
      for await (const chunk of (await this.zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>)
        hash.update(chunk);
      if (hash.digest('hex') !== digest) throw broken(`${name} is not what the manifest says`);
    }
  }
}

/** It alone is held in memory before its digests are known; a real one has some kilobytes. */
const MOST_MANIFEST = 1024 * 1024;

async function manifestOf(zip: ZipReader, entries: Map<string, Entry>): Promise<Manifest> {
  const entry = entries.get(MANIFEST);
  if (!entry) throw broken('it has no manifest');
  if (entry.uncompressedSize > MOST_MANIFEST) throw broken('its manifest is too large');
  const chunks: Buffer[] = [];
  for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) chunks.push(chunk);
  const { success, data } = manifestSchema.safeParse(JSON.parse(Buffer.concat(chunks).toString('utf8')));
  if (!success) throw broken('its manifest is of another form, perhaps of a newer version');
  return data;
}
