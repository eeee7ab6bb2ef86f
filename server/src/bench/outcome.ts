import { type Figures, median } from './measure.js';
import { type OperationName, targets } from './operations.js';

/** The ground of §5: at most this much, on a machine of two cores. */
export const READY_MS = 1500;
export const RESIDENT_MIB = 250;
export const GROWTH = 1.3;

export interface SiteOutcome {
  sections: number;
  operations: Map<OperationName, Figures>;
  readyMs: number[];
  residentMiB: number;
}
export interface Outcome {
  node: string;
  folder: string;
  small: SiteOutcome;
  large: SiteOutcome;
  bareCommit: Figures;
}

const ms = (value: number): string => value.toFixed(2);
const verdict = (holds: boolean): string => (holds ? 'ok' : 'MISSED');
const latencies = ({ p50, p95, p99 }: Figures): string[] => [ms(p50), ms(p95), ms(p99)];

function operationLines({ small, large }: Outcome): string[][] {
  const empty = large.operations.get('empty')!.cpuMs;
  return [...large.operations].map(([name, figures]) => {
    const before = small.operations.get(name)!;
    const target = targets[name];
    const growth = figures.cpuMs / before.cpuMs;
    const judged =
      target === null ? '' : verdict(figures.cpuMs <= target && before.cpuMs <= target && growth <= GROWTH);
    return [
      name,
      target === null ? '' : String(target),
      ms(before.cpuMs),
      ms(figures.cpuMs),
      growth.toFixed(2),
      (figures.cpuMs / empty).toFixed(1),
      judged,
      ...latencies(before),
      ...latencies(figures),
    ];
  });
}

/** Columns as wide as their widest cell; words to the left, figures to the right. */
function aligned(lines: readonly string[][]): string {
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => (column ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** The outcome for people. */
export function table(outcome: Outcome): string {
  const { node, folder, small, large, bareCommit } = outcome;
  const of = ({ sections }: SiteOutcome) => `at ${sections}`;
  const heads = [
    ['', 'target', 'CPU ms', 'CPU ms', 'growth', '× empty', '', 'p50 ms', 'p95', 'p99', 'p50 ms', 'p95', 'p99'],
    ['', '', of(small), of(large), `≤ ${GROWTH}`, '', '', of(small), '', '', of(large), '', ''],
  ];
  const commit = ['bare commit', '', '', ms(bareCommit.cpuMs), '', '', '', '', '', '', ...latencies(bareCommit)];
  const rest = (['readyMs', 'residentMiB'] as const).map((figure) => {
    const [before, after] = [small, large].map((site) =>
      figure === 'readyMs' ? median(site.readyMs) : site.residentMiB,
    ) as [number, number];
    const most = figure === 'readyMs' ? READY_MS : RESIDENT_MIB;
    return [
      figure === 'readyMs' ? 'ready, ms' : 'resident after the run, MiB',
      String(most),
      before.toFixed(0),
      after.toFixed(0),
      '',
      '',
      verdict(Math.max(before, after) <= most),
    ];
  });
  return `Node ${node}, SQLite in ${folder}, synchronous=FULL; one request at a time\n\n${aligned([...heads, ...operationLines(outcome), commit, ...rest])}\n`;
}

/** The outcome for programs. */
export function json({ node, folder, bareCommit, ...sites }: Outcome): string {
  const site = ({ operations, ...rest }: SiteOutcome) => ({ ...rest, operations: Object.fromEntries(operations) });
  return `${JSON.stringify({ node, folder, targets: { ...targets, readyMs: READY_MS, residentMiB: RESIDENT_MIB, growth: GROWTH }, bareCommit, small: site(sites.small), large: site(sites.large) }, null, 2)}\n`;
}
