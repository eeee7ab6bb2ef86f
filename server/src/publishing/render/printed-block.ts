/** One thing that is printed. Every renderer draws these and adds no text of its own, so that all files say the same. */
export type PrintedBlock = { /** The node that begins here. */ anchor?: string } & (
  | { kind: 'title'; text: string }
  | { kind: 'cover'; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'heading'; level: 1 | 2; label: string; heading: string }
  | { kind: 'missing'; head: string }
  | { kind: 'image'; digest: string; alt: string; caption: string }
  | { kind: 'list'; start: number; type: ListType | null; /** 0 outermost. */ depth: number; items: PrintedBlock[][] }
  | { kind: 'table'; rows: PrintedCell[][]; /** Rows at the top that are headers throughout. */ headRows: number }
);
export type BlockOf<K extends PrintedBlock['kind']> = Extract<PrintedBlock, { kind: K }>;
export type ListType = '1' | 'a' | 'A' | 'i' | 'I';
/** An image as a file of the report embeds it. */
export interface PrintedImage {
  mediaType: string;
  /** In pixels. */
  width: number;
  height: number;
  bytes: Uint8Array;
}
/** By their digests. */
export type PrintedImages = ReadonlyMap<string, PrintedImage>;
export interface PrintedCell {
  header: boolean;
  colspan: number;
  rowspan: number;
  blocks: PrintedBlock[];
}

/** What stands where the text is not there yet. */
export const missingText = '未报送';

const tableLines = ({ rows }: BlockOf<'table'>): string[] =>
  rows.map((row) => row.map(({ blocks }) => blocks.flatMap(blockLines).filter(Boolean).join(' ')).join('\t'));

/**
 * The lines of a block as text; a row of a table is one line, its cells divided by tabs. Numbers of list items are computed and no text,
 * and of an image its caption is: what is said in its place is for who does not see it.
 */
export function blockLines(block: PrintedBlock): string[] {
  switch (block.kind) {
    case 'heading':
      return [block.label + block.heading];
    case 'missing':
      return [block.head + missingText];
    case 'image':
      return block.caption ? [block.caption] : [];
    case 'list':
      return block.items.flat().flatMap(blockLines);
    case 'table':
      return tableLines(block);
    default:
      return [block.text];
  }
}
