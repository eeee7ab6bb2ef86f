import {
  assembleOutline,
  type OutlineHeading,
  type OutlineNode,
  type OutlineSection,
  type SectionNode,
  sectionsIn,
  type SectionState,
} from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Report } from './report.entity.js';

/** A section without its body: enough for outlines, digests and lists. */
export interface TreeSection extends OutlineSection {
  digest: string;
  words: number;
  state: SectionState;
  leadUnitId: string | null;
  dueDate: string | null;
  wordLimit: number | null;
  required: boolean;
  version: number;
  enteredAt: string;
  submissions: number;
}

export interface ReportTree {
  report: Report;
  headings: OutlineHeading[];
  outline: OutlineNode<TreeSection>[];
  /** In printed order. */
  sections: SectionNode<TreeSection>[];
}

type Flags<T> = Omit<T, 'numbered' | 'required'> & { numbered: number; required: number };

@Injectable()
export class ReportTrees {
  constructor(private readonly work: UnitOfWork) {}

  async load(reportId: string): Promise<ReportTree | null> {
    const [report] = await this.work.rows(Report, 'id = ?', [reportId]);
    return report ? this.of(report) : null;
  }

  async of(report: Report): Promise<ReportTree> {
    const headings = await this.work.query<OutlineHeading>(
      'SELECT id, kind, parent_id AS "parentId", position, heading FROM outline_headings WHERE report_id = ?',
      [report.id],
    );
    const rows = await this.work.query<Flags<TreeSection>>(
      `SELECT id, parent_id AS "parentId", position, numbered, heading, digest, words, state, lead_unit_id AS "leadUnitId", due_date AS "dueDate",
         word_limit AS "wordLimit", required, version, entered_at AS "enteredAt", submissions FROM sections WHERE report_id = ?`,
      [report.id],
    );
    const sections = rows.map((row): TreeSection => ({
      ...row,
      numbered: row.numbered === 1,
      required: row.required === 1,
    }));
    const outline = assembleOutline(headings, sections);
    return { report, headings, outline, sections: sectionsIn(outline) };
  }
}
