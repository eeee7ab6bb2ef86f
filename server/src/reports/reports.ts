import {
  type CreateReport,
  deletionRefusals,
  foundingTable,
  outcome,
  type PrintedNode,
  reportNow,
  type ReportState,
  type ReportSummary,
  sectionsIn,
  unitMay,
  yearsMovedOn,
  firstTitle,
} from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { In } from 'typeorm';
import { Audit } from '../audit/audit.js';
import { Clock } from '../database/clock.js';
import { newId } from '../database/id.js';
import type { Transaction } from '../database/transaction.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { invalid, notFound } from '../http/problem.js';
import { addMatters, mattersCarriedOver, mattersOfTemplate, type NewMatterList } from '../matters/first-matters.js';
import { Matter, MatterPlace } from '../matters/matter.entity.js';
import { Edition } from '../outline/edition.entity.js';
import { OutlineHeadingRow, OutlineWriter } from '../outline/heading.entity.js';
import { LatestEditions } from '../outline/latest-editions.js';
import { ReportAccess } from '../outline/report-access.js';
import { rolesFor } from '../outline/report-roles.js';
import { Report } from '../outline/report.entity.js';
import { Section, SectionSupport } from '../outline/section.entity.js';
import { pass, type Passed, refuse } from '../review/gate.js';
import { Signer } from '../review/records/signer.entity.js';
import { Templates } from '../templates/templates.js';
import { Unit } from '../units/unit.entity.js';
import { Units } from '../units/units.js';
import type { Actor } from '../users/actor.js';
import { type NewOutline, outlineFromEdition, outlineFromTemplate } from './planning/outline-source.js';

interface Start {
  outline: NewOutline;
  templateId: string;
  /** What it starts from, where that is a report. */
  source: { title: string; year: number } | null;
}

