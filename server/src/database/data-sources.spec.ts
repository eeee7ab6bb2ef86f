import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { readConfig } from '../config/config.js';
import { writerOptions } from './data-sources.js';

test.each(['', 'bafang.sqlite'])(
  'nobody else reads the database in a folder that others may enter, even where %j was open to them',
  async (open) => {
    const folder = mkdtempSync(join(tmpdir(), 'bafang-modes-'));
    chmodSync(folder, 0o755);
    if (open) writeFileSync(join(folder, open), '', { mode: 0o644 });
    const source = await new DataSource(
      writerOptions(readConfig({ BAFANG_DATA: folder, BAFANG_SECRET: 'a secret that is long enough, 40 letters' })),
    ).initialize();
    try {
      await source.query('CREATE TABLE kept (id text)');
      const modes = readdirSync(folder)
        .sort()
        .map((name) => [name, (statSync(join(folder, name)).mode & 0o777).toString(8)]);
      expect(modes).toEqual([
        ['bafang.sqlite', '600'],
        ['bafang.sqlite-shm', '600'],
        ['bafang.sqlite-wal', '600'],
      ]);
    } finally {
      await source.destroy();
      rmSync(folder, { recursive: true });
    }
  },
);
