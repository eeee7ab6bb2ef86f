import {
  type DocumentJson,
  type NodeJson,
  type PrintedNode,
  type RedlineBlock,
  type Line,
  headOf,
  linesOf,
  redlineLines,
  redlineParagraphs,
} from '@bafang/shared';

/** A section's text as it was when somebody saw it; null where the section was not there. */
export type Before = { heading: string | null; body: unknown } | null;

type Text = NonNullable<Before>;
const noBody: DocumentJson = { type: 'doc', content: [{ type: 'paragraph' }] };
const leadOf = (node: PrintedNode, { heading }: Text): string => {
  const head = headOf({ ...node, heading });
  return head.style === 'run_in' ? head.text : '';
};
const printedLines = (node: PrintedNode, text: Text): Line[] => {
  const [first, ...others] = linesOf((text.body as DocumentJson | null) ?? noBody);
  return [{ ...first!, text: leadOf(node, text) + first!.text }, ...others];
};
const signedHeading = ({ heading }: Text): string => heading || '';

/** What changed in a section since `before`, line by line with the head of its first; a heading that is signed and not printed stands before them. */
export function redlineOf(node: PrintedNode, before: Before): RedlineBlock[] {
  if (!before) return redlineLines([], printedLines(node, node));
  const lines = redlineLines(printedLines(node, before), printedLines(node, node));
  const unseen =
    signedHeading(before) !== signedHeading(node) && leadOf(node, before) === leadOf(node, node)
      ? redlineParagraphs([signedHeading(before)], [signedHeading(node)])
      : [];
  return [...unseen, ...lines];
}

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
