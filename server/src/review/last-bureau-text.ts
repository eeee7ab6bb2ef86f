import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';

const BUREAU_STATES = `('submitted', 'stale', 'approved', 'waived')`;

/** While a section is with its unit again, the bureau reads the text it had last, with revisions and comments up to it. */
@Injectable()
export class LastBureauText {
  constructor(private readonly work: UnitOfWork) {}

  async of(sectionId: string): Promise<{ digest: string; at: string } | null> {
    const [row] = await this.work.query<{ digest: string; at: string }>(
      `SELECT digest, at FROM transitions WHERE section_id = ? AND from_state IN ${BUREAU_STATES} AND to_state NOT IN ${BUREAU_STATES} AND digest IS NOT NULL ORDER BY id DESC LIMIT 1`, [sectionId]);
    return row ?? null;
  }

  /** The digests that were before the bureau: what a submit brought, and what the bureau itself made of it. */
  async digests(sectionId: string): Promise<Set<string>> {
    const rows = await this.work.query<{ digest: string }>(
      `SELECT DISTINCT digest FROM transitions WHERE section_id = ? AND digest IS NOT NULL AND (action = 'submit' OR from_state IN ${BUREAU_STATES})`, [sectionId]);
    return new Set(rows.map((row) => row.digest));
  }
}
