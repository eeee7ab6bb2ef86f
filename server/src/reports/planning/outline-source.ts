import { headingOf, type PrintedNode, type Template, type TemplateNode, yearsMovedOn } from '@bafang/shared';
import { newId } from '../../database/id.js';
import type { OutlineHeadingRow } from '../../outline/heading.entity.js';
import { newSection } from '../../outline/new-section.js';
import type { Section } from '../../outline/section.entity.js';

export interface NewOutline {
  headings: OutlineHeadingRow[];
  sections: Section[];
}

interface Seed {
  kind: 'part' | 'area' | 'section';
  heading: string | null;
  numbered: boolean;
  required: boolean;
  wordLimit: number | null;
  note: string | null;
  previousId: string | null;
  children: Seed[];
}

/** A later year's outline from the tree of an edition: headings with their years moved on, empty sections. `required`: those that its template required. */
export function outlineFromEdition(
  reportId: string,
  nodes: readonly PrintedNode[],
  required: ReadonlySet<string>,
  years: number,
  at: string,
): NewOutline {
  const seed = (node: PrintedNode): Seed => ({
    kind: node.kind,
    heading: node.heading === null ? null : yearsMovedOn(node.heading, years),
    numbered: node.kind === 'section' && node.label !== '',
    required: required.has(node.id),
    wordLimit: null,
    note: null,
    previousId: node.kind === 'section' ? node.id : null,
    children: node.children.map(seed),
  });
  return grow(reportId, nodes.map(seed), at);
}

export function outlineFromTemplate(reportId: string, template: Template, year: number, at: string): NewOutline {
  const seed = (node: TemplateNode): Seed => ({
    kind: node.kind,
    heading: headingOf(node, year),
    required: node.required ?? false,
    previousId: null,
    ...(node.kind === 'section'
      ? { numbered: node.numbered, wordLimit: node.wordLimit ?? null, note: node.note ?? null, children: [] }
      : { numbered: false, wordLimit: null, note: null, children: node.children.map(seed) }),
  });
  return grow(reportId, template.children.map(seed), at);
}

function grow(reportId: string, seeds: readonly Seed[], at: string): NewOutline {
  const outline: NewOutline = { headings: [], sections: [] };
  const plant = (children: readonly Seed[], parentId: string | null): void =>
    children.forEach(
      ({ kind, heading, numbered, required, wordLimit, note, previousId, children: inner }, position) => {
        if (kind === 'section') {
          outline.sections.push(
            newSection(
              {
                reportId,
                parentId,
                position,
                heading,
                numbered,
                required,
                wordLimit,
                note,
                previousId,
              },
              at,
            ),
          );
          return;
        }
        const id = newId();
        outline.headings.push({ id, reportId, kind, parentId, position, heading: heading ?? '' });
        plant(inner, id);
      },
    );
  plant(seeds, null);
  return outline;
}
