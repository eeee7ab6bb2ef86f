import { isOn } from './look.js';
import { readXml } from './xml.js';
import type { Archive } from './zip.js';

export interface Level {
  format: string;
  text: string;
  start: number;
  restart?: number;
  legal: boolean;
  style?: string;
}
export interface Scheme {
  levels: Map<number, Level>;
  link?: string;
}
export interface Instance {
  scheme: string;
  starts: Map<number, number>;
  levels: Map<number, Level>;
}
export interface Definitions {
  schemes: Map<string, Scheme>;
  instances: Map<string, Instance>;
}

type Attributes = Readonly<Record<string, string>>;
/** What stands open while the part is read. */
interface Reading extends Definitions {
  scheme?: Scheme;
  instance?: Instance;
  level?: Level;
  overridden: number;
}

const newLevel = (): Level => ({ format: 'decimal', text: '', start: 1, legal: false });

const OPENED: Record<string, (reading: Reading, attributes: Attributes) => void> = {
  'w:abstractNum': (reading, { 'w:abstractNumId': id = '' }) => {
    reading.scheme = { levels: new Map() };
    reading.schemes.set(id, reading.scheme);
  },
  'w:num': (reading, { 'w:numId': id = '' }) => {
    reading.instance = { scheme: '', starts: new Map(), levels: new Map() };
    reading.instances.set(id, reading.instance);
  },
  'w:abstractNumId': ({ instance }, { 'w:val': value = '' }) => {
    if (instance) instance.scheme = value;
  },
  'w:numStyleLink': ({ scheme }, { 'w:val': value }) => {
    if (scheme) scheme.link = value;
  },
  'w:lvlOverride': (reading, { 'w:ilvl': value }) => {
    reading.overridden = Number(value);
  },
  'w:startOverride': ({ instance, overridden }, { 'w:val': value }) => {
    instance?.starts.set(overridden, Number(value));
  },
  'w:lvl': (reading, { 'w:ilvl': value }) => {
    reading.level = newLevel();
    (reading.instance ?? reading.scheme)?.levels.set(Number(value), reading.level);
  },
};

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
    level.legal = isOn({ 'w:val': value });
  },
  'w:pStyle': (level, value) => {
    level.style = value;
  },
};

/** numbering.xml, where there is one: schemes of levels, and the lists that use and bend them. */
export const readDefinitions = async (archive: Archive, name: string): Promise<Definitions> => {
  const reading: Reading = { schemes: new Map(), instances: new Map(), overridden: 0 };
  await readXml(archive, name, {
    open: (tag, attributes) => {
      OPENED[tag]?.(reading, attributes);
      if (reading.level) LEVEL[tag]?.(reading.level, attributes['w:val'] ?? '');
    },
    close: (tag) => {
      if (tag === 'w:lvl') reading.level = undefined;
      if (tag === 'w:num') reading.instance = undefined;
      if (tag === 'w:abstractNum') reading.scheme = undefined;
    },
  });
  return reading;
};
