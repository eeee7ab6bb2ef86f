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
  /** What text boxes say that are anchored in it. */
  boxed: SourceLine[];
}
interface Cell {
  text: string[];
  /** Columns that it covers. */
  span: number;
}
interface Table {
  row: Cell[];
  lines: SourceLine[];
}
/** A text box stands outside the flow: its paragraphs and tables are its own. */
interface TextBox {
  lines: SourceLine[];
  around: Table[];
}

/** How often, and where first, something was met that a person should know of. */
export interface Met {
  count: number;
  line: number;
}
export type Meeting =
  'tracked_deletion' | 'tracked_insertion' | 'hidden_text' | 'picture_left_out' | 'footnote_moved' | 'text_box_moved';

const SKIPPED = new Set(['mc:Fallback', 'w:rt', 'w:instrText', 'w:delInstrText']);
const REMOVED = new Set(['w:del', 'w:moveFrom']);
const ADDED = new Set(['w:ins', 'w:moveTo']);
const DRAWINGS = new Set(['w:drawing', 'w:pict']);
const SIGNS: Record<string, string> = {
  'w:tab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
  'w:ptab': '\t',
};
/** More columns than this, and what a file claims of its cells is not believed. */
const MOST_SPANNED = 40;
const off = (value: string | undefined): boolean => value === '0' || value === 'false' || value === 'off';

/**
 * Word's body as lines: paragraphs with their automatic number written out, table rows, footnotes and text boxes after their paragraph.
 * What was deleted under tracked changes is left out, what was inserted stays; both are met and counted.
 */
export class DocxBody implements XmlHandler {
  readonly lines: SourceLine[] = [];
  readonly met = new Map<Meeting, Met>();
  /** The number of w:body elements seen: a document has one. */
  bodies = 0;
  private paragraphs: Paragraph[] = [];
  private tables: Table[] = [];
  private boxes: TextBox[] = [];
  /** Of each drawing that is open, whether it is a text box. */
  private drawings: boolean[] = [];
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
    if (name === 'w:p') this.paragraphs.push({ text: '', number: {}, markDeleted: false, notes: [], boxed: [] });
    if (name === 'w:r') this.hidden = false;
    if (name === 'w:t' || name === 'm:t' || name === 'w:delText') this.inText += 1;
    if (name === 'w:tbl') this.tables.push({ row: [], lines: [] });
    if (name === 'w:tc') this.tables.at(-1)?.row.push({ text: [], span: 1 });
    if (name === 'w:gridSpan') this.spanCell(Number(attributes['w:val']));
    if (DRAWINGS.has(name)) this.drawings.push(false);
    if (name === 'w:txbxContent') this.openBox();
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
    if (DRAWINGS.has(name) && !this.drawings.pop()) this.meet('picture_left_out');
    if (name === 'w:txbxContent') this.closeBox();
  }

  private spanCell(span: number): void {
    const cell = this.tables.at(-1)?.row.at(-1);
    if (cell && span > 1 && span <= MOST_SPANNED) cell.span = span;
  }

  private openBox(): void {
    if (this.drawings.length) this.drawings[this.drawings.length - 1] = true;
    this.boxes.push({ lines: [], around: this.tables });
    this.tables = [];
  }

  private closeBox(): void {
    const box = this.boxes.pop();
    if (!box) return;
    this.tables = box.around;
    if (box.lines.length) this.meet('text_box_moved');
    this.paragraphs.at(-1)?.boxed.push(...box.lines);
  }

  /** A line of the cell, the text box or the body that is open. */
  private add(line: SourceLine): void {
    const cell = this.tables.at(-1)?.row.at(-1);
    if (cell) cell.text.push((line.numbering ?? '') + line.text.replaceAll('\t', ' '));
    else if (this.boxes.length) this.boxes.at(-1)?.lines.push(line);
    else this.lines.push({ ...line, line: this.lines.length + 1 });
  }

  private endParagraph(): void {
    const paragraph = this.paragraphs.pop();
    if (!paragraph) return;
    paragraph.text = this.carried + paragraph.text;
    this.carried = paragraph.markDeleted ? paragraph.text : '';
    if (paragraph.markDeleted) return;
    for (const line of this.linesOf(paragraph)) this.add(line);
  }

  private linesOf({ text, style, number, outline, notes, boxed }: Paragraph): SourceLine[] {
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
    return [...lines, ...boxed];
  }

  /** A row of one cell is a frame around paragraphs; a table inside a cell becomes that cell's words. */
  private endRow(): void {
    const table = this.tables.at(-1);
    if (!table) return;
    const cells = table.row.splice(0);
    if (cells.length === 1) table.lines.push(...(cells[0]?.text ?? []).map((text): SourceLine => ({ text, line: 0 })));
    else if (cells.some(({ text }) => text.length))
      table.lines.push({
        text: cells.map(({ text, span }) => text.join(' ') + '\t'.repeat(span - 1)).join('\t'),
        line: 0,
        hint: 'tableRow',
      });
  }

  private endTable(): void {
    for (const line of this.tables.pop()?.lines ?? []) this.add(line);
  }
}
