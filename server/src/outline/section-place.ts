import type { OutlineNode, SectionPlace } from '@bafang/shared';
import type { ReportTree, TreeSection } from './report-tree.js';

/** How a section is called on screens: its number, its own heading or that of where it stands, and the place of one without number. */
export interface SectionName {
  label: string;
  title: string | null;
  place: SectionPlace;
  area: { id: string; label: string; heading: string } | null;
}

/** The names of all sections of a tree, by id. */
export function sectionNames(tree: ReportTree): Map<string, SectionName> {
  const names = new Map<string, SectionName>();
  const visit = (nodes: readonly OutlineNode<TreeSection>[], within: OutlineNode<TreeSection> | null): void => {
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
  visit(tree.outline, null);
  return names;
}

/** The name in a message to people: （五）四是, or the title where there is no number. */
export const shortName = (name: SectionName): string =>
  name.label || name.title || (name.place === 'closing' ? '结语' : '引言');
