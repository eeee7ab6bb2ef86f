import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const app = import.meta.dirname;
/** Every template: the files, and the ones inside of components. Lint reads the code alone. */
const templates: [string, string][] = readdirSync(app, { recursive: true, encoding: 'utf8' })
  .filter((name) => /(?<!\.spec)\.(html|ts)$/.test(name))
  .flatMap((name): [string, string][] => {
    const source = readFileSync(join(app, name), 'utf8');
    return name.endsWith('.html')
      ? [[name, source]]
      : [...source.matchAll(/template: `([^`]*)`/g)].map(([, text]) => [name, text!]);
  });
const saying = (pattern: RegExp): string[] =>
  templates.flatMap(([name, text]) =>
    [...text.matchAll(pattern)].map(([found]) => `${name}: ${found.replace(/\s+/g, ' ')}`),
  );

test('there are templates in files and in components', () => {
  expect(templates.filter(([name]) => name.endsWith('.html')).length).toBeGreaterThan(50);
  expect(templates.filter(([name]) => name.endsWith('.ts')).length).toBeGreaterThan(20);
});

test('no key is taken without asking whether an input method has it', () =>
  expect(saying(/\(key(down|up|press)[.\w]*enter\)="[^"]*"|isComposing/gi)).toEqual([]));
