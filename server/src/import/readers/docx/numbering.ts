import { writeNumber } from './number-formats.js';
import type { Definitions, Instance, Level } from './numbering-part.js';
import type { NumberRef, Styles } from './styles.js';

const MOST_LEVELS = 9;

/** Counts as Word does: every list its own counters, deeper ones start again when a shallower one steps. */
export class WordNumbering {
  private readonly counters = new Map<string, (number | undefined)[]>();
  private readonly begun = new Set<string>();

  constructor(
    private readonly definitions: Definitions,
    private readonly styles: Styles,
  ) {}

  /** The number printed before the next paragraph of a list, and whether it is in one; '' for bullets. Steps the counters. */
  next({ numId, level }: NumberRef, style?: string): string | undefined {
    const instance = this.definitions.instances.get(numId ?? '');
    if (!numId || numId === '0' || !instance) return undefined;
    const levels = this.levelsOf(instance);
    const at = Math.min(
      Math.max(level ?? [...levels].find(([, one]) => style !== undefined && one.style === style)?.[0] ?? 0, 0),
      MOST_LEVELS - 1,
    );
    const own = levels.get(at);
    if (!own) return undefined;
    const counters = this.step(instance, numId, at, levels);
    if (own.format === 'bullet') return '';
    return own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const shown = levels.get(Number(digit) - 1);
      return writeNumber(
        own.legal ? 'decimal' : (shown?.format ?? 'decimal'),
        counters[Number(digit) - 1] ?? shown?.start ?? 1,
      );
    });
  }

  private levelsOf(instance: Instance): Map<number, Level> {
    const scheme = this.definitions.schemes.get(instance.scheme);
    const linked = scheme?.link ? this.definitions.instances.get(this.styles.numIdOf(scheme.link) ?? '') : undefined;
    const base = (linked && linked !== instance ? this.definitions.schemes.get(linked.scheme) : scheme)?.levels ?? [];
    return new Map([...base, ...instance.levels]);
  }

  private step(instance: Instance, numId: string, at: number, levels: Map<number, Level>): (number | undefined)[] {
    const counters = this.counters.get(instance.scheme) ?? [];
    this.counters.set(instance.scheme, counters);
    if (!this.begun.has(numId)) for (const level of instance.starts.keys()) counters[level] = undefined;
    this.begun.add(numId);
    counters[at] =
      counters[at] === undefined ? (instance.starts.get(at) ?? levels.get(at)?.start ?? 1) : (counters[at] ?? 0) + 1;
    for (let deeper = at + 1; deeper < MOST_LEVELS; deeper += 1)
      if (levels.get(deeper)?.restart !== 0) counters[deeper] = undefined;
    return counters;
  }
}
