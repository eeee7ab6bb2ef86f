import { type Signal, computed, inject, signal } from '@angular/core';
import type { GroupView, Refusal, UnitView } from '@bafang/shared';
import { AllUnits } from '../../ui/units/all-units';
import { type Askable, type Bar, bars } from './chosen-units';

export interface Askables {
  readonly now: Signal<Askable<UnitView> & { readonly groups: readonly GroupView[] }>;
  /** The server named units that cannot be asked; whether it named any. */
  refused(refusals: readonly Refusal[]): boolean;
  /** For another try. */
  forget(): void;
}

const isBar = (code: string): code is Bar => (bars as readonly string[]).includes(code);

/** Who may be asked by one unit, of today's; who cannot is known by its kind, or was named by the server. In an injection context. */
export function askables(askerId: () => string | null): Askables {
  const all = inject(AllUnits);
  const named = signal<ReadonlyMap<string, Bar>>(new Map());
  const bar = (unit: UnitView): Bar | null =>
    unit.kind === 'outside' ? 'units_outside' : (named().get(unit.shortName) ?? null);
  const units = computed(() => all.which('supports').filter(({ id }) => id !== askerId()));
  const groups = computed(() => {
    const known = new Set(units().map(({ id }) => id));
    return all.groups().map((group) => ({ ...group, unitIds: group.unitIds.filter((id) => known.has(id)) }));
  });
  return {
    now: computed(() => ({ units: units(), groups: groups(), bar })),
    refused(refusals) {
      const found = refusals.flatMap(({ code, params }): [string, Bar][] => {
        const names = params?.['units'];
        return isBar(code) && Array.isArray(names) ? names.map((name) => [String(name), code]) : [];
      });
      named.update((before) => new Map([...before, ...found]));
      return found.length > 0;
    },
    forget: () => named.set(new Map()),
  };
}
