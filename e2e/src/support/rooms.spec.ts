import { globSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../..');

/** About fifteen, as house rules say: a folder that outgrows its theme gets rooms. */
const ABOUT_FIFTEEN = 16;
/** Rows of one kind, which nobody looks through for a theme. */
const ofOneKind = /\/(migrations|testing|texts)\//;

const crowded = (files: readonly string[]): string[] => {
  const counts = new Map<string, number>();
  for (const file of files.filter((each) => !each.endsWith('.spec.ts') && !ofOneKind.test(each)))
    counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1);
  return [...counts].filter(([, count]) => count > ABOUT_FIFTEEN).map(([folder, count]) => `${folder} holds ${count}`);
};

test('a planted crowd is seen; specs, and files of one kind, are none', () => {
  const planted = (folder: string, ending: string) => Array.from({ length: 17 }, (_, at) => `${folder}/${at}${ending}`);
  expect(crowded(planted('a/b', '.ts'))).toEqual(['a/b holds 17']);
  expect(crowded(planted('a/b', '.ts').slice(1))).toEqual([]);
  expect(crowded([...planted('a/b', '.spec.ts'), ...planted('a/migrations', '.ts')])).toEqual([]);
});

test('no folder holds more files than about fifteen', () => {
  const files = globSync('{shared,server,client,e2e}/src/**/*.ts', { cwd: root });
  expect(files.length).toBeGreaterThan(900);
  expect(crowded(files)).toEqual([]);
});
