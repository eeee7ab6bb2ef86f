import { Component, inject, input, output, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { ReportOverview } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { acting } from '../../session/problems/acting';
import { ActDialog } from '../../ui/dialog/act-dialog';
import { ReportModel } from '../../ui/report/report-model';

/** 删除年报, while it is planned. */
@Component({
  selector: 'bf-delete-report',
  imports: [ActDialog, MatButton],
  template: `
    <button matButton type="button" (click)="dialog.open()">{{ t('report.delete') }}</button>
    <bf-act-dialog
      #dialog
      [heading]="t('report.ask.delete', { title: report().title })"
      [act]="t('report.delete')"
      [problem]="acting.problem()"
      [busy]="acting.busy()"
      (acted)="remove()"
    >
      <p>{{ t('report.effect.delete') }}</p>
    </bf-act-dialog>
  `,
})
export class DeleteReport {
  readonly report = input.required<ReportOverview>();
  readonly removed = output();

  private readonly model = inject(ReportModel);
  private readonly dialog = viewChild.required(ActDialog);
  protected readonly t = inject(Words).t;
  protected readonly acting = acting({ stale: () => this.model.load(this.report().id) });

  protected async remove(): Promise<void> {
    await this.acting.run(
      () => this.model.remove(),
      () => {
        this.dialog().close();
        this.removed.emit();
      },
    );
  }
}
