import { headingOf, type Template, type TemplateNode } from './template.js';
import { nodesOf } from './tree.js';

interface Found {
  heading: string | null;
  required?: boolean;
}

/** By heading; what bears another stands for one that is not found, if it may. */
function missing(wanted: readonly string[], found: readonly Found[]): string[] {
  const headings = new Set(found.map(({ heading }) => heading));
  const renamed = found.filter(({ heading, required }) => required && !wanted.includes(heading ?? '')).length;
  return wanted.filter((heading) => !headings.has(heading)).slice(renamed);
}

/**
 * Headings of the parts and texts that the template requires and a report of this year does not have. A heading may be
 * rewritten: a section that came from a required one, and any part, still stands for it.
 */
export function partsMissing(
  { children }: Template,
  year: number,
  parts: readonly string[],
  sections: readonly Found[],
): string[] {
  const wanted = (kind: TemplateNode['kind']) =>
    nodesOf(children)
      .filter((node) => node.required && node.kind === kind)
      .map((node) => headingOf(node, year));
  return [
    ...missing(
      wanted('part'),
      parts.map((heading) => ({ heading, required: true })),
    ),
    ...missing(wanted('section'), sections),
  ];
}
