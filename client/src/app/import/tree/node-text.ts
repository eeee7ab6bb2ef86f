import { Component, DestroyRef, type ElementRef, afterRenderEffect, inject, input, viewChild } from '@angular/core';
import type { ImportNode } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { isComposed } from '../../ui/keys/key-names';
import { ImportModel } from '../import-model';
import { merge, split } from './tree';

/** A node's text with a cursor in it, not to be written in: Enter takes it apart there, Backspace at its head joins it to what stands before. */
@Component({
  selector: 'bf-node-text',
  template: `<textarea
    #box
    [attr.aria-label]="t('import.nodeText')"
    spellcheck="false"
    [value]="node().text"
    (beforeinput)="$event.preventDefault()"
    (focus)="model.inText.set(true)"
    (blur)="model.inText.set(false)"
    (compositionend)="box.value = node().text ?? ''"
    (keydown)="press($event)"
  ></textarea>`,
  styles: `
    :host {
      display: block;
      margin: 2px 12px 6px calc(32px + var(--depth) * 20px);
    }
    textarea {
      inline-size: 100%;
      min-block-size: 52px;
      max-block-size: 132px;
      padding: 6px 10px;
      border: var(--bf-rule);
      border-radius: 8px;
      background: var(--mat-sys-surface-container-lowest);
      font: 400 14px / 24px var(--bf-serif);
      resize: vertical;
    }
  `,
})
export class NodeText {
  readonly node = input.required<ImportNode>();
  protected readonly model = inject(ImportModel);
  private readonly box = viewChild.required<ElementRef<HTMLTextAreaElement>>('box');
  protected readonly t = inject(Words).t;

  constructor() {
    inject(DestroyRef).onDestroy(() => this.model.inText.set(false));
    afterRenderEffect(() => {
      if (this.node().text) this.fit();
    });
  }

  protected press(event: KeyboardEvent): void {
    const box = this.box().nativeElement;
    const { selectionStart: at } = box;
    if (isComposed(event)) return;
    if (event.key === 'Enter') this.act(event, split(this.model.nodes(), this.node().id, at, this.model.newId()));
    if (event.key === 'Backspace' && at === 0 && box.selectionEnd === 0)
      this.act(event, merge(this.model.nodes(), this.node().id));
    if (event.key === 'Escape') {
      event.stopPropagation();
      box.closest('[role=tree]')?.querySelector<HTMLElement>('.here')?.focus();
    }
  }

  private act(event: KeyboardEvent, done: ReturnType<typeof split>): void {
    event.preventDefault();
    event.stopPropagation();
    this.model.apply(done);
  }

  private fit(): void {
    const box = this.box().nativeElement;
    box.style.blockSize = 'auto';
    box.style.blockSize = `${box.scrollHeight + 2}px`;
  }
}
