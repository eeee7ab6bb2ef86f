import { posix } from 'node:path';
import { readXml } from './xml.js';
import type { Archive } from './zip.js';

export interface Relationship {
  id: string;
  /** The last word of its type: header, comments, aFChunk. */
  type: string;
  /** Its path in the archive; undefined for what lies outside of it. */
  path: string | undefined;
}

/** What belongs to a part of an Office file, by the list beside it. */
export const readRelationships = async (archive: Archive, part: string): Promise<Relationship[]> => {
  const folder = posix.dirname(part);
  const found: Relationship[] = [];
  await readXml(archive, posix.join(folder, '_rels', `${posix.basename(part)}.rels`), {
    open: (_, { Id = '', Type = '', Target = '', TargetMode }) => {
      if (!Id) return;
      const path = posix.join('/', folder, Target.startsWith('/') ? posix.relative(`/${folder}`, Target) : Target);
      found.push({
        id: Id,
        type: Type.slice(Type.lastIndexOf('/') + 1),
        path: TargetMode === 'External' ? undefined : path.slice(1),
      });
    },
    close: () => undefined,
  });
  return found;
};
