import { Component, computed, inject, input, signal, untracked } from '@angular/core';
import type { SectionText } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { keptElsewhere } from '../../session/kept/drafts';
import { isComposed, nameOf } from '../../ui/keys/key-names';
import { Written } from '../../ui/written/written';
import type { TextWriter } from '../../writing/saving/text-writer';
import { withoutOrdinal } from '../../writing/pasting/pasted-document';
import { HeadingSteps } from './heading-steps';

/**
 * The heading, written beside its number. A number typed before it is taken off, and said so. That it is another than when the section was opened
 * stands beside it, and it can be put back: a key that went astray leaves a mark.
 */
@Component({
  selector: 'bf-heading-field',
  imports: [Written],
  template: `<input
      #field
      maxlength="300"
      autocomplete="off"
      [attr.aria-label]="t('section.heading')"
      [placeholder]="t('section.headingEmpty')"
      [bfWritten]="words"
      (keydown)="press($event)"
      (change)="leave(field)"
    /><span role="status">{{ notice() }}</span>
    @if (isChanged()) {
      <button type="button" [title]="t('section.headingWas', { was: opened() })" (click)="put(opened()); field.focus()">
        {{ t('section.headingBack') }}
      </button>
    }`,
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
    button {
      flex: none;
      padding: 0 4px;
      border: 0;
      background: none;
      color: var(--mat-sys-primary);
      font: var(--bf-meta);
      cursor: pointer;
    }
    span {
      flex: none;
      color: var(--bf-amber);
      font: var(--bf-meta);
    }
  `,
})
export class HeadingField {
  readonly writer = input.required<TextWriter<SectionText>>();
  protected readonly t = inject(Words).t;
  protected readonly heading = computed(() => this.writer().text().heading ?? '');
  protected readonly words = keptElsewhere(this.heading, (heading) => this.put(heading));
  /** As this visit found it, or as another person has left it since. */
  protected readonly opened = computed(() => (this.writer().replaced(), untracked(this.heading).trim()));
  protected readonly isChanged = computed(() => !!this.opened() && this.heading().trim() !== this.opened());
  private readonly steps = computed(() => (this.opened(), this.writer(), new HeadingSteps()));
  private readonly takenOff = signal('');
  protected readonly notice = computed(() =>
    this.takenOff()
      ? this.t('section.ordinalTakenOff', { typed: this.takenOff() })
      : this.heading().trim()
        ? this.isChanged()
          ? this.t('section.headingChanged')
          : ''
        : this.t('section.headingMissing'),
  );

  protected put(heading: string): void {
    this.steps().note(this.heading());
    this.write(heading);
  }

  /** The heading's own undo outlives leaving the field, as the text's does. */
  protected press(event: KeyboardEvent): void {
    if (isComposed(event)) return;
    const step = stepOf(event);
    if (!step) return;
    event.preventDefault();
    const heading = this.steps()[step](this.heading());
    if (heading !== null) this.write(heading);
  }

  protected leave(field: HTMLInputElement): void {
    const { heading, typed } = withoutOrdinal(field.value.trim());
    if (heading !== field.value) this.put(heading);
    field.value = heading;
    this.takenOff.set(typed);
  }

  private write(heading: string): void {
    this.takenOff.set('');
    this.writer().change({ heading });
  }
}

function stepOf(event: KeyboardEvent): 'undo' | 'redo' | null {
  const name = nameOf(event).toLowerCase();
  if (name === 'ctrl+z') return event.shiftKey ? 'redo' : 'undo';
  return name === 'ctrl+y' ? 'redo' : null;
}
