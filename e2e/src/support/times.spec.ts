import { globSync, readFileSync } from 'node:fs';

const root = `${import.meta.dirname}/../../..`;
/** What jest.config.ts gives each test, in seconds. */
const USUAL = 60;
const given = /^\s*\}, (\d+)_000\);$|jest\.setTimeout\((\d+)_000\)/gm;

test('no test has less time than the others, for a busy machine is no failure', () => {
  const specs = globSync('{server,client,shared,e2e}/src/**/*.spec.ts', { cwd: root });
  expect(specs.length).toBeGreaterThan(300);
  const short = specs.flatMap((spec) =>
    [...readFileSync(`${root}/${spec}`, 'utf8').matchAll(given)]
      .filter(([, test, file]) => Number(test ?? file) < USUAL)
      .map(([line]) => `${spec}: ${line.trim()}`),
  );
  expect(short).toEqual([]);
});
