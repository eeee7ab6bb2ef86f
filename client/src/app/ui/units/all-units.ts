import { httpResource } from '@angular/common/http';
import { Injectable, computed, inject } from '@angular/core';
import { type GroupView, type UnitRight, type UnitView, type UnitsView, unitMay } from '@bafang/shared';
import { BusinessClock } from '../../session/business-clock';
import { Session } from '../../session/session';

const NONE: UnitsView = { units: [], groups: [], proposals: [] };

/** The units and groups of the instance, in the order of the city. */
@Injectable({ providedIn: 'root' })
export class AllUnits {
  private readonly session = inject(Session);
  private readonly clock = inject(BusinessClock);
  private readonly answer = httpResource<UnitsView>(() => (this.session.me() ? '/api/units' : undefined), {
    defaultValue: NONE,
  });
  private readonly view = computed(() => (this.answer.hasValue() ? this.answer.value() : NONE));

  readonly loaded = computed(() => this.answer.hasValue() && this.view() !== NONE);
  readonly error = this.answer.error;
  readonly groups = computed<readonly GroupView[]>(() => this.view().groups);
  readonly all = computed<readonly UnitView[]>(() => this.view().units);
  readonly proposals = computed<UnitsView['proposals']>(() => this.view().proposals);
  readonly byId = computed(() => new Map(this.all().map((unit) => [unit.id, unit])));

  /** Those of today that may lead, support … */
  readonly which = (right: UnitRight): UnitView[] =>
    this.all().filter((unit) => unitMay(unit.kind, right) && this.isValid(unit));

  reload(): void {
    this.answer.reload();
  }

  private isValid({ validFrom, validTo }: UnitView): boolean {
    const today = this.clock.today();
    return (!validFrom || validFrom <= today) && (!validTo || validTo >= today);
  }
}
