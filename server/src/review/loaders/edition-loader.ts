import type { EditionContext, Role } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { StoredFiles } from '../../files/stored-files.js';
import type { Edition } from '../../outline/edition.entity.js';
import type { AttestationRow } from '../records/attestation.entity.js';
import { clearanceOf, madeAfter } from '../clearance.js';

/** Of an edition what judging and lists need; its text and manifest are large. */
export type EditionFacts = Omit<Edition, 'text' | 'manifest'>;

/** What of its report decides on an edition. */
interface Beside {
  editions: readonly EditionFacts[];
  attestations: readonly AttestationRow[];
  excluded(attestation: AttestationRow): boolean;
}

const columns = `id, report_id, number, kind, state, round, title, report_digest, manifest_digest, created_at,
  published_at, ended_at, ended_after_entry, public_note, withdrawal_note, ending, publish_at, publish_by,
  time_refused AS "time_refused{}", version`;
const newestFirst = 'ORDER BY round DESC, id DESC';

/** A report's editions, newest first, and what judging an act on one depends on. */
@Injectable()
export class EditionLoader {
  constructor(
    private readonly work: UnitOfWork,
    private readonly files: StoredFiles,
  ) {}

  ofReport(reportId: string): Promise<EditionFacts[]> {
    return this.work.query(`SELECT ${columns} FROM editions WHERE report_id = :reportId ${newestFirst}`, { reportId });
  }

  /** All of the report that this one is of; none where it is not there. */
  beside(editionId: string): Promise<EditionFacts[]> {
    return this.work.query(
      `SELECT ${columns} FROM editions
      WHERE report_id = (SELECT report_id FROM editions WHERE id = :editionId) ${newestFirst}`,
      { editionId },
    );
  }

  async context(
    edition: EditionFacts,
    roles: readonly Role[],
    { editions, attestations, excluded }: Beside,
  ): Promise<EditionContext> {
    const { id, state, number, kind, ending, endedAfterEntry } = edition;
    const reviews = attestations
      .filter((each) => each.act === 'clear' && each.subjectId === id)
      .filter(madeAfter(endedAfterEntry ?? Infinity));
    return {
      state,
      roles,
      imported: kind === 'imported',
      secret: ending === 'secrecy',
      newerPublished: editions.some((each) => each.state === 'published' && each.number > number),
      clearedSince: clearanceOf(reviews, excluded),
      filesEqualManifest: state === 'withdrawn' && (await this.files.equalManifest(id)),
    };
  }
}
