import { type AttachedFile, attachedLimits, byName } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { Audit } from '../audit/audit.js';
import { Clock } from '../database/clock.js';
import { newId } from '../database/id.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { conflict, notFound } from '../http/problem.js';
import type { Actor } from '../users/actor.js';
import { Attachment } from './attachment.entity.js';
import { FileStore } from './file-store.js';
import type { Received } from './uploads.js';

/** The text that files hang on, and how the trail calls it. */
export interface Bearer {
  type: 'section' | 'contribution';
  id: string;
  reportId: string;
  label: string;
}
export const columns = { section: 'sectionId', contribution: 'contributionId' } as const;

/** Files on texts. Who may is for the text to say. */
@Injectable()
export class Attachments {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly store: FileStore,
  ) {}

  async of({ type, id }: Pick<Bearer, 'type' | 'id'>): Promise<AttachedFile[]> {
    const rows = await this.work.query<AttachedFile>(
      `SELECT name, media_type, size, digest FROM attachments WHERE ${type}_id = :id`,
      { id },
    );
    return byName(rows);
  }

  /** The same file once more stays as it hangs there. */
  async add(actor: Actor, bearer: Bearer, { name, bytes, ...file }: Received): Promise<void> {
    await this.work.run(async (transaction) => {
      const there = await this.of(bearer);
      if (there.some(({ digest }) => digest === file.digest)) return;
      if (there.length >= attachedLimits.files) throw conflict('too_many_files', { most: attachedLimits.files });
      await this.fits(bearer.reportId, file.size);
      await this.store.keep({ ...file, bytes });
      await transaction.add(Attachment, {
        id: newId(),
        reportId: bearer.reportId,
        [columns[bearer.type]]: bearer.id,
        ...file,
        name,
        addedBy: actor.id,
        at: this.clock.stamp(),
      });
      await this.record(actor, 'attach', bearer, file);
    });
  }

  async remove(actor: Actor, bearer: Bearer, digest: string): Promise<void> {
    await this.work.run(async (transaction) => {
      const file = (await this.of(bearer)).find((each) => each.digest === digest);
      if (!file) throw notFound();
      await transaction.erase(Attachment, { [columns[bearer.type]]: bearer.id, digest });
      await this.record(actor, 'detach', bearer, file);
    });
  }

  private async fits(reportId: string, size: number): Promise<void> {
    const [row] = await this.work.query<{ total: number | null }>(
      'SELECT SUM(size) AS total FROM attachments WHERE report_id = :reportId',
      { reportId },
    );
    const most = attachedLimits.reportBytes;
    if ((row?.total ?? 0) + size > most) throw conflict('report_full', { most: most / 1024 / 1024 });
  }

  /** Neither name nor digest: the one is somebody's words, and what the trail names would be kept for ever. */
  private record(actor: Actor, action: string, bearer: Bearer, file: Pick<AttachedFile, 'size' | 'mediaType'>) {
    const { type, id, label } = bearer;
    const { size, mediaType } = file;
    return this.audit.record({ actor, action, object: { type, id, label }, facts: { mediaType, size } });
  }
}
