import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { median, type Outcome, type SiteOutcome } from './measure.js';
import type { OperationName } from './operations.js';

const file = fileURLToPath(new URL('../../src/bench/recorded.json', import.meta.url));

interface RecordedSite {
  cpuMs: Partial<Record<OperationName, number>>;
  readyMs: number;
  residentMiB: number;
}

/** The figures that later runs are held against: `npm run bench -- --record` writes them. */
export interface Recorded {
  node: string;
  yardstickMs: number;
  small: RecordedSite;
  large: RecordedSite;
}

export function readRecorded(): Recorded | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Recorded;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

export function record({ node, yardstickMs, small, large }: Outcome): void {
  const rounded = (value: number) => Number(value.toPrecision(3));
  const site = ({ operations, readyMs, residentMiB }: SiteOutcome): RecordedSite => ({
    cpuMs: Object.fromEntries([...operations].map(([name, { cpuMs }]) => [name, rounded(cpuMs)])),
    readyMs: rounded(median(readyMs)),
    residentMiB: rounded(residentMiB),
  });
  const recorded: Recorded = { node, yardstickMs: rounded(yardstickMs), small: site(small), large: site(large) };
  writeFileSync(file, `${JSON.stringify(recorded, null, 2)}\n`);
}

/** Percent more or less than was recorded, '' where nothing was; `scale` is how much slower this machine is now than that one was. */
export function change(now: number, then: number | undefined, scale: number): string {
  if (!then) return '';
  const percent = Math.round((now / then / scale - 1) * 100);
  return `${percent > 0 ? '+' : ''}${percent} %`;
}
