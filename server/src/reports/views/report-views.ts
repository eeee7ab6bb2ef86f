import {
  type AreaLine,
  asksFor,
  changesOutline,
  checklist,
  countByState,
  finishedStates,
  offers,
  type OutlineLine,
  type OutlineNode,
  readsOutline,
  type ReportOverview,
  type ReportState,
  reportTable,
  type ScheduleLine,
  type SectionLine,
  sectionsIn,
  sectionStates,
  type UnitRef,
} from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { LatestEditions } from '../../outline/latest-editions.js';
import { ownUnits } from '../../outline/report-roles.js';
import type { Report } from '../../outline/report.entity.js';
import type { TreeSection } from '../../outline/report-trees.js';
import type { SectionName } from '../../outline/section-place.js';
import { nowOf } from '../../review/loaders/report-now.js';
import { type ReportFacts, ReportLoader } from '../../review/loaders/report-loader.js';
import type { Standing } from '../../review/loaders/standings.js';
import { Schedules } from '../../templates/schedules.js';
import { Templates } from '../../templates/templates.js';
import { Units } from '../../units/units.js';
import type { Actor } from '../../users/actor.js';
import { ReportsBack } from './reports-back.js';

type Part<Key extends keyof ReportOverview> = Promise<Pick<ReportOverview, Key>>;
/** Of units by their ids. */
type Kinds = ReadonlyMap<string, { kind: string }>;

const checked: Partial<Record<ReportState, 'open' | 'send_to_sign'>> = { planned: 'open', drafting: 'send_to_sign' };

/** The table of contents of a year as this reader sees it: whole, or all area headings and the own unit's sections. */
@Injectable()
export class ReportViews {
  constructor(
    private readonly work: UnitOfWork,
    private readonly loader: ReportLoader,
    private readonly backs: ReportsBack,
    private readonly units: Units,
    private readonly templates: Templates,
    private readonly schedules: Schedules,
    private readonly editions: LatestEditions,
  ) {}

  async of(actor: Actor, reportId: string): Promise<ReportOverview> {
    const facts = await this.loader.require(actor, reportId);
    const { report, roles, standing, digest, context } = facts;
    const whole = readsOutline(roles) === 'whole';
    const lines = await this.lines(actor, standing, whole);
    const { id, slug, year, title, state, version, round, openedAt, cover } = report;
    return {
      id,
      slug,
      year,
      title,
      state,
      now: nowOf(facts),
      version,
      round,
      openedAt,
      cover,
      children: lines.children,
      offers: offers(reportTable, context),
      checklist: whole ? checklistOf(facts) : null,
      back: whole && state === 'drafting' ? await this.backs.of(reportId) : null,
      mayChangeOutline: changesOutline({ reportState: state, roles }),
      asks: asksFor('whole', { state, reportState: state, roles, digest: '' }),
      digest: whole ? digest : null,
      deadlines: whole ? (await this.schedules.of(report)).filter(({ legal }) => legal).map(deadline) : [],
      ...(await this.origin(report)),
      ...sums(sectionsIn(lines.children), lines.kinds),
    };
  }

  /** Whose report it is, and what it came from. */
  private async origin(report: Report): Part<'issuingUnit' | 'hostUnit' | 'template' | 'lastYear'> {
    const { issuingUnitId, hostUnitId, templateId, year } = report;
    const units = await this.units.refs([issuingUnitId, hostUnitId]);
    const lastYear = await this.editions.reportId(issuingUnitId, year - 1);
    return {
      issuingUnit: units.get(issuingUnitId)!,
      hostUnit: units.get(hostUnitId)!,
      template: { id: templateId, name: (await this.templates.find(templateId))?.name ?? '' },
      lastYear: lastYear === null ? null : { reportId: lastYear, year: year - 1 },
    };
  }

