import {
  bureauRoles,
  type DocumentJson,
  holdsAny,
  originsIn,
  type OriginsView,
  paragraphsOf,
  type SectionOrigins,
  type SentenceOrigin,
  sharesOf,
  type Sources,
  sourcesOf,
  type SourceText,
  unitRoles,
} from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { notFound } from '../http/problem.js';
import { CarriedShare } from '../origins/carried-share.js';
import { LastYearTexts } from '../origins/last-year-texts.js';
import { type Material, Materials } from '../origins/materials.js';
import type { Report } from '../outline/report.entity.js';
import { shortName } from '../outline/section-place.js';
import { type ReportFacts, ReportLoader } from '../review/loaders/report-loader.js';
import { type SectionFacts, SectionLoader } from '../review/loaders/section-loader.js';
import { parsed, ReadableTexts } from '../review/texts/readable-texts.js';
import { ShownTexts } from '../sections/shown-texts.js';
import type { Actor } from '../users/actor.js';
import { CoverageViews } from './coverage-views.js';

/** What sentences are compared with, and how each source is called. */
interface Compared {
  sources: Sources;
  names: ReadonlyMap<string, string>;
}

/** 沿用率: where the sentences of the texts come from that a person reads. */
@Injectable()
export class OriginViews {
  constructor(
    private readonly reports: ReportLoader,
    private readonly sections: SectionLoader,
    private readonly texts: ReadableTexts,
    private readonly shown: ShownTexts,
    private readonly lastYear: LastYearTexts,
    private readonly materials: Materials,
    private readonly carried: CarriedShare,
    private readonly coverage: CoverageViews,
  ) {}

  /** Of every section, for the bureau. */
  async ofReport(actor: Actor, reportId: string): Promise<OriginsView> {
    const facts = await this.reports.require(actor, reportId, ...bureauRoles);
    const texts = await this.read(actor, facts);
    const { sources } = await this.compared(facts, texts, await this.materials.of(reportId));
    const lines = await this.coverage.sections(facts);
    return {
      ...(await this.comparison(facts.report)),
      sections: lines.map((line) => {
        const shares = sharesOf(originsIn(texts.get(line.sectionId) ?? [], sources, line.sectionId));
        return { ...line, shares: Object.values(shares).some(Boolean) ? shares : null };
      }),
    };
  }

  /** Of a section, sentence by sentence, beside what each comes from. */
  async ofSection(actor: Actor, sectionId: string): Promise<SectionOrigins> {
    const section = await this.sections.require(actor, sectionId);
    const shown = await this.shown.of(section);
    if (!shown) throw notFound();
    const facts = await this.reports.require(actor, section.row.reportId);
    const materials = (await this.materials.of(facts.report.id)).filter(isFor(section));
    const { sources, names } = await this.compared(facts, await this.read(actor, facts), materials);
    const sourceOf = ({ source }: SentenceOrigin) =>
      source && {
        kind: source.source.kind,
        name: names.get(source.source.id) ?? '',
        text: source.text.trim(),
      };
    return {
      ...(await this.comparison(facts.report)),
      sentences: originsIn(paragraphsOf(shown.text.body), sources, sectionId).map((sentence) => ({
        ...{ paragraph: sentence.paragraph, at: sentence.at, length: sentence.length },
        ...{ origin: sentence.origin, text: sentence.text.trim(), source: sourceOf(sentence) },
      })),
    };
  }

  private async comparison(report: Report): Promise<Pick<OriginsView, 'lastYear' | 'limit'>> {
    const there = await this.lastYear.of(report);
    return { lastYear: there && report.year - 1, limit: await this.carried.limit(report.templateId) };
  }

  private async read(actor: Actor, { standing }: ReportFacts): Promise<Map<string, string[]>> {
    const texts = parsed(await this.texts.of(actor, standing));
    return new Map([...texts].map(([id, { body }]) => [id, paragraphsOf(body as DocumentJson)]));
  }

  private async compared(
    { report, standing }: ReportFacts,
    read: ReadonlyMap<string, readonly string[]>,
    materials: readonly Material[],
  ): Promise<Compared> {
    const before = await this.lastYear.of(report);
    const present = [...read].map(([id, paragraphs]): SourceText => ({ kind: 'section', id, paragraphs }));
    return {
      sources: sourcesOf([...(before?.texts ?? []), ...materials.map(asSource), ...present]),
      names: new Map([
        ...(before?.names ?? []),
        ...materials.map(({ id, unit }) => [id, unit] as const),
        ...present.map(({ id }) => [id, shortName(standing.tree.names.get(id)!)] as const),
      ]),
    };
  }
}

const asSource = ({ kind, id, paragraphs }: Material): SourceText => ({ kind, id, paragraphs });

/** A unit reads what it was given for its section, the bureau all that was given. */
const isFor =
  ({ row, roles }: SectionFacts) =>
  ({ sectionId }: Material): boolean =>
    holdsAny(roles, bureauRoles) || (sectionId === row.id && holdsAny(roles, unitRoles));
