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
