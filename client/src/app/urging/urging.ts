import { Component, inject, input, output, signal, viewChild } from '@angular/core';
import type { OwedLine } from '@bafang/shared';
import { Words } from '../i18n/words';
import { openWhenFetched } from '../ui/dialog/fetched';
import { NotFetched } from '../ui/not-fetched';
import { UrgeDialog } from './urge-dialog';

/** Where somebody may be reminded: the dialog is fetched when it is first wanted. */
@Component({
  selector: 'bf-urging',
  imports: [NotFetched, UrgeDialog],
  template: `
    @defer (when asked()) {
      <bf-urge-dialog
        #dialog
        [reportId]="reportId()"
        [only]="only()"
        [proposed]="proposed()"
        (sent)="sent.emit($event)"
      />
    } @error {
      <bf-not-fetched />
    }
  `,
})
export class Urging {
  readonly reportId = input.required<string>();
  readonly only = input<(line: OwedLine) => boolean>(() => true);
  /** A note to begin with. */
  readonly proposed = input('');
  /** To how many units reminders went. */
  readonly sent = output<number>();
  private readonly dialog = viewChild<UrgeDialog>('dialog');
  private readonly words = inject(Words);
  protected readonly asked = signal<true | null>(null);

  constructor() {
    openWhenFetched(this.dialog, this.asked, (dialog) => dialog.open());
  }

  /** Its words come with it: no page is heavier for them. */
  async open(): Promise<void> {
    await this.words.learn(['urging']);
    this.asked.set(true);
  }
}
