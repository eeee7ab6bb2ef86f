import { LineText, type SourceChangeCode, type SourceNote } from '@bafang/shared';
import * as elements from './elements.js';
import { FormField } from './form-field.js';
import { isOn, type Look, LOOKS } from './look.js';
import type { Meeting, Met } from './meetings.js';
import type { WordNumbering } from './numbering.js';
import { newParagraph, numberedLines, type Paragraph } from './paragraph.js';
import type { Styles } from './styles.js';
import { signOf } from './symbols.js';
import {
  cellText,
  type DocxLine,
  endRow,
  type Held,
  leftOutText,
  newCell,
  newTable,
  shifted,
  spanCell,
  type Table,
} from './tables.js';
import type { XmlHandler } from './xml.js';

type Attributes = Readonly<Record<string, string>>;
/** A text box stands outside the flow: its paragraphs and tables are its own. */
interface TextBox {
  lines: DocxLine[];
  around: Table[];
  carried?: LineText;
}

/**
 * A story of Word (its body, a note, a header) as lines: paragraphs with their automatic number written out, table rows, footnotes and text
 * boxes after their paragraph, files that it holds in their place. Every text is read by the look of its run; what was inserted under tracked changes stays, and is met.
 */
export class DocxBody implements XmlHandler {
  readonly lines: DocxLine[] = [];
  readonly met = new Map<Meeting, Met>();
  /** What was noticed in the files that it holds. */
  readonly told: SourceNote[] = [];
  /** The number of w:body elements seen: a document has one. */
  bodies = 0;
  private paragraphs: Paragraph[] = [];
  private tables: Table[] = [];
  private boxes: TextBox[] = [];
  /** Of each drawing that is open, whether it is a text box. */
  private drawings: boolean[] = [];
  /** Of each content control that is open, whether it shows what to type into it. */
  private controls: boolean[] = [];
  private scripts: ('super' | 'sub')[] = [];
  private skipped = 0;
  private removed = 0;
  /** How many tracked insertions are open around what is read. */
  private added = 0;
  private inText = 0;
  private properties: string[] = [];
  private run: { style?: string; own: Look; whole?: Look } = { own: {} };
  private field?: FormField;
  private reading?: LineText;
  private carried?: LineText;

  constructor(
    private readonly styles: Styles,
    private readonly numbering: WordNumbering,
    private readonly notes: ReadonlyMap<string, readonly DocxLine[]>,
    private readonly held: (id: string) => Held,
  ) {}

  open(name: string, attributes: Attributes): void {
    if (elements.SKIPPED.has(name)) this.skipped += 1;
    if (this.skipped) return;
    if (elements.PROPERTIES.has(name)) this.properties.push(name);
    this.change(name);
    if (this.properties.length) this.property(name, attributes);
    else if (this.field) this.field.open(name, attributes);
    else this.content(name, attributes);
  }

  close(name: string): void {
    if (elements.SKIPPED.has(name)) this.skipped -= 1;
    else if (!this.skipped) this.end(name);
  }

  text(value: string): void {
    if (!this.inText || this.skipped || !value) return;
    const { script, font } = this.look();
    const raised = this.scripts.at(-1) ?? (script === 'none' ? undefined : script);
    for (const piece of value.split(/([\uF020-\uF0FF])/)) {
      const sign = piece.length === 1 ? signOf(font, piece.charCodeAt(0)) : undefined;
      if (sign && piece >= '\uF020') this.write(piece, (line) => line.read(sign, piece, 'symbol_read'));
      else this.write(piece, (line) => (raised ? line.script(piece, raised) : line.add(piece)));
    }
  }

  /** The look of the run, by its paragraph's style, its own and its properties. */
  private look(): Look {
    this.run.whole ??= {
      ...this.styles.look(this.paragraphs.at(-1)?.style),
      ...this.styles.look(this.run.style),
      ...this.run.own,
    };
    return this.run.whole;
  }

  private leftOut(): SourceChangeCode | undefined {
    if (this.removed) return 'tracked_deletion';
    const { hidden, struck, doublyStruck } = this.look();
    if (hidden) return 'hidden_text';
    if (this.controls.includes(true)) return 'placeholder_left_out';
    return struck || doublyStruck ? 'struck_left_out' : undefined;
  }

