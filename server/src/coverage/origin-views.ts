import {
  bureauRoles,
  holdsAny,
  type OriginsView,
  type SectionOrigins,
  sentencesIn,
  sharesOf,
  type TextSource,
  unitRoles,
} from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { notFound } from '../http/problem.js';
import { CarriedShare } from '../origins/carried-share.js';
import { type ComparedText, type Comparison, Comparisons } from '../origins/comparisons.js';
import { type LastYearText, LastYearTexts } from '../origins/last-year-texts.js';
import { type Material, Materials } from '../origins/materials.js';
import { shortName } from '../outline/section-place.js';
import { type ReportFacts, ReportLoader } from '../review/loaders/report-loader.js';
import { type SectionFacts, SectionLoader } from '../review/loaders/section-loader.js';
import { ReadableTexts } from '../review/texts/readable-texts.js';
import type { Actor } from '../users/actor.js';
import { CoverageViews } from './coverage-views.js';

/** 沿用率: where the sentences of the texts come from that a person reads. */
@Injectable()
export class OriginViews {
  constructor(
    private readonly reports: ReportLoader,
    private readonly sections: SectionLoader,
    private readonly texts: ReadableTexts,
    private readonly lastYear: LastYearTexts,
    private readonly materials: Materials,
    private readonly comparisons: Comparisons,
    private readonly carried: CarriedShare,
    private readonly coverage: CoverageViews,
  ) {}

  /** Of every section, for the bureau. */
  async ofReport(actor: Actor, reportId: string): Promise<OriginsView> {
    const facts = await this.reports.require(actor, reportId, ...bureauRoles);
    const before = await this.lastYear.of(facts.report);
    const found = await this.compare(actor, facts, before, await this.materials.of(reportId));
    const lines = await this.coverage.sections(facts);
    return {
      ...(await this.comparedWith(facts, before)),
      sections: lines.map((line) => {
        const shares = sharesOf(found.get(line.sectionId) ?? []);
        return { ...line, shares: Object.values(shares).some(Boolean) ? shares : null };
      }),
    };
  }

  /** Of a section, sentence by sentence, beside what each comes from. */
  async ofSection(actor: Actor, sectionId: string): Promise<SectionOrigins> {
    const section = await this.sections.require(actor, sectionId);
    const facts = await this.reports.require(actor, section.row.reportId);
    const before = await this.lastYear.of(facts.report);
    const materials = (await this.materials.of(facts.report.id)).filter(isFor(section));
    const found = (await this.compare(actor, facts, before, materials)).get(sectionId);
    if (!found) throw notFound();
    const nameOf: Record<TextSource, (id: string) => string | undefined> = {
      last_year: (id) => before?.names.get(id),
      material: (id) => materials.find((material) => material.id === id)?.unit,
      section: (id) => shortName(facts.standing.tree.names.get(id)!),
    };
    return {
      ...(await this.comparedWith(facts, before)),
      sentences: found.map(({ paragraph, at, length, origin, text, source }) => ({
        ...{ paragraph, at, length, origin, text: text.trim() },
        source: source && {
          kind: source.source.kind,
          name: nameOf[source.source.kind](source.source.id) ?? '',
          text: source.text.trim(),
        },
      })),
    };
  }

  private async comparedWith(
    { report }: ReportFacts,
    before: LastYearText | null,
  ): Promise<Pick<OriginsView, 'lastYear' | 'limit'>> {
    return { lastYear: before && report.year - 1, limit: await this.carried.limit(report.templateId) };
  }

  /** The sections that this person reads, beside one another in printed order and what else this person may know of. */
  private async compare(
    actor: Actor,
    { standing }: ReportFacts,
    before: LastYearText | null,
    materials: readonly Material[],
  ): Promise<Comparison> {
    const read = await this.texts.of(actor, standing);
    const sections = standing.tree.sections.flatMap(({ id }): ComparedText[] => {
      const text = read.get(id);
      if (!text) return [];
      return [{ kind: 'section', id, digest: text.digest, sentences: () => sentencesIn(text.body.read()) }];
    });
    return this.comparisons.of(before, [...materials, ...sections]);
  }
}

/** A unit reads what it was given for its section, the bureau all that was given. */
const isFor =
  ({ row, roles }: SectionFacts) =>
  ({ sectionId }: Material): boolean =>
    holdsAny(roles, bureauRoles) || (sectionId === row.id && holdsAny(roles, unitRoles));
