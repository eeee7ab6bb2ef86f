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
export interface TextBearer {
  type: 'section' | 'contribution';
  id: string;
  reportId: string;
  label: string;
}
/** A value of a figure: what hangs on it is of the register, not of a report. */
export interface ValueBearer {
  type: 'value';
  id: string;
  figureId: string;
  year: number;
}
export type Bearer = TextBearer | ValueBearer;
export const columns = { section: 'sectionId', contribution: 'contributionId', value: 'valueId' } as const;

/** All that counts towards one limit: the files of a report, or of a year of a register. */
const room = {
  text: 'a.report_id = :reportId',
  value: `a.value_id IN (SELECT v.id FROM figure_values v JOIN figures f ON f.id = v.figure_id
    WHERE v.year = :year AND f.host_unit_id = (SELECT own.host_unit_id FROM figures own WHERE own.id = :figureId))`,
};

/** Files on texts and values. Who may is for these to say. */
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

  /** Of all values of the register of a host unit. */
  async ofRegister(hostUnitId: string): Promise<ReadonlyMap<string, AttachedFile[]>> {
    const rows = await this.work.query<AttachedFile & { valueId: string }>(
      `SELECT a.value_id, a.name, a.media_type, a.size, a.digest FROM attachments a
      JOIN figure_values v ON v.id = a.value_id JOIN figures f ON f.id = v.figure_id WHERE f.host_unit_id = :hostUnitId`,
      { hostUnitId },
    );
    const byValue = Map.groupBy(rows, ({ valueId }) => valueId);
    return new Map([...byValue].map(([id, files]) => [id, byName(files.map(({ valueId: _, ...file }) => file))]));
  }

  /** The same file once more stays as it hangs there; whether it is another. */
  async add(actor: Actor, bearer: Bearer, { name, bytes, ...file }: Received): Promise<boolean> {
    return this.work.run(async (transaction) => {
      const there = await this.of(bearer);
      if (there.some(({ digest }) => digest === file.digest)) return false;
      if (there.length >= attachedLimits.files) throw conflict('too_many_files', { most: attachedLimits.files });
      await this.fits(bearer, file.size);
      await this.store.keep({ ...file, bytes });
      await transaction.add(Attachment, {
        id: newId(),
        reportId: bearer.type === 'value' ? null : bearer.reportId,
        [columns[bearer.type]]: bearer.id,
        ...file,
        name,
        addedBy: actor.id,
        at: this.clock.stamp(),
      });
      await this.record(actor, 'attach', bearer, file);
      return true;
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

  private async fits(bearer: Bearer, size: number): Promise<void> {
    const [where, of] =
      bearer.type === 'value'
        ? [room.value, { year: bearer.year, figureId: bearer.figureId }]
        : [room.text, { reportId: bearer.reportId }];
    const [row] = await this.work.query<{ total: number | null }>(
      `SELECT SUM(a.size) AS total FROM attachments a WHERE ${where}`,
      of,
    );
    const most = attachedLimits.reportBytes;
    if ((row?.total ?? 0) + size > most) throw conflict('report_full', { most: most / 1024 / 1024 });
  }

  /** Neither name nor digest: the one is somebody's words, and what the trail names would be kept for ever. */
  private record(
    actor: Actor,
    action: string,
    bearer: Bearer,
    { mediaType, size }: Pick<AttachedFile, 'size' | 'mediaType'>,
  ) {
    const [object, facts] =
      bearer.type === 'value'
        ? [{ type: 'figure', id: bearer.figureId }, { year: bearer.year }]
        : [{ type: bearer.type, id: bearer.id, label: bearer.label }, {}];
    return this.audit.record({ actor, action, object, facts: { ...facts, mediaType, size } });
  }
}
