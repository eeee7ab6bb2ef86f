import type { Profiler } from 'node:inspector';
import { Session } from 'node:inspector/promises';
import { createRequire } from 'node:module';

/** The built server as it is shipped, in a process of its own that tells what it has used. */
export interface Usage {
  cpuMs: number;
  residentMiB: number;
  /** SQL statements that SQLite has run. */
  statements: number;
}

type Method = (...values: unknown[]) => unknown;
type Database = new (file: string) => { prepare(sql: string): Record<string, Method>; close(): void };

let statements = 0;

/** Counts at the driver, so that it does not matter who asks it. */
function countStatements(): void {
  const memory = new (createRequire(import.meta.url)('better-sqlite3') as Database)(':memory:');
  const statement = Object.getPrototypeOf(memory.prepare('SELECT 1')) as Record<string, Method>;
  for (const way of ['run', 'get', 'all', 'iterate']) {
    const once = statement[way]!;
    statement[way] = function (...values) {
      statements++;
      return once.apply(this, values);
    };
  }
  memory.close();
}

function usage(): Usage {
  const { user, system } = process.cpuUsage();
  return { cpuMs: (user + system) / 1000, residentMiB: process.memoryUsage.rss() / 2 ** 20, statements };
}

const inspector = new Session();

/** Finer than the millisecond of the default: a request takes less. */
async function beginProfile(): Promise<void> {
  inspector.connect();
  await inspector.post('Profiler.enable');
  await inspector.post('Profiler.setSamplingInterval', { interval: 100 });
  await inspector.post('Profiler.start');
}

async function endProfile(): Promise<Profiler.Profile> {
  const { profile } = await inspector.post('Profiler.stop');
  inspector.disconnect();
  return profile;
}

/** What the bench may ask, and is answered. */
const answers = { usage, beginProfile, endProfile };
export type Asked = typeof answers;

process.on('message', (asked: keyof Asked) => {
  void Promise.resolve(answers[asked]()).then((answer) => process.send!(answer ?? null));
});
process.on('disconnect', () => process.exit(0));

countStatements();
await import('../main.js');
