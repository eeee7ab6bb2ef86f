import type { LineHint, SourceLine } from '@bafang/shared';
import type { WordNumbering } from './numbering.js';
import { headingHint, type NumberRef, type Styles } from './styles.js';
import type { XmlHandler } from './xml.js';

type Attributes = Readonly<Record<string, string>>;
interface Paragraph {
  text: string;
  style?: string;
  number: NumberRef;
  outline?: number;
  markDeleted: boolean;
  notes: string[];
}
interface Cell {
  text: string[];
}
interface Table {
  row: Cell[];
  lines: SourceLine[];
}

/** How often, and where first, something was met that a person should know of. */
export interface Met {
  count: number;
  line: number;
}
export type Meeting = 'tracked_deletion' | 'tracked_insertion' | 'hidden_text' | 'picture_left_out' | 'footnote_moved';

const SKIPPED = new Set(['mc:Fallback', 'w:rt', 'w:instrText', 'w:delInstrText']);
const REMOVED = new Set(['w:del', 'w:moveFrom']);
const ADDED = new Set(['w:ins', 'w:moveTo']);
const SIGNS: Record<string, string> = {
  'w:tab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
  'w:ptab': '\t',
};
const off = (value: string | undefined): boolean => value === '0' || value === 'false' || value === 'off';

/**
 * Word's body as lines: paragraphs with their automatic number written out, table rows, footnotes after their paragraph.
 * What was deleted under tracked changes is left out, what was inserted stays; both are met and counted.
 */
export class DocxBody implements XmlHandler {
  readonly lines: SourceLine[] = [];
  readonly met = new Map<Meeting, Met>();
  /** The number of w:body elements seen: a document has one. */
  bodies = 0;
  private paragraphs: Paragraph[] = [];
  private tables: Table[] = [];
  private skipped = 0;
  private removed = 0;
  private inText = 0;
  private properties: string[] = [];
  private hidden = false;
  private carried = '';

  constructor(
    private readonly styles: Styles,
    private readonly numbering: WordNumbering,
    private readonly footnotes: ReadonlyMap<string, string>,
  ) {}

  open(name: string, attributes: Attributes): void {
    if (SKIPPED.has(name)) this.skipped += 1;
    if (this.skipped) return;
    if (name === 'w:pPr' || name === 'w:rPr' || name === 'w:trPr' || name === 'w:tblPr' || name === 'w:sectPr')
      this.properties.push(name);
    this.change(name);
    if (this.properties.length) this.property(name, attributes);
    else this.content(name, attributes);
  }

  close(name: string): void {
    if (SKIPPED.has(name)) this.skipped -= 1;
    else if (!this.skipped) this.end(name);
  }

  text(value: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (!this.inText || this.skipped || !paragraph || !value) return;
    if (this.removed) this.meet('tracked_deletion');
    else if (this.hidden) this.meet('hidden_text');
    else paragraph.text += value;
  }

  private meet(what: Meeting): void {
    const before = this.met.get(what);
    this.met.set(what, { count: (before?.count ?? 0) + 1, line: before?.line ?? this.lines.length + 1 });
  }

  /** In run properties of a paragraph these two mark the paragraph's end, elsewhere the runs inside them. */
  private change(name: string): void {
    const inside = this.properties.length > 0;
    if (ADDED.has(name)) this.meet('tracked_insertion');
    if (!REMOVED.has(name)) return;
    if (!inside) this.removed += 1;
    const paragraph = this.paragraphs.at(-1);
    if (inside && this.properties[0] === 'w:pPr' && paragraph) paragraph.markDeleted = true;
  }

  private property(name: string, { 'w:val': value }: Attributes): void {
    const paragraph = this.paragraphs.at(-1);
    if (name === 'w:vanish' && this.properties.at(-1) === 'w:rPr' && this.properties[0] !== 'w:pPr')
      this.hidden = !off(value);
    if (!paragraph || this.properties[0] !== 'w:pPr') return;
    if (name === 'w:pStyle') paragraph.style = value;
    if (name === 'w:numId') paragraph.number.numId = value;
    if (name === 'w:ilvl') paragraph.number.level = Number(value);
    if (name === 'w:outlineLvl') paragraph.outline = Number(value);
  }

