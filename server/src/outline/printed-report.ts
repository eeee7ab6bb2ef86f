import { assembleOutline, type OutlineNode, type PrintedNode, type PrintedReport } from '@bafang/shared';
import type { ReportTree, TreeSection } from './report-trees.js';

/** What stands in the place of each section; undefined: the reader may not read it yet. */
export type Texts = ReadonlyMap<string, { heading: string | null; body: unknown }>;

/** The report as it would be printed: 免报 left out, numbering computed without it. */
export function printedReport(tree: ReportTree, issuer: string, texts: Texts): PrintedReport {
  const { title, year, cover } = tree.report;
  const sections = tree.sections.map((node) => node.section);
  const waived = (section: TreeSection) => section.state === 'waived';
  const outline = sections.some(waived) ? assembleOutline(tree.headings, sections, waived) : tree.outline;
  return { title, issuer, year, cover, children: outline.map((node) => printedNode(node, texts)) };
}

function printedNode(node: OutlineNode<TreeSection>, texts: Texts): PrintedNode {
  if (node.kind !== 'section')
    return {
      kind: node.kind,
      id: node.id,
      label: node.number,
      heading: node.heading,
      body: null,
      children: node.children.map((child) => printedNode(child, texts)),
    };
  const text = texts.get(node.id);
  const heading = node.section.numbered ? (text?.heading ?? node.heading) : null;
  return { kind: 'section', id: node.id, label: node.number, heading, body: text?.body ?? null, children: [] };
}
