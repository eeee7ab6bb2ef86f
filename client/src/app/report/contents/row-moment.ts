import { Component, computed, inject, input } from '@angular/core';
import { type SectionLine, dateInChina } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { Dates } from '../../ui/time/dates';
import { Pressing } from '../../ui/time/pressing';

/** 逾期3天 while somebody is late or the unit has it, 12月7日 once it went on in time, to the state beside it. */
@Component({
  selector: 'bf-row-moment',
  host: { '[class]': 'urgency()', '[title]': 'title()' },
  template: '{{ text() }}',
  styles: `
    :host {
      color: var(--mat-sys-on-surface-variant);
      font: var(--bf-meta);
      white-space: nowrap;
    }
    :host(.overdue) {
      color: var(--mat-sys-error);
      font-weight: 600;
    }
    :host(.soon) {
      color: var(--bf-amber);
      font-weight: 600;
    }
  `,
})
export class RowMoment {
  readonly section = input.required<SectionLine>();
  /** Says only what presses. */
  readonly quiet = input(false);
  private readonly dates = inject(Dates);
  private readonly words = inject(Words);
  private readonly pressing = inject(Pressing);
  private readonly since = computed(() => {
    const key = `report.since.${this.section().state}`;
    return this.words.has(key) && !this.pressing.isOverdue(this.section()) ? key : null;
  });
  private readonly due = computed(() => (this.since() ? null : this.pressing.dueDate(this.section())));
  protected readonly urgency = computed(() => {
    const due = this.due();
    return due ? this.dates.urgency(due) : '';
  });
  protected readonly title = computed(() =>
    this.section().dueDate ? this.dates.date(this.section().dueDate ?? '') : '',
  );
  protected readonly text = computed(() => {
    const due = this.due();
    if (due) return this.quiet() && this.urgency() === 'later' ? '' : this.dates.due(due);
    const key = this.since();
    return key && !this.quiet()
      ? this.words.t(key, { date: this.dates.date(dateInChina(this.section().enteredAt)) })
      : '';
  });
}
