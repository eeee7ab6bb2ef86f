import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import type { AttestationLine, FullReport } from '@bafang/shared';
import { Words } from '../i18n/words';
import { Fingerprint } from '../ui/fingerprint';
import { FullMomentWords } from '../ui/time/date-pipes';

/** Done: what was said, when, on which text, and the sheet to print. */
@Component({
  selector: 'bf-signed',
  imports: [Fingerprint, FullMomentWords, MatButton, MatIcon, RouterLink],
  template: `
    <p class="what" role="status">
      <mat-icon svgIcon="approval_fill" aria-hidden="true" />{{
        t('signOff.signed', { verdict: t('signOff.verdict.' + signed().verdict) })
      }}
    </p>
    <p>{{ signed().at | fullMomentWords }}</p>
    @if (signed().opinion) {
      <p>{{ signed().opinion }}</p>
    }
    <p class="digest">{{ t('signOff.fingerprint') }}<bf-fingerprint [digest]="signed().digest" /></p>
    <p class="next">{{ next() }}</p>
    <div class="acts">
      <a matButton="outlined" [routerLink]="['/reports', report().id, 'approval-sheet']"
        ><mat-icon svgIcon="print" aria-hidden="true" />{{ t('signOff.printSheet') }}</a
      >
      <a matButton routerLink="/inbox">{{ t('signOff.toInbox') }}</a>
    </div>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 6px;
      padding: 16px 24px 20px;
      border-block-start: var(--bf-rule);
      background: var(--mat-sys-surface-container-lowest);
    }
    .what {
      display: flex;
      gap: 8px;
      color: var(--bf-green);
      font: var(--bf-heading);
    }
    .digest {
      display: flex;
      align-items: center;
      gap: 12px;
    }
    .acts {
      display: flex;
      gap: 8px;
      margin-block-start: 8px;
    }
  `,
})
export class Signed {
  readonly signed = input.required<AttestationLine>();
  readonly report = input.required<FullReport>();
  private readonly words = inject(Words);
  protected readonly t = this.words.t;
  /** Whose turn it is now. */
  protected readonly next = computed(() => {
    const { signers, state } = this.report();
    const names = signers.filter(({ current }) => current).map(({ account }) => account.name);
    if (names.length) return this.t('signOff.then.signer', { names: names.join(this.t('signOff.then.and')) });
    return this.words.has(`signOff.then.${state}`) ? this.t(`signOff.then.${state}`) : '';
  });
}
