import {
  ApplicationRef,
  Component,
  type ElementRef,
  Injector,
  afterNextRender,
  booleanAttribute,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Words } from '../../i18n/words';
import { isEnter } from '../keys/key-names';

const FIELDS =
  'input:not([type=checkbox], [type=radio], [type=hidden], [disabled]), textarea:not([disabled]), select:not([disabled])';

/** Several dialogs may stand in one page: each has ids of its own. */
let opened = 0;

/**
 * An act and its object, 退回“全面推进政务公开”？, with the fields it asks for projected into it.
 * It stands in its page and is shown and hidden, so Esc keeps what was typed; Ctrl+Enter acts.
 */
@Component({
  selector: 'bf-act-dialog',
  imports: [MatButton],
  templateUrl: './act-dialog.html',
  styleUrl: './act-dialog.scss',
})
export class ActDialog {
  readonly heading = input.required<string>();
  /** The verb on the filled button. */
  readonly act = input.required<string>();
  /** Why it cannot be done now; shown beside the button, which then does nothing. */
  readonly refusal = input('');
  readonly problem = input('');
  readonly busy = input(false, { transform: booleanAttribute });
  /** Two columns of fields; on a phone the whole screen. */
  readonly wide = input(false, { transform: booleanAttribute });
  readonly acted = output();

  private readonly injector = inject(Injector);
  private readonly application = inject(ApplicationRef);
  protected readonly id = `act-${(opened += 1)}`;
  protected readonly t = inject(Words).t;
  protected readonly isEnter = isEnter;
  private readonly box = viewChild.required<ElementRef<HTMLDialogElement>>('box');

  open(): void {
    const box = this.box().nativeElement;
    if (!box.open) box.showModal();
    // fields that came with the opening are drawn only now
    afterNextRender(() => this.focusFirst(box), { injector: this.injector });
  }

  close(): void {
    this.box().nativeElement.close();
  }

  private focusFirst(box: HTMLDialogElement): void {
    const fields = [...box.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(FIELDS)];
    (fields.find((field) => !field.value) ?? fields[0] ?? box.querySelector<HTMLElement>('[type=submit]'))?.focus();
  }

  /** Keys may come faster than the page is drawn: what stands in the way is asked of what was typed, not of what is shown. */
  protected go(event?: Event): void {
    event?.preventDefault();
    if (event instanceof KeyboardEvent) this.application.tick();
    if (!this.refusal() && !this.busy()) this.acted.emit();
  }
}
