import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const LARGEST = 125_000;

test('the pictures of the README are those that the script takes, told to who does not see them, and small', () => {
  const shown = [...readme.matchAll(/!\[([^\]]*)\]\(e2e\/pictures\/([\w-]+)\.webp\)/g)];
  const taken = readFileSync(join(root, 'e2e/src/pictures/pictures.ts'), 'utf8');
  const names = [...taken.matchAll(/name: '([\w-]+)'/g)].map(([, name]) => name).sort();
  expect(shown.map(([, , name]) => name).sort()).toEqual(names);
  expect(readdirSync(join(root, 'e2e/pictures')).sort()).toEqual(names.map((name) => `${name}.webp`));
  expect(shown.filter(([, alt]) => !alt?.trim())).toEqual([]);
  const large = names.filter((name) => statSync(join(root, `e2e/pictures/${name}.webp`)).size > LARGEST);
  expect(large).toEqual([]);
});
