import {
  canonicalSigningManifest,
  keptImageTypes,
  type PrintedReport,
  type SectionMark,
  sectionsIn,
  type SigningManifest,
} from '@bafang/shared';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.js';
import { Clock } from '../database/clock.js';
import { ALGORITHM, digestOf } from '../database/digest.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { type RenderedFile, StoredFiles } from '../files/stored-files.js';
import { Edition, EditionSection, newEdition } from '../outline/edition.entity.js';
import type { Report } from '../outline/report.entity.js';
import { formats } from './render/formats.js';
import { rendererVersions, renderFiles } from './render/renderers.js';
import { ReportImages } from './report-images.js';

interface Frozen {
  report: Report;
  text: PrintedReport;
  reportDigest: string;
  templateVersion: number;
  sections: { id: string; digest: SectionMark }[];
  round: number;
}
type Begun = Pick<Edition, 'text' | 'reportDigest' | 'round' | 'kind' | 'state' | 'manifest' | 'publishedAt'> & {
  report: Report;
};

/** What an edition's files are. */
export const editionTypes = [
  ...Object.values(formats).map(({ mediaType }) => mediaType.split(';')[0]!),
  ...keptImageTypes,
];
/** An image is a part of a page, not a file of its own that people take. */
export const isDocument = ({ mediaType }: Pick<RenderedFile, 'mediaType'>): boolean => !mediaType.startsWith('image/');

/** Where the newest edition of a report stands for good; without its host where no origin is configured, for nobody said it. */
export const publicAddress = ({ origin }: Pick<Config, 'origin'>, slug: string): string =>
  `${origin ?? ''}/public/${slug}`;

/** Renders a report once, for good: what is stored here is what leaders sign and what the public gets. */
@Injectable()
export class Freezer {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly files: StoredFiles,
    private readonly images: ReportImages,
  ) {}

  async freeze(frozen: Frozen): Promise<Edition> {
    const check = { digest: frozen.reportDigest, address: publicAddress(this.config, frozen.report.slug) };
    const files = await renderFiles(frozen.text, { check, images: await this.images.of(frozen.text) });
    const manifest = canonicalSigningManifest(this.manifestOf(frozen, files));
    return this.work.run(async () => {
      const edition = await this.add({ ...frozen, kind: 'rendered', state: 'frozen', manifest, publishedAt: null });
      await this.files.keep(edition.id, files);
      return edition;
    });
  }

  /** Last year's report as a baseline: public from the start, without files and without workflow. */
  baseline(report: Report, text: PrintedReport): Promise<Edition> {
    const reportDigest = digestOf(JSON.stringify(text));
    return this.add({
      report,
      text,
      reportDigest,
      round: 0,
      kind: 'imported',
      state: 'published',
      manifest: '',
      publishedAt: this.clock.stamp(),
    });
  }

  private manifestOf(
    { report, reportDigest, templateVersion, sections, round }: Frozen,
    files: readonly RenderedFile[],
  ): SigningManifest {
    return {
      algorithm: ALGORITHM,
      reportId: report.id,
      round,
      reportDigest,
      template: { id: report.templateId, version: templateVersion },
      sections,
      figures: [],
      renderers: rendererVersions,
      files: files.map(({ name, mediaType, bytes }) => ({
        name,
        mediaType,
        size: bytes.length,
        digest: digestOf(bytes),
      })),
    };
  }

  private async add({
    report,
    text,
    reportDigest,
    round,
    kind,
    state,
    manifest,
    publishedAt,
  }: Begun): Promise<Edition> {
    return this.work.run(async (transaction) => {
      const edition = newEdition({
        reportId: report.id,
        number: await this.nextNumber(report.id),
        kind,
        state,
        round,
        text,
        reportDigest,
        manifest,
        createdAt: this.clock.stamp(),
        publishedAt,
        publicNote: report.publicNote,
      });
      await transaction.add(Edition, edition);
      const sections = sectionsOf(edition);
      await transaction.add(EditionSection, sections);
      return edition;
    });
  }

  private async nextNumber(reportId: string): Promise<number> {
    const [last] = await this.work.query<{ number: number }>(
      'SELECT number FROM editions WHERE report_id = :reportId ORDER BY number DESC LIMIT 1',
      { reportId },
    );
    return Math.max(last?.number ?? 0, 0) + 1;
  }
}

const sectionsOf = ({ id, text }: Edition): EditionSection[] =>
  sectionsIn(text.children).map((node) => ({
    editionId: id,
    nodeId: node.id,
    heading: node.heading,
    body: node.body as EditionSection['body'],
  }));
