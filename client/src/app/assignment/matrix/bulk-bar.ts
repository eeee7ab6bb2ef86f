import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Words } from '../../i18n/words';
import { AllUnits } from '../../ui/units/all-units';
import type { UnitPicker } from '../../ui/units/unit-picker';
import { type Line, withLead, withSupport } from './matrix-cells';
import { Plans } from './plans';
import type { ValuePopover } from './value-popover';

/** The docked bar: what is set on all selected lines at once. */
@Component({
  selector: 'bf-bulk-bar',
  imports: [MatButton],
  host: { role: 'toolbar', '[attr.aria-label]': "t('assignment.selected', { n: lines().length })" },
  template: `
    <b aria-live="polite">{{ t('assignment.selected', { n: lines().length }) }}</b>
    @if (plans.mayWrite()) {
      <span class="rule"></span>
      <button
        #lead
        matButton
        type="button"
        disabledInteractive
        [disabled]="!plans.planned()"
        [attr.aria-describedby]="plans.planned() ? null : 'one-by-one'"
        (click)="setLead(lead)"
      >
        {{ t('assignment.setLead') }}
      </button>
      @if (!plans.planned()) {
        <small id="one-by-one">{{ t('assignment.oneByOne') }}</small>
      }
      <button #support matButton type="button" (click)="addSupport(support)">{{ t('assignment.addSupport') }}</button>
      <button #due matButton type="button" (click)="setDue(due)">{{ t('assignment.setDue') }}</button>
      <button #limit matButton type="button" (click)="setLimit(limit)">{{ t('assignment.setLimit') }}</button>
    }
    <span class="rule"></span>
    <button matButton type="button" (click)="left.emit()">{{ t('assignment.deselect') }}</button>
    <kbd>Esc</kbd>
  `,
  styles: `
    :host {
      display: flex;
      align-items: center;
      gap: 8px;
      flex: none;
      min-block-size: 48px;
      padding-inline: 16px;
      border-block-start: var(--bf-rule);
      background: var(--mat-sys-surface-container-low);
      box-shadow: var(--bf-shadow);
      z-index: 3;
      overflow-x: auto;
      white-space: nowrap;
    }
    .rule {
      block-size: 24px;
      margin-inline: 8px;
      border-inline-start: var(--bf-rule);
    }
    small {
      color: var(--bf-ink-3);
      font: var(--bf-caption);
    }
    kbd {
      padding: 0 6px;
      border: var(--bf-rule);
      border-radius: 4px;
      color: var(--bf-ink-3);
      font: var(--bf-caption);
    }
  `,
})
export class BulkBar {
  readonly lines = input.required<readonly Line[]>();
  readonly picker = input.required<UnitPicker>();
  readonly value = input.required<ValuePopover>();
  readonly left = output();

  private readonly units = inject(AllUnits);
  protected readonly plans = inject(Plans);
  protected readonly t = inject(Words).t;
  private readonly sections = computed(() => this.lines().map(({ section }) => section));

  protected async setLead(anchor: MatButton): Promise<void> {
    if (!this.plans.planned()) return;
    const picked = await this.picker().pick(anchor._elementRef.nativeElement, {
      heading: this.t('assignment.leadUnit'),
      units: this.units.which('leads'),
      chosen: [],
    });
    const [unit] = picked ?? [];
    if (unit) this.plans.plan(this.sections().map((section) => withLead(section, unit)));
  }

  protected async addSupport(anchor: MatButton): Promise<void> {
    const picked = await this.picker().pick(anchor._elementRef.nativeElement, {
      heading: this.t('assignment.addSupport'),
      units: this.units.which('supports'),
      groups: this.units.groups(),
      chosen: [],
    });
    if (picked?.length) this.plans.plan(this.sections().map((section) => withSupport(section, picked)));
  }

  protected async setDue(anchor: MatButton): Promise<void> {
    const date = await this.value().ask(anchor._elementRef.nativeElement, {
      heading: this.t('assignment.dueDate'),
      type: 'date',
      value: this.sections().at(0)?.dueDate ?? '',
    });
    if (date !== null) this.plans.dueDate(this.sections(), date);
  }

  protected async setLimit(anchor: MatButton): Promise<void> {
    const limit = await this.value().ask(anchor._elementRef.nativeElement, {
      heading: this.t('assignment.limit'),
      type: 'number',
      value: `${this.sections().at(0)?.wordLimit ?? ''}`,
    });
    if (limit !== null) this.plans.wordLimit(this.sections(), limit);
  }
}
