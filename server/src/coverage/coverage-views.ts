import {
  bureauRoles,
  type CoverageView,
  type DocumentJson,
  type LikelyView,
  likelyPassages,
  type MatterLine,
  MOST_OF_MATTER,
  mattersRefusals,
  paragraphsOf,
} from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { notFound } from '../http/problem.js';
import { LISTED, Matter } from '../matters/matter.entity.js';
import { type ReportFacts, ReportLoader } from '../review/loaders/report-loader.js';
import { type MatterStanding, MatterStandings } from '../review/matter-standings.js';
import { parsed, ReadableTexts } from '../review/texts/readable-texts.js';
import { Templates } from '../templates/templates.js';
import { Units } from '../units/units.js';
import type { Actor } from '../users/actor.js';
import { People } from '../users/people.js';

/** 覆盖 as the bureau reads it. */
@Injectable()
export class CoverageViews {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reports: ReportLoader,
    private readonly matters: MatterStandings,
    private readonly texts: ReadableTexts,
    private readonly units: Units,
    private readonly people: People,
    private readonly templates: Templates,
  ) {}

  async of(actor: Actor, reportId: string): Promise<CoverageView> {
    const facts = await this.reports.require(actor, reportId, ...bureauRoles);
    const { report, roles, standing } = facts;
    const matters = await this.matters.of(standing.tree);
    const person = await this.people.refs(matters.flatMap(({ row }) => row.waivedBy ?? []));
    return {
      year: report.year,
      template: (await this.templates.find(report.templateId))?.name ?? '',
      editable: !mattersRefusals({ reportState: report.state, roles }).length,
      matters: matters.map((matter) => lineOf(matter, person)),
      sections: await this.sections(facts),
    };
  }

  /** Sentences that may speak of it, out of the texts that this person reads. */
  async likely(actor: Actor, reportId: string, matterId: string): Promise<LikelyView> {
    const { standing } = await this.reports.require(actor, reportId, ...bureauRoles);
    const [row] = await this.work.rows(Matter, `id = :matterId AND ${LISTED}`, { matterId, reportId });
    if (!row) throw notFound();
    const texts = parsed(await this.texts.of(actor, standing));
    const read = new Map([...texts].map(([sectionId, { body }]) => [sectionId, paragraphsOf(body as DocumentJson)]));
    const found = likelyPassages(
      row.matter,
      [...read].map(([sectionId, paragraphs]) => ({ sectionId, paragraphs })),
    );
    return found.map((passage) => ({
      ...passage,
      words: read.get(passage.sectionId)![passage.paragraph]!.slice(0, MOST_OF_MATTER.words).toWellFormed(),
    }));
  }

  /** In printed order, with who leads them. */
  async sections({ standing: { tree } }: Pick<ReportFacts, 'standing'>): Promise<CoverageView['sections']> {
    const units = await this.units.refs(tree.sections.map(({ section }) => section.leadUnitId));
    return tree.sections.map(({ id, section }) => {
      const { label, title, place, area } = tree.names.get(id)!;
      const leadUnit = section.leadUnitId ? units.get(section.leadUnitId)! : null;
      return { sectionId: id, label, title: section.heading ?? title, place, areaId: area?.id ?? null, leadUnit };
    });
  }
}

const lineOf = ({ row, state, places }: MatterStanding, person: Awaited<ReturnType<People['refs']>>): MatterLine => ({
  ...{ id: row.id, version: row.version, area: row.area, matter: row.matter, state, missing: row.missing },
  waiver: row.waiver === null ? null : { reason: row.waiver, by: person(row.waivedBy!), at: row.waivedAt! },
  places: places.map(({ sectionId, words, state: stands, paragraph }) => ({
    ...{ sectionId, words, state: stands, paragraph },
  })),
});
