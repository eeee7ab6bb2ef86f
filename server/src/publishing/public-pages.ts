import { outEditionStates } from '@bafang/shared';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { StoredFiles } from '../files/stored-files.js';
import { notFound } from '../http/problem.js';
import { Edition, type EditionFileRow } from '../outline/edition.entity.js';
import { newestOut } from '../outline/latest-editions.js';
import { Report } from '../outline/report.entity.js';
import { isDocument, publicAddress } from './freezer.js';
import { noticesOf } from './public-notices.js';
import { formats } from './render/formats.js';
import { PUBLIC_IMAGES } from './render/web/article.js';
import { renderFeed } from './render/web/feed.js';
import { PUBLIC } from './render/web/site-page.js';
import { renderYearsPage } from './render/web/years-page.js';
import { type PublicPage, renderArticle, renderPublicPage, renderWithdrawnPage } from './render/web/web.js';

export interface Page {
  status: number;
  html: string;
}
export interface ServedFile {
  edition: Edition;
  row: EditionFileRow;
  bytes: Buffer;
}
type Told = 'id' | 'title' | 'number' | 'kind' | 'state' | 'publishedAt' | 'endedAt' | 'publicNote' | 'withdrawalNote';
interface OutRow extends Pick<Edition, Told> {
  slug: string;
  year: number;
  issuer: string;
  /** When it was last withdrawn or put back. */
  actedAt: string | null;
}
/** What was imported nobody signed here, and is shown to nobody outside. */
const cameOut = `SELECT r.slug, r.year, COALESCE(r.issuer_name, u.name) AS issuer, e.id, e.title, e.number, e.kind, e.state, e.published_at,
    e.ended_at, e.public_note, e.withdrawal_note,
    (SELECT MAX(t.at) FROM transitions t WHERE t.edition_id = e.id) AS acted_at
  FROM reports r JOIN editions e ON e.report_id = r.id JOIN units u ON u.id = r.issuing_unit_id
  WHERE e.kind = 'rendered' AND e.state IN (:out) ORDER BY r.year DESC, u.name, r.id`;

const IN_FEED = 50;
const lastMoment = ({ publishedAt, endedAt, actedAt }: OutRow): string =>
  [publishedAt, endedAt, actedAt]
    .flatMap((moment) => moment ?? [])
    .sort()
    .at(-1)!;

/** `numbered`: the page of this very edition was asked for, not the report's newest. */
interface Shown {
  report: Report;
  edition: Edition;
  editions: readonly Edition[];
  numbered: boolean;
  host: string;
}

