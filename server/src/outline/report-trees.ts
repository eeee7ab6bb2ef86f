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
import { type SectionName, sectionNames } from './section-place.js';

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
  contentVersion: number;
  enteredAt: string;
  submissions: number;
}

export interface ReportTree {
  report: Report;
  headings: OutlineHeading[];
  outline: OutlineNode<TreeSection>[];
  /** In printed order. */
  sections: SectionNode<TreeSection>[];
  names: ReadonlyMap<string, SectionName>;
}

@Injectable()
export class ReportTrees {
  constructor(private readonly work: UnitOfWork) {}

  async load(reportId: string): Promise<ReportTree | null> {
    const [report] = await this.work.rows(Report, 'id = :reportId', { reportId });
    return report ? this.of(report) : null;
  }

  async of(report: Report): Promise<ReportTree> {
    const headings = await this.work.query<OutlineHeading>(
      'SELECT id, kind, parent_id, position, heading FROM outline_headings WHERE report_id = :id',
      { id: report.id },
    );
    const sections = await this.work.query<TreeSection>(
      `SELECT id, parent_id, position, numbered AS "numbered?", heading, digest, words, state, lead_unit_id, due_date,
        word_limit, required AS "required?", version, content_version, entered_at, submissions
      FROM sections WHERE report_id = :id`,
      { id: report.id },
    );
    const outline = assembleOutline(headings, sections);
    return { report, headings, outline, sections: sectionsIn(outline), names: sectionNames(outline) };
  }
}
