import { Component, computed, inject, input, output, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { SectionView } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { AllUnits } from '../../ui/units/all-units';
import { UnitNames } from '../../ui/units/unit-names';
import { UnitPicker } from '../../ui/units/unit-picker';
import type { ActInput } from './act-places';

/** Who leads, who supports, and how long it may be. */
@Component({
  selector: 'bf-plan-fields',
  imports: [MatButton, UnitPicker],
  template: `
    @if (leads()) {
      <p #leadLine>
        <span>{{ t('section.lead') }}</span> <b>{{ lead() || t('section.none') }}</b>
        <button matButton type="button" (click)="pickLead(leadLine)">{{ t('section.change') }}</button>
      </p>
    }
    @if (supports()) {
      <p #supportLine>
        <span>{{ t('section.supporting') }}</span> <b>{{ supporting() || t('section.none') }}</b>
        <button matButton type="button" (click)="pickSupporting(supportLine)">{{ t('section.change') }}</button>
      </p>
    }
    @if (limits()) {
      <div class="field">
        <label for="plan-limit">{{ t('section.wordLimit') }}</label>
        <input
          #limit
          id="plan-limit"
          class="input"
          type="number"
          min="1"
          max="100000"
          [value]="wordLimit() ?? ''"
          (input)="changed.emit({ wordLimit: limit.value ? limit.valueAsNumber : null })"
        />
      </div>
    }
    <bf-unit-picker />
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 12px;
    }
    p {
      display: flex;
      align-items: center;
      gap: 8px;
    }
    p span {
      flex: none;
      color: var(--mat-sys-on-surface-variant);
      font: var(--bf-meta);
    }
    b {
      font-weight: 600;
    }
    button {
      flex: none;
    }
    .input {
      inline-size: 200px;
    }
  `,
})
export class PlanFields {
  readonly view = input.required<SectionView>();
  readonly input = input.required<ActInput>();
  readonly leads = input(false);
  readonly supports = input(false);
  readonly limits = input(false);
  readonly changed = output<ActInput>();
  private readonly units = inject(AllUnits);
  private readonly unitNames = inject(UnitNames);
  private readonly picker = viewChild.required(UnitPicker);
  protected readonly t = inject(Words).t;
  private readonly leadId = computed(() => this.input().leadUnitId ?? this.view().leadUnit?.id ?? '');
  private readonly supportingIds = computed(
    () => this.input().supportingUnitIds ?? this.view().supporting.map(({ id }) => id),
  );
  protected readonly lead = computed(() => this.name(this.leadId()));
  protected readonly supporting = computed(() =>
    this.unitNames.chosen(this.supportingIds(), this.leadId(), { of: (id: string) => this.name(id) }),
  );
  protected readonly wordLimit = computed(() =>
    this.input().wordLimit === undefined ? this.view().wordLimit : this.input().wordLimit,
  );

  protected async pickLead(anchor: HTMLElement): Promise<void> {
    const picked = await this.picker().pick(anchor, {
      heading: this.t('section.lead'),
      units: this.units.which('leads'),
      chosen: [this.leadId()],
    });
    if (picked?.[0]) this.changed.emit({ leadUnitId: picked[0].id });
  }

  protected async pickSupporting(anchor: HTMLElement): Promise<void> {
    const picked = await this.picker().pick(anchor, {
      heading: this.t('section.supporting'),
      units: this.units.which('supports'),
      chosen: this.supportingIds(),
      groups: this.units.groups(),
    });
    if (picked) this.changed.emit({ supportingUnitIds: picked.map(({ id }) => id) });
  }

  private name(id: string): string {
    return (
      this.units.byId().get(id)?.shortName ??
      [this.view().leadUnit, ...this.view().supporting].find((unit) => unit?.id === id)?.shortName ??
      ''
    );
  }
}
