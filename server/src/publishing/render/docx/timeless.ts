import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { fontTable } from './docx-fonts.js';
import { offGrid } from './docx-layout.js';

/** A day of local time, as the archive writes local fields: the same bytes in every time zone. */
const ARCHIVED = new Date(1980, 0, 1);

/**
 * The library writes the moment of making into the properties and the archive; a file that is stored by its digest must not carry it,
 * and none the clock of the machine, which may stand in another year. `day` (YYYY-MM-DD) stands there instead.
 */
export function timeless(packed: Uint8Array, day: string): Uint8Array {
  const parts = unzipSync(new Uint8Array(packed));
  const dated = `${day}T00:00:00Z`;
  const properties = strFromU8(parts['docProps/core.xml']!).replace(
    /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g,
    `$1${dated}`,
  );
  const all: Record<string, Uint8Array> = {
    ...parts,
    'docProps/core.xml': strToU8(properties),
    'word/styles.xml': strToU8(offGrid(strFromU8(parts['word/styles.xml']!))),
    'word/fontTable.xml': strToU8(fontTable),
  };
  const sorted: Zippable = Object.fromEntries(
    Object.keys(all)
      .sort()
      .map((name) => [name, all[name]!]),
  );
  return zipSync(sorted, { level: 6, mtime: ARCHIVED });
}
