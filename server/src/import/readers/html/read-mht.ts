import { ImportProblem } from '../import-problem.js';
import { LIMITS } from '../limits.js';

/** A part of a web archive: its bytes as they were before they were packed. */
interface MimePart {
  type: string;
  charset: string | undefined;
  bytes: Uint8Array;
}

/** Lines of "Name: value" with their continuations, and among them one that says what follows. */
const HEADERS = /^(?:[!-9;-~]+:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n)+\r?\n/;
const isEnvelope = (headers: string): boolean =>
  /^content-type:\s*(multipart\/|text\/html)/im.test(headers) && /^(mime-version|content-[\w-]+):/im.test(headers);
const FIRST = 16_384;

/** Whether text begins as an archive of a web page does (RFC 2557). */
export const isWebArchive = (text: string): boolean => {
  const head = text.slice(0, FIRST).trimStart();
  return isEnvelope(HEADERS.exec(head)?.[0] ?? '');
};

const headerOf = (headers: string, name: string): string =>
  new RegExp(`^${name}:([^\\r\\n]*(?:\\r?\\n[ \\t][^\\r\\n]*)*)`, 'im')
    .exec(headers)?.[1]
    ?.replace(/\s+/g, ' ')
    .trim() ?? '';
const parameterOf = (header: string, name: string): string | undefined => {
  const [, quoted, bare] = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'i').exec(header) ?? [];
  return quoted ?? bare;
};

const UNPACKED: Readonly<Record<string, (body: string) => Buffer>> = {
  base64: (body) => Buffer.from(body, 'base64'),
  'quoted-printable': (body) =>
    Buffer.from(
      body
        .replace(/(?<![ \t])[ \t]+(?=\r?\n)/g, '')
        .replace(/=\r?\n/g, '')
        .replace(/=([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
      'latin1',
    ),
};

/** The leaves of a message; parts nest as pages hold frames. */
const leaves = (message: string, found: MimePart[], depth = 0): MimePart[] => {
  if (depth > 8 || found.length > LIMITS.zipEntries) throw new ImportProblem('too_deep', 'MIME');
  const start = message.length - message.trimStart().length;
  const headers = HEADERS.exec(message.slice(start, start + FIRST))?.[0] ?? '';
  const body = message.slice(start + headers.length);
  const type = headerOf(headers, 'Content-Type');
  const boundary = /^multipart\//i.test(type) ? parameterOf(type, 'boundary') : undefined;
  if (boundary) {
    const [, ...parts] = `\n${body}`.split(`\n--${boundary}`);
    for (const part of parts) if (!part.startsWith('--')) leaves(part, found, depth + 1);
    return found;
  }
  const unpack = UNPACKED[headerOf(headers, 'Content-Transfer-Encoding').toLowerCase()];
  const bytes = unpack ? unpack(body) : Buffer.from(body, 'latin1');
  found.push({ type: type.split(';')[0]?.trim().toLowerCase() ?? '', charset: parameterOf(type, 'charset'), bytes });
  return found;
};

/**
 * The pages and texts of a web archive (MHT), first its page, then those of its frames. Ours, since libraries for mail decode the text
 * themselves, and there is one decoder. Throws `unsupported_type` where there is none, `too_deep`.
 */
export const webArchiveParts = (bytes: Uint8Array): MimePart[] => {
  const message = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const parts = leaves(message, []);
  const pages = parts.filter(({ type }) => type === 'text/html');
  const read = pages.length ? pages : parts.filter(({ type }) => type === 'text/plain');
  if (!read.length) throw new ImportProblem('unsupported_type', 'a web archive without a page');
  return read;
};
