import type { Operation, OperationName } from './operations.js';
import type { Site } from './site.js';

/** What one batch of requests took. */
interface Batch {
  cpuMs: number;
  statements: number;
  times: number[];
}
export interface Figures {
  cpuMs: number;
  p50: number;
  p95: number;
  p99: number;
  requests: number;
  /** Of SQL, per request. */
  statements: number;
}

const ascending = (values: readonly number[]): number[] => values.toSorted((a, b) => a - b);
/** The value that the given part of them does not exceed. */
export const quantile = (values: readonly number[], part: number): number =>
  ascending(values)[Math.min(values.length - 1, Math.ceil(part * values.length) - 1)]!;
export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** One request after the other: the processor time is the server's alone, what stands between two requests counts for nobody. */
async function batch(operation: Operation, site: Site): Promise<Batch> {
  const times: number[] = [];
  const before = await site.served.usage();
  for (let index = 0; index < operation.times(site); index++) {
    const began = performance.now();
    const answer = await operation.ask(site, index);
    times.push(performance.now() - began);
    operation.answered(answer, site, index);
  }
  const { cpuMs, statements } = await site.served.usage();
  await operation.after?.(site);
  const each = (value: number) => value / times.length;
  return { cpuMs: each(cpuMs - before.cpuMs), statements: each(statements - before.statements), times };
}

/**
 * The same days at every site, in turn, so that what else the machine does falls on all of them. The first days make the
 * servers warm and do not count. Processor time is the median of the batches.
 */
export async function measure(
  sites: readonly Site[],
  operations: readonly Operation[],
  warm: number,
  counted: number,
): Promise<Map<OperationName, Figures>[]> {
  const batches = sites.map(() => new Map<OperationName, Batch[]>());
  for (let day = 0; day < warm + counted; day++) {
    for (const operation of operations) {
      for (const [index, site] of sites.entries()) {
        const done = await batch(operation, site);
        if (day >= warm) batches[index]!.set(operation.name, [...(batches[index]!.get(operation.name) ?? []), done]);
      }
    }
  }
  return batches.map((ofSite) => new Map([...ofSite].map(([name, all]) => [name, figures(all)])));
}

function figures(all: readonly Batch[]): Figures {
  const times = all.flatMap((each) => each.times);
  return {
    cpuMs: median(all.map((each) => each.cpuMs)),
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    p99: quantile(times, 0.99),
    requests: times.length,
    statements: median(all.map((each) => each.statements)),
  };
}

export interface SiteOutcome {
  sections: number;
  operations: Map<OperationName, Figures>;
  readyMs: number[];
  residentMiB: number;
}
/** What proof-reading took, and may take. */
export interface ProofTime {
  name: string;
  target: number;
  cpuMs: number;
}
export interface Outcome {
  node: string;
  folder: string;
  small: SiteOutcome;
  large: SiteOutcome;
  bareCommit: Figures;
  /** CPU ms of the yardstick in this run. */
  yardstickMs: number;
  proofreading: readonly ProofTime[];
}
