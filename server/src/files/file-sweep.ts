import { Inject, Injectable } from '@nestjs/common';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Audit } from '../audit/audit.js';
import { CONFIG, type Config } from '../config/config.js';
import { recordNames } from '../database/dialect/named-files.js';
import { Sweeps } from '../database/sweeps.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Image } from './image.entity.js';
import { FilePiece, StoredFile } from './stored-file.entity.js';
import { uploadsFolder } from './uploads.js';

const DAY_MS = 24 * 3600_000;

const holds = (table: string): string => `EXISTS (SELECT 1 FROM ${table} t WHERE t.body LIKE '%' || s.digest || '%')`;
/** Neither the record names it nor anything of today. An image is stored before the text that shows it is. */
const unused = `SELECT s.digest, s.size FROM stored_files s
  WHERE s.stored_at < :before AND NOT EXISTS (SELECT 1 FROM attachments a WHERE a.digest = s.digest)
    AND NOT EXISTS (SELECT 1 FROM images i WHERE i.digest = s.digest AND i.at >= :before)
    AND NOT ${holds('sections')} AND NOT ${holds('contributions')} AND NOT (${recordNames('s.digest')})`;

/** Files that nothing names any more go, each night and by command. */
@Injectable()
export class FileSweep {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
    sweeps: Sweeps,
  ) {
    sweeps.every(DAY_MS, 'files', async () => void (await this.sweep()));
  }

  async sweep(): Promise<{ files: number; bytes: number }> {
    const before = new Date(Date.now() - DAY_MS);
    await this.sweepUploads(before);
    return this.work.run(async (transaction) => {
      const gone = await this.work.query<{ digest: string; size: number }>(unused, { before: before.toISOString() });
      for (const { digest } of gone) {
        await transaction.erase(Image, { digest });
        await transaction.erase(StoredFile, { digest });
        await transaction.erase(FilePiece, { digest });
      }
      const facts = { files: gone.length, bytes: gone.reduce((sum, { size }) => sum + size, 0) };
      if (gone.length) await this.audit.record({ actor: null, action: 'sweep_files', object: { type: 'file' }, facts });
      return facts;
    });
  }

  /** What a process left that ended in the middle. */
  private async sweepUploads(before: Date): Promise<void> {
    const folder = uploadsFolder(this.config);
    for (const name of await readdir(folder).catch(() => [])) {
      const { mtime } = await stat(join(folder, name)).catch(() => ({ mtime: new Date() }));
      if (mtime < before) await rm(join(folder, name), { force: true });
    }
  }
}
