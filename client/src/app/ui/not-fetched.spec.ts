import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const app = join(import.meta.dirname, '..');

test('whatever is fetched later says where it was not', () => {
  const later = (readdirSync(app, { recursive: true }) as string[])
    .filter((file) => /(?<!\.spec)\.(ts|html)$/.test(file))
    .map((file) => ({ file, text: readFileSync(join(app, file), 'utf8') }))
    .map(({ file, text }) => [
      file,
      text.match(/@defer\b/g)?.length ?? 0,
      text.match(/@error \{\s*(@if \([^{]*\) \{\s*)?<bf-not-fetched \/>/g)?.length ?? 0,
    ])
    .filter(([, deferred]) => deferred);
  expect(later.length).toBeGreaterThan(0);
  expect(later.filter(([, deferred, said]) => deferred !== said)).toEqual([]);
});
