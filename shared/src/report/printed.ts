/**
 * A report as it is printed: the tree with its bodies. An edition freezes it, screens and files are drawn from it.
 * `label` is the computed numbering (一、（一）一是), empty where there is none; `body` is a section document,
 * or null where the reader may not read the text yet (未报送).
 */
export interface PrintedNode {
  kind: 'part' | 'area' | 'section';
  id: string;
  label: string;
  heading: string | null;
  body: unknown;
  children: PrintedNode[];
}

export interface PrintedReport {
  title: string;
  issuer: string;
  year: number;
  cover: { documentNumber: string; date: string };
  children: PrintedNode[];
}

/** A heading as the text runs on after it: closed by 。 unless it ends in a stop of its own. */
export const stopped = (heading: string): string =>
  !heading || /[。！？；：]$/.test(heading) ? heading : `${heading}。`;

/** How a head is printed (GB/T 9704): 一、 in 黑体 and （一） in 楷体 on lines of their own, 一是 at the head of its paragraph. */
export type HeadStyle = 'part' | 'area' | 'run_in' | 'none';

type Head = Pick<PrintedNode, 'kind' | 'label' | 'heading'>;

const headStyle = ({ kind, label }: Head): HeadStyle => {
  if (label.endsWith('、')) return 'part';
  if (label.startsWith('（')) return 'area';
  if (kind !== 'section') return kind;
  return label ? 'run_in' : 'none';
};

/** The head of a node: its number and heading as printed. One of style `none` is not printed: it is a name on screens alone. */
export function headOf(node: Head): { style: HeadStyle; text: string } {
  const style = headStyle(node);
  const heading = node.heading ?? '';
  return { style, text: node.label + (style === 'run_in' ? stopped(heading) : heading) };
}
