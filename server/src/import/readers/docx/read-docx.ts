import type { SourceNote } from '@bafang/shared';
import { ImportProblem } from '../import-problem.js';
import type { Source } from '../source.js';
import { DocxBody, type Meeting } from './body.js';
import { readDefinitions } from './numbering-part.js';
import { WordNumbering } from './numbering.js';
import { readStyles } from './styles.js';
import { readXml } from './xml.js';
import type { Archive } from './zip.js';

const MESSAGES: Record<Meeting, string> = {
  tracked_deletion: 'tracked deletions are left out',
  tracked_insertion: 'tracked insertions are kept',
  hidden_text: 'runs of hidden text are left out',
  picture_left_out: 'pictures are left out',
  footnote_moved: 'footnotes stand after their paragraph',
  text_box_moved: 'text boxes stand after their paragraph',
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

/** Footnotes and endnotes by f or e and their id. */
const readNotes = async (archive: Archive): Promise<Map<string, string>> => {
  const found = new Map<string, string>();
  for (const [name, kind] of [
    ['word/footnotes.xml', 'f'],
    ['word/endnotes.xml', 'e'],
  ] as const) {
    let id = '';
    let inText = false;
    await readXml(archive, name, {
      open: (tag, attributes) => {
        if (tag === 'w:footnote' || tag === 'w:endnote') id = `${kind}${attributes['w:id']}`;
        inText = tag === 'w:t';
      },
      close: () => {
        inText = false;
      },
      text: (text) => {
        if (inText) found.set(id, (found.get(id) ?? '') + text);
      },
    });
  }
  return found;
};

/** A Word document, from its XML, so that automatic numbers and tracked changes are seen. Throws `broken_file`, `scanned_no_text`, `too_deep`. */
export const readDocx = async (archive: Archive, path: string): Promise<Source> => {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const styles = await readStyles(archive, `${folder}styles.xml`);
  const numbering = new WordNumbering(await readDefinitions(archive, `${folder}numbering.xml`), styles);
  const body = new DocxBody(styles, numbering, await readNotes(archive));
  await readXml(archive, path, body);
  if (body.bodies !== 1) throw new ImportProblem('broken_file', 'no document body');
  if (body.lines.length === 0 && body.met.has('picture_left_out')) throw new ImportProblem('scanned_no_text');
  const notes = [...body.met].map(([code, { count, line }]): SourceNote => ({
    code,
    message: `${count} ${MESSAGES[code]}`,
    line,
  }));
  return { lines: body.lines, notes };
};