  private async lines(
    actor: Actor,
    standing: Standing,
    whole: boolean,
  ): Promise<{ children: OutlineLine[]; kinds: Kinds }> {
    const { tree, areas } = standing;
    const supports = await this.work.query<{ sectionId: string; unitId: string }>(
      `SELECT p.section_id, p.unit_id FROM section_supports p JOIN sections s ON s.id = p.section_id
      WHERE s.report_id = :id`,
      { id: tree.report.id },
    );
    const supporting = Map.groupBy(supports, (row) => row.sectionId);
    const units = await this.units.withKind([
      ...tree.sections.map((node) => node.section.leadUnitId),
      ...supports.map((row) => row.unitId),
    ]);
    const own = new Set(ownUnits(actor));
    const section = (node: OutlineNode<TreeSection> & { kind: 'section' }): SectionLine[] => {
      const helpers = (supporting.get(node.id) ?? []).map((row) => row.unitId);
      const involvement = own.has(node.section.leadUnitId ?? '')
        ? 'lead'
        : helpers.some((id) => own.has(id))
          ? 'support'
          : null;
      if (!whole && !involvement) return [];
      return [sectionLine(node.section, tree.names.get(node.id)!, involvement, (id) => units.get(id)!, helpers)];
    };
    const line = (node: OutlineNode<TreeSection>): OutlineLine[] => {
      if (node.kind === 'section') return section(node);
      const children = node.children.flatMap(line);
      if (node.kind === 'part')
        return [{ kind: 'part', id: node.id, label: node.label, heading: node.heading, children }];
      return [areaLine(node, children, areas.find((area) => area.id === node.id)!.state)];
    };
    return { children: tree.outline.flatMap(line), kinds: units };
  }
}

export function sectionLine(
  section: TreeSection,
  name: SectionName,
  involvement: SectionLine['involvement'],
  unit: (id: string) => UnitRef,
  helpers: readonly string[],
): SectionLine {
  const { id, heading, numbered, state, version, dueDate, words, wordLimit, enteredAt, leadUnitId } = section;
  const ref = ({ id: unitId, name: unitName, shortName }: UnitRef): UnitRef => ({
    id: unitId,
    name: unitName,
    shortName,
  });
  return {
    kind: 'section',
    id,
    label: name.label,
    title: name.title,
    place: name.place,
    heading,
    numbered,
    state,
    version,
    dueDate,
    words,
    wordLimit,
    enteredAt,
    involvement,
    leadUnit: leadUnitId ? ref(unit(leadUnitId)) : null,
    supportingUnitIds: [...helpers],
  };
}

function areaLine(
  node: OutlineNode<TreeSection> & { kind: 'area' },
  children: OutlineLine[],
  state: AreaLine['state'],
): AreaLine {
  const seen = sectionsIn(children);
  const done = seen.filter((line) => finishedStates.includes(line.state)).length;
  return {
    kind: 'area',
    id: node.id,
    label: node.label,
    heading: node.heading,
    state,
    done,
    total: seen.length,
    children,
  };
}

/** What stands before the act that the report waits for. */
function checklistOf({ report, context }: ReportFacts): ReportOverview['checklist'] {
  const action = checked[report.state];
  if (!action) return null;
  const items = checklist(reportTable, action, context).map(({ code, ok, params }) => ({
    code,
    refusal: ok ? null : { code, ...(params ? { params } : {}) },
  }));
  return { action, items };
}

const deadline = ({ milestone, date }: ScheduleLine) => ({ milestone, date });

/** Over the sections that the reader sees. */
const sums = (
  seen: readonly SectionLine[],
  kinds: Kinds,
): Pick<ReportOverview, 'counts' | 'words' | 'participants'> => ({
  counts: countByState(
    seen.map((line) => line.state),
    sectionStates,
  ),
  words: seen.reduce((sum, line) => sum + line.words, 0),
  participants: participants(seen, kinds),
});

/** How many departments and towns take part in what the reader sees. */
function participants(seen: readonly SectionLine[], kinds: Kinds): ReportOverview['participants'] {
  const ids = new Set(
    seen.flatMap((line) => [...(line.leadUnit ? [line.leadUnit.id] : []), ...line.supportingUnitIds]),
  );
  const count = (...of: string[]) => [...ids].filter((id) => of.includes(kinds.get(id)!.kind)).length;
  return { departments: count('department', 'division'), towns: count('town') };
}
