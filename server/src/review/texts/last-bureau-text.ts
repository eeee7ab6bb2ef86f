import { bureauStates } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { codes } from '../../database/statements/statement.js';
import { UnitOfWork } from '../../database/unit-of-work.js';

const BUREAU_STATES = `(${codes(bureauStates)})`;

/** What took a text from the bureau. */
const leaving = `from_state IN ${BUREAU_STATES} AND to_state NOT IN ${BUREAU_STATES} AND digest IS NOT NULL`;

export interface Arrival {
  action: string;
  actorId: string;
  at: string;
}

/** While a section is with its unit again, the bureau reads the text it had last, with revisions and comments up to it. */
@Injectable()
export class LastBureauText {
  constructor(private readonly work: UnitOfWork) {}

  async of(sectionId: string): Promise<{ digest: string; afterEntry: number } | null> {
    const [row] = await this.work.query<{ digest: string; afterEntry: number }>(
      `SELECT digest, after_entry FROM transitions WHERE section_id = :sectionId AND ${leaving}
      ORDER BY after_entry DESC, id DESC LIMIT 1`,
      { sectionId },
    );
    return row ?? null;
  }

  /** The same for every section of a report at once, with the text itself. */
  async ofReport(reportId: string): Promise<Map<string, { digest: string; canonical: string; words: number }>> {
    const rows = await this.work.query<{ sectionId: string; digest: string; canonical: string; words: number }>(
      `SELECT t.section_id, v.digest, v.canonical, v.words
      FROM (
        SELECT section_id, MAX(after_entry) AS after_entry FROM transitions
        WHERE report_id = :reportId AND section_id IS NOT NULL AND ${leaving} GROUP BY section_id
      ) l
      JOIN transitions t ON t.section_id = l.section_id AND t.after_entry = l.after_entry
      JOIN revisions v ON v.section_id = t.section_id AND v.digest = t.digest`,
      { reportId },
    );
    return new Map(rows.map((row) => [row.sectionId, row]));
  }

  /** The texts that were before the bureau, by digest, and the act that first brought each: a submit, or what the bureau itself made of it. */
  async arrivals(sectionId: string): Promise<Map<string, Arrival>> {
    const rows = await this.work.query<Arrival & { digest: string }>(
      `SELECT digest, action, actor_id, at FROM transitions
      WHERE section_id = :sectionId AND digest IS NOT NULL AND (action = 'submit' OR from_state IN ${BUREAU_STATES})
      ORDER BY after_entry DESC, id DESC`,
      { sectionId },
    );
    return new Map(rows.map(({ digest, ...arrival }) => [digest, arrival]));
  }
}
