import { globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import ts from 'typescript';

const root = resolve(import.meta.dirname, '../../..');
const projects = ['shared', 'server', 'client', 'e2e'];

/** What each file imports of its own project, types too: who reads a circle has to know all of it at once. */
type Imports = ReadonlyMap<string, readonly string[]>;

function importsOf(texts: ReadonlyMap<string, string>): Imports {
  const found = (from: string, path: string): string[] => {
    const file = join(dirname(from), path).replace(/\.js$/, '');
    return [`${file}.ts`, `${file}/index.ts`].filter((candidate) => texts.has(candidate));
  };
  const relative = (text: string) =>
    ts.preProcessFile(text).importedFiles.filter(({ fileName }) => fileName.startsWith('.'));
  return new Map(
    [...texts].map(([file, text]) => [file, relative(text).flatMap(({ fileName }) => found(file, fileName))]),
  );
}

/** The circles, each once, beginning where the walk came upon it. */
function circles(imports: Imports): string[] {
  const [open, done, all]: [string[], Set<string>, string[]] = [[], new Set(), []];
  const walk = (file: string): void => {
    if (open.includes(file)) return void all.push([...open.slice(open.indexOf(file)), file].join(' → '));
    if (done.has(file)) return;
    open.push(file);
    imports.get(file)?.forEach(walk);
    open.pop();
    done.add(file);
  };
  for (const file of imports.keys()) walk(file);
  return all;
}

test('a planted circle is seen, and a file that two import is none', () => {
  const planted = {
    'a/one.ts': `import type { Two } from './two';`,
    'a/two.ts': `export * from '../b/three.js';\nimport './four';`,
    'b/three.ts': `import { one } from '../a/one';\nimport '../a/four';`,
    'a/four.ts': '',
  };
  expect(circles(importsOf(new Map(Object.entries(planted))))).toEqual(['a/one.ts → a/two.ts → b/three.ts → a/one.ts']);
});

test.each(projects)('no import in %s leads back to where it came from', (project) => {
  const files = globSync(`${project}/src/**/*.ts`, { cwd: root });
  expect(files.length).toBeGreaterThan(0);
  const texts = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
  expect(circles(importsOf(texts))).toEqual([]);
});
