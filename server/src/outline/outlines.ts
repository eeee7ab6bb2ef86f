import { areasIn, assembleOutline } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { ReportTrees } from './report-trees.js';
import { type SectionName, sectionNames } from './section-place.js';

export interface OutlineNames {
  version: number;
  /** In printed order. A name's title is that of where the section stands; its own heading is with the section. */
  sections: Map<string, SectionName>;
  areas: Map<string, { label: string; heading: string }>;
}

interface About {
  sectionId: string | null;
  areaId: string | null;
}
/**
 * How what something is about is called: a section by its own heading, or else as the template calls it; an area; with neither
 * of the two the whole draft, which has no name.
 */
export function nameIn(
  { sections, areas }: OutlineNames,
  { sectionId, areaId }: About,
  heading: string | null,
): Pick<SectionName, 'label' | 'title' | 'place'> {
  const section = sectionId === null ? undefined : sections.get(sectionId);
  const area = areaId === null ? undefined : areas.get(areaId);
  return {
    label: section?.label ?? area?.label ?? '',
    title: heading ?? section?.title ?? area?.heading ?? null,
    place: section?.place ?? null,
  };
}

const MOST_REPORTS = 100;

/**
 * How sections are called in lists. Every change of an outline moves its report's version, so that what was computed
 * for a version stays true on every replica, and a list needs no whole outline.
 */
@Injectable()
export class Outlines {
  private readonly known = new Map<string, OutlineNames>();

  constructor(private readonly trees: ReportTrees) {}

  async of(reportId: string, version: number): Promise<OutlineNames> {
    const known = this.known.get(reportId);
    if (known?.version === version) return known;
    const names = await this.read(reportId);
    this.known.delete(reportId);
    this.known.set(reportId, names);
    if (this.known.size > MOST_REPORTS) this.known.delete(this.known.keys().next().value!);
    return names;
  }

  private async read(reportId: string): Promise<OutlineNames> {
    const tree = (await this.trees.load(reportId))!;
    const outline = assembleOutline(
      tree.headings,
      tree.sections.map((node) => ({ ...node.section, heading: null })),
    );
    const areas = areasIn(outline).map(({ id, label, heading }) => [id, { label, heading }] as const);
    return { version: tree.report.version, sections: sectionNames(outline), areas: new Map(areas) };
  }
}
