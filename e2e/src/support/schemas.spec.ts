import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

/** The values of the files that hold schemas. */
const valuesBesideSchemas = (texts: readonly string[]): Set<string> =>
  new Set(
    texts
      .filter((text) => text.includes("from 'zod'"))
      .flatMap((text) => [...text.matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => name!)),
  );

/** What a file imports of shared to use, not as a type. */
const imported = (text: string): string[] =>
  [...text.matchAll(/import \{([^}]*)\} from '@bafang\/shared'/g)]
    .flatMap(([, names]) => names!.split(','))
    .map((name) => name.trim())
    .filter((name) => name && !name.startsWith('type '));

test('a planted value beside a schema is seen, a type and a value elsewhere are none', () => {
  const values = valuesBesideSchemas(["import { z } from 'zod';\nexport const MOST = 2;", 'export const FREE = 1;']);
  const text = "import { type Sheet, FREE, MOST } from '@bafang/shared';\nimport type { MOST } from '@bafang/shared';";
  expect(imported(text).filter((name) => values.has(name))).toEqual(['MOST']);
});

// zod asks by new Function whether it may compile, which Trusted Types refuse aloud, and weighs as much as a page
test('the client takes no value from a file of schemas, for zod would come along', () => {
  const values = valuesBesideSchemas(globSync('shared/src/**/*.ts', { cwd: root }).map(read));
  expect(values.size).toBeGreaterThan(20);
  const files = globSync('client/src/**/*.ts', { cwd: root }).filter((file) => !file.endsWith('.spec.ts'));
  expect(files.flatMap((file) => imported(read(file)).filter((name) => values.has(name)))).toEqual([]);
});
