import { shippedTemplates } from '@bafang/shared';
import { digestOf } from '../../database/digest.js';
import { newId } from '../../database/id.js';
import { type Edition, type EditionSection, newEdition } from '../../outline/edition.entity.js';
import type { Report } from '../../outline/report.entity.js';
import { newReport } from '../../reports/reports.js';
import { Chain } from './chain.js';
import { buildCity, type City } from './city.js';
import { SECTIONS } from './outline.js';
import { SqliteFile } from './sqlite-file.js';
import { bodyOf } from './words.js';
import { buildYear } from './year.js';

export interface Ground {
  city: City;
  reportId: string;
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
    ground = {
      city,
      reportId: buildYear({ file, city, chain }, { year, state: 'drafting', sectionState: 'drafting', previousIds }),
    };
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
