import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { refusalOf } from './node-version.js';

test.each(['20.19.0', '18.0.0', '21.9.9', '22.1.0'])('Node %s is refused in words', (version) => {
  expect(refusalOf(version)).toContain(`needs Node 22.2 or newer, and this is ${version}`);
});

test.each(['22.2.0', '24.21.0', '100.0.0'])('Node %s will do', (version) => expect(refusalOf(version)).toBeNull());

test.each(['main.ts', 'cli.ts'])('%s looks at it first', (program) => {
  expect(readFileSync(join(import.meta.dirname, '..', program), 'utf8')).toMatch(
    /^import '.\/config\/node-version.js';\n/,
  );
});

test('the program names nothing of Node that an older one lacks: it could not be linked, and nobody would be told', () => {
  const main = readFileSync(join(import.meta.dirname, '../main.ts'), 'utf8');
  const named = [...main.matchAll(/^import \{ (.*) \} from 'node:/gm)].map(([, names]) => names);
  expect(named).toEqual(['join']);
});
