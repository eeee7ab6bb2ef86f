import {
  Component,
  DestroyRef,
  ElementRef,
  ViewEncapsulation,
  afterNextRender,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import { Editor } from '@tiptap/core';
import { UndoRedo } from '@tiptap/extensions/undo-redo';
import type { DocumentJson } from '@bafang/shared';
import type { PasteOutcome } from '../pasting/left-out';
import { lawfulText } from '../pasting/lawful-text';
import { pasting } from '../pasting/paste';
import type { TextWriter } from '../saving/text-writer';
import { caret, readCaret } from './caret';
import { documentNodes } from './document-nodes';
import { gaps } from './gaps';
import { outsideText, showOutsideText } from './outside-text';
import { runInHead } from './run-in-head';

/** The text on the sheet, being written. What it says goes to the writer; the writer's other texts come back. */
@Component({
  selector: 'bf-text-editor',
  encapsulation: ViewEncapsulation.None,
  template: '',
  styleUrl: './text-editor.scss',
})
export class TextEditor {
  readonly writer = input.required<TextWriter>();
  /** Printed before the first paragraph: 二是认真开展…。 */
  readonly head = input('');
  readonly label = input('');
  readonly ready = output<Editor>();
  /** What became of a paste, where something has to be said. */
  readonly pasted = output<PasteOutcome>();
  private readonly place = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly editor = signal<Editor | null>(null);

  constructor() {
    afterNextRender(() => this.open());
    effect(() => {
      this.writer().replaced();
      untracked(() => this.show());
    });
    effect(() => {
      this.head();
      const editor = this.editor();
      editor?.view.dispatch(editor.state.tr);
    });
    inject(DestroyRef).onDestroy(() => this.editor()?.destroy());
  }

  private open(): void {
    const tell = (outcome: PasteOutcome) => this.pasted.emit(outcome);
    const editor = new Editor({
      element: this.place,
      injectCSS: false,
      extensions: [
        ...documentNodes,
        caret,
        UndoRedo,
        outsideText,
        gaps,
        pasting(tell),
        lawfulText(tell),
        runInHead(() => this.head()),
      ],
      content: this.writer().text().body,
      editorProps: { attributes: { 'aria-label': this.label(), spellcheck: 'false' } },
      onUpdate: () => this.writer().change({ body: editor.getJSON() as DocumentJson }),
    });
    this.editor.set(editor);
    this.ready.emit(editor);
  }

  private show(): void {
    const editor = this.editor();
    if (!editor) return;
    readCaret(editor.view);
    showOutsideText(editor.view, this.writer().text().body);
  }
}
