import type { SourceWords } from './place.js';

/** What a reader makes of a file, whatever its format: one entry per line, paragraph or table row. */
export interface SourceLine {
  text: string;
  /** 1-based place in the source, to be shown beside the tree. */
  line: number;
  hint?: LineHint;
  /** Numbering the format keeps apart from the text (Word's automatic numbers, HTML lists), as it prints: `一、`, `1.`. */
  numbering?: string;
  /** The format says that a line break here only wraps a paragraph. */
  wrapped?: true;
  /** Where the file has something else than `text` says, in order. */
  changes?: readonly SourceChange[];
}
/** A place where what is read is not what the file has: `read` stands at `at` in the line's text in place of `file`. */
export interface SourceChange {
  at: number;
  read: string;
  file: string;
  why: (typeof sourceChangeReasons)[number];
}
/** What a reader tells of. */
export const sourceChangeCodes = [
  'struck_left_out',
  'tracked_deletion',
  'tracked_insertion',
  'hidden_text',
  'placeholder_left_out',
  'embedded_left_out',
  'script_kept',
  'symbol_read',
  'form_field_read',
  'lookalike_read',
  'private_use',
  'characters_unreadable',
] as const;
export type SourceChangeCode = (typeof sourceChangeCodes)[number];
/** The last two are told by the parser, or no more than the form in which a file has its text. */
export const sourceChangeReasons = [...sourceChangeCodes, 'numbering_made_explicit', 'markup'] as const;
/** `page`: navigation, footers and hidden boxes of a web page; `contents`: a table of contents. Both are dropped. */
export type LineHint =
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'heading4'
  | 'heading5'
  | 'heading6'
  | 'listItem'
  | 'tableRow'
  | 'title'
  | 'page'
  | 'contents';

export const SOURCE_KINDS = ['preamble', 'part', 'area', 'point', 'item', 'closing'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** The outline as the command line prints it; nothing in it is invented, what is unclear stands in `notes`. */
export interface SourceOutline {
  title: string | null;
  issuer: string | null;
  year: number | null;
  nodes: SourceNode[];
  dropped: DroppedText[];
  notes: SourceNote[];
}
export interface SourceNode {
  kind: SourceKind;
  number: number | null;
  /** Without numbering and without a trailing 。 */
  heading: string | null;
  /** Paragraphs joined by \n; what stands before the children. */
  text: string | null;
  children: SourceNode[];
}
export interface DroppedText {
  text: string;
  reason: DropReason;
}
export interface SourceNote {
  code: SourceNoteCode;
  message: string;
  line: number;
  /** The words that it asks about; none where it asks about the report. */
  words?: readonly SourceWords[];
}

export const DROP_REASONS = [
  'site_header',
  'byline',
  'font_widget',
  'share',
  'index_record',
  'related',
  'site_footer',
  'record_number',
  'before_title',
  'after_footer',
  'page',
  'contents',
  'repeated_title',
  'watermark',
  'annex_mark',
  'annex',
  'signature',
  'struck',
  'tracked',
  'hidden',
  'placeholder',
  'embedded',
] as const;
export type DropReason = (typeof DROP_REASONS)[number];

/** Every note, and whether a person must say that the reading is right before the import is confirmed. */
export const SOURCE_NOTES = {
  punctuation_normalised: false,
  numbering_made_explicit: false,
  ordinals_run_on: false,
  table_as_text: false,
  signature_dropped: false,
  lines_joined: true,
  title_split: true,
  title_missing: true,
  issuer_missing: true,
  issuer_after_year: true,
  year_missing: true,
  before_title_dropped: true,
  watermark_dropped: true,
  address_repeated: true,
  ordinal_missing: true,
  ordinal_without_stop: true,
  ordinal_gap: true,
  ordinal_repeated: true,
  ordinal_unclear: true,
  ordinal_in_text: true,
  ordinal_before_digits: true,
  division_read: true,
  heading_unnumbered: true,
  heading_unclear: true,
  heading_missing: true,
  paragraph_unclear: true,
  text_after_footer: true,
  after_footer_dropped: true,
  line_unclear: true,
  annex_dropped: true,
  annex_unclear: true,
  no_structure: true,
  empty: true,
  decoded_gb18030: false,
  struck_left_out: true,
  tracked_deletion: true,
  tracked_insertion: true,
  hidden_text: true,
  placeholder_left_out: false,
  embedded_read: false,
  embedded_left_out: true,
  script_kept: false,
  symbol_read: false,
  form_field_read: false,
  lookalike_read: false,
  private_use: true,
  hidden_text_read: true,
  picture_left_out: true,
  footnote_moved: true,
  text_box_moved: true,
  characters_unreadable: true,
} as const satisfies Record<string, boolean> & Record<SourceChangeCode, boolean>;
export type SourceNoteCode = keyof typeof SOURCE_NOTES;
export type AskedNoteCode = {
  [Code in SourceNoteCode]: (typeof SOURCE_NOTES)[Code] extends true ? Code : never;
}[SourceNoteCode];

export type ToldNoteCode = Exclude<SourceNoteCode, AskedNoteCode>;

/** A node with its place in the source and its numbering as printed, for the browser and for `render`. */
export interface PlacedNode extends SourceNode {
  line: number;
  label: string;
  /** What ended a run-in heading: 。 or nothing. */
  stop: string;
  children: PlacedNode[];
}
export interface PlacedOutline extends Omit<SourceOutline, 'nodes' | 'dropped'> {
  nodes: PlacedNode[];
  dropped: (DroppedText & { line: number })[];
}

const bare = ({ kind, number, heading, text, children }: PlacedNode): SourceNode => ({
  kind,
  number,
  heading,
  text,
  children: children.map(bare),
});

/** The outline with exactly the keys of the command line's JSON. */
export const plainOutline = ({ title, issuer, year, nodes, dropped, notes }: PlacedOutline): SourceOutline => ({
  title,
  issuer,
  year,
  nodes: nodes.map(bare),
  dropped: dropped.map(({ text, reason }) => ({ text, reason })),
  notes: notes.map(({ code, message, line }) => ({ code, message, line })),
});

const rendered = (node: PlacedNode): string =>
  node.label + (node.heading ?? '') + node.stop + (node.text ?? '') + node.children.map(rendered).join('');

/** Numbering, headings and texts of the tree in order: the body as read, without its line breaks. */
export const renderOutline = (nodes: readonly PlacedNode[]): string =>
  nodes.map(rendered).join('').replaceAll('\n', '');
