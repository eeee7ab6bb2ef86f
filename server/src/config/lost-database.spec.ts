import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { refuseLostDatabase } from './lost-database.js';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'bafang-lost-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const put = (name: string, text = 'x', ageMs = 0): void => {
  writeFileSync(join(folder, name), text);
  const at = (Date.now() - ageMs) / 1000;
  utimesSync(join(folder, name), at, at);
};
const look = (): void => refuseLostDatabase(join(folder, 'bafang.sqlite'));

test('a folder that is not there, an empty one, and one in which a first start has just made its secret are begun in', () => {
  expect(() => refuseLostDatabase(join(folder, 'none', 'bafang.sqlite'))).not.toThrow();
  look();
  put('secret');
  look();
  put('bafang.sqlite', '');
  look();
});

test('where there is a database, whatever stands beside it', () => {
  for (const name of ['bafang.sqlite', 'secret', 'backup', 'bafang.sqlite-wal']) put(name, 'x', 3600_000);
  expect(look).not.toThrow();
});

test.each([
  ['secret', 'missing'],
  ['backup', 'missing'],
  ['bafang.sqlite-wal', 'empty'],
])('%s of earlier, and the database is %s', (name, state) => {
  put(name, 'x', 3600_000);
  if (state === 'empty') put('bafang.sqlite', '');
  expect(look).toThrow(new RegExp(`BAFANG_DATA: .*bafang.sqlite is ${state}, but the folder was in use \\(${name}\\)`));
});
