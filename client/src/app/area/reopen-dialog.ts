import { Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { type AreaView, addWorkingDays } from '@bafang/shared';
import { firstValueFrom } from 'rxjs';
import { Words } from '../i18n/words';
import { BusinessClock } from '../session/business-clock';
import { toProblem } from '../session/problem';
import { ProblemWords } from '../session/problem-words';
import { ActDialog } from '../ui/dialog/act-dialog';
import { AreaApi } from './area-api';

/** Days a reopened section is given, unless the bureau says otherwise. */
const WORKING_DAYS = 2;

/** 重开条目: which one, why, and until when. */
@Component({
  selector: 'bf-reopen-dialog',
  imports: [ActDialog],
  templateUrl: './reopen-dialog.html',
})
export class ReopenDialog {
  readonly sections = input.required<AreaView['sections']>();
  readonly reopened = output();

  private readonly api = inject(AreaApi);
  private readonly clock = inject(BusinessClock);
  private readonly problems = inject(ProblemWords);
  private readonly dialog = viewChild.required(ActDialog);
  protected readonly t = inject(Words).t;
  protected readonly sectionId = signal('');
  protected readonly reason = signal('');
  protected readonly dueDate = signal('');
  protected readonly busy = signal(false);
  protected readonly problem = signal('');
  protected readonly section = computed(() => this.sections().find(({ id }) => id === this.sectionId()));
  protected readonly heading = computed(() => {
    const section = this.section();
    return section ? this.t('area.reopenOf', { title: section.title ?? section.label }) : this.t('area.reopenWhich');
  });
  protected readonly refusal = computed(() => {
    if (!this.section()) return this.t('area.chooseSection');
    if (!this.reason().trim()) return this.t('refusals.reason_missing');
    return this.dueDate() ? '' : this.t('refusals.due_date_missing');
  });

  open(): void {
    if (!this.dueDate()) this.dueDate.set(addWorkingDays(this.clock.today(), WORKING_DAYS));
    const [only, ...others] = this.sections();
    if (only && !others.length) this.sectionId.set(only.id);
    this.problem.set('');
    this.dialog().open();
  }

  protected async act(): Promise<void> {
    const section = this.section();
    if (!section) return;
    this.busy.set(true);
    try {
      await firstValueFrom(this.api.reopen(section, this.reason().trim(), this.dueDate()));
      this.dialog().close();
      this.reason.set('');
      this.sectionId.set('');
      this.reopened.emit();
    } catch (error) {
      this.problem.set(this.problems.of(error));
      if (toProblem(error).status === 412) this.reopened.emit();
    } finally {
      this.busy.set(false);
    }
  }
}
