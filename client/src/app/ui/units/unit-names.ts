import { Injectable, inject } from '@angular/core';
import { byGroups } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { AllUnits } from './all-units';

/** Short names of units by their ids. */
@Injectable({ providedIn: 'root' })
export class UnitNames {
  private readonly units = inject(AllUnits);
  private readonly words = inject(Words);
  private readonly t = this.words.t;

  readonly of = (id: string | null): string => this.units.byId().get(id ?? '')?.shortName ?? '';
  readonly all = (ids: readonly string[]): string => this.words.listed(ids.map(this.of));

  /** Who supports, as they were chosen: 各部门（30）、市府办; no more than so many names, and of how many units. */
  chosen(
    ids: readonly string[],
    leadUnitId: string | null | undefined,
    { most = Infinity, of = this.of as (id: string) => string } = {},
  ): string {
    const names = this.namesOf(ids, leadUnitId, of);
    const few = this.words.listed(names.slice(0, most));
    return names.length > most ? this.t('units.andOthers', { names: few, n: ids.length }) : few;
  }

  private namesOf(ids: readonly string[], leadUnitId: string | null | undefined, of: (id: string) => string): string[] {
    const today = new Set(this.units.which('supports').map(({ id }) => id));
    const { groups, rest } = byGroups(ids, this.units.groups(), (id) => id !== leadUnitId && today.has(id));
    return [...groups.map(({ name, n }) => this.t('units.group', { name, n })), ...rest.map(of)];
  }
}
