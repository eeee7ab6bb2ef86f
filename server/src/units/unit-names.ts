import { type NamedUnits, nameSkeleton } from '@bafang/shared';

interface Named {
  name: string;
  shortName: string;
}

/** Units by their names and short names, found by whatever looks the same. */
export class UnitNames<Unit extends Named = Named> {
  private readonly bySkeleton = new Map<string, { name: string; unit: Unit }>();

  constructor(units: readonly Unit[]) {
    for (const unit of units) this.add(unit);
  }

  add(unit: Unit): void {
    for (const name of [unit.shortName, unit.name]) this.bySkeleton.set(nameSkeleton(name), { name, unit });
  }

  /** Names that stand for units which bear others. */
  addOthers(asUnits: NamedUnits, units: readonly (Unit & { id: string })[]): this {
    for (const { name, unitId } of asUnits) {
      const unit = units.find(({ id }) => id === unitId);
      if (unit) this.bySkeleton.set(nameSkeleton(name), { name, unit });
    }
    return this;
  }

  find(name: string): Unit | undefined {
    return this.bySkeleton.get(nameSkeleton(name))?.unit;
  }

  /** The names in use that these are or look like. */
  taken(...names: string[]): string[] {
    return [...new Set(names.flatMap((name) => this.bySkeleton.get(nameSkeleton(name))?.name ?? []))];
  }
}
