import { Component, input, output, signal, viewChild } from '@angular/core';
import type { OwedLine } from '@bafang/shared';
import { openWhenFetched } from '../ui/dialog/fetched';
import { NotFetched } from '../ui/not-fetched';
import { UrgeDialog } from './urge-dialog';

/** Where somebody may be reminded: the dialog is fetched when it is first wanted. */
@Component({
  selector: 'bf-urging',
  imports: [NotFetched, UrgeDialog],
  template: `
    @defer (when asked()) {
      <bf-urge-dialog #dialog [reportId]="reportId()" [only]="only()" (sent)="sent.emit($event)" />
    } @error {
      <bf-not-fetched />
    }
  `,
})
export class Urging {
  readonly reportId = input.required<string>();
  readonly only = input<(line: OwedLine) => boolean>(() => true);
  /** To how many units reminders went. */
  readonly sent = output<number>();
  private readonly dialog = viewChild<UrgeDialog>('dialog');
  protected readonly asked = signal<true | null>(null);

  constructor() {
    openWhenFetched(this.dialog, this.asked, (dialog) => dialog.open());
  }

  open(): void {
    this.asked.set(true);
  }
}
