import type { SourceLine, SourceNote, SourceWords } from '@bafang/shared';
import { ImportProblem } from '../import-problem.js';
import { LIMITS } from '../limits.js';
import type { Source } from '../source.js';
import { DocxBody, type Meeting, type Met } from './body.js';
import { readDefinitions } from './numbering-part.js';
import { WordNumbering } from './numbering.js';
import { readRelationships, type Relationship } from './relationships.js';
import { readStyles } from './styles.js';
import type { DocxLine } from './tables.js';
import { readXml, type XmlHandler } from './xml.js';
import type { Archive } from './zip.js';

/** Reads a file that another holds; undefined for one that cannot be read. */
export type ReadEmbedded = (bytes: Uint8Array, name: string) => Promise<Source | undefined>;

const MESSAGES: Record<Meeting | 'embedded_read', string> = {
  tracked_insertion: 'tracked insertions are kept',
  picture_left_out: 'pictures are left out',
  footnote_moved: 'footnotes stand after their paragraph',
  text_box_moved: 'text boxes stand after their paragraph',
  embedded_read: 'embedded files are read in their place',
};

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

/** What stands elsewhere in the file, by what is asked about it. */
type Moved = Map<Meeting | 'embedded_read', SourceWords[]>;
const addMoved = (moved: Moved, code: Meeting, { line, text, numbering = '' }: SourceLine): void => {
  const words = { line, from: 0, to: numbering.length + text.length };
  const known = moved.get(code);
  if (known) known.push(words);
  else if (words.to) moved.set(code, [words]);
};

/** A note of a file that another holds, in whose lines it begins after so many. */
const shifted = ({ words, ...note }: SourceNote, by: number): SourceNote => ({
  ...note,
  line: note.line + by,
  ...(words ? { words: words.map((one) => ({ ...one, line: one.line + by })) } : {}),
});

/** The lines of a story in their places; files that it holds are read where they stand, or named among what was left out. */
const placed = async (
  story: readonly DocxLine[],
  embedded: (id: string) => Promise<{ name: string; source?: Source }>,
): Promise<{ lines: SourceLine[]; starts: number[]; read: Met; notes: SourceNote[]; moved: Moved }> => {
  const lines: SourceLine[] = [];
  const starts: number[] = [];
  const notes: SourceNote[] = [];
  const read: Met = { count: 0, line: 1 };
  const moved: Moved = new Map();
  for (const { text, hint, numbering, embedded: id, moved: from } of story) {
    starts.push(lines.length + 1);
    const { name, source } = id === undefined ? { name: '', source: undefined } : await embedded(id);
    if (source) {
      if (read.count++ === 0) read.line = lines.length + 1;
      notes.push(...source.notes.map((note) => shifted(note, (starts.at(-1) ?? 1) - 1)));
      lines.push(...source.lines.map((line, at) => ({ ...line, line: lines.length + at + 1 })));
    } else {
      if (id !== undefined) text.leaveOut(name, 'embedded_left_out');
      const own = { ...text.done(), line: lines.length + 1 };
      lines.push({ ...own, ...(hint && { hint }), ...(numbering && { numbering }) });
      if (from) addMoved(moved, from, { ...own, numbering });
    }
  }
  return { lines, starts, read, notes, moved };
};

/** A Word document, from its XML, so that automatic numbers and tracked changes are seen. Throws `broken_file`, `scanned_no_text`, `too_deep`. */
export const readDocx = async (archive: Archive, path: string, readEmbedded: ReadEmbedded): Promise<Source> => {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const styles = await readStyles(archive, `${folder}styles.xml`);
  const definitions = await readDefinitions(archive, `${folder}numbering.xml`);
  const newBody = (notes: ReadonlyMap<string, DocxLine[]> = new Map()) =>
    new DocxBody(styles, new WordNumbering(definitions, styles), notes);
  const body = newBody(await readNotes(archive, newBody));
  await readXml(archive, path, body);
  if (body.bodies !== 1) throw new ImportProblem('broken_file', 'no document body');
  if (body.lines.length === 0 && body.met.has('picture_left_out')) throw new ImportProblem('scanned_no_text');
  const relationships = await readRelationships(archive, path);
  let left: number = LIMITS.embedded;
  const embedded = async (id: string) => {
    const held = relationships.find((one) => one.id === id)?.path;
    const source = held && left-- > 0 ? await readEmbedded(await bytesOf(archive, held), held) : undefined;
    return { name: held ?? id, source };
  };
  const around = await readAround(archive, relationships, newBody);
  const story = await placed([...body.lines, ...around], embedded);
  return { lines: story.lines, notes: [...story.notes, ...notesOf(body, story)] };
};

/** Of what was met. Inserted text is told of where it stands, and here only where no more than the end of a paragraph was. */
const notesOf = (
  { met }: DocxBody,
  { lines, starts, read, moved }: Awaited<ReturnType<typeof placed>>,
): SourceNote[] => {
  const inserted = lines.some(({ changes = [] }) => changes.some(({ why }) => why === 'tracked_insertion'));
  const told = [...met].flatMap(([code, { count, line }]) =>
    code === 'tracked_insertion' && inserted ? [] : [{ code, count, line: starts[line - 1] ?? line }],
  );
  return [...told, { code: 'embedded_read' as const, ...read }]
    .filter(({ count }) => count > 0)
    .map(({ code, count, line }) => {
      const words = moved.get(code);
      return { code, message: `${count} ${MESSAGES[code]}`, line, ...(words ? { words } : {}) };
    });
};
