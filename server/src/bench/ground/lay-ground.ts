import { shippedTemplates } from '@bafang/shared';
import { digestOf } from '../../database/digest.js';
import { newId } from '../../database/id.js';
import { type Edition, type EditionSection, newEdition } from '../../outline/edition.entity.js';
import type { Report } from '../../outline/report.entity.js';
import { newReport } from '../../reports/reports.js';
import { Chain } from './chain.js';
import { buildCity, type City } from './city.js';
import { SECTIONS } from './outline.js';
import { askTowns } from './requests.js';
import { SqliteFile } from './sqlite-file.js';
import { bodyOf } from './words.js';
import { buildYear } from './year.js';

export interface Ground {
  city: City;
  reportId: string;
  /** What the towns are asked about, and the request that all have answered. */
  asked: { sectionId: string; requestId: string };
}

/**
 * Fills a migrated database at once, past the product: the year that is being written, last year's public text, and before it as many
 * published years as hold the sections that are wanted.
 */
export function layGround(databaseFile: string, sections: number, passwordHash: string): Ground {
  const file = new SqliteFile(databaseFile, 'OFF');
  const year = new Date().getFullYear();
  let ground: Ground | null = null;
  file.together(() => {
    const city = buildCity(file, passwordHash, `${year - 1}-01-01T00:00:00.000Z`);
    const chain = new Chain(file);
    const earlier = Math.round(sections / SECTIONS) - 1;
    for (let before = earlier; before > 0; before--)
      buildYear(
        { file, city, chain },
        { year: year - 1 - before, state: 'published', sectionState: 'approved', previousIds: [] },
      );
    const previousIds = importYear(file, city, year - 1);
    const reportId = buildYear(
      { file, city, chain },
      { year, state: 'drafting', sectionState: 'drafting', previousIds },
    );
    ground = { city, reportId, asked: askInYear(file, city, reportId, year) };
  });
  file.close();
  return ground!;
}

/** Last year as an imported baseline: an edition whose sections are read beside this year's. */
function importYear(file: SqliteFile, city: City, year: number): string[] {
  const at = `${year}-12-31T00:00:00.000Z`;
  const report = newReport({
    id: newId(),
    year,
    issuingUnitId: city.governmentId,
    hostUnitId: city.bureauId,
    templateId: shippedTemplates[0]!.id,
    title: `${year}`,
    state: 'published',
    createdAt: at,
  });
  file.add<Report>('reports', { ...report, openedAt: at, writingAfterEntry: 0 });
  const edition = baselineOf(report, at);
  file.add<Edition>('editions', edition);
  return Array.from({ length: SECTIONS }, (_, seed) => {
    const nodeId = newId();
    file.add<EditionSection>('edition_sections', {
      editionId: edition.id,
      nodeId,
      heading: `推进第${seed + 1}项工作`,
      body: bodyOf(seed),
    });
    return nodeId;
  });
}

/** By the last department, about a section that it leads. */
function askInYear(file: SqliteFile, city: City, reportId: string, year: number): Ground['asked'] {
  const { id, clerk } = city.departments.at(-1)!;
  const section = file.first<{ id: string }>(
    `SELECT id FROM sections WHERE report_id = '${reportId}' AND lead_unit_id = '${id}' ORDER BY position, id`,
  );
  const sectionId = section!.id;
  const asking = {
    file,
    reportId,
    sectionId,
    askedBy: clerk.id,
    dueDate: `${year}-12-10`,
    at: `${year}-12-01T02:00:00.000Z`,
  };
  return { sectionId, requestId: askTowns(city, asking) };
}

const baselineOf = ({ id, title, year, cover }: Report, at: string): Edition =>
  newEdition({
    reportId: id,
    number: 1,
    kind: 'imported',
    state: 'published',
    round: 0,
    text: { title, issuer: '市人民政府', year, cover, children: [] },
    reportDigest: digestOf(''),
    manifest: '',
    createdAt: at,
    publishedAt: at,
    publicNote: null,
  });