  private content(name: string, attributes: Attributes): void {
    const paragraph = this.paragraphs.at(-1);
    if (name === 'w:body') this.bodies += 1;
    if (name === 'w:p') this.paragraphs.push({ text: '', number: {}, markDeleted: false, notes: [] });
    if (name === 'w:r') this.hidden = false;
    if (name === 'w:t' || name === 'm:t' || name === 'w:delText') this.inText += 1;
    if (name === 'w:tbl') this.tables.push({ row: [], lines: [] });
    if (name === 'w:tc') this.tables.at(-1)?.row.push({ text: [] });
    if (name === 'w:drawing' || name === 'w:pict') this.meet('picture_left_out');
    if (paragraph && !this.removed && SIGNS[name] !== undefined) paragraph.text += SIGNS[name];
    if (paragraph && !this.removed && (name === 'w:footnoteReference' || name === 'w:endnoteReference'))
      paragraph.notes.push(`${name === 'w:endnoteReference' ? 'e' : 'f'}${attributes['w:id']}`);
  }

  private end(name: string): void {
    if (name === this.properties.at(-1)) {
      this.properties.pop();
      return;
    }
    if (this.properties.length) return;
    if (REMOVED.has(name)) this.removed -= 1;
    if (name === 'w:t' || name === 'm:t' || name === 'w:delText') this.inText -= 1;
    if (name === 'w:p') this.endParagraph();
    if (name === 'w:tr') this.endRow();
    if (name === 'w:tbl') this.endTable();
  }

  private endParagraph(): void {
    const paragraph = this.paragraphs.pop();
    if (!paragraph) return;
    paragraph.text = this.carried + paragraph.text;
    this.carried = paragraph.markDeleted ? paragraph.text : '';
    if (paragraph.markDeleted) return;
    const lines = this.linesOf(paragraph);
    const cell = this.tables.at(-1)?.row.at(-1);
    for (const line of lines) {
      if (cell) cell.text.push((line.numbering ?? '') + line.text);
      else this.lines.push({ ...line, line: this.lines.length + 1 });
    }
  }

  private linesOf({ text, style, number, outline, notes }: Paragraph): SourceLine[] {
    const sense = this.styles.sense(style);
    const numbering = this.numbering.next(
      { numId: number.numId ?? sense.number.numId, level: number.level ?? sense.number.level },
      style,
    );
    const hint: LineHint | undefined =
      headingHint(outline) ?? sense.hint ?? (numbering === undefined ? undefined : 'listItem');
    const lines = text
      .split('\n')
      .filter((line) => line.trim())
      .map((line, at): SourceLine => ({
        text: line,
        line: 0,
        ...(hint ? { hint } : {}),
        ...(numbering && at === 0 ? { numbering } : {}),
      }));
    for (const note of notes) {
      this.meet('footnote_moved');
      lines.push({ text: this.footnotes.get(note) ?? '', line: 0 });
    }
    return lines;
  }

  /** A row of one cell is a frame around paragraphs; a table inside a cell becomes that cell's words. */
  private endRow(): void {
    const table = this.tables.at(-1);
    if (!table) return;
    const cells = table.row.splice(0).map(({ text }) => text);
    if (cells.length === 1) table.lines.push(...(cells[0] ?? []).map((text): SourceLine => ({ text, line: 0 })));
    else if (cells.some((text) => text.length))
      table.lines.push({ text: cells.map((text) => text.join(' ')).join('\t'), line: 0, hint: 'tableRow' });
  }

  private endTable(): void {
    const { lines } = this.tables.pop() ?? { lines: [] };
    const cell = this.tables.at(-1)?.row.at(-1);
    for (const line of lines) {
      if (cell) cell.text.push(line.text.replaceAll('\t', ' '));
      else this.lines.push({ ...line, line: this.lines.length + 1 });
    }
  }
}
