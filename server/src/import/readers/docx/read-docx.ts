import type { SourceLine, SourceNote, SourceWords } from '@bafang/shared';
import { ImportProblem } from '../import-problem.js';
import { LIMITS } from '../limits.js';
import type { Source } from '../source.js';
import { DocxBody } from './body.js';
import { MESSAGES, type Meeting } from './meetings.js';
import { readDefinitions } from './numbering-part.js';
import { WordNumbering } from './numbering.js';
import { readRelationships, type Relationship } from './relationships.js';
import { readStyles } from './styles.js';
import type { DocxLine, Held } from './tables.js';
import { readXml, type XmlHandler } from './xml.js';
import type { Archive } from './zip.js';

/** Reads a file that another holds; undefined for one that cannot be read. */
type ReadEmbedded = (bytes: Uint8Array, name: string) => Promise<Source | undefined>;

/** Where the package says its main document is; undefined when it holds no Word document. */
export const documentPath = async (archive: Archive): Promise<string | undefined> => {
  let target: string | undefined;
  await readXml(archive, '_rels/.rels', {
    open: (_, { Type = '', Target = '' }) => {
      if (Type.endsWith('/officeDocument')) target ??= Target.replace(/^\//, '');
    },
    close: () => undefined,
  });
  const path = target ?? 'word/document.xml';
  return /\.xml$/.test(path) && path.startsWith('word/') && archive.has(path) ? path : undefined;
};

/** Footnotes and endnotes by f or e and their id, each with its lines. */
const readNotes = async (archive: Archive, newBody: () => DocxBody): Promise<Map<string, DocxLine[]>> => {
  const found = new Map<string, DocxLine[]>();
  for (const [name, tag, kind] of [
    ['word/footnotes.xml', 'w:footnote', 'f'],
    ['word/endnotes.xml', 'w:endnote', 'e'],
  ] as const) {
    const body = newBody();
    let id = '';
    const reader: XmlHandler = {
      open: (one, attributes) => {
        if (one === tag) id = `${kind}${attributes['w:id']}`;
        body.open(one, attributes);
      },
      close: (one) => {
        body.close(one);
        if (one === tag) found.set(id, body.lines.splice(0));
      },
      text: (text) => body.text(text),
    };
    await readXml(archive, name, reader);
  }
  return found;
};

/** What stands around the text: read, so that it is listed as dropped. */
const AROUND = ['header', 'footer', 'comments'];
const readAround = async (
  archive: Archive,
  relationships: readonly Relationship[],
  newBody: () => DocxBody,
): Promise<DocxLine[]> => {
  const found = new Map<string, DocxLine>();
  for (const { type, path } of relationships) {
    if (!path || !AROUND.includes(type)) continue;
    const body = newBody();
    await readXml(archive, path, body);
    // first, even and odd pages have the same header, as a rule
    for (const line of body.lines) found.set(line.text.done().text, { text: line.text, hint: 'page' });
  }
  return [...found.values()].filter(({ text }) => text.filled);
};

const bytesOf = async (archive: Archive, path: string): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of archive.read(path) ?? []) chunks.push(chunk);
  return Buffer.concat(chunks);
};

const HELD = ['aFChunk', 'subDocument'];
/** The files that a document holds, read before its text, in which they have their places; named where they are not read, or too many. */
const readHeld = async (
  archive: Archive,
  relationships: readonly Relationship[],
  read: ReadEmbedded,
): Promise<(id: string) => Held> => {
  const sources = new Map<string, Source | undefined>();
  for (const { id, path } of relationships.filter(({ type }) => HELD.includes(type)).slice(0, LIMITS.embedded))
    if (path) sources.set(id, await read(await bytesOf(archive, path), path));
  let left: number = LIMITS.embedded;
  return (id) => ({
    name: relationships.find((one) => one.id === id)?.path ?? id,
    source: left-- > 0 ? sources.get(id) : undefined,
  });
};

/** What stands elsewhere in the file, by what is asked about it. */
type Moved = Map<Meeting, SourceWords[]>;
const addMoved = (moved: Moved, code: Meeting, { line, text, numbering = '' }: SourceLine): void => {
  const words = { line, from: 0, to: numbering.length + text.length };
  const known = moved.get(code);
  if (known) known.push(words);
  else if (words.to) moved.set(code, [words]);
};

const placed = (story: readonly DocxLine[]): { lines: SourceLine[]; moved: Moved } => {
  const moved: Moved = new Map();
  const lines = story.map(({ text, hint, numbering, wrapped, moved: from }, at): SourceLine => {
    const line = {
      ...text.done(),
      line: at + 1,
      ...(hint && { hint }),
      ...(numbering && { numbering }),
      ...(wrapped && { wrapped }),
    };
    if (from) addMoved(moved, from, line);
    return line;
  });
  return { lines, moved };
};

/** A Word document, from its XML, so that automatic numbers and tracked changes are seen. Throws `broken_file`, `scanned_no_text`, `too_deep`. */
export const readDocx = async (archive: Archive, path: string, readEmbedded: ReadEmbedded): Promise<Source> => {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const styles = await readStyles(archive, `${folder}styles.xml`);
  const definitions = await readDefinitions(archive, `${folder}numbering.xml`);
  const newBody = (
    notes: ReadonlyMap<string, DocxLine[]> = new Map(),
    held: (id: string) => Held = (name) => ({ name }),
  ) => new DocxBody(styles, new WordNumbering(definitions, styles), notes, held);
  const relationships = await readRelationships(archive, path);
  const body = newBody(await readNotes(archive, newBody), await readHeld(archive, relationships, readEmbedded));
  await readXml(archive, path, body);
  if (body.bodies !== 1) throw new ImportProblem('broken_file', 'no document body');
  if (body.lines.length === 0 && body.met.has('picture_left_out')) throw new ImportProblem('scanned_no_text');
  const around = await readAround(archive, relationships, newBody);
  const story = placed([...body.lines, ...around]);
  return { lines: story.lines, notes: [...body.told, ...notesOf(body, story)] };
};

/** Of what was met. Inserted text is told of where it stands, and here only where no more than the end of a paragraph was. */
const notesOf = ({ met }: DocxBody, { lines, moved }: ReturnType<typeof placed>): SourceNote[] => {
  const inserted = lines.some(({ changes = [] }) => changes.some(({ why }) => why === 'tracked_insertion'));
  return [...met]
    .filter(([code]) => code !== 'tracked_insertion' || !inserted)
    .map(([code, { count, line }]) => {
      const words = moved.get(code);
      return { code, message: `${count} ${MESSAGES[code]}`, line, ...(words ? { words } : {}) };
    });
};
