import { documentPath, readDocx } from './docx/read-docx.js';
import { openZip } from './docx/zip.js';
import { readHtml } from './html/read-html.js';
import { ImportProblem } from './import-problem.js';
import { LIMITS } from './limits.js';
import type { Source } from './source.js';
import { decodeText } from './text/decode.js';
import { readMarkdown } from './text/read-markdown.js';
import { readText } from './text/read-text.js';

const begins = (bytes: Uint8Array, ...signature: number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte);
/** "EncryptedPackage" as an OLE directory writes it: a Word file with a password. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

const unsupported = (what: string) => (): never => {
  throw new ImportProblem('unsupported_type', what);
};
const readArchive = async (bytes: Uint8Array): Promise<Source> => {
  const archive = await openZip(bytes);
  const path = await documentPath(archive);
  if (!path) throw new ImportProblem('unsupported_type', 'no Word document in the archive');
  return readDocx(archive, path);
};
const readCompound = (bytes: Uint8Array): never => {
  throw new ImportProblem(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(ENCRYPTED)
      ? 'encrypted'
      : 'unsupported_type',
    'OLE',
  );
};

/** By the first bytes, whatever the name says. */
const SIGNATURES: readonly { bytes: number[]; read: (bytes: Uint8Array) => Source | Promise<Source> }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], read: readArchive },
  { bytes: [0x50, 0x4b, 0x05, 0x06], read: readArchive },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], read: readCompound },
  { bytes: [0x25, 0x50, 0x44, 0x46], read: unsupported('PDF') },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], read: unsupported('RTF') },
];

const HTML =
  /^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]{0,2000}?-->\s*)*<(!doctype\s+html|html|head|body|meta|title|div|p|h[1-6]|table|article|section|main|span|center|font)\b/i;
const XML = /^\s*<\?xml/;

const readCharacters = (bytes: Uint8Array, fileName: string): Source => {
  const { text, notes } = decodeText(bytes);
  if (text.length > LIMITS.textCharacters) throw new ImportProblem('too_large', `${text.length} characters`);
  const page = HTML.test(text.slice(0, 10_000)) || (/\.x?html?$/i.test(fileName) && /<[a-z]/i.test(text));
  if (!page && XML.test(text)) throw new ImportProblem('unsupported_type', 'XML');
  const read = page ? readHtml : /\.(md|markdown)$/i.test(fileName) ? readMarkdown : readText;
  const source = read(text);
  return { lines: source.lines, notes: [...notes, ...source.notes] };
};

/** Reads a .txt, .html, .docx or .md file into lines; its type is judged by its content first. Throws ImportProblem. */
export const readSource = async (bytes: Uint8Array, fileName: string): Promise<Source> => {
  if (bytes.byteLength > LIMITS.uploadBytes) throw new ImportProblem('too_large', `${bytes.byteLength} bytes`);
  const signature = SIGNATURES.find((one) => begins(bytes, ...one.bytes));
  const source = signature ? await signature.read(bytes) : readCharacters(bytes, fileName);
  if (source.lines.length > LIMITS.lines) throw new ImportProblem('too_large', `${source.lines.length} lines`);
  // a note stands wherever it is referred to
  const characters = source.lines.reduce((sum, { text }) => sum + text.length, 0);
  if (characters > LIMITS.textCharacters) throw new ImportProblem('too_large', `${characters} characters`);
  return source;
};
