import { type ReportState, type SectionState, shippedTemplates } from '@bafang/shared';
import { newId } from '../../database/id.js';
import type { OutlineHeadingRow } from '../../outline/heading.entity.js';
import { newSection, textFacts } from '../../outline/new-section.js';
import type { Report } from '../../outline/report.entity.js';
import type { Section, SectionSupport, SectionWriter } from '../../outline/section.entity.js';
import { newReport } from '../../reports/reports.js';
import type { Chain } from './chain.js';
import type { City, Department } from './city.js';
import { keepCourse } from './course.js';
import { outlineOf, type Place } from './outline.js';
import type { SqliteFile } from './sqlite-file.js';
import { bodyOf } from './words.js';

/** Every year has the same texts at the same places: their digests are made once. */
const texts = new Map<number, Pick<Section, 'body' | 'digest' | 'words'> & { canonical: string }>();
function textOf({ seed, heading }: Place) {
  const text = texts.get(seed) ?? { body: bodyOf(seed), ...textFacts(heading, bodyOf(seed)) };
  texts.set(seed, text);
  return text;
}

interface Ground {
  file: SqliteFile;
  city: City;
  chain: Chain;
}
interface Wanted {
  year: number;
  state: ReportState;
  sectionState: SectionState;
  previousIds: readonly string[];
}

const dayOf = (year: number): string => `${year}-12-01T01:00:00.000Z`;

/** A report with its sections, and what its people left behind in it. */
export function buildYear({ file, city, chain }: Ground, { year, state, sectionState, previousIds }: Wanted): string {
  const at = dayOf(year);
  const report = newReport({
    id: newId(),
    year,
    issuingUnitId: city.governmentId,
    hostUnitId: city.bureauId,
    templateId: shippedTemplates[0]!.id,
    title: `市${year}年法治政府建设年度报告`,
    state,
    createdAt: at,
  });
  file.add<Report>('reports', { ...report, openedAt: at, writingAfterEntry: 0 });
  const { headings, places } = outlineOf(report.id);
  for (const heading of headings) file.add<OutlineHeadingRow>('outline_headings', heading);
  places.forEach((place, index) => {
    const department = city.departments[index % city.departments.length]!;
    const { canonical, ...text } = textOf(place);
    const { seed, ...where } = place;
    const section: Section = {
      ...newSection({ reportId: report.id, ...where }, at),
      ...text,
      state: sectionState,
      leadUnitId: department.id,
      dueDate: `${year}-12-14`,
      wordLimit: 500,
      previousId: previousIds[seed] ?? null,
      contentAt: at,
    };
    file.add<Section>('sections', section);
    addPeople(file, section, department, city.departments[(index + 1) % city.departments.length]!, at);
    keepCourse({ file, chain, section, canonical, department, city, at });
  });
  return report.id;
}

function addPeople(file: SqliteFile, section: Section, lead: Department, supporting: Department, at: string): void {
  file.add<SectionSupport>('section_supports', { sectionId: section.id, unitId: supporting.id });
  file.add<SectionWriter>('section_writers', {
    sectionId: section.id,
    accountId: lead.clerk.id,
    firstAt: at,
    lastAt: at,
    afterEntry: 1,
    sittingDigest: null,
    lastDigest: section.digest,
  });
}
