import type { ReportContext } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../database/clock.js';
import { shortName } from '../../outline/section-place.js';
import { Units } from '../../units/units.js';
import { Involvements } from '../records/involvements.js';
import type { Standing } from './standings.js';

type Opening = Pick<
  ReportContext,
  'sectionCount' | 'sectionsWithoutLead' | 'sectionsWithoutDueDate' | 'unitsWithoutHead' | 'secondApproverMissing'
>;

/** What is nobody's business who has no role in the report, or in this state of it. */
const nothingToOpen: Opening = {
  sectionCount: 0,
  sectionsWithoutLead: [],
  sectionsWithoutDueDate: [],
  unitsWithoutHead: [],
  secondApproverMissing: false,
};

/** What a planned report still lacks before it is opened. */
@Injectable()
export class Openings {
  constructor(
    private readonly clock: Clock,
    private readonly involvements: Involvements,
    private readonly units: Units,
  ) {}

  async of({ tree }: Standing): Promise<Opening> {
    if (tree.report.state !== 'planned') return nothingToOpen;
    const labels = (lacks: (section: (typeof tree.sections)[number]['section']) => boolean) =>
      tree.sections.filter((node) => lacks(node.section)).map((node) => shortName(tree.names.get(node.id)!));
    const leads = [...new Set(tree.sections.flatMap((node) => node.section.leadUnitId ?? []))];
    const headed = await this.units.withActiveHolder('unit_head', leads, this.clock.today());
    const refs = await this.units.refs(leads);
    return {
      sectionCount: tree.sections.length,
      sectionsWithoutLead: labels((section) => section.leadUnitId === null),
      sectionsWithoutDueDate: labels((section) => section.dueDate === null),
      unitsWithoutHead: leads.filter((id) => !headed.has(id)).map((id) => refs.get(id)!.shortName),
      secondApproverMissing:
        leads.includes(tree.report.hostUnitId) && (await this.involvements.approvers(tree.report.hostUnitId)) < 2,
    };
  }
}
