import { type Figures, median, type Outcome, type ProofTime, type SiteOutcome } from './measure.js';
import { targets } from './operations.js';
import { change, type Recorded } from './recorded.js';

/** The ground of §5: at most this much, on a machine of two cores. */
export const READY_MS = 1000;
export const RESIDENT_MIB = 250;
export const GROWTH = 1.2;

const ms = (value: number): string => value.toFixed(2);
const verdict = (holds: boolean): string => (holds ? 'ok' : 'MISSED');
const latencies = ({ p50, p95, p99 }: Figures): string[] => [ms(p50), ms(p95), ms(p99)];

/** How this run is compared: what was recorded, and how much slower the same work is here and now. */
interface Compared {
  recorded: Recorded | null;
  scale: number;
}

function operationLines({ small, large }: Outcome, { recorded, scale }: Compared): string[][] {
  return [...large.operations].map(([name, figures]) => {
    const before = small.operations.get(name)!;
    const target = targets[name];
    const growth = figures.cpuMs / before.cpuMs;
    return [
      name,
      String(target),
      ms(before.cpuMs),
      change(before.cpuMs, recorded?.small.cpuMs[name], scale),
      ms(figures.cpuMs),
      change(figures.cpuMs, recorded?.large.cpuMs[name], scale),
      growth.toFixed(2),
      figures.statements.toFixed(1),
      verdict(Math.max(figures.cpuMs, before.cpuMs) <= target && growth <= GROWTH),
      ...latencies(before),
      ...latencies(figures),
    ];
  });
}

function restLines({ small, large }: Outcome, { recorded, scale }: Compared): string[][] {
  const lines = [
    { name: 'ready, ms', most: READY_MS, of: (site: SiteOutcome) => median(site.readyMs), key: 'readyMs', by: scale },
    {
      name: 'resident after the run, MiB',
      most: RESIDENT_MIB,
      of: (site: SiteOutcome) => site.residentMiB,
      key: 'residentMiB',
      by: 1,
    },
  ] as const;
  return lines.map(({ name, most, of, key, by }) => [
    name,
    String(most),
    of(small).toFixed(0),
    change(of(small), recorded?.small[key], by),
    of(large).toFixed(0),
    change(of(large), recorded?.large[key], by),
    '',
    '',
    verdict(Math.max(of(small), of(large)) <= most),
  ]);
}

function headingOf({ node, folder, yardstickMs }: Outcome, { recorded, scale }: Compared): string {
  const run = `Node ${node}, SQLite in ${folder}, synchronous=FULL; one request at a time`;
  if (!recorded) return `${run}\nNothing is recorded to compare with: npm run bench -- --record`;
  const { yardstickMs: then } = recorded;
  const fixed = `${then} ms then, ${ms(yardstickMs)} ms now, × ${scale.toFixed(2)}`;
  return `${run}\n± against server/src/bench/recorded.json, in proportion to the same fixed work: ${fixed}; memory as it is`;
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
export function table(outcome: Outcome, recorded: Recorded | null): string {
  const { small, large, bareCommit, yardstickMs } = outcome;
  const compared = { recorded, scale: recorded ? yardstickMs / recorded.yardstickMs : 1 };
  const of = ({ sections }: SiteOutcome) => `at ${sections}`;
  const heads = [
    ['', 'target', 'CPU ms', '±', 'CPU ms', '±', 'growth', 'SQL', '', 'p50 ms', 'p95', 'p99', 'p50 ms', 'p95', 'p99'],
    ['', '', of(small), '', of(large), '', `≤ ${GROWTH}`, '', '', of(small), '', '', of(large), '', ''],
  ];
  const commit = [
    'bare commit',
    '',
    '',
    '',
    ms(bareCommit.cpuMs),
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    ...latencies(bareCommit),
  ];
  const lines = [...heads, ...operationLines(outcome, compared), commit, ...restLines(outcome, compared)];
  return `${headingOf(outcome, compared)}\n\n${aligned(lines)}\n\n${proofTable(outcome.proofreading)}`;
}

/** What proof-reading takes, for people. */
export function proofTable(times: readonly ProofTime[]): string {
  const lines = times.map(({ name, target, cpuMs }) => [name, String(target), ms(cpuMs), verdict(cpuMs <= target)]);
  return `${aligned([['proof-reading; each rule by itself, over 200 kB', 'target', 'CPU ms', ''], ...lines])}\n`;
}

/** The outcome for programs. */
export function json({ node, folder, bareCommit, yardstickMs, proofreading, ...sites }: Outcome): string {
  const site = ({ operations, ...rest }: SiteOutcome) => ({ ...rest, operations: Object.fromEntries(operations) });
  const told = {
    node,
    folder,
    targets: { ...targets, readyMs: READY_MS, residentMiB: RESIDENT_MIB, growth: GROWTH },
    bareCommit,
    yardstickMs,
    proofreading,
    small: site(sites.small),
    large: site(sites.large),
  };
  return `${JSON.stringify(told, null, 2)}\n`;
}
