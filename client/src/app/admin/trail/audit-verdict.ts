import { Component, inject, input, output } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import type { AuditVerdict as Verdict } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { FullMomentWords } from '../../ui/time/date-pipes';

/** What the last verification said: the entry it reached, or the red band of the break. */
@Component({
  selector: 'bf-audit-verdict',
  imports: [FullMomentWords, MatIcon],
  host: { '[class.broken]': 'verdict() && !verdict()!.ok' },
  template: `
    @if (verdict(); as verdict) {
      @if (verdict.ok) {
        <span class="chip"
          ><mat-icon class="small" svgIcon="verified" aria-hidden="true" />{{
            t('admin.audit.verifiedTo', { n: verdict.entries })
          }}</span
        >
        <span class="when">{{ t('admin.audit.verifiedAt', { time: verdict.verifiedAt | fullMomentWords }) }}</span>
      } @else {
        <mat-icon svgIcon="error_fill" aria-hidden="true" />
        <div role="alert">
          <b>{{ t('admin.audit.breakAt', { n: verdict.brokenAt }) }}</b>
          <p>{{ t('admin.audit.breakWhy', { n: verdict.brokenAt, time: verdict.verifiedAt | fullMomentWords }) }}</p>
        </div>
        <button type="button" (click)="show.emit(verdict.brokenAt ?? 0)">
          {{ t('admin.audit.show', { n: verdict.brokenAt }) }}
        </button>
      }
    } @else {
      <span class="when">{{ t('admin.audit.never') }}</span>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px 12px;
      font: var(--bf-meta);
    }
    .chip {
      display: inline-flex;
      align-items: center;
      gap: 5px;
      padding: 3px 10px 3px 8px;
      border-radius: 14px;
      background: var(--bf-green-container);
      color: var(--bf-green);
    }
    .when {
      color: var(--mat-sys-on-surface-variant);
    }
    :host(.broken) {
      flex-wrap: nowrap;
      margin: 10px 24px 0;
      padding: 10px 16px;
      border-radius: 12px;
      background: var(--mat-sys-error-container);
      color: var(--mat-sys-on-error-container);
    }
    :host(.broken) div {
      flex: 1;
    }
    b {
      font: 600 14px / 22px var(--bf-ui);
    }
    button {
      min-block-size: 28px;
      border: 0;
      background: none;
      color: inherit;
      text-decoration: underline;
      cursor: pointer;
      white-space: nowrap;
    }
  `,
})
export class AuditVerdict {
  readonly verdict = input.required<Verdict | null>();
  readonly show = output<number>();
  protected readonly t = inject(Words).t;
}
