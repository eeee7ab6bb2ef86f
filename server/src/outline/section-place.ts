import { type OutlineNode, type OutlineSection, placeNames, type SectionPlace } from '@bafang/shared';

/** How a section is called on screens: its number, its own heading or that of where it stands, and the place of one without number. */
export interface SectionName {
  label: string;
  title: string | null;
  place: SectionPlace;
  area: { id: string; label: string; heading: string } | null;
}

/** The names of all sections of an outline, by id, in printed order. */
export function sectionNames<S extends OutlineSection>(outline: readonly OutlineNode<S>[]): Map<string, SectionName> {
  const names = new Map<string, SectionName>();
  const visit = (nodes: readonly OutlineNode<S>[], within: OutlineNode<S> | null): void => {
    const firstHeading = nodes.findIndex((node) => node.kind !== 'section');
    nodes.forEach((node, index) => {
      if (node.kind !== 'section') return visit(node.children, node);
      const place = node.section.numbered
        ? null
        : within
          ? 'lead_in'
          : firstHeading < 0 || index < firstHeading
            ? 'preamble'
            : 'closing';
      names.set(node.id, {
        label: node.label || (within?.label ?? ''),
        title: node.heading ?? within?.heading ?? null,
        place,
        area: within?.kind === 'area' ? { id: within.id, label: within.label, heading: within.heading! } : null,
      });
    });
  };
  visit(outline, null);
  return names;
}

/** The name in a message to people: （五）四是, or the title of what stands in no area: 2019年工作设想. */
export const shortName = ({ label, title, place, area }: SectionName): string =>
  (area ? label : title) || label || placeNames[place ?? 'preamble'];
