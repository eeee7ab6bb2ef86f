import { globSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../..');

/** SectionLoader → section-loader; a guard, filter or strategy says so after a dot. */
const fileOf = (name: string): string => name.replace(/(?<!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
const injectables = (text: string): string[] =>
  [...text.matchAll(/@Injectable\(\)\nexport class (\w+)/g)].map(([, name]) => fileOf(name!));

/** The file named after its class, or the classes that it holds instead. */
const misnamed = (file: string, text: string): string[] => {
  const found = injectables(text);
  return found.includes(basename(file, '.ts').replace('.', '-')) ? [] : found.map((name) => `${file} holds ${name}`);
};

test('a file that holds a planted class of another name is seen', () => {
  const text = '@Injectable()\nexport class PolicyGuard {}\n';
  expect(misnamed('auth/policy.guard.ts', text)).toEqual([]);
  expect(misnamed('auth/policies.ts', text)).toEqual(['auth/policies.ts holds policy-guard']);
  expect(misnamed('auth/plain.ts', 'export class Plain {}')).toEqual([]);
});

test('the server’s files are named after their class', () => {
  const files = globSync('server/src/**/*.ts', { cwd: root });
  expect(files.flatMap((file) => misnamed(file, readFileSync(join(root, file), 'utf8')))).toEqual([]);
});
