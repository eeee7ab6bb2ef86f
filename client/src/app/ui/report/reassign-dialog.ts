import { Component, computed, inject, signal, viewChild } from '@angular/core';
import type { SectionLine } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { acting } from '../../session/problems/acting';
import { draft } from '../../session/kept/drafts';
import { DateField } from '../date-field/date-field';
import { ActDialog } from '../dialog/act-dialog';
import { SectionNames } from '../names/section-names';
import { AllUnits } from '../units/all-units';
import { Written } from '../written/written';
import { ReportModel } from './report-model';

/** 分派 after the year was opened: a lead unit, a due date, and a reason where another unit loses the section. */
@Component({
  selector: 'bf-reassign-dialog',
  imports: [ActDialog, DateField, Written],
  template: `
    <bf-act-dialog
      [heading]="heading()"
      [act]="t('acts.section.assign')"
      [refusal]="missing()"
      [problem]="acting.problem()"
      [busy]="acting.busy()"
      (acted)="go()"
    >
      <div class="field">
        <label for="reassign-unit">{{ t('units.lead') }}</label>
        <select #unit class="input" id="reassign-unit" (change)="unitId.set(unit.value)">
          <option value="" [selected]="!unitId()">{{ t('units.choose') }}</option>
          @for (one of units.which('leads'); track one.id) {
            <option [value]="one.id" [selected]="one.id === unitId()">{{ one.name }}</option>
          }
        </select>
      </div>
      <div class="field">
        <label for="reassign-due">{{ t('units.due') }}</label>
        <bf-date-field fieldId="reassign-due" tellsPast [value]="due()" (picked)="due.set($event ?? '')" />
      </div>
      @if (takes()) {
        <div class="field">
          <label for="reassign-reason">{{ t('units.reason', { unit: section()?.leadUnit?.shortName }) }}</label>
          <textarea class="input" id="reassign-reason" maxlength="2000" [bfWritten]="reason"></textarea>
        </div>
      }
    </bf-act-dialog>
  `,
})
export class ReassignDialog {
  private readonly model = inject(ReportModel);
  private readonly names = inject(SectionNames);
  private readonly dialog = viewChild.required(ActDialog);
  protected readonly units = inject(AllUnits);
  protected readonly t = inject(Words).t;
  protected readonly section = signal<SectionLine | null>(null);
  protected readonly unitId = signal('');
  protected readonly due = signal('');
  protected readonly reason = draft(
    () => `reassign.${this.section()?.id}`,
    () => '',
  );
  protected readonly acting = acting();
  protected readonly heading = computed(() => {
    const section = this.section();
    return section ? this.t('units.assign', { section: section.label + this.names.title(section) }) : '';
  });
  protected readonly takes = computed(
    () => !!this.section()?.leadUnit && this.section()?.leadUnit?.id !== this.unitId(),
  );
  protected readonly missing = computed(() => {
    if (!this.unitId()) return this.t('units.still.unit');
    if (!this.due()) return this.t('units.still.due');
    return this.takes() && !this.reason().trim() ? this.t('units.still.reason') : '';
  });

  /** `unitId`: a unit that was already pointed at. */
  open(section: SectionLine, unitId = section.leadUnit?.id ?? ''): void {
    this.section.set(section);
    this.unitId.set(unitId);
    this.due.set(section.dueDate ?? '');
    this.acting.problem.set('');
    setTimeout(() => this.dialog().open());
  }

  protected async go(): Promise<void> {
    const unit = this.units.byId().get(this.unitId());
    const section = this.section();
    if (!unit || !section) return;
    const { id, name, shortName } = unit;
    const plan = {
      sectionId: section.id,
      leadUnit: { id, name, shortName },
      dueDate: this.due(),
      ...(this.takes() && { reason: this.reason().trim() }),
    };
    const forget = this.reason.sending();
    const made = await this.acting.run(async () => {
      if (!(await this.model.change({ assign: [plan] }))) throw this.model.refused();
    });
    if (!made) return;
    forget();
    this.dialog().close();
  }
}
