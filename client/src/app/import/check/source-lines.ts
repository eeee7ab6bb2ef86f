import { Component, ElementRef, afterRenderEffect, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import {
  type AskedPiece,
  type ImportNote,
  type SourcePiece,
  askedPieces,
  leftOutInside,
  nodesOf,
} from '@bafang/shared';
import { Words } from '../../i18n/words';
import { whileSame } from '../../session/kept/field';
import { ImportModel } from '../import-model';
import { ImportWords } from '../import-words';
import type { ImportFinding } from '../proof/import-finding';
import { ImportProof } from '../proof/import-proof';
import { scrollWithin } from '../scroll-within';

const SPOKEN = 40;

/** Who looks at words of a line: a question by its index, or what proof-reading found. */
type Looks = number | ImportFinding;
interface Piece extends AskedPiece {
  readonly found: ImportFinding | undefined;
}
const pieceOf = (piece: AskedPiece<Looks>): Piece => ({
  ...piece,
  asked: piece.asked.filter((one) => typeof one === 'number'),
  found: piece.asked.find((one) => typeof one !== 'number'),
});

/** The source line by line; under a line the questions about its words, which are marked. 是 agrees with how it was read. */
@Component({
  selector: 'bf-source-lines',
  imports: [MatButton, MatIcon],
  host: { role: 'region', tabindex: '0', '[attr.aria-label]': "t('import.source')" },
  templateUrl: './source-lines.html',
  styleUrl: './source-lines.scss',
})
export class SourceLines {
  /** The lines as the file has them, not as they were read. */
  readonly file = input(false);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly said = inject(ImportWords);
  protected readonly model = inject(ImportModel);
  protected readonly proof = inject(ImportProof);
  private readonly words = inject(Words);
  protected readonly t = this.words.t;
  /** A line that was pointed at from outside, until the cursor moves: it need not have come to a node. */
  private readonly pointed = whileSame<unknown, number | null>(this.model.cursor, () => null);
  protected readonly here = computed(() => this.pointed() ?? this.model.node()?.line ?? null);
  protected readonly rows = computed(() => {
    const view = this.model.view();
    const dropped = new Set(
      this.model.dropped().flatMap(({ line, reason }) => (leftOutInside.has(reason) ? [] : [line])),
    );
    const used = new Set([...nodesOf(this.model.nodes())].map(({ line }) => line));
    const first = view?.lines[0]?.line ?? 1;
    const questions = this.model.questions();
    const notes = Map.groupBy(questions, ({ line, words }) => words?.[0]?.line ?? line ?? first);
    const words = Map.groupBy(
      [
        ...questions.flatMap(({ index, words = [] }) => words.map((word) => ({ ...word, asks: index as Looks }))),
        ...this.proof.findings().map((finding) => ({ ...finding, asks: finding as Looks })),
      ],
      ({ line }) => line,
    );
    // A line is struck where something of it was left out and nothing came in.
    return (view?.lines ?? []).map(({ line, text, changes = [] }) => ({
      line,
      pieces: askedPieces({ text, changes }, words.get(line) ?? []).map(pieceOf),
      marked: words.has(line) || changes.some(({ why }) => why !== 'markup'),
      struck: dropped.has(line) && !used.has(line),
      notes: notes.get(line) ?? [],
    }));
  });

  /** The questions in words. */
  private readonly asked = computed(() => {
    const lines = this.model.view()?.lines ?? [];
    const inWords = (note: ImportNote) => this.said.question(note, this.model.nodesAt(note.line), lines);
    return new Map(this.model.questions().map((note) => [note.index, inWords(note)]));
  });
  /** The question in hand: its words stand out from those of others. */
  protected readonly inHand = signal<number | null>(null);

  constructor() {
    afterRenderEffect(() => this.show(this.here()));
  }

  /** To the next question without an answer, from the one in hand or the cursor on and around. */
  next(): void {
    const pane = this.host.nativeElement;
    const from = document.activeElement?.closest('.note') ?? pane.querySelector(`[data-line="${this.here()}"]`);
    const open = [...pane.querySelectorAll<HTMLElement>('.note:not(.answered)')];
    const note =
      open.find((one) => from && from.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) ?? open[0];
    if (!note) return;
    this.select(this.model.questions().find(({ index }) => note.id === `note-${index}`)?.line ?? null);
    setTimeout(() => note.querySelector('button')?.focus());
  }

  /** Points at a line, and moves the cursor to what it came to. */
  go(line: number): void {
    this.select(line);
    this.pointed.set(line);
  }

  /** To what was found there, and the node in whose text it is. */
  find(finding: ImportFinding): void {
    const node = this.proof.nodeOver(finding.line);
    if (node) this.model.cursor.set(node.id);
    this.proof.current.set(finding);
    this.pointed.set(finding.line);
  }

  protected shown({ read, file }: SourcePiece): string {
    return this.file() ? file : read;
  }

  /** What the other side has at this place. */
  protected difference({ read, file, why }: SourcePiece): string {
    const kind = this.t(`import.told.${why}`);
    const other = this.file()
      ? read
        ? this.t('import.readAs', { text: read })
        : this.t('import.notRead')
      : file
        ? this.t('import.inFile', { text: file })
        : this.t('import.notInFile');
    return read === file ? kind : `${kind}${this.t('frame.comma')}${other}`;
  }

  /** Whether a reader of the file read something else than it has, or wants it to be looked at. */
  protected isTold({ why }: SourcePiece): boolean {
    return why !== undefined && why !== 'markup';
  }

  /** What is asked about a piece, and what is told of it. */
  protected title(piece: Piece): string {
    const asked = piece.asked.map((index) => this.asked().get(index) ?? '');
    const found = piece.found ? [this.proof.said(piece.found)] : [];
    return [...asked, ...(this.isTold(piece) ? [this.difference(piece)] : []), ...found].join('\n');
  }

  /** What a question points at, for those who do not see the marks. */
  protected wordsOf({ words = [] }: ImportNote): string {
    const texts = new Map(this.model.view()?.lines.map(({ line, text }) => [line, text]));
    const all = words.flatMap(({ line, from, to }) => texts.get(line)?.slice(from, to) || []);
    const shown = [...this.words.listed(all)].slice(0, SPOKEN).join('');
    return shown && this.t('import.about', { text: shown });
  }

  /** Whether a question about it has no answer yet. */
  protected isOpen({ asked }: AskedPiece): boolean {
    return asked.some((index) => this.model.draft()?.answers[index] === undefined);
  }

  protected select(line: number | null): void {
    const [node] = this.model.nodesAt(line);
    if (node) this.model.cursor.set(node.id);
  }

  protected question({ index }: ImportNote): string {
    return this.asked().get(index) ?? '';
  }

  protected answered(note: ImportNote): boolean | undefined {
    return this.model.draft()?.answers[note.index];
  }

  private show(line: number | null): void {
    const pane = this.host.nativeElement;
    const row = line === null ? null : pane.querySelector(`[data-line="${line}"]`);
    if (row) scrollWithin(pane, row);
  }
}
