import { Component, computed, effect, inject, input, output, untracked } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { Words } from '../../i18n/words';
import { DateField } from '../../ui/date-field/date-field';
import { AllUnits } from '../../ui/units/all-units';
import { settled } from '../table/asking';
import { AuditWords } from './audit-words';
import { type Period, datesOf, periods } from './periods';
import { field } from '../../session/kept/field';

export interface Chosen {
  readonly search: string;
  readonly action: string;
  readonly unitId: string;
  readonly failed: '' | 'true';
  readonly period: Period;
  readonly from: string;
  readonly to: string;
}
export const NOTHING: Chosen = { search: '', action: '', unitId: '', failed: '', period: 'all', from: '', to: '' };

/** As the server is asked. */
export function datesOfChosen({ period, from, to, ...rest }: Chosen, today: string): Record<string, string> {
  return { ...rest, search: rest.search.trim(), ...datesOf(period, today, { from, to }) };
}

/** Which entries are shown: by words, time, act, unit, and the failed ones alone. */
@Component({
  selector: 'bf-audit-filters',
  imports: [DateField, MatIcon],
  templateUrl: './audit-filters.html',
  styleUrls: ['../table/tables.scss', './audit-filters.scss'],
})
export class AuditFilters {
  readonly chosen = input.required<Chosen>();
  readonly actions = input.required<readonly string[]>();
  readonly changed = output<Chosen>();
  protected readonly words = inject(AuditWords);
  protected readonly units = inject(AllUnits);
  protected readonly t = inject(Words).t;
  protected readonly periods = periods;
  protected readonly search = field(() => this.chosen().search);
  protected readonly from = field(() => this.chosen().from);
  protected readonly to = field(() => this.chosen().to);
  private readonly typed = computed(() => ({ search: this.search(), from: this.from(), to: this.to() }), {
    equal: (one, other) => one.search === other.search && one.from === other.from && one.to === other.to,
  });
  /** To read the trail leaves an entry in it, so not at every key. */
  private readonly sought = settled(this.typed, null, 400);

  constructor() {
    effect(() => {
      const sought = this.sought();
      const { search, from, to } = untracked(this.chosen);
      if (sought && (sought.search !== search || sought.from !== from || sought.to !== to)) this.choose({});
    });
  }

  /** With what stands in the fields by now, which may be more than what was waited for. */
  protected choose(change: Partial<Chosen>): void {
    this.changed.emit({ ...untracked(this.chosen), ...untracked(this.typed), ...change });
  }
}
