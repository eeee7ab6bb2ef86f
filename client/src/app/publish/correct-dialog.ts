import { Component, computed, inject, input, output, viewChild } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import type { PublishView } from '@bafang/shared';
import { Words } from '../i18n/words';
import { draft, part } from '../session/kept/drafts';
import { ActDialog } from '../ui/dialog/act-dialog';
import { FullMomentWords } from '../ui/time/date-pipes';
import { Written } from '../ui/written/written';

const LONGEST = 120;

/** 更正: the inner reason, and the note that stands on the old and the new edition, shown as it will be printed. */
@Component({
  selector: 'bf-correct-dialog',
  imports: [ActDialog, FullMomentWords, MatIcon, Written],
  templateUrl: './correct-dialog.html',
  styleUrl: './public-note.scss',
})
export class CorrectDialog {
  readonly view = input.required<PublishView>();
  readonly problem = input('');
  readonly busy = input(false);
  readonly corrected = output<{ reason: string; publicNote: string }>();
  private readonly dialog = viewChild.required(ActDialog);
  protected readonly t = inject(Words).t;
  protected readonly longest = LONGEST;
  private readonly said = draft(
    () => `correct.${this.view().reportId}`,
    () => ({ reason: '', publicNote: '' }),
  );
  private forget = (): void => undefined;
  protected readonly reason = part(this.said, 'reason');
  protected readonly publicNote = part(this.said, 'publicNote');
  protected readonly old = computed(() => this.view().editions.find(({ state }) => state === 'published'));
  protected readonly next = computed(() => Math.max(0, ...this.view().editions.map(({ number }) => number)) + 1);
  protected readonly refusal = computed(() => {
    if (!this.reason().trim()) return this.t('refusals.reason_missing');
    return this.publicNote().trim() ? '' : this.t('refusals.public_note_missing');
  });

  open(): void {
    this.dialog().open();
  }

  close(): void {
    this.dialog().close();
    this.forget();
  }

  protected correct(): void {
    this.forget = this.said.sending();
    this.corrected.emit({ reason: this.reason().trim(), publicNote: this.publicNote().trim() });
  }
}
