import { type Citation, type DocumentJson, type Pin, pinsIn, readsSection, type SectionState } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Outlines } from '../../outline/outlines.js';
import { ownUnits, rolesForSection } from '../../outline/report-roles.js';
import type { Report } from '../../outline/report.entity.js';
import { showsFigure } from '../../outline/section.entity.js';
import { shortName } from '../../outline/section-place.js';
import { rightsOn } from '../../review/section-rights.js';
import type { Actor } from '../../users/actor.js';

/** A section whose text shows values of figures. */
export interface Citing extends Citation {
  pins: Pin[];
  /** Whether the reader reads its text: of any other it is counted alone that there is one. */
  seen: boolean;
}

interface Row {
  id: string;
  heading: string | null;
  body: DocumentJson;
  state: SectionState;
  parentId: string | null;
  leadUnitId: string | null;
  submissions: number;
  supports: boolean;
}

const statement = `SELECT s.id, s.heading, s.body AS "body{}", s.state, s.parent_id, s.lead_unit_id, s.submissions,
  EXISTS (SELECT 1 FROM section_supports p WHERE p.section_id = s.id AND p.unit_id IN (:own)) AS "supports?"
FROM sections s WHERE s.report_id = :reportId AND ${showsFigure} ORDER BY s.id`;

/** Where the texts of a report cite the register. */
@Injectable()
export class Citations {
  constructor(
    private readonly work: UnitOfWork,
    private readonly outlines: Outlines,
  ) {}

  /** In printed order, as this reader sees it. */
  async of(actor: Actor, report: Report): Promise<Citing[]> {
    const rows = await this.work.query<Row>(statement, { reportId: report.id, own: ownUnits(actor) });
    if (!rows.length) return [];
    const { sections } = await this.outlines.of(report.id, report.version);
    const place = new Map([...sections.keys()].map((id, at) => [id, at]));
    const rights = rightsOn(actor, report.state, null);
    return rows
      .sort((a, b) => place.get(a.id)! - place.get(b.id)!)
      .map((row) => {
        const name = sections.get(row.id)!;
        const roles = rolesForSection(actor, report, row.leadUnitId);
        return {
          sectionId: row.id,
          label: shortName({ ...name, title: null }),
          title: row.heading ?? name.title,
          state: row.state,
          pins: pinsIn(row.body),
          seen: readsSection(rights(row, roles, row.supports)) === 'whole',
        };
      })
      .filter(({ pins }) => pins.length);
  }
}

export const citationOf = ({ sectionId, label, title, state }: Citing): Citation => ({
  sectionId,
  label,
  title,
  state,
});
