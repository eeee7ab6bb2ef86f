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

process.on('message', () => {
  const { user, system } = process.cpuUsage();
  const usage: Usage = {
    cpuMs: (user + system) / 1000,
    residentMiB: process.memoryUsage.rss() / 2 ** 20,
    statements,
  };
  process.send!(usage);
});
process.on('disconnect', () => process.exit(0));

countStatements();
await import('../main.js');
