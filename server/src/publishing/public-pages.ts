import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { notFound } from '../http/problem.js';
import { Edition, type EditionFileRow } from '../reports/edition.entity.js';
import { Report } from '../reports/report.entity.js';
import { ARTICLE } from './freeze.js';
import { type PublicPage, renderArticle, renderPublicPage, renderWithdrawnPage } from './render/web.js';
import { StoredFiles } from './stored-files.js';

export interface Page { status: number; html: string }

const visible = ['published', 'superseded', 'withdrawn'] as const;
type Shown = (typeof visible)[number];

/** The public address of a report: the newest edition, or a numbered one. The article is served as it was signed. */
@Injectable()
export class PublicPages {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly work: UnitOfWork,
    private readonly files: StoredFiles,
  ) {}

  async page(slug: string, number: number | null): Promise<Page> {
    const { report, editions } = await this.find(slug);
    const edition = number === null ? newest(editions) : editions.find((each) => each.number === number);
    if (!edition) throw notFound();
    return this.render(report, edition, editions);
  }

  async file(slug: string, number: number, name: string): Promise<{ row: EditionFileRow; bytes: Buffer }> {
    const { editions } = await this.find(slug);
    const edition = editions.find((each) => each.number === number && each.state !== 'withdrawn');
    if (!edition) throw notFound();
    return this.fileOf(edition.id, name);
  }

  async fileOf(editionId: string, name: string): Promise<{ row: EditionFileRow; bytes: Buffer }> {
    const row = (await this.files.list(editionId)).find((each) => each.name === name);
    const bytes = row && (await this.files.bytes(row.digest));
    if (!row || !bytes) throw notFound();
    return { row, bytes };
  }

  /** As the public would see it, for those who publish and compare. */
  async preview(editionId: string): Promise<Page> {
    const edition = await this.work.read.findOneByOrFail(Edition, { id: editionId });
    const report = await this.work.read.findOneByOrFail(Report, { id: edition.reportId });
    return this.render(report, edition, []);
  }

  private async find(slug: string): Promise<{ report: Report; editions: Edition[] }> {
    const report = await this.work.read.findOneBy(Report, { slug });
    if (!report) throw notFound();
    const editions = await this.work.read.find(Edition, { where: { reportId: report.id, kind: 'rendered' }, order: { number: 'DESC' } });
    return { report, editions: editions.filter((edition) => (visible as readonly string[]).includes(edition.state)) };
  }

  private async render(report: Report, edition: Edition, editions: readonly Edition[]): Promise<Page> {
    const address = `${this.config.origin ?? ''}/public/${report.slug}`;
    const notices = noticesOf(edition, newest(editions), address);
    if (edition.state === 'withdrawn') return { status: 410, html: renderWithdrawnPage({ title: edition.title, issuer: edition.text.issuer, notices, address }) };
    const rows = await this.files.list(edition.id);
    const stored = rows.find((row) => row.name === ARTICLE);
    const article = stored ? (await this.files.bytes(stored.digest))!.toString('utf8') : renderArticle(edition.text);
    const page: PublicPage = {
      article, report: edition.text, issuer: edition.text.issuer, publishedAt: edition.publishedAt, number: edition.number, fingerprintDigest: edition.reportDigest, notices, address,
      files: rows.map(({ name, mediaType, size, digest }) => ({ name, mediaType, size, digest, href: `/public/${report.slug}/${edition.number}/${name}` })),
      earlier: editions.filter((each) => each.id !== edition.id).map((each) => ({ number: each.number, state: each.state as Shown, publishedAt: each.publishedAt, href: `/public/${report.slug}/${each.number}` })),
    };
    return { status: 200, html: renderPublicPage(page) };
  }
}

const newest = (editions: readonly Edition[]): Edition | undefined => editions.find((edition) => edition.state === 'published') ?? editions[0];

function noticesOf(edition: Edition, latest: Edition | undefined, address: string): PublicPage['notices'] {
  if (edition.kind === 'imported') return [{ kind: 'imported', text: '导入的往年报告，未经本系统审签。' }];
  if (edition.state === 'withdrawn') return [{ kind: 'withdrawn', text: edition.publicNote ?? '' }];
  if (edition.state === 'superseded' && latest) return [{ kind: 'superseded', text: latest.publicNote ?? '', href: address }];
  return edition.publicNote ? [{ kind: 'corrected', text: edition.publicNote }] : [];
}
