import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const app = join(import.meta.dirname, '..', '..');
const drawings = (of: string): string[] =>
  [...readFileSync(join(import.meta.dirname, `${of}-drawings.ts`), 'utf8').matchAll(/ as (\w+) /g)].map(
    ([, name]) => name!,
  );
const texts = (readdirSync(app, { recursive: true }) as string[])
  .filter((file) => /\.(ts|html)$/.test(file) && !/\.spec\.ts$|-drawings\.ts$|^i18n\//.test(file))
  .map((file): [string, string] => [file, readFileSync(join(app, file), 'utf8')]);

test('every drawing is in one file', () => {
  const all = ['door', 'inside', 'writing'].flatMap(drawings);
  expect(all.filter((name, index) => all.indexOf(name) !== index)).toEqual([]);
});

test('the drawings of the pages where a text is written are said there, and nowhere else', () => {
  const rooms = (name: string): boolean[] =>
    texts
      .filter(([, text]) => new RegExp(`["']${name}["']`).test(text))
      .map(([file]) => /^(section|contribution|writing)\//.test(file));
  const own = drawings('writing');
  expect(own.length).toBeGreaterThan(0);
  expect(own.filter((name) => !rooms(name).includes(true) || rooms(name).includes(false))).toEqual([]);
});
