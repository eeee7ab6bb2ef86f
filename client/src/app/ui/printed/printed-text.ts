import {
  type DocumentJson,
  type NodeJson,
  type PrintedNode,
  type RedlineBlock,
  headOf,
  paragraphsOf,
  redlineParagraphs,
} from '@bafang/shared';

/** A section's text as it was when somebody saw it; null where the section was not there. */
export type Before = { heading: string | null; body: unknown } | null;

const linesOf = (node: PrintedNode, text: { heading: string | null; body: unknown }): string[] => {
  const lead = headOf({ ...node, heading: text.heading });
  const [first = '', ...others] = text.body ? paragraphsOf(text.body as DocumentJson) : [];
  return lead.style === 'run_in' ? [lead.text + first, ...others] : [first, ...others];
};

/** What changed in a section since `before`, paragraph by paragraph with the head of its first. */
export const redlineOf = (node: PrintedNode, before: Before): RedlineBlock[] =>
  redlineParagraphs(before ? linesOf(node, before) : [], linesOf(node, node));

const inside = (node: NodeJson, type: string): NodeJson[] =>
  node.type === type ? [node] : (node.content ?? []).flatMap((child) => inside(child, type));

/** The tables and the figures that a section shows, for reading by numbers alone. */
export function numbersIn(section: PrintedNode): { tables: NodeJson[]; figures: string[] } {
  const body = section.body as NodeJson | null;
  if (!body) return { tables: [], figures: [] };
  return {
    tables: inside(body, 'table'),
    figures: inside(body, 'figure').map((figure) => String(figure.attrs?.['text'] ?? '')),
  };
}

/** The tree cut down to the sections that are wanted, with the headings above them. */
export const onlySections = (nodes: readonly PrintedNode[], wanted: ReadonlySet<string>): PrintedNode[] =>
  nodes.flatMap((node) => {
    if (node.kind === 'section') return wanted.has(node.id) ? [node] : [];
    const children = onlySections(node.children, wanted);
    return children.length ? [{ ...node, children }] : [];
  });
