import { Component, inject, input, output, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { ReportOverview } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { ProblemWords } from '../../session/problem-words';
import { ActDialog } from '../../ui/dialog/act-dialog';
import { ReportDesk } from '../../ui/report/report-desk';

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
      [problem]="problem()"
      [busy]="busy()"
      (acted)="remove()"
    >
      <p>{{ t('report.effect.delete') }}</p>
    </bf-act-dialog>
  `,
})
export class DeleteReport {
  readonly report = input.required<ReportOverview>();
  readonly removed = output();

  private readonly desk = inject(ReportDesk);
  private readonly problems = inject(ProblemWords);
  private readonly dialog = viewChild.required(ActDialog);
  protected readonly t = inject(Words).t;
  protected readonly problem = signal('');
  protected readonly busy = signal(false);

  protected async remove(): Promise<void> {
    this.busy.set(true);
    try {
      await this.desk.remove();
      this.dialog().close();
      this.removed.emit();
    } catch (error) {
      this.problem.set(this.problems.of(error));
    } finally {
      this.busy.set(false);
    }
  }
}
