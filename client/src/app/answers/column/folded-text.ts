import { Component, DestroyRef, ElementRef, afterRenderEffect, inject, input, signal, viewChild } from '@angular/core';
import { Words } from '../../i18n/words';
import { whileSame } from '../../session/kept/field';

/** A text of which two lines are seen, and the rest on demand. */
@Component({
  selector: 'bf-folded-text',
  template: `
    <p #lines lang="zh-CN" [class.folded]="!unfolded()">{{ text() }}</p>
    @if (cut() || unfolded()) {
      <button type="button" class="off-paper" [attr.aria-expanded]="unfolded()" (click)="unfolded.set(!unfolded())">
        {{ t(unfolded() ? 'frame.fold' : 'answers.whole') }}
      </button>
    }
  `,
  styles: `
    :host {
      display: flex;
      align-items: flex-end;
      gap: 12px;
    }
    p {
      min-inline-size: 0;
      max-block-size: 30dvh;
      overflow: auto;
      white-space: pre-line;
    }
    .folded {
      display: -webkit-box;
      overflow: hidden;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
    }
    button {
      flex: none;
      padding: 0 4px;
      border: 0;
      background: none;
      color: var(--mat-sys-primary);
      cursor: pointer;
    }
  `,
})
export class FoldedText {
  readonly text = input.required<string>();
  protected readonly t = inject(Words).t;
  protected readonly unfolded = whileSame(this.text, () => false);
  protected readonly cut = signal(false);
  private readonly place = viewChild.required<ElementRef<HTMLElement>>('lines');
  private readonly width = signal(0);

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const watched = new ResizeObserver(() => this.width.set(host.clientWidth));
    watched.observe(host);
    inject(DestroyRef).onDestroy(() => watched.disconnect());
    afterRenderEffect({
      read: () => {
        const { scrollHeight, clientHeight } = this.place().nativeElement;
        if (this.width() && this.text() && !this.unfolded()) this.cut.set(scrollHeight > clientHeight + 1);
      },
    });
  }
}
