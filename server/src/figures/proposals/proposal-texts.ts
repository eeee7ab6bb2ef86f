import {
  definingRefusals,
  type DocumentJson,
  paragraphsToRead,
  type PrintedNode,
  readsSection,
  type SectionState,
  type TextRead,
} from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { notFound } from '../../http/problem.js';
import { LatestEditions } from '../../outline/latest-editions.js';
import { Outlines } from '../../outline/outlines.js';
import { ownUnits, rolesForSection } from '../../outline/report-roles.js';
import type { Report } from '../../outline/report.entity.js';
import { shortName } from '../../outline/section-place.js';
import { rightsOn } from '../../review/section-rights.js';
import type { Actor } from '../../users/actor.js';

/** A section's text in which this person may say what is a figure. */
export interface ProposalText extends TextRead {
  label: string;
  title: string | null;
  /** Who leads it this year. */
  leadUnitId: string | null;
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
const presentTexts = `SELECT s.id, s.heading, s.body AS "body{}", s.state, s.parent_id, s.lead_unit_id, s.submissions,
  EXISTS (SELECT 1 FROM section_supports p WHERE p.section_id = s.id AND p.unit_id IN (:own)) AS "supports?"
FROM sections s WHERE s.report_id = :reportId`;

/** The texts that figures are looked for in: last year's edition, and this year's sections; each where one may register. */
@Injectable()
export class ProposalTexts {
  constructor(
    private readonly work: UnitOfWork,
    private readonly editions: LatestEditions,
    private readonly outlines: Outlines,
  ) {}

  async of(actor: Actor, report: Report, year: number): Promise<ProposalText[]> {
    if (year !== report.year && year !== report.year - 1) throw notFound();
    const texts = await (year === report.year ? this.present(actor, report) : this.lastYear(report));
    return texts.filter(
      ({ leadUnitId }) => !definingRefusals({ roles: rolesForSection(actor, report, leadUnitId) }).length,
    );
  }

  /** What this person reads whole, in printed order. */
  private async present(actor: Actor, report: Report): Promise<ProposalText[]> {
    const rows = await this.work.query<Row>(presentTexts, { reportId: report.id, own: ownUnits(actor) });
    const rights = rightsOn(actor, report.state, null);
    const byId = new Map(
      rows
        .filter((row) => {
          const roles = rolesForSection(actor, report, row.leadUnitId);
          return readsSection(rights(row, roles, row.supports)) === 'whole';
        })
        .map((row) => [row.id, row]),
    );
    const { sections } = await this.outlines.of(report.id, report.version);
    return [...sections].flatMap(([sectionId, name]): ProposalText[] => {
      const row = byId.get(sectionId);
      if (!row) return [];
      const title = row.heading ?? name.title;
      const paragraphs = paragraphsToRead(row.body);
      return [{ sectionId, label: shortName({ ...name, title: null }), title, leadUnitId: row.leadUnitId, paragraphs }];
    });
  }

  /** Public since it came out; whose section goes on from a place in it, theirs are its figures. */
  private async lastYear({ id, issuingUnitId, year }: Report): Promise<ProposalText[]> {
    const outline = await this.editions.outline(issuingUnitId, year - 1);
    const leads = await this.work.query<{ previousId: string; leadUnitId: string }>(
      'SELECT previous_id, lead_unit_id FROM sections WHERE report_id = :id AND previous_id IS NOT NULL ORDER BY position DESC, id',
      { id },
    );
    return printedTexts(outline, new Map(leads.map(({ previousId, leadUnitId }) => [previousId, leadUnitId])));
  }
}

const printedTexts = (
  nodes: readonly PrintedNode[],
  leads: ReadonlyMap<string, string>,
  within: Pick<PrintedNode, 'label' | 'heading'> | null = null,
): ProposalText[] =>
  nodes.flatMap((node, at) => {
    if (node.kind !== 'section') return printedTexts(node.children, leads, node.kind === 'area' ? node : null);
    return [
      {
        sectionId: node.id,
        label: `${within?.label ?? ''}${node.label}` || (node.heading ? '' : at ? '结语' : '引言'),
        title: node.heading ?? within?.heading ?? null,
        leadUnitId: leads.get(node.id) ?? null,
        paragraphs: node.body ? paragraphsToRead(node.body as DocumentJson) : [],
      },
    ];
  });
