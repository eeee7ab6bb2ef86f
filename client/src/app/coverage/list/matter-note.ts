import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Words } from '../../i18n/words';
import { draft } from '../../session/kept/drafts';
import { isComposed, isEnter } from '../../ui/keys/key-names';
import { Written } from '../../ui/written/written';
import { CoverageModel } from '../coverage-model';

type Kind = 'missing' | 'waiver';

/** One line that is recorded of a matter: what the text does not say of it, or why it need not. */
@Component({
  selector: 'bf-matter-note',
  imports: [MatButton, Written],
  template: `
    <label [for]="'note-' + kind()">{{ t('coverage.note.' + kind()) }}</label>
    <div>
      <input
        class="input"
        autocomplete="off"
        maxlength="300"
        [id]="'note-' + kind()"
        [bfWritten]="words"
        (keydown)="press($event)"
      />
      <button
        matButton="filled"
        type="button"
        disabledInteractive
        [disabled]="!changed() || model.acting.busy()"
        (click)="keep()"
      >
        {{ t('coverage.note.save') }}
      </button>
      @if (said()) {
        <button matButton type="button" disabledInteractive [disabled]="model.acting.busy()" (click)="keep('')">
          {{ t('coverage.note.not.' + kind()) }}
        </button>
      }
    </div>
  `,
  styles: `
    :host {
      display: block;
      max-inline-size: 720px;
    }
    label {
      display: block;
      margin-block-end: 4px;
      color: var(--mat-sys-on-surface-variant);
      font: var(--bf-meta);
    }
    div {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px;
    }
    .input {
      flex: 1 1 16em;
      inline-size: auto;
      min-block-size: 38px;
      padding-block: 6px;
    }
  `,
})
export class MatterNote {
  readonly kind = input.required<Kind>();
  readonly matter = input.required<string>();
  readonly said = input.required<string | null>();
  readonly save = input.required<(kind: Kind, words: string | null) => Promise<boolean>>();
  /** By Esc: what was typed is kept. */
  readonly left = output();
  protected readonly model = inject(CoverageModel);
  protected readonly t = inject(Words).t;
  protected readonly words = draft(
    () => `coverage.${this.kind()}.${this.matter()}`,
    () => this.said() ?? '',
  );
  protected readonly changed = computed(() => {
    const words = this.words().trim();
    return !!words && words !== this.said();
  });

  protected press(event: KeyboardEvent): void {
    if (event.key === 'Escape' && !isComposed(event)) this.left.emit();
    if (!isEnter(event)) return;
    event.preventDefault();
    if (this.changed()) void this.keep();
  }

  protected async keep(words = this.words().trim()): Promise<void> {
    const arrived = this.words.sending();
    if (await this.save()(this.kind(), words || null)) arrived();
  }
}
