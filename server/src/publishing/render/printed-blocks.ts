import { type DocumentJson, headOf, type HeadStyle, type PrintedNode, type PrintedReport } from '@bafang/shared';
import { bodyBlocks, cleaned } from './body-blocks.js';
import { blockLines, type PrintedBlock } from './printed-block.js';
import { dateWords } from './times.js';

/** The report as a sequence of blocks, read by every renderer. A section is one paragraph from its number on: 一是<heading>。<text>. */
export function printedBlocks(report: PrintedReport): PrintedBlock[] {
  const cover = [report.cover.documentNumber, report.issuer, dateWords(report.cover.date)]
    .map(cleaned)
    .filter(Boolean)
    .join('　');
  const head: PrintedBlock[] = [
    { kind: 'title', text: cleaned(report.title) },
    ...(cover ? [{ kind: 'cover' as const, text: cover }] : []),
  ];
  return [...head, ...report.children.flatMap(nodeBlocks)];
}

/** Of what is issued. Throws RangeError where a text is missing: only a draft prints 未报送. */
export function issuedBlocks(report: PrintedReport): PrintedBlock[] {
  const blocks = printedBlocks(report);
  if (blocks.some(({ kind }) => kind === 'missing'))
    throw new RangeError('a text is missing: only a draft prints 未报送');
  return blocks;
}

/** Plain text, one line per paragraph, heading, list item or row of a table. */
export function printedText(report: PrintedReport): string {
  return printedBlocks(report).flatMap(blockLines).filter(Boolean).join('\n');
}

/** The fragment that leads to a node on the public page. It stays the same in every edition of the report. */
export const anchorOf = (nodeId: string): string => `s-${nodeId.replace(/\s/g, '-')}`;

/** The line of its own that a head asks for; what runs in has none. */
const levels: Record<HeadStyle, 1 | 2 | null> = { part: 1, area: 2, run_in: null, none: null };

function nodeBlocks(node: PrintedNode): PrintedBlock[] {
  const heading = cleaned(node.heading ?? '');
  const head = headOf({ ...node, heading });
  const level = levels[head.style];
  const below =
    node.kind === 'section'
      ? sectionBlocks(node, head.style === 'run_in' ? head.text : '')
      : node.children.flatMap(nodeBlocks);
  if (!level) return anchored(node, below);
  return anchored(node, [{ kind: 'heading', level, label: node.label, heading }, ...below]);
}

function anchored(node: PrintedNode, [first, ...others]: PrintedBlock[]): PrintedBlock[] {
  return first ? [{ anchor: anchorOf(node.id), ...first }, ...others] : [];
}

function sectionBlocks({ body }: PrintedNode, head: string): PrintedBlock[] {
  if (body === null || body === undefined) return [{ kind: 'missing', head }];
  const nodes = (body as DocumentJson).content;
  const blocks = bodyBlocks(nodes);
  if (!head) return blocks;
  const [first, ...others] = blocks;
  if (nodes[0]?.type === 'paragraph' && first?.kind === 'paragraph')
    return [{ ...first, text: head + first.text }, ...others];
  return [{ kind: 'paragraph', text: head }, ...blocks];
}
