import { Component, computed, inject, input, signal } from '@angular/core';
import { Words } from '../../i18n/words';
import { keptElsewhere } from '../../session/drafts';
import { Written } from '../../ui/written/written';
import type { TextWriter } from '../writing/section-text';
import { withoutOrdinal } from '../pasting/pasted-document';

/** The heading, written beside its number. A number typed before it is taken off, and said so. */
@Component({
  selector: 'bf-heading-field',
  imports: [Written],
  template: `<input
      #field
      maxlength="200"
      autocomplete="off"
      [attr.aria-label]="t('section.heading')"
      [placeholder]="t('section.headingEmpty')"
      [bfWritten]="words"
      (change)="leave(field)"
    /><span role="status">{{ notice() }}</span>`,
  styles: `
    :host {
      display: flex;
      align-items: baseline;
      gap: 12px;
      flex: 0 1 auto;
      min-inline-size: 0;
    }
    input {
      field-sizing: content;
      min-inline-size: 6em;
      max-inline-size: calc(100% + 6px);
      padding: 2px 6px;
      margin-inline-start: -6px;
      border: 1px solid transparent;
      border-radius: 8px;
      background: none;
      font: inherit;
      text-overflow: ellipsis;
    }
    input:hover {
      border-color: var(--mat-sys-outline-variant);
    }
    input:focus {
      border-color: var(--mat-sys-primary);
      outline: 1px solid var(--mat-sys-primary);
      background: var(--mat-sys-surface-container-lowest);
    }
    span:empty {
      display: none;
    }
    span {
      flex: none;
      color: var(--bf-amber);
      font: var(--bf-meta);
    }
  `,
})
export class HeadingField {
  readonly writer = input.required<TextWriter>();
  protected readonly t = inject(Words).t;
  protected readonly heading = computed(() => this.writer().text().heading ?? '');
  protected readonly words = keptElsewhere(this.heading, (heading) => this.type(heading));
  private readonly takenOff = signal('');
  protected readonly notice = computed(() =>
    this.takenOff()
      ? this.t('section.ordinalTakenOff', { typed: this.takenOff() })
      : this.heading().trim()
        ? ''
        : this.t('section.headingMissing'),
  );

  private type(heading: string): void {
    this.takenOff.set('');
    this.writer().change({ heading });
  }

  protected leave(field: HTMLInputElement): void {
    const { heading, typed } = withoutOrdinal(field.value.trim());
    if (heading !== field.value) this.writer().change({ heading });
    field.value = heading;
    this.takenOff.set(typed);
  }
}
