import { type DocumentJson, sentencesIn, submittedContributionStates } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { codes } from '../database/statements/statement.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { ComparedText } from './comparisons.js';

/** What a unit gave as material in a year: the text, by whom, and about which section it was asked; null: by the bureau, about more. */
export interface Material extends ComparedText {
  unit: string;
  sectionId: string | null;
}

const given = `SELECT c.id, u.short_name AS unit, q.section_id, c.digest, c.body
  FROM requests q JOIN contributions c ON c.request_id = q.id JOIN units u ON u.id = c.unit_id
  WHERE q.report_id = :reportId AND q.kind = 'material' AND c.state IN (${codes(submittedContributionStates)})
  ORDER BY c.sent_at, c.id`;

/** 素材 that the texts of a report may have been written from. */
@Injectable()
export class Materials {
  constructor(private readonly work: UnitOfWork) {}

  async of(reportId: string): Promise<Material[]> {
    const rows = await this.work.query<Omit<Material, 'kind' | 'sentences'> & { body: string }>(given, { reportId });
    return rows.map(({ body, ...row }) => ({
      ...row,
      kind: 'material',
      sentences: () => sentencesIn(JSON.parse(body) as DocumentJson),
    }));
  }
}
