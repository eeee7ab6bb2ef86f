import { fullLabel, label, type Level } from '../numbering/label.js';

/** A part or an area. Children of one parent, headings and sections together, share one sequence of positions. */
export interface OutlineHeading {
  id: string;
  kind: 'part' | 'area';
  parentId: string | null;
  position: number;
  heading: string;
}

/**
 * A section in the outline; `parentId` is a part, an area, or null directly under the report. The heading of a section
 * that is not numbered (preamble, lead-in, closing) is its name on screens and is not printed.
 */
export interface OutlineSection {
  id: string;
  parentId: string | null;
  position: number;
  numbered: boolean;
  heading: string | null;
}

interface Place {
  id: string;
  /** Computed numbering with its punctuation, 一、 （一） 一是; empty where there is none. */
  number: string;
  /** How the node is called elsewhere: a point with its area, （三）一是; else its number. Empty where there is none. */
  label: string;
  /** 1 directly under the report. */
  depth: number;
}
export interface PartNode<S> extends Place {
  kind: 'part';
  heading: string;
  children: OutlineNode<S>[];
}
export interface AreaNode<S> extends Place {
  kind: 'area';
  heading: string;
  children: OutlineNode<S>[];
}
export interface SectionNode<S> extends Place {
  kind: 'section';
  heading: string | null;
  section: S;
  children: never[];
}
export type OutlineNode<S> = PartNode<S> | AreaNode<S> | SectionNode<S>;

/** What numbers a child: a part and what stands beside it 一、, in a part （一）, in an area 一是. */
const levelIn: Record<'report' | 'part' | 'area', Level> = { report: 'part', part: 'area', area: 'point' };

type Entry<S> = { node: OutlineHeading; section?: undefined } | { node: S; section: true };
/** An entry that is printed; a heading with what stands `under` it. */
type Standing<S> = { node: OutlineHeading; under: Standing<S>[] } | { node: S; under?: undefined };

const byPosition = <S extends OutlineSection>(a: Entry<S>, b: Entry<S>): number =>
  a.node.position - b.node.position || (a.node.id < b.node.id ? -1 : 1);

function standingUnder<S extends OutlineSection>(
  parentId: string | null,
  children: ReadonlyMap<string | null, Entry<S>[]>,
  leftOut: (section: S) => boolean,
): Standing<S>[] {
  return (children.get(parentId) ?? []).sort(byPosition).flatMap((entry): Standing<S>[] => {
    if (entry.section) return leftOut(entry.node) ? [] : [{ node: entry.node }];
    const under = standingUnder(entry.node.id, children, leftOut);
    return under.length || !children.has(entry.node.id) ? [{ node: entry.node, under }] : [];
  });
}

function numbered<S extends OutlineSection>(
  entries: readonly Standing<S>[],
  within: keyof typeof levelIn,
  depth: number,
  area: string,
): OutlineNode<S>[] {
  let count = 0;
  const next = () => label(levelIn[within], (count += 1));
  return entries.map(({ node, under }): OutlineNode<S> => {
    const { id, heading } = node;
    if (under) {
      const { kind, heading: named } = node;
      const number = next();
      const children = numbered(under, kind, depth + 1, kind === 'area' ? number : '');
      return { kind, id, number, label: number, depth, heading: named, children };
    }
    const number = node.numbered ? next() : '';
    return { kind: 'section', id, number, label: fullLabel(number, area), depth, heading, section: node, children: [] };
  });
}

/**
 * The tree in printed order with computed numbering. Sections that `leftOut` names (免报 in print) are not there and do
 * not count, nor are headings under which nothing else stood. A node whose parent is missing is not there either.
 */
export function assembleOutline<S extends OutlineSection>(
  headings: readonly OutlineHeading[],
  sections: readonly S[],
  leftOut: (section: S) => boolean = () => false,
): OutlineNode<S>[] {
  const entries: Entry<S>[] = [
    ...headings.map((node) => ({ node })),
    ...sections.map((node) => ({ node, section: true as const })),
  ];
  const children = Map.groupBy(entries, ({ node }) => node.parentId);
  return numbered(standingUnder(null, children, leftOut), 'report', 1, '');
}
