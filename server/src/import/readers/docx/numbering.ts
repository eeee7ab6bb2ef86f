import { writeNumber } from './number-formats.js';
import type { NumberRef, Styles } from './styles.js';
import { readXml } from './xml.js';

interface Level {
  format: string;
  text: string;
  start: number;
  restart?: number;
  legal: boolean;
  style?: string;
}
interface Scheme {
  levels: Map<number, Level>;
  link?: string;
}
interface Instance {
  scheme: string;
  starts: Map<number, number>;
  levels: Map<number, Level>;
}
interface Definitions {
  schemes: Map<string, Scheme>;
  instances: Map<string, Instance>;
}

const MOST_LEVELS = 9;
const newLevel = (): Level => ({ format: 'decimal', text: '', start: 1, legal: false });

/** What of a level each element sets. */
const LEVEL: Record<string, (level: Level, value: string) => void> = {
  'w:start': (level, value) => {
    level.start = Number(value) || 0;
  },
  'w:numFmt': (level, value) => {
    level.format = value;
  },
  'w:lvlText': (level, value) => {
    level.text = value;
  },
  'w:lvlRestart': (level, value) => {
    level.restart = Number(value);
  },
  'w:isLgl': (level, value) => {
    level.legal = value !== '0' && value !== 'false';
  },
  'w:pStyle': (level, value) => {
    level.style = value;
  },
};

const collect = (xml: string): Definitions => {
  const found: Definitions = { schemes: new Map(), instances: new Map() };
  let scheme: Scheme | undefined;
  let instance: Instance | undefined;
  let level: Level | undefined;
  let overridden = 0;
  const opened: Record<string, (attributes: Readonly<Record<string, string>>) => void> = {
    'w:abstractNum': ({ 'w:abstractNumId': id = '' }) => {
      scheme = { levels: new Map() };
      found.schemes.set(id, scheme);
    },
    'w:num': ({ 'w:numId': id = '' }) => {
      instance = { scheme: '', starts: new Map(), levels: new Map() };
      found.instances.set(id, instance);
    },
    'w:abstractNumId': ({ 'w:val': value = '' }) => {
      if (instance) instance.scheme = value;
    },
    'w:numStyleLink': ({ 'w:val': value }) => {
      if (scheme) scheme.link = value;
    },
    'w:lvlOverride': ({ 'w:ilvl': value }) => {
      overridden = Number(value);
    },
    'w:startOverride': ({ 'w:val': value }) => {
      instance?.starts.set(overridden, Number(value));
    },
    'w:lvl': ({ 'w:ilvl': value }) => {
      level = newLevel();
      (instance ?? scheme)?.levels.set(Number(value), level);
    },
  };
  readXml(xml, {
    open: (name, attributes) => {
      opened[name]?.(attributes);
      if (level) LEVEL[name]?.(level, attributes['w:val'] ?? '');
    },
    close: (name) => {
      if (name === 'w:lvl') level = undefined;
      if (name === 'w:num') instance = undefined;
      if (name === 'w:abstractNum') scheme = undefined;
    },
  });
  return found;
};

/** Counts as Word does: every list its own counters, deeper ones start again when a shallower one steps. */
export class WordNumbering {
  private readonly definitions: Definitions;
  private readonly counters = new Map<string, (number | undefined)[]>();
  private readonly begun = new Set<string>();

  constructor(
    xml: string,
    private readonly styles: Styles,
  ) {
    this.definitions = xml ? collect(xml) : { schemes: new Map(), instances: new Map() };
  }

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
