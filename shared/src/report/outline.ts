import { label, type Level } from '../numbering/label.js';

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

const byPosition = <S extends OutlineSection>(a: Entry<S>, b: Entry<S>): number =>
  a.node.position - b.node.position || (a.node.id < b.node.id ? -1 : 1);

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

  const place = (
    parentId: string | null,
    within: keyof typeof levelIn,
    depth: number,
    prefix: string,
  ): OutlineNode<S>[] => {
    let count = 0;
    const number = () => label(levelIn[within], (count += 1));
    return (children.get(parentId) ?? []).sort(byPosition).flatMap((entry): OutlineNode<S>[] => {
      if (entry.section) {
        if (leftOut(entry.node)) return [];
        const own = entry.node.numbered ? number() : '';
        return [
          {
            kind: 'section',
            id: entry.node.id,
            number: own,
            label: own && prefix + own,
            depth,
            heading: entry.node.heading,
            section: entry.node,
            children: [],
          },
        ];
      }
      const { id, kind, heading } = entry.node;
      const upcoming = label(levelIn[within], count + 1);
      const inside = place(id, kind, depth + 1, kind === 'area' ? upcoming : '');
      if (!inside.length && children.has(id)) return [];
      const own = number();
      return [{ kind, id, number: own, label: own, depth, heading, children: inside }];
    });
  };
  return place(null, 'report', 1, '');
}

/** Every section of a tree, in printed order. */
export function sectionsOf<S>(nodes: readonly OutlineNode<S>[]): SectionNode<S>[] {
  return nodes.flatMap((node) => (node.kind === 'section' ? [node] : sectionsOf(node.children)));
}
