import { httpResource } from '@angular/common/http';
import { Component, ViewEncapsulation, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { type FullReport, fingerprint } from '@bafang/shared';
import { Words } from '../i18n/words';
import { LoadError } from '../ui/load-error';
import { FullMomentWords } from '../ui/time/date-pipes';
import { ActWords } from './act-words';

/** 审批单: who approved, reviewed and signed this report, when and on which text; for printing, made from the record. */
@Component({
  selector: 'bf-approval-sheet',
  imports: [FullMomentWords, LoadError, MatButton, MatIcon, RouterLink],
  encapsulation: ViewEncapsulation.None,
  templateUrl: './approval-sheet.html',
  styleUrl: './approval-sheet.scss',
})
export class ApprovalSheet {
  readonly reportId = input.required<string>();
  protected readonly acts = inject(ActWords);
  protected readonly t = inject(Words).t;
  protected readonly fingerprint = fingerprint;
  protected readonly answer = httpResource<FullReport>(() => `/api/reports/${this.reportId()}/full`);
  protected readonly report = computed(() => (this.answer.hasValue() ? this.answer.value() : null));
  /** What still holds, in order of time. */
  protected readonly lines = computed(() =>
    (this.report()?.attestations ?? []).filter(({ holds }) => holds).sort((a, b) => a.at.localeCompare(b.at)),
  );
  /** Who has yet to sign. */
  protected readonly open = computed(() => (this.report()?.signers ?? []).filter(({ signed }) => !signed));

  protected print(): void {
    print();
  }
}
