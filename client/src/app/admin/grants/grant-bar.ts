import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { DecideGrants, GrantLine } from '@bafang/shared';
import { Words } from '../../i18n/words';

/** What may be decided on the chosen grants, docked under the table; those that cannot be granted are counted out. */
@Component({
  selector: 'bf-grant-bar',
  imports: [MatButton],
  host: { role: 'toolbar', '[attr.aria-label]': "t('admin.grants.chosen', { n: lines().length })" },
  template: `
    <b>{{ t('admin.grants.chosen', { n: lines().length }) }}</b>
    @if (cannot()) {
      <span id="cannot-grant">{{ t('admin.grants.cannot', { n: cannot() }) }}</span>
    }
    <button matButton class="clear" type="button" (click)="cleared.emit()">{{ t('admin.choosing.none') }}</button>
    @if (proposed()) {
      <button
        matButton="outlined"
        type="button"
        disabledInteractive
        [disabled]="busy()"
        (click)="decided.emit('refuse')"
      >
        {{ t('admin.grants.refuse', { n: lines().length }) }}
      </button>
      <button
        matButton="filled"
        type="button"
        disabledInteractive
        [disabled]="!good() || busy()"
        [attr.aria-describedby]="cannot() ? 'cannot-grant' : null"
        (click)="grant()"
      >
        {{ t('admin.grants.grant', { n: good() }) }}
      </button>
    } @else {
      <button matButton="outlined" type="button" disabledInteractive [disabled]="busy()" (click)="decided.emit('end')">
        {{ t('admin.grants.end', { n: lines().length }) }}
      </button>
    }
  `,
  styles: `
    :host {
      display: flex;
      align-items: center;
      gap: 8px;
      min-block-size: 60px;
      padding: 8px 24px;
      border-block-start: var(--bf-rule);
      background: var(--mat-sys-surface-container-low);
      box-shadow: var(--bf-shadow);
    }
    span {
      color: var(--mat-sys-error);
      font: var(--bf-meta);
    }
    .clear {
      margin-inline-end: auto;
    }
  `,
})
export class GrantBar {
  readonly lines = input.required<readonly GrantLine[]>();
  readonly busy = input(false);
  readonly decided = output<DecideGrants['decision']>();
  readonly cleared = output();
  protected readonly t = inject(Words).t;
  protected readonly proposed = computed(() => this.lines()[0]?.state === 'proposed');
  protected readonly cannot = computed(() => this.lines().filter(({ refusals }) => refusals.length).length);
  protected readonly good = computed(() => this.lines().length - this.cannot());

  protected grant(): void {
    if (this.good() && !this.busy()) this.decided.emit('grant');
  }
}
