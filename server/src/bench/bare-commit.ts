import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { SqliteFile } from './ground/sqlite-file.js';
import { type Figures, quantile } from './measure.js';

const ROWS = 1000;
const ROW_BYTES = 6000;

/** What SQLite itself takes on this disk: one row of 6 kB a commit, synchronous=FULL. */
export function bareCommits(folder: string): Figures {
  const path = join(folder, `bafang-bench-commit-${process.pid}.sqlite`);
  const file = new SqliteFile(path, 'FULL');
  try {
    file.exec('CREATE TABLE bare_rows (number integer PRIMARY KEY, text text NOT NULL)');
    const before = process.cpuUsage();
    const times = Array.from({ length: ROWS }, (_, number) => {
      const began = performance.now();
      file.together(() => file.add('bare_rows', { number, text: 'x'.repeat(ROW_BYTES) }));
      return performance.now() - began;
    });
    const { user, system } = process.cpuUsage(before);
    return {
      cpuMs: (user + system) / 1000 / ROWS,
      p50: quantile(times, 0.5),
      p95: quantile(times, 0.95),
      p99: quantile(times, 0.99),
      requests: ROWS,
      statements: 1,
    };
  } finally {
    file.close();
    for (const tail of ['', '-wal', '-shm']) rmSync(path + tail, { force: true });
  }
}
