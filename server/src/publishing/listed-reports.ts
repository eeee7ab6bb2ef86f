import type { UnitOfWork } from '../database/unit-of-work.js';
import { newest } from './public-notices.js';
import type { ListedReport } from './render/list-page.js';

type Row = ListedReport & { slug: string };

/** Every report with an edition that the public has seen, the newest year first. A withdrawn one stays in the list and says so. */
export async function listedReports(work: UnitOfWork): Promise<ListedReport[]> {
  const rows = await work.query<Omit<Row, 'href'>>(
    `SELECT r.slug AS slug, r.year AS year, u.name AS issuer, e.title AS title, e.number AS number, e.state AS state, e.published_at AS "publishedAt"
     FROM editions e JOIN reports r ON r.id = e.report_id JOIN units u ON u.id = r.issuing_unit_id
     WHERE e.kind = 'rendered' AND e.state IN ('published', 'superseded', 'withdrawn') ORDER BY r.year DESC, u.position, r.slug, e.number DESC`);
  const byReport = Map.groupBy(rows, ({ slug }) => slug);
  return [...byReport.values()].map((editions) => {
    const { slug, ...shown } = newest(editions)!;
    return { ...shown, href: `/public/${slug}` };
  });
}