  /** A note goes with its sign; one whose sign alone is struck is still there. */
  private noteLeftOut(): SourceChangeCode | undefined {
    const why = this.leftOut();
    return why === 'struck_left_out' ? undefined : why;
  }

  private write(file: string, read: (line: LineText) => void): void {
    const line = this.reading ?? this.paragraphs.at(-1)?.lines.at(-1);
    if (!line || !file) return;
    const why = this.leftOut();
    if (why) line.leaveOut(file, why);
    else if (this.added) line.told('tracked_insertion', read);
    else read(line);
  }

  private meet(what: Meeting): void {
    const before = this.met.get(what);
    this.met.set(what, { count: (before?.count ?? 0) + 1, line: before?.line ?? this.lines.length + 1 });
  }

  /** In run properties of a paragraph these two mark the paragraph's end, in a row's the row, elsewhere the runs inside them. */
  private change(name: string): void {
    const [outer] = this.properties;
    if (elements.ADDED.has(name)) this.meet('tracked_insertion');
    if (elements.ADDED.has(name) && !outer) this.added += 1;
    if (!elements.REMOVED.has(name)) return;
    const [paragraph, table] = [this.paragraphs.at(-1), this.tables.at(-1)];
    if (!outer) this.removed += 1;
    if (outer === 'w:pPr' && paragraph) paragraph.markDeleted = true;
    if (outer === 'w:trPr' && table) table.leftOut = 'tracked_deletion';
  }

  private property(name: string, attributes: Attributes): void {
    const [paragraph, table] = [this.paragraphs.at(-1), this.tables.at(-1)];
    const value = attributes['w:val'];
    if (this.properties[0] === 'w:rPr') {
      if (name === 'w:rStyle') this.run.style = value;
      Object.assign(this.run.own, LOOKS[name]?.(attributes));
    }
    if (table && this.properties[0] === 'w:trPr' && name === 'w:hidden' && isOn(attributes))
      table.leftOut ??= 'hidden_text';
    if (!paragraph || this.properties[0] !== 'w:pPr') return;
    if (name === 'w:pStyle') paragraph.style = value;
    if (name === 'w:numId') paragraph.number.numId = value;
    if (name === 'w:ilvl') paragraph.number.level = Number(value);
    if (name === 'w:outlineLvl') paragraph.outline = Number(value);
  }

  private content(name: string, attributes: Attributes): void {
    const paragraph = this.paragraphs.at(-1);
    if (name === 'w:body') this.bodies += 1;
    if (name === 'w:p') this.paragraphs.push(newParagraph());
    if (name === 'w:r') this.run = { own: {} };
    if (elements.TEXTS.has(name)) this.inText += 1;
    if (name === 'w:tbl') this.openTable();
    if (name === 'w:tc') this.tables.at(-1)?.row.push(newCell());
    if (name === 'w:gridSpan') spanCell(this.tables.at(-1), Number(attributes['w:val']));
    if (elements.DRAWINGS.has(name)) this.drawings.push(false);
    if (name === 'w:txbxContent') this.openBox();
    if (name === 'w:sdt') this.controls.push(false);
    if (name === 'w:showingPlcHdr') this.controls.splice(-1, 1, isOn(attributes));
    if (name === 'w:ffData') this.field = new FormField();
    if (name === 'w:rt') this.reading = new LineText();
    if (elements.EMBEDDED.has(name)) this.embed(attributes['r:id'] ?? '');
    if (paragraph) this.sign(name, attributes, paragraph);
    this.formula(name);
  }

  /** What stands in a paragraph beside its texts. */
  private sign(name: string, attributes: Attributes, { lines, notes }: Paragraph): void {
    const sign = elements.SIGNS[name];
    if (sign) this.write(sign, (line) => line.add(sign));
    if (elements.BREAKS.has(name) && !this.removed) lines.push(new LineText());
    if (elements.NOTES[name])
      notes.push({ id: `${elements.NOTES[name]}${attributes['w:id']}`, leftOut: this.noteLeftOut() });
    if (name !== 'w:sym') return;
    const code = parseInt(attributes['w:char'] ?? '', 16);
    const file = code <= 0xffff ? String.fromCharCode(code) : '';
    const seen = signOf(attributes['w:font'], code);
    this.write(file, (line) => (seen ? line.read(seen, file, 'symbol_read') : line.add(file)));
  }

