import { Component, ElementRef, inject, input, output, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { type ErrorPlace, errorPlaceKey } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { draft } from '../../session/kept/drafts';
import { isEnter } from '../../ui/keys/key-names';
import { Written } from '../../ui/written/written';

export interface AskedSetAside {
  readonly place: ErrorPlace;
  readonly reason: string;
  /** Once the server has it. */
  readonly forget: () => void;
}

/** Leaves an error as it is, and asks why. */
@Component({
  selector: 'bf-set-aside-form',
  imports: [MatButton, Written],
  template: `@if (opened()) {
      <label
        >{{ t('proofreading.setAside.reason')
        }}<textarea
          #field
          class="input"
          rows="2"
          maxlength="2000"
          [placeholder]="t('proofreading.setAside.reasonHint')"
          [bfWritten]="reason"
          (keydown)="press($event)"
        ></textarea>
      </label>
      @if (problem()) {
        <p class="problem" role="alert">{{ problem() }}</p>
      }
      <p class="acts">
        <button
          matButton="tonal"
          type="button"
          disabledInteractive
          [disabled]="!reason().trim() || busy()"
          (click)="send()"
        >
          {{ t('proofreading.setAside.act') }}
        </button>
        <button matButton type="button" (click)="close()">{{ t('frame.cancel') }}</button>
      </p>
    } @else {
      <button #opener matButton class="open" type="button" (click)="open()">
        {{ t('proofreading.setAside.open') }}
      </button>
    }`,
  styles: `
    :host {
      display: block;
    }
    label {
      font: var(--bf-meta);
    }
    textarea {
      inline-size: 100%;
    }
    .open {
      margin-inline-start: -12px;
    }
  `,
})
export class SetAsideForm {
  readonly place = input.required<ErrorPlace>();
  /** Whose text it is. */
  readonly about = input.required<string>();
  readonly busy = input(false);
  readonly problem = input('');
  readonly asked = output<AskedSetAside>();
  protected readonly t = inject(Words).t;
  protected readonly opened = signal(false);
  private readonly opener = viewChild('opener', { read: ElementRef<HTMLElement> });
  private readonly field = viewChild<ElementRef<HTMLTextAreaElement>>('field');
  protected readonly reason = draft(
    () => `set-aside.${this.about()}.${errorPlaceKey(this.place())}`,
    () => '',
  );

  protected open(): void {
    this.opened.set(true);
    setTimeout(() => this.field()?.nativeElement.focus());
  }

  /** Its buttons are gone with it: who pressed one goes on where it was opened. */
  protected close(): void {
    this.opened.set(false);
    setTimeout(() => this.opener()?.nativeElement.focus());
  }

  protected press(event: KeyboardEvent): void {
    if (isEnter(event, 'Ctrl+Enter')) this.send();
  }

  protected send(): void {
    if (!this.reason().trim() || this.busy()) return;
    this.asked.emit({ place: this.place(), reason: this.reason().trim(), forget: this.reason.sending() });
  }
}
