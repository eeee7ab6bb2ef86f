import { crc32, inflateRawSync } from 'node:zlib';
import { ImportProblem } from '../import-problem.js';
import { LIMITS } from '../limits.js';

interface Entry {
  name: string;
  method: number;
  flags: number;
  crc: number;
  packed: number;
  size: number;
  offset: number;
}
/** A ZIP archive whose directory has been judged; an entry is inflated only when it is asked for. */
export interface Archive {
  has(name: string): boolean;
  read(name: string): Uint8Array | undefined;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const ENCRYPTED = 0x1;
const ZIP64 = 0xffffffff;

const broken = (detail: string): ImportProblem => new ImportProblem('broken_file', detail);

/** The end record stands in the last 64 kB, after everything else. */
const endOf = (view: DataView): number => {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at -= 1)
    if (view.getUint32(at, true) === END) return at;
  throw broken('no end of the ZIP directory');
};

const entryAt = (view: DataView, at: number): Entry & { next: number } => {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY) throw broken('ZIP directory');
  const [name, extra, comment] = [
    view.getUint16(at + 28, true),
    view.getUint16(at + 30, true),
    view.getUint16(at + 32, true),
  ];
  const next = at + 46 + name + extra + comment;
  if (next > view.byteLength) throw broken('ZIP directory');
  return {
    name: new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, name)),
    next,
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
};

const entriesOf = (view: DataView): Entry[] => {
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > LIMITS.zipEntries) throw new ImportProblem('zip_bomb', `${count} entries`);
  const entries: Entry[] = [];
  for (let at = view.getUint32(end + 16, true); entries.length < count;) {
    const { next, ...entry } = entryAt(view, at);
    entries.push(entry);
    at = next;
  }
  return entries;
};

const TRAVERSAL = /(^|[\\/])\.\.([\\/]|$)|^[\\/]|^[a-zA-Z]:|\0/;

/** Sizes, ratios, names and encryption are judged from the directory, before a byte is inflated. */
const judge = (entries: readonly Entry[]): void => {
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > LIMITS.zipInflatedBytes) throw new ImportProblem('zip_bomb', `${total} bytes inflated`);
  if (new Set(entries.map(({ name }) => name)).size !== entries.length) throw broken('an entry twice');
  for (const { name, flags, packed, size } of entries) {
    if (size === ZIP64 || packed === ZIP64) throw new ImportProblem('too_large', 'ZIP64');
    if (size > LIMITS.zipRatioFrom && size > packed * LIMITS.zipRatio) throw new ImportProblem('zip_bomb', 'ratio');
    if (flags & ENCRYPTED) throw new ImportProblem('encrypted');
    if (TRAVERSAL.test(name)) throw broken('a path outside the archive');
  }
};

const unpack = (view: DataView, { method, packed, size, offset, crc }: Entry): Uint8Array => {
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== LOCAL) throw broken('ZIP entry');
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > view.byteLength) throw broken('ZIP entry cut off');
  const raw = new Uint8Array(view.buffer, view.byteOffset + start, packed);
  if (method !== 0 && method !== 8) throw broken('ZIP method');
  const bytes = method === 0 ? raw : inflate(raw, size);
  if (bytes.length !== size || crc32(bytes) !== crc) throw broken('ZIP checksum');
  return bytes;
};

/** Never more than the directory promised. */
const inflate = (raw: Uint8Array, size: number): Uint8Array => {
  try {
    return inflateRawSync(raw, { maxOutputLength: Math.max(size, 1) });
  } catch (error) {
    throw (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE'
      ? new ImportProblem('zip_bomb', 'an entry larger than it says')
      : broken('deflate');
  }
};

/** Opens a ZIP archive. Throws `broken_file`, `zip_bomb`, `too_large` or `encrypted`. */
export const openZip = (bytes: Uint8Array): Archive => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = entriesOf(view);
  judge(entries);
  const named = new Map(entries.map((entry) => [entry.name, entry]));
  return {
    has: (name) => named.has(name),
    read: (name) => {
      const entry = named.get(name);
      return entry && unpack(view, entry);
    },
  };
};
