import type { SourceNote } from '@bafang/shared';
import { DocxBody, type Meeting } from './body.js';
import { WordNumbering } from './numbering.js';
import { readStyles } from './styles.js';
import { ImportProblem } from '../import-problem.js';
import type { Source } from '../source.js';
import { readXml } from './xml.js';
import type { Archive } from './zip.js';

const MESSAGES: Record<Meeting, string> = {
  tracked_deletion: 'tracked deletions are left out',
  tracked_insertion: 'tracked insertions are kept',
  hidden_text: 'runs of hidden text are left out',
  picture_left_out: 'pictures are left out',
  footnote_moved: 'footnotes stand after their paragraph',
};

const xmlOf = (archive: Archive, name: string): string => {
  const bytes = archive.read(name);
  return bytes
    ? new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8').decode(bytes)
    : '';
};

/** Where the package says its main document is; undefined when it holds no Word document. */
export const documentPath = (archive: Archive): string | undefined => {
  let target: string | undefined;
  const rels = xmlOf(archive, '_rels/.rels');
  if (rels)
    readXml(rels, {
      open: (_, { Type = '', Target = '' }) => {
        if (Type.endsWith('/officeDocument')) target ??= Target.replace(/^\//, '');
      },
      close: () => undefined,
    });
  const path = target ?? 'word/document.xml';
  return /\.xml$/.test(path) && path.startsWith('word/') && archive.has(path) ? path : undefined;
};

/** Footnotes and endnotes by f or e and their id. */
const notesIn = (archive: Archive): Map<string, string> => {
  const found = new Map<string, string>();
  for (const [name, kind] of [
    ['word/footnotes.xml', 'f'],
    ['word/endnotes.xml', 'e'],
  ] as const) {
    let id = '';
    let inText = false;
    const xml = xmlOf(archive, name);
    if (xml)
      readXml(xml, {
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
export const readDocx = (archive: Archive, path: string): Source => {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const styles = readStyles(xmlOf(archive, `${folder}styles.xml`));
  const body = new DocxBody(
    styles,
    new WordNumbering(xmlOf(archive, `${folder}numbering.xml`), styles),
    notesIn(archive),
  );
  readXml(xmlOf(archive, path), body);
  if (body.bodies !== 1) throw new ImportProblem('broken_file', 'no document body');
  if (body.lines.length === 0 && body.met.has('picture_left_out')) throw new ImportProblem('scanned_no_text');
  const notes = [...body.met].map(([code, { count, line }]): SourceNote => ({
    code,
    message: `${count} ${MESSAGES[code]}`,
    line,
  }));
  return { lines: body.lines, notes };
};
