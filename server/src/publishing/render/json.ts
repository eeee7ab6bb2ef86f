import type { DocumentJson, PrintedNode, PrintedReport } from '@bafang/shared';
import { bodyBlocks, cleaned } from './body-blocks.js';
import type { IssuedCheck } from './issued-check.js';
import type { PrintedBlock } from './printed-block.js';
import { anchorOf, issuedBlocks } from './printed-blocks.js';

/** A node with its number as printed, and its text in blocks; `anchor` is the fragment that leads to it on the public page. */
export interface JsonNode {
  kind: PrintedNode['kind'];
  anchor: string;
  label: string;
  heading: string | null;
  blocks: PrintedBlock[];
  children: JsonNode[];
}
export interface JsonReport {
  /** Moves when what is there already means something else. */
  format: 'bafang-report-1';
  title: string;
  publisher: string;
  year: number;
  documentNumber: string;
  /** YYYY-MM-DD; empty where the report is not dated. */
  date: string;
  /** SHA-256 of the text that was signed, and the address where to check. */
  digest: string;
  address: string;
  children: JsonNode[];
}

const nodeOf = ({ kind, id, label, heading, body, children }: PrintedNode): JsonNode => ({
  kind,
  anchor: anchorOf(id),
  label,
  heading: heading === null ? null : cleaned(heading),
  blocks: body ? bodyBlocks((body as DocumentJson).content) : [],
  children: children.map(nodeOf),
});

/** The report as a tree, for programs. Throws RangeError where a text is missing. */
export function renderJson(report: PrintedReport, { digest, address }: IssuedCheck): string {
  issuedBlocks(report);
  const { title, issuer, year, cover, children } = report;
  const tree: JsonReport = {
    format: 'bafang-report-1',
    title: cleaned(title),
    publisher: cleaned(issuer),
    year,
    documentNumber: cleaned(cover.documentNumber),
    date: cleaned(cover.date),
    digest,
    address,
    children: children.map(nodeOf),
  };
  return `${JSON.stringify(tree, null, 2)}\n`;
}