/** The public address of a report: the newest edition, or a numbered one. The article is served as it was signed. */
@Injectable()
export class PublicPages {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly work: UnitOfWork,
    private readonly files: StoredFiles,
  ) {}

  /** `host`: as the request named it, where the configuration names none; in production it is not repeated. */
  async page(slug: string, number: number | null, host = ''): Promise<Page> {
    const { report, editions } = await this.find(slug);
    const edition = number === null ? newestOut(editions) : editions.find((each) => each.number === number);
    if (!edition) throw notFound();
    return this.render({ report, edition, editions, numbered: number !== null, host });
  }

  /** Every report that came out, by the edition that counts. */
  async years(host = ''): Promise<Page> {
    const reports = (await this.out()).map((editions) => {
      const { slug, state, ...edition } = newestOut(editions)!;
      return { ...edition, href: `${PUBLIC}/${slug}`, withdrawn: state === 'withdrawn' };
    });
    return { status: 200, html: renderYearsPage(reports, `${this.origin(host) ?? ''}${PUBLIC}`) };
  }

  /** What came out and what became of it, the latest first. */
  async feed(host = ''): Promise<string> {
    const address = `${this.origin(host) ?? ''}${PUBLIC}`;
    const all = (await this.out()).flatMap((editions) => editions.map((edition) => ({ edition, editions })));
    const latest = all
      .map((each) => ({ ...each, updatedAt: lastMoment(each.edition) }))
      .sort((a, b) => b.updatedAt.localeCompare(a.updatedAt) || b.edition.number - a.edition.number)
      .slice(0, IN_FEED);
    const entries = latest.map(({ edition, editions, updatedAt }) => ({
      ...edition,
      address: `${address}/${edition.slug}/${edition.number}`,
      publishedAt: edition.publishedAt!,
      updatedAt,
      notice: noticesOf(edition, editions, `${address}/${edition.slug}`)
        .map(({ text }) => text)
        .join(''),
    }));
    return renderFeed(entries, address);
  }

  async file(slug: string, number: number, name: string): Promise<ServedFile> {
    const { editions } = await this.find(slug);
    const edition = editions.find((each) => each.number === number && each.state !== 'withdrawn');
    if (!edition) throw notFound();
    return this.fileOf(edition.id, name);
  }

  /** An image of whichever edition is out; a withdrawn one shows none. */
  async image(digest: string): Promise<ServedFile> {
    const [row] = await this.work.query<{ id: string }>(
      `SELECT e.id FROM edition_files f JOIN editions e ON e.id = f.edition_id
      WHERE f.name = :digest AND e.kind = 'rendered' AND e.state IN (:shown) ORDER BY e.id LIMIT 1`,
      { digest, shown: outEditionStates.filter((state) => state !== 'withdrawn') },
    );
    if (!row) throw notFound();
    return this.fileOf(row.id, digest);
  }

  async fileOf(editionId: string, name: string): Promise<ServedFile> {
    const edition = await this.work.read.findOneByOrFail(Edition, { id: editionId });
    const file = await this.files.signed(edition, name);
    if (!file) throw notFound();
    return { edition, ...file };
  }

  /** As the public would see it; of a withdrawn one the text as well, for who may read it. */
  async preview(editionId: string, readsText: boolean): Promise<Page> {
    const edition = await this.work.read.findOneByOrFail(Edition, { id: editionId });
    const report = await this.work.read.findOneByOrFail(Report, { id: edition.reportId });
    const shown = { report, edition, editions: [], numbered: false, host: '' };
    if (!readsText) return this.render(shown);
    const { status, html } = await this.whole(shown);
    // the article names the address that its images will have; until it is out they are had through the edition
    return { status, html: html.replaceAll(`src="${PUBLIC_IMAGES}`, `src="/api/editions/${editionId}/files/`) };
  }

  /** By report, the newest year first. */
  private async out(): Promise<OutRow[][]> {
    const rows = await this.work.query<OutRow>(cameOut, { out: [...outEditionStates] });
    return [...Map.groupBy(rows, ({ slug }) => slug).values()];
  }

  private async find(slug: string): Promise<{ report: Report; editions: Edition[] }> {
    const report = await this.work.read.findOneBy(Report, { slug });
    if (!report) throw notFound();
    const editions = await this.work.read.find(Edition, {
      where: { reportId: report.id, kind: 'rendered' },
      order: { number: 'DESC' },
    });
    return { report, editions: editions.filter((edition) => outEditionStates.includes(edition.state)) };
  }

  private async render(shown: Shown): Promise<Page> {
    const { edition } = shown;
    if (edition.state === 'withdrawn')
      return { status: 410, html: renderWithdrawnPage({ ...this.frame(shown), title: edition.title }) };
    return this.whole(shown);
  }

  private async whole(shown: Shown): Promise<Page> {
    const { edition } = shown;
    const rows = await this.files.list(edition.id);
    const files = rows.filter(isDocument).map(({ name, mediaType, size, digest }) => ({
      name,
      mediaType,
      size,
      digest,
      href: `/public/${shown.report.slug}/${edition.number}/${name}`,
    }));
    return {
      status: 200,
      html: renderPublicPage({
        ...this.frame(shown),
        article: await this.article(edition),
        report: edition.text,
        fingerprintDigest: edition.reportDigest,
        files,
      }),
    };
  }

  /** Never drawn again: what was signed is served, or nothing. Nobody signed an imported text, so it has no file. */
  private async article(edition: Edition): Promise<string> {
    if (edition.kind === 'imported') return renderArticle(edition.text);
    return (await this.fileOf(edition.id, formats.web.file)).bytes.toString('utf8');
  }

  private origin(host: string): string | null {
    return this.config.origin ?? (this.config.mode === 'production' ? null : host);
  }

  private frame({
    report,
    edition,
    editions,
    numbered,
    host,
  }: Shown): Pick<PublicPage, 'issuer' | 'publishedAt' | 'number' | 'notices' | 'address' | 'earlier'> {
    const { number, publishedAt, text } = edition;
    const address = publicAddress({ origin: this.origin(host) }, report.slug);
    return {
      issuer: text.issuer,
      publishedAt,
      number,
      notices: noticesOf(edition, editions, address),
      address: numbered ? `${address}/${number}` : address,
      earlier: editions
        .filter(({ id }) => id !== edition.id)
        .map((each) => ({
          number: each.number,
          state: each.state,
          publishedAt: each.publishedAt,
          href: `/public/${report.slug}/${each.number}`,
        })),
    };
  }
}
