import { readCanonical, type SectionText } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { AttestationRow } from '../records/attestation.entity.js';

interface Row {
  sectionId: string;
  digest: string;
  canonical: string;
}

/** What each section of a report said when something was attested: the text of its last approval until then. */
@Injectable()
export class TextsThen {
  constructor(private readonly work: UnitOfWork) {}

  async at(
    reportId: string,
    { afterEntry }: Pick<AttestationRow, 'afterEntry'>,
  ): Promise<Map<string, { digest: string; text: SectionText }>> {
    const rows = await this.work.query<Row>(
      `SELECT a.subject_id AS section_id, v.digest, v.canonical
      FROM attestations a JOIN revisions v ON v.section_id = a.subject_id AND v.digest = a.digest
      WHERE a.report_id = :reportId AND a.subject = 'section' AND a.act IN ('approve', 'reconfirm') AND a.after_entry <= :afterEntry
      ORDER BY a.after_entry, a.id`,
      { reportId, afterEntry },
    );
    return new Map(rows.map((row) => [row.sectionId, { digest: row.digest, text: readCanonical(row.canonical) }]));
  }
}
