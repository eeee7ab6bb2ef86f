import { changeNotes, decodeText, type SourceNote } from '@bafang/shared';
import { documentPath, readDocx } from './docx/read-docx.js';
import { openZip } from './docx/zip.js';
import { readHtml } from './html/read-html.js';
import { isWebArchive, webArchiveParts } from './html/read-mht.js';
import { ImportProblem } from './import-problem.js';
import { LIMITS } from './limits.js';
import type { Source } from './source.js';
import { readMarkdown } from './text/read-markdown.js';
import { readText } from './text/read-text.js';

interface File {
  bytes: Uint8Array;
  name: string;
  /** What its envelope says that it is written in. */
  charset?: string;
  /** How many files hold it. */
  depth: number;
}
type Read = (file: File) => Source | Promise<Source>;

const begins = (bytes: Uint8Array, ...signature: number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte);
/** "EncryptedPackage" as an OLE directory writes it: a Word file with a password. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

const unsupported = (what: string) => (): never => {
  throw new ImportProblem('unsupported_type', what);
};
/** What a file holds may be none that is read; a hostile one is hostile wherever it stands. */
const UNREAD = new Set<string>(['unsupported_type', 'encrypted', 'scanned_no_text', 'broken_file']);
const DEEPEST = 2;
const embeddedIn =
  ({ depth }: File) =>
  async (bytes: Uint8Array, name: string): Promise<Source | undefined> => {
    if (depth >= DEEPEST) return undefined;
    try {
      return await readFile({ bytes, name, depth: depth + 1 });
    } catch (problem) {
      if (problem instanceof ImportProblem && UNREAD.has(problem.code)) return undefined;
      throw problem;
    }
  };

const readArchive: Read = async (file) => {
  const archive = await openZip(file.bytes);
  const path = await documentPath(archive);
  if (!path) throw new ImportProblem('unsupported_type', 'no Word document in the archive');
  return readDocx(archive, path, embeddedIn(file));
};
const readCompound: Read = ({ bytes }) => {
  throw new ImportProblem(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(ENCRYPTED)
      ? 'encrypted'
      : 'unsupported_type',
    'OLE',
  );
};

/** By the first bytes, whatever the name says. */
const SIGNATURES: readonly { bytes: number[]; read: Read }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], read: readArchive },
  { bytes: [0x50, 0x4b, 0x05, 0x06], read: readArchive },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], read: readCompound },
  { bytes: [0x25, 0x50, 0x44, 0x46], read: unsupported('PDF') },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], read: unsupported('RTF') },
];

/** A comment ends at its first end: many of them can be told apart in one way alone. */
const HTML =
  /^\s*(<\?xml[^>]*>\s*)?(<!--(?:(?!-->)[\s\S])*-->\s*)*<(!doctype\s+html|html|head|body|meta|title|div|p|h[1-6]|table|article|section|main|span|center|font)\b/i;
/** What stands inside an address, and is no text: pictures and fonts as a browser saves them in a page. */
const INLINE_FILE =
  /(?<=(?:["'(=<]|\]:)\s{0,9})data:[\w.+-]{1,99}\/[\w.+-]{1,99}(?:;[\w.=+-]{1,99}){0,9};base64,[\w+/=%]{200,}/gi;
const XML = /^\s*<\?xml/;

/** The pages of a web archive one after the other, as the page and its frames. */
const readWebArchive = (file: File): Source => {
  const sources = webArchiveParts(file.bytes).map(({ type, charset, bytes }) =>
    readCharacters({ ...file, bytes, charset, name: type === 'text/html' ? 'a.html' : 'a.txt' }, true),
  );
  const lines = sources.flatMap((source) => source.lines).map((line, at) => ({ ...line, line: at + 1 }));
  return { lines, notes: sources.flatMap(({ notes }) => notes) };
};

const refuseMuch = (characters: number): void => {
  if (characters > LIMITS.textCharacters) throw new ImportProblem('too_much_text', `${characters} characters`);
};

const readCharacters = ({ bytes, name, charset, depth }: File, unpacked = false): Source => {
  const { text, encoding } = decodeText(bytes, charset) ?? unsupported('no text')();
  if (!unpacked && isWebArchive(text)) return readWebArchive({ bytes, name, depth });
  const page = HTML.test(text.slice(0, 10_000)) || (/\.x?html?$/i.test(name) && /<[a-z]/i.test(text));
  if (!page && XML.test(text)) throw new ImportProblem('unsupported_type', 'XML');
  const read = page ? readHtml : /\.(md|markdown)$/i.test(name) ? readMarkdown : readText;
  const words = read === readText ? text : text.replace(INLINE_FILE, 'data:,');
  refuseMuch(words.length);
  const source = read(words);
  const notes: SourceNote[] =
    encoding === 'gb18030' ? [{ code: 'decoded_gb18030', message: 'the file is written in GB18030', line: 1 }] : [];
  return { lines: source.lines, notes: [...notes, ...source.notes] };
};

const readFile: Read = (file) =>
  (SIGNATURES.find((one) => begins(file.bytes, ...one.bytes))?.read ?? readCharacters)(file);

/** Reads a .txt, .html, .mht, .docx or .md file into lines; its type is judged by its content first. Throws ImportProblem. */
export const readSource = async (bytes: Uint8Array, fileName: string): Promise<Source> => {
  if (bytes.byteLength > LIMITS.uploadBytes) throw new ImportProblem('too_large', `${bytes.byteLength} bytes`);
  const { lines, notes } = await readFile({ bytes, name: fileName, depth: 0 });
  if (lines.length > LIMITS.lines) throw new ImportProblem('too_much_text', `${lines.length} lines`);
  // a note stands wherever it is referred to
  refuseMuch(lines.reduce((sum, { text }) => sum + text.length, 0));
  const changes = lines.reduce((sum, line) => sum + (line.changes?.length ?? 0), 0);
  if (changes > LIMITS.changes) throw new ImportProblem('too_many_changes', `${changes} places read otherwise`);
  return { lines, notes: [...notes, ...changeNotes(lines)] };
};
