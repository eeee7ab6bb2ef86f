import { Injectable, inject } from '@angular/core';
import { Words } from '../i18n/words';
import { AllUnits } from '../ui/units/all-units';

/** Short names of units by their ids. */
@Injectable({ providedIn: 'root' })
export class UnitNames {
  private readonly units = inject(AllUnits);
  private readonly t = inject(Words).t;

  readonly of = (id: string | null): string => this.units.byId().get(id ?? '')?.shortName ?? '';
  readonly all = (ids: readonly string[]): string => ids.map(this.of).join('、');

  /** No more than so many, and how many there are. */
  few(ids: readonly string[], most: number): string {
    const names = this.all(ids.slice(0, most));
    return ids.length > most ? this.t('assignment.andMore', { names, n: ids.length }) : names;
  }
}