/** How a year comes into being and, while it is planned, goes again. */
@Injectable()
export class Reports {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly access: ReportAccess,
    private readonly templates: Templates,
    private readonly units: Units,
    private readonly editions: LatestEditions,
  ) {}

  async list(actor: Actor): Promise<ReportSummary[]> {
    const reports = await this.access.visible(actor);
    const refs = await this.units.refs(reports.flatMap((report) => [report.issuingUnitId, report.hostUnitId]));
    const states = await this.editions.publicStates(reports.map(({ id }) => id));
    return reports.map(({ id, slug, year, title, state, issuingUnitId, hostUnitId }) => ({
      id,
      slug,
      year,
      title,
      state,
      // told in a list to everybody alike: what the public knows
      now: reportNow({
        state,
        publicEdition: states.get(id) ?? null,
        approved: false,
        lastClear: null,
        publishAt: null,
      }),
      issuingUnit: refs.get(issuingUnitId)!,
      hostUnit: refs.get(hostUnitId)!,
    }));
  }

  async create(actor: Actor, wish: CreateReport): Promise<string> {
    return this.work.run(async (transaction) => {
      await this.checkFounding(actor, wish, 'create');
      const id = newId();
      const { outline, templateId, source } = await this.start(id, wish);
      const issuing = await this.work.read.findOneByOrFail(Unit, { id: wish.issuingUnitId });
      await transaction.add(
        Report,
        newReport({
          id,
          year: wish.year,
          issuingUnitId: wish.issuingUnitId,
          hostUnitId: wish.hostUnitId,
          templateId,
          title: wish.title ?? firstTitle(issuing.name, wish.year, source),
          state: 'planned',
          createdAt: this.clock.stamp(),
        }),
      );
      await this.plant(transaction, outline);
      await addMatters(transaction, await this.matters(id, wish, outline));
      await this.audit.record({
        actor,
        action: 'create',
        object: { type: 'report', id, label: `${wish.year}` },
        facts: { templateId },
      });
      return id;
    });
  }

  /** How a new year of this issuing unit comes to be; throws what stands against it. */
  async checkFounding(
    actor: Actor,
    { issuingUnitId, hostUnitId, year }: Pick<CreateReport, 'issuingUnitId' | 'hostUnitId' | 'year'>,
    action: 'create' | 'import',
    flagsUnanswered = 0,
  ): Promise<Passed<'none' | ReportState>> {
    const roles = rolesFor(actor, { hostUnitId, issuingUnitId });
    const yearTaken = await this.work.read.existsBy(Report, { issuingUnitId, year });
    const context = { state: 'none', roles, yearTaken, flagsUnanswered } as const;
    const passed = pass(outcome(foundingTable, action, context, { startFrom: { templateId: '-' } }));
    const issuing = await this.work.read.findOneBy(Unit, { id: issuingUnitId });
    if (!issuing || !unitMay(issuing.kind, 'issues')) throw invalid('unit_cannot_issue');
    if (issuing.hostUnitId !== hostUnitId) throw invalid('unit_not_its_host');
    return passed;
  }

  async remove(actor: Actor, reportId: string, version: number): Promise<void> {
    await this.work.run(async (transaction) => {
      const { report, roles } = await this.access.require(actor, reportId);
      refuse(deletionRefusals({ reportState: report.state, roles }), { version, current: report.version });
      const of = (table: 'sections' | 'outline_headings') =>
        this.work.query<{ id: string }>(`SELECT id FROM ${table} WHERE report_id = :reportId`, { reportId });
      const sections = await of('sections');
      const nodes = [...sections, ...(await of('outline_headings'))];
      for (const { id } of await this.work.rows(Matter, 'report_id = :reportId', { reportId }))
        await transaction.erase(MatterPlace, { matterId: id });
      await transaction.erase(Matter, { reportId });
      for (const { id } of sections) await transaction.erase(SectionSupport, { sectionId: id });
      for (const { id } of nodes) await transaction.erase(OutlineWriter, { nodeId: id });
      await transaction.erase(Signer, { reportId });
      await transaction.erase(Section, { reportId });
      await transaction.erase(OutlineHeadingRow, { reportId, kind: 'area' });
      await transaction.erase(OutlineHeadingRow, { reportId });
      await transaction.erase(Report, { id: reportId });
      await this.audit.record({
        actor,
        action: 'delete',
        object: { type: 'report', id: reportId, label: `${report.year}` },
      });
    });
  }

  private async start(reportId: string, { from, year, issuingUnitId }: CreateReport): Promise<Start> {
    const at = this.clock.stamp();
    if ('editionId' in from) {
      const edition = await this.work.read.findOneBy(Edition, {
        id: from.editionId,
        state: In(['published', 'superseded']),
      });
      const source = edition && (await this.work.read.findOneBy(Report, { id: edition.reportId }));
      if (!edition || !source || source.issuingUnitId !== issuingUnitId) throw notFound();
      const years = year - source.year;
      const required = await this.work.query<{ id: string }>(
        'SELECT id FROM sections WHERE report_id = :id AND required = 1',
        { id: source.id },
      );
      return {
        outline: outlineFromEdition(reportId, edition.text.children, new Set(required.map((row) => row.id)), years, at),
        templateId: source.templateId,
        source: { title: edition.title, year: source.year },
      };
    }
    const template = await this.templates.find(from.templateId);
    if (!template) throw notFound();
    const outline = outlineFromTemplate(reportId, template, year, at);
    linkToLastYear(outline, await this.editions.outline(issuingUnitId, year - 1));
    return { outline, templateId: template.id, source: null };
  }

  /** What it must speak of: as its template says, or as the report that it starts from had it. */
  private async matters(reportId: string, { from }: CreateReport, outline: NewOutline): Promise<NewMatterList> {
    if (!('editionId' in from)) return mattersOfTemplate(reportId, outline);
    const ofEdition = 'report_id = (SELECT e.report_id FROM editions e WHERE e.id = :editionId)';
    const before = await this.work.rows(Matter, `${ofEdition} AND removal IS NULL ORDER BY position, id`, from);
    const stood = await this.work.rows(
      MatterPlace,
      `matter_id IN (SELECT m.id FROM matters m WHERE m.${ofEdition}) ORDER BY matter_id, position`,
      from,
    );
    return mattersCarriedOver(reportId, outline, before, stood);
  }

  private async plant(transaction: Transaction, { headings, sections }: NewOutline): Promise<void> {
    await transaction.add(OutlineHeadingRow, headings);
    await transaction.add(Section, sections);
  }
}

export function newReport(
  given: Pick<Report, 'id' | 'year' | 'issuingUnitId' | 'hostUnitId' | 'templateId' | 'title' | 'state' | 'createdAt'>,
): Report {
  return {
    slug: `${given.year}-${randomBytes(4).toString('hex')}`,
    cover: { documentNumber: '', date: '' },
    round: 0,
    version: 1,
    openedAt: null,
    publicNote: null,
    writingAfterEntry: null,
    issuerName: null,
    ...given,
  };
}

/** A template's sections find last year's text by their heading. */
function linkToLastYear(outline: NewOutline, nodes: readonly PrintedNode[]): void {
  const byHeading = new Map<string, string>();
  for (const { heading, id } of sectionsIn(nodes)) if (heading) byHeading.set(yearsMovedOn(heading), id);
  for (const section of outline.sections) section.previousId = byHeading.get(section.heading ?? '') ?? null;
}
