import { type ComponentRef, Directive, ElementRef, ViewContainerRef, inject, input } from '@angular/core';
import { type PlainCharacters, plainCharacters } from '@bafang/shared';
import type { Draft } from '../../session/kept/drafts';
import { isComposed } from '../keys/key-names';
import { FieldNotice } from './field-notice';

/**
 * A field that people write in: it shows a draft and keeps it with every key. Characters that may not be in a text (shared's judgement) do not
 * get in, and that is said beneath it.
 */
@Directive({
  selector: 'input[bfWritten], textarea[bfWritten]',
  host: {
    lang: 'zh-CN',
    '[value]': 'bfWritten()()',
    '(beforeinput)': 'admit($event)',
    '(input)': 'take()',
    '(keydown.escape)': 'leave($event)',
    '(compositionstart)': 'composing = true',
    '(compositionend)': 'composing = false; take()',
  },
})
export class Written {
  readonly bfWritten = input.required<Draft<string>>();
  protected composing = false;
  private readonly field = inject<ElementRef<HTMLInputElement | HTMLTextAreaElement>>(ElementRef).nativeElement;
  private readonly beside = inject(ViewContainerRef);
  private notice: ComponentRef<FieldNotice> | null = null;

  /** What is typed or pasted comes in by its plain form, in a way that the field's own undo knows. */
  protected admit(typed: Event): void {
    const event = typed as InputEvent;
    if (this.notice) this.tell({ removed: 0, privateUse: 0, lookalikes: 0 });
    if (!event.data || !['insertText', 'insertFromPaste'].includes(event.inputType)) return;
    const plain = this.plain(event.data);
    if (plain.removed || plain.privateUse || plain.lookalikes) this.tell(plain);
    if (plain.text === event.data) return;
    event.preventDefault();
    if (plain.text) document.execCommand('insertText', false, plain.text);
  }

  /** What came by other ways (a drop, an input method) is made plain where it stands. */
  protected take(): void {
    const { value, selectionStart } = this.field;
    const plain = this.plain(value);
    if (!this.composing && (plain.removed || plain.lookalikes)) {
      const caret = this.plain(value.slice(0, selectionStart ?? value.length)).text.length;
      this.field.value = plain.text;
      this.field.setSelectionRange(caret, caret);
      this.tell(plain);
    }
    this.bfWritten().set(this.field.value);
  }

  /** Esc gives the keys back to the page; in a dialog it closes that. */
  protected leave(pressed: Event): void {
    if (isComposed(pressed as KeyboardEvent) || this.field.closest('dialog')) return;
    pressed.stopPropagation();
    this.field.blur();
  }

  private plain(text: string): PlainCharacters {
    return plainCharacters(text, this.field.localName === 'textarea' ? 'lines' : 'line');
  }

  private tell({ removed, privateUse, lookalikes }: Omit<PlainCharacters, 'text'>): void {
    this.notice ??= this.beside.createComponent(FieldNotice);
    this.notice.setInput('removed', removed);
    this.notice.setInput('privateUse', privateUse);
    this.notice.setInput('lookalikes', lookalikes);
  }
}
