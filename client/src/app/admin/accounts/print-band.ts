import { Component, computed, inject, input, output, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { type Half, SHEET_ROWS } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { ActDialog } from '../../ui/dialog/act-dialog';
import { AdminWords } from '../admin-words';

/** What waits for the half that I print, or what is ticked of it: printed at once, when asked; and what the last sheet left to the other. */
@Component({
  selector: 'bf-print-band',
  imports: [ActDialog, MatButton, MatIcon],
  template: `
    <mat-icon class="small" svgIcon="print" aria-hidden="true" />
    <p aria-live="polite" [class.problem]="problem()">
      @if (problem()) {
        {{ problem() }}
      } @else if (busy()) {
        {{ t('admin.accounts.printSlow') }}
      } @else {
        @if (said()) {
          <span class="said">{{ said() }}</span>
        }
        {{ ticked() || mine() ? t('admin.accounts.' + (ticked() ? 'ticked' : 'waiting'), params()) : '' }}
      }
    </p>
    @if (ticked()) {
      <button matButton type="button" (click)="cleared.emit()">{{ t('admin.choosing.none') }}</button>
    } @else if (mine()) {
      <button matButton type="button" [attr.aria-pressed]="only()" (click)="onlyMine.emit()">
        {{ t('admin.accounts.' + (only() ? 'showAll' : 'onlyThese')) }}
      </button>
    }
    @if (ticked() || mine()) {
      <button matButton="outlined" type="button" disabledInteractive [disabled]="busy()" (click)="asking.open()">
        {{ t('admin.accounts.' + (ticked() ? 'printHalf' : rest() ? 'printSome' : 'printAll'), printing()) }}
      </button>
    }
    <bf-act-dialog
      #asking
      [heading]="t('admin.accounts.printMany', printing())"
      [act]="t('admin.accounts.printHalf', printing())"
      (acted)="print()"
    >
      @if (ticked()) {
        <p>{{ t('admin.accounts.printTickedAfter', printing()) }}</p>
      } @else if (rest()) {
        <p>{{ t('admin.accounts.printLimit', printing()) }}</p>
      }
      <p>{{ t('admin.accounts.printOnce', printing()) }}</p>
    </bf-act-dialog>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px 10px;
      margin: 12px 24px 0;
      padding: 6px 12px;
      border-radius: 8px;
      background: var(--mat-sys-surface-container);
      font: var(--bf-meta);
    }
    p {
      flex: 1;
      min-inline-size: 240px;
    }
    .said {
      color: var(--bf-green);
    }
    .problem {
      color: var(--mat-sys-error);
    }
    bf-act-dialog {
      font: var(--bf-body);
    }
  `,
})
export class PrintBand {
  readonly half = input.required<Half>();
  readonly mine = input.required<number>();
  readonly ticked = input.required<number>();
  /** Whether the list shows nothing else. */
  readonly only = input(false);
  readonly busy = input(false);
  readonly problem = input('');
  readonly said = input('');
  readonly printed = output();
  readonly onlyMine = output();
  readonly cleared = output();
  private readonly words = inject(AdminWords);
  protected readonly t = inject(Words).t;
  protected readonly asking = viewChild.required<ActDialog>('asking');
  protected readonly params = computed(() => ({
    ...this.words.half(this.half()),
    n: this.ticked() || this.mine(),
  }));
  /** What waits beyond one sheet; what is ticked stands on one page, which is less. */
  protected readonly rest = computed(() => (this.ticked() ? 0 : Math.max(0, this.mine() - SHEET_ROWS)));
  protected readonly printing = computed(() => ({
    ...this.params(),
    n: this.params().n - this.rest(),
    rest: this.rest(),
  }));

  protected print(): void {
    this.asking().close();
    this.printed.emit();
  }
}
