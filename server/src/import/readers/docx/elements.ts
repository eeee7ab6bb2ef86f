import { PAST } from './look.js';

// The elements of WordprocessingML and of its formulas, by what they mean to a reader.

export const SKIPPED = new Set<string>(['mc:Fallback', 'w:instrText', 'w:delInstrText', ...PAST]);
export const PROPERTIES = new Set(['w:pPr', 'w:rPr', 'w:trPr', 'w:tblPr', 'w:sectPr']);
export const TEXTS = new Set(['w:t', 'm:t', 'w:delText']);
export const REMOVED = new Set(['w:del', 'w:moveFrom']);
export const ADDED = new Set(['w:ins', 'w:moveTo']);
export const DRAWINGS = new Set(['w:drawing', 'w:pict', 'w:object']);
/** What holds paragraphs of its own. */
export const FLOWS = new Set([
  'w:body',
  'w:tc',
  'w:txbxContent',
  'w:footnote',
  'w:endnote',
  'w:comment',
  'w:hdr',
  'w:ftr',
]);
export const EMBEDDED = new Set(['w:altChunk', 'w:subDoc']);
export const NOTES: Readonly<Record<string, string>> = { 'w:footnoteReference': 'f', 'w:endnoteReference': 'e' };
/** A formula raises and lowers by elements. */
const SCRIPTS = { 'm:sup': 'super', 'm:deg': 'super', 'm:sub': 'sub' } as const;
export const scriptOf = (name: string) => SCRIPTS[name as keyof typeof SCRIPTS];
export const SIGNS: Readonly<Record<string, string>> = { 'w:tab': '\t', 'w:noBreakHyphen': '-', 'w:ptab': '\t' };
export const BREAKS = new Set(['w:br', 'w:cr']);
