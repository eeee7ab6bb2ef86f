import { Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { type AreaView, type SectionTransition, addWorkingDays } from '@bafang/shared';
import { Words } from '../i18n/words';
import { acting } from '../session/acting';
import { BusinessClock } from '../session/business-clock';
import { draft } from '../session/drafts';
import { Transitions } from '../session/transitions';
import { ActDialog } from '../ui/dialog/act-dialog';
import { Written } from '../ui/written/written';

/** Days a reopened section is given, unless the bureau says otherwise. */
const WORKING_DAYS = 2;

/** 重开条目: which one, why, and until when. */
@Component({
  selector: 'bf-reopen-dialog',
  imports: [ActDialog, Written],
  templateUrl: './reopen-dialog.html',
})
export class ReopenDialog {
  readonly sections = input.required<AreaView['sections']>();
  readonly reopened = output();

  private readonly transitions = inject(Transitions);
  private readonly clock = inject(BusinessClock);
  private readonly dialog = viewChild.required(ActDialog);
  protected readonly t = inject(Words).t;
  protected readonly sectionId = signal('');
  /** Of the area, which is known by its first section. */
  protected readonly reason = draft(
    () => `reopen.${this.sections()[0]?.id}`,
    () => '',
  );
  protected readonly dueDate = signal('');
  protected readonly acting = acting({ stale: () => this.reopened.emit() });
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
    this.acting.problem.set('');
    this.dialog().open();
  }

  protected async act(): Promise<void> {
    const section = this.section();
    if (!section) return;
    const act: SectionTransition = { action: 'reopen', reason: this.reason().trim(), dueDate: this.dueDate() };
    const forget = this.reason.sending();
    await this.acting.run(
      () => this.transitions.section(section, act),
      () => {
        this.dialog().close();
        forget();
        this.sectionId.set('');
        this.reopened.emit();
      },
    );
  }
}
