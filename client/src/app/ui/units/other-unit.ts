import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import type { UnitRight, UnitView } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { AllUnits } from './all-units';
import { nearestFirst } from './nearest-first';
import type { UnitPicker } from './unit-picker';

/** 改为…: of a pasted name that no unit has, which unit is meant. Those whose names come nearest are offered first. */
@Component({
  selector: 'bf-other-unit',
  imports: [MatButton, MatIcon],
  template: `<button
    type="button"
    [matButton]="unit() ? 'tonal' : 'text'"
    [attr.aria-pressed]="!!unit()"
    [attr.aria-label]="t(unit() ? 'units.readAsOf' : 'units.readAsWhich', { name: name(), unit: unit()?.shortName })"
    (click)="pick($event)"
  >
    @if (unit()) {
      <mat-icon svgIcon="check" aria-hidden="true" />
    }
    {{ t(unit() ? 'units.readAs' : 'units.readAsOther', { unit: unit()?.shortName }) }}
  </button>`,
})
export class OtherUnit {
  /** As it was pasted. */
  readonly name = input.required<string>();
  readonly unitId = input<string>();
  /** What the unit must be allowed to do here. */
  readonly right = input.required<UnitRight>();
  readonly picker = input.required<UnitPicker>();
  readonly picked = output<UnitView['id']>();
  private readonly units = inject(AllUnits);
  protected readonly t = inject(Words).t;
  protected readonly unit = computed(() => this.units.byId().get(this.unitId() ?? ''));

  protected async pick({ currentTarget: anchor }: Event): Promise<void> {
    if (!(anchor instanceof HTMLElement)) return;
    const [unit] =
      (await this.picker().pick(anchor, {
        heading: this.t('units.readAsWhich', { name: this.name() }),
        units: nearestFirst(this.name(), this.units.which(this.right())),
        chosen: [this.unitId() ?? ''],
      })) ?? [];
    if (unit) this.picked.emit(unit.id);
  }
}