  private formula(name: string): void {
    const script = elements.scriptOf(name);
    if (script) this.scripts.push(script);
    if (name === 'm:den') this.write('/', (line) => line.read('/', '', 'script_kept'));
  }

  private end(name: string): void {
    if (name === this.properties.at(-1)) {
      this.properties.pop();
      return;
    }
    if (this.properties.length) return;
    if (elements.REMOVED.has(name)) this.removed -= 1;
    if (elements.ADDED.has(name)) this.added -= 1;
    if (elements.TEXTS.has(name)) this.inText -= 1;
    if (elements.scriptOf(name)) this.scripts.pop();
    if (name === 'w:sdt') this.controls.pop();
    if (name === 'w:ffData') this.endField();
    if (name === 'w:rt') this.endReading();
    if (name === 'w:p') this.endParagraph();
    if (elements.FLOWS.has(name)) this.endFlow();
    if (name === 'w:tr') this.tables.slice(-1).forEach(endRow);
    if (name === 'w:tbl') for (const line of this.tables.pop()?.lines ?? []) this.add(line);
    if (elements.DRAWINGS.has(name) && !this.drawings.pop()) this.meet('picture_left_out');
    if (name === 'w:txbxContent') this.closeBox();
  }

  private endField(): void {
    const shown = this.field?.shown ?? '';
    this.field = undefined;
    this.write(shown, (line) => line.read(shown, shown, 'form_field_read'));
  }

  private endReading(): void {
    if (this.reading?.filled) this.paragraphs.at(-1)?.behind.push({ text: this.reading, hint: 'page' });
    this.reading = undefined;
  }

  private openTable(): void {
    this.endFlow();
    this.tables.push(newTable());
  }

  private embed(id: string): void {
    this.endFlow();
    const { name, source } = this.held(id);
    if (!source) return this.add({ text: new LineText().leaveOut(name, 'embedded_left_out') });
    this.meet('embedded_read');
    const [before, inside] = [this.lines.length, this.tables.length + this.boxes.length > 0];
    for (const note of source.notes) this.told.push(shifted(note, before, inside));
    for (const { hint, numbering, wrapped, ...line } of source.lines)
      this.add({ text: LineText.of(line), hint, numbering, wrapped });
  }

  private openBox(): void {
    if (this.drawings.length) this.drawings[this.drawings.length - 1] = true;
    this.boxes.push({ lines: [], around: this.tables, carried: this.carried });
    this.tables = [];
    this.carried = undefined;
  }

  private closeBox(): void {
    const box = this.boxes.pop();
    if (!box) return;
    this.tables = box.around;
    this.carried = box.carried;
    if (box.lines.length) this.meet('text_box_moved');
    this.paragraphs.at(-1)?.behind.push(...box.lines.map((line) => ({ moved: 'text_box_moved' as const, ...line })));
  }

  /** A line of the cell, the text box or the story that is open. */
  private add(line: DocxLine): void {
    const cell = this.tables.at(-1)?.row.at(-1);
    if (cell) cell.text.push(cellText(line));
    else (this.boxes.at(-1)?.lines ?? this.lines).push(line);
  }

  private endParagraph(): void {
    const paragraph = this.paragraphs.pop();
    if (!paragraph) return;
    const [first = new LineText(), ...others] = paragraph.lines;
    if (this.carried) paragraph.lines = [this.carried.append(first), ...others];
    this.carried = paragraph.markDeleted ? paragraph.lines.pop() : undefined;
    const notes = paragraph.notes.flatMap(({ id, leftOut }) => {
      const lines = this.notes.get(id) ?? [];
      if (leftOut) return lines.map(({ text }) => ({ text: leftOutText(text, leftOut) }));
      this.meet('footnote_moved');
      return lines.map((line) => ({ ...line, moved: 'footnote_moved' as const }));
    });
    for (const line of [...numberedLines(paragraph, this.styles, this.numbering), ...notes, ...paragraph.behind])
      this.add(line);
  }

  /** A paragraph whose end was deleted runs into the next, where one follows: no table, no file. */
  private endFlow(): void {
    if (this.carried) this.add({ text: this.carried });
    this.carried = undefined;
  }
}
