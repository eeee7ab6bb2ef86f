import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, ViewEncapsulation, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { type AttestationLine, type FullReport, fingerprint } from '@bafang/shared';
import { Words } from '../i18n/words';
import { LoadError } from '../ui/load-error';
import { FullMomentWords } from '../ui/time/date-pipes';

/** 审批单: who approved, reviewed and signed this report, when and on which text; for printing, made from the record. */
@Component({
  selector: 'bf-approval-sheet',
  imports: [FullMomentWords, LoadError, MatButton, MatIcon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  templateUrl: './approval-sheet.html',
  styleUrl: './approval-sheet.scss',
})
export class ApprovalSheet {
  readonly reportId = input.required<string>();
  private readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly fingerprint = fingerprint;
  protected readonly answer = httpResource<FullReport>(() => `/api/reports/${this.reportId()}/full`);
  protected readonly report = computed(() => (this.answer.hasValue() ? this.answer.value() : null));
  /** What still holds, in order of time. */
  protected readonly lines = computed(() => (this.report()?.attestations ?? []).filter(({ holds }) => holds).sort((a, b) => a.at.localeCompare(b.at)));
  /** Who has yet to sign. */
  protected readonly open = computed(() => (this.report()?.signers ?? []).filter(({ signed }) => !signed));

  protected act({ act, area }: AttestationLine): string {
    if (area && act === 'approve_area') return this.t('signOff.approvedArea', { area });
    const key = ['report', 'area', 'section'].map((kind) => `acts.${kind}.${act}`).find((one) => this.words.has(one));
    return key ? this.t(key) : act;
  }

  protected verdict({ verdict }: AttestationLine): string {
    return this.words.has(`signOff.verdict.${verdict}`) ? this.t(`signOff.verdict.${verdict}`) : '';
  }

  protected print(): void {
    print();
  }
}
