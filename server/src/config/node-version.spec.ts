import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { refusalOf } from './node-version.js';

test.each(['20.19.0', '18.0.0', '21.9.9'])('Node %s is refused in words', (version) => {
  expect(refusalOf(version)).toContain(`needs Node 22 or newer, and this is ${version}`);
});

test.each(['22.0.0', '24.21.0', '100.0.0'])('Node %s will do', (version) => expect(refusalOf(version)).toBeNull());

test.each(['main.ts', 'cli.ts'])('%s looks at it first', (program) => {
  expect(readFileSync(join(import.meta.dirname, '..', program), 'utf8')).toMatch(
    /^import '.\/config\/node-version.js';\n/,
  );
});
