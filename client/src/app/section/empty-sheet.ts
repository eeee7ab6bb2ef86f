import { Component, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Words } from '../i18n/words';
import { Paper } from '../ui/printed/paper';

/** Nothing written yet: what belongs here, and two ways to begin. */
@Component({
  selector: 'bf-empty-sheet',
  imports: [MatButton, Paper],
  template: `<bf-paper>
    <div class="empty">
      <p>{{ note() || t('section.empty.sentence') }}</p>
      <div>
        @if (lastYear()) {
          <button matButton="outlined" type="button" (click)="last.emit()">{{ t('section.empty.lastYear') }}</button>
        }
        <button matButton="outlined" type="button" (click)="blank.emit()">{{ t('section.empty.blank') }}</button>
      </div>
    </div>
  </bf-paper>`,
  styles: `
    .empty {
      display: flex;
      flex-direction: column;
      align-items: center;
      gap: 24px;
      min-block-size: 264px;
      padding-block-start: 48px;
    }
    p {
      color: var(--mat-sys-on-surface-variant);
      font: var(--bf-list-title);
      text-align: center;
    }
    .empty div {
      display: flex;
      gap: 12px;
    }
  `,
})
export class EmptySheet {
  readonly note = input<string | null>(null);
  readonly lastYear = input(false);
  readonly last = output();
  readonly blank = output();
  protected readonly t = inject(Words).t;
}
