import { Component, ElementRef, computed, inject, input, viewChild } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { MOST_OF_ENTRY } from '@bafang/shared';
import { Words } from '../../i18n/words';
import type { Draft } from '../../session/kept/drafts';
import { isComposed, isEnter } from '../../ui/keys/key-names';
import { Written } from '../../ui/written/written';

/** The ways of writing that are told, as chips: Enter or ； ends one, Backspace in an empty field takes the last out. */
@Component({
  selector: 'bf-variant-chips',
  imports: [MatIcon, Written],
  template: `
    <div class="box input" (click)="focus()">
      @for (variant of variants()(); track variant) {
        <span class="chip">
          <span lang="zh-CN">{{ variant }}</span>
          <button
            type="button"
            [attr.aria-label]="t('glossary.form.takeOut', { word: variant })"
            (click)="remove(variant)"
          >
            <mat-icon svgIcon="close" aria-hidden="true" />
          </button>
        </span>
      }
      <input
        #field
        type="text"
        autocomplete="off"
        [id]="fieldId()"
        [attr.maxlength]="most"
        [attr.aria-describedby]="fieldId() + '-how'"
        [bfWritten]="typing()"
        (keydown)="press($event)"
        (input)="part()"
      />
    </div>
    <small [id]="fieldId() + '-how'">{{ t('glossary.form.variantsHow') }}</small>
  `,
  styleUrl: './variant-chips.scss',
})
export class VariantChips {
  readonly fieldId = input.required<string>();
  readonly variants = input.required<Draft<readonly string[]>>();
  readonly typing = input.required<Draft<string>>();
  protected readonly t = inject(Words).t;
  protected readonly most = MOST_OF_ENTRY.term;
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');
  private readonly typed = computed(() => this.typing()().trim());

  focus(): void {
    this.field().nativeElement.focus();
  }

  protected press(event: KeyboardEvent): void {
    if (isEnter(event) && this.typed()) {
      event.preventDefault();
      this.add(this.typed());
    }
    if (event.key === 'Backspace' && !isComposed(event) && !this.typing()())
      this.variants().update((all) => all.slice(0, -1));
  }

  /** ； cannot stand in a variant: it ends one. */
  protected part(): void {
    if (!/[；;]/.test(this.typing()())) return;
    const [last = '', ...before] = this.typing()().split(/[；;]/).reverse();
    for (const one of before.reverse()) this.add(one.trim());
    this.typing().set(last);
  }

  protected remove(variant: string): void {
    this.variants().update((all) => all.filter((one) => one !== variant));
    this.focus();
  }

  private add(variant: string): void {
    this.variants().update((all) => (!variant || all.includes(variant) ? all : [...all, variant]));
    this.typing().set('');
  }
}
