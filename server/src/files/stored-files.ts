import type { FileMark } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { digestOf } from '../database/digest.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { type Edition, EditionFileRow } from '../outline/edition.entity.js';
import { FileStore } from './file-store.js';

export interface RenderedFile {
  name: string;
  mediaType: string;
  bytes: Uint8Array;
}

/** Files of editions: rendered once, kept by digest, served as they are. */
@Injectable()
export class StoredFiles {
  constructor(
    private readonly work: UnitOfWork,
    private readonly store: FileStore,
  ) {}

  async keep(editionId: string, files: readonly RenderedFile[]): Promise<void> {
    await this.work.run(async (transaction) => {
      for (const { name, mediaType, bytes } of files) {
        const digest = digestOf(bytes);
        await this.store.keep({ digest, size: bytes.length, mediaType, bytes: [bytes] });
        await transaction.add(EditionFileRow, { editionId, name, mediaType, size: bytes.length, digest });
      }
    });
  }

  list(editionId: string): Promise<EditionFileRow[]> {
    return this.work.read.find(EditionFileRow, { where: { editionId }, order: { name: 'ASC' } });
  }

  /** Null for what the edition does not have. Throws where list, manifest and bytes are not one: what is not as it was signed is not served. */
  async signed(edition: Edition, name: string): Promise<{ row: EditionFileRow; bytes: Buffer } | null> {
    const [row] = await this.work.rows(EditionFileRow, 'edition_id = :id AND name = :name', { id: edition.id, name });
    const mark = marksOf(edition)?.find((file) => file.name === name);
    if (!row && !mark) return null;
    const bytes = row && row.digest === mark?.digest ? await this.store.whole(row.digest) : null;
    if (!bytes) throw new Error(`${name} of edition ${edition.id} is not as it was signed`);
    return { row: row!, bytes };
  }

  /** Every file that the signed manifest names is stored with just those bytes. */
  async equalManifest(editionId: string): Promise<boolean> {
    const [edition] = await this.work.query<Pick<Edition, 'manifest' | 'manifestDigest'>>(
      'SELECT manifest, manifest_digest FROM editions WHERE id = :editionId',
      { editionId },
    );
    const files = edition && marksOf(edition);
    if (!files) return false;
    const stored = await this.list(editionId);
    if (files.length !== stored.length) return false;
    for (const file of files) {
      if (!stored.some((row) => row.name === file.name && row.digest === file.digest)) return false;
      if (!(await this.store.intact(file.digest))) return false;
    }
    return true;
  }
}

/** The files that the manifest names; null where it is not the one whose digest was signed. */
function marksOf({ manifest, manifestDigest }: Pick<Edition, 'manifest' | 'manifestDigest'>): FileMark[] | null {
  if (digestOf(manifest) !== manifestDigest) return null;
  return (JSON.parse(manifest.slice(manifest.indexOf('\n') + 1)) as { files: FileMark[] }).files;
}
