import { Component, type ElementRef, afterNextRender, inject, input, output, viewChild } from '@angular/core';
import { Words } from '../../i18n/words';
import { draft } from '../../session/kept/drafts';
import { isComposed } from '../../ui/keys/key-names';
import { Written } from '../../ui/written/written';
import type { NewLine } from './moves';

/** What a new line is called; `forget` once it is there. */
export interface Named {
  readonly heading: string;
  readonly forget: () => void;
}

/** The line that is being added: Enter keeps it, Esc or an empty one leaves it. */
@Component({
  selector: 'bf-new-outline-line',
  imports: [Written],
  host: { role: 'row' },
  template: `<span role="gridcell"
    ><input
      #field
      maxlength="300"
      [placeholder]="t('report.outline.new.' + what())"
      [attr.aria-label]="t('report.outline.new.' + what())"
      [bfWritten]="heading"
      (keydown)="press($event)"
      (blur)="finish(heading())"
  /></span>`,
  styles: `
    :host {
      display: block;
      padding: 4px 6px 4px 34px;
    }
    input {
      inline-size: min(420px, 100%);
      block-size: 30px;
      padding: 0 9px;
      border: 2px solid var(--mat-sys-primary);
      border-radius: 6px;
      outline: none;
      background: var(--mat-sys-surface-container-lowest);
    }
  `,
})
export class NewOutlineLine {
  readonly what = input.required<NewLine['what']>();
  /** Null when it is left. */
  readonly named = output<Named | null>();
  protected readonly t = inject(Words).t;
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');
  protected readonly heading = draft(
    () => `outline.${this.what()}`,
    () => '',
  );
  private done = false;

  constructor() {
    afterNextRender(() => this.field().nativeElement.focus());
  }

  protected press(event: KeyboardEvent): void {
    event.stopPropagation();
    if (isComposed(event)) return;
    if (event.key === 'Enter') this.finish(this.heading());
    if (event.key === 'Escape') {
      this.heading.set('');
      this.finish('');
    }
  }

  protected finish(heading: string): void {
    if (this.done) return;
    this.done = true;
    const named = { heading: heading.trim(), forget: this.heading.sending() };
    this.named.emit(named.heading ? named : null);
  }
}
