import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../..');

const classOf = (injected: number): string => {
  const parameters = Array.from({ length: injected }, (_, at) => `readonly part${at}: string`);
  return `export class Planted {\n  constructor(\n    ${parameters.join(',\n    ')},\n  ) {}\n}`;
};

/** [where, what is planted there, what lint must say; '' = nothing] */
const planted: [string, string, string][] = [
  ['shared/src/numbering/planted.ts', `import '../outline/outline.js';`, 'Layer numbering must not import outline'],
  ['shared/src/outline/planted.ts', `import '../numbering/label.js';`, ''],
  [
    'shared/src/review/planted.ts',
    `import { z } from 'zod';\nexport const planted = z;`,
    'zod is used in shared/src/api alone',
  ],
  [
    'shared/src/review/planted.ts',
    `import { readFileSync } from 'node:fs';\nexport const planted = readFileSync;`,
    'shared is pure',
  ],
  ['server/src/review/planted.ts', `import '../sections/section-acts.js';`, 'Layer review must not import sections'],
  ['server/src/outline/planted.ts', `import '../review/standings.js';`, 'Layer outline must not import review'],
  ['server/src/reports/acts/planted.ts', `import '../../inbox/inbox.js';`, 'Layer reports must not import inbox'],
  ['server/src/sections/planted.ts', `import '../review/gate.js';`, ''],
  [
    'server/src/publishing/render/web/styles/planted.ts',
    `import '../../../../review/gate.js';`,
    'Layer publishing must not import review',
  ],
  [
    'server/src/review/planted.ts',
    `export const planted = (manager: { save(row: object): void }) => manager.save({});`,
    'Writes go through UnitOfWork.run',
  ],
  [
    'server/src/review/planted.ts',
    `export class Planted { repository = { update(): void {} }; run() { this.repository.update(); } }`,
    'Writes go through UnitOfWork.run',
  ],
  [
    'server/src/review/planted.ts',
    `import '../../../client/src/app/app.config';`,
    'Projects cannot be imported by a relative',
  ],
  [
    'client/src/app/area/planted.ts',
    `import '../section/section-model';`,
    'Screen area must not import screen section',
  ],
  ['client/src/app/area/planted.ts', `import '../ui/printed/paper';`, ''],
  ['client/src/app/area/planted.ts', `import '../frame/places';`, 'Screen area must not import screen frame'],
  ['client/src/app/session/planted.ts', `import '../ui/dialog';`, 'Layer session must not import ui'],
  ['client/src/app/ui/printed/planted.ts', `import '../../report/report-api';`, 'Layer ui must not import report'],
  [
    'client/src/app/area/planted.ts',
    `export const planted = { changeDetection: 0 };`,
    'OnPush is what Angular takes without a word',
  ],
  [
    'client/src/app/area/planted.ts',
    `export const planted = { headers: { 'If-Match': '"1"' } };`,
    'If-Match is set by atVersion in session/requests/version.ts alone',
  ],
  [
    'client/src/app/area/planted.ts',
    `export const planted = (event: KeyboardEvent) => event.isComposing;`,
    'isComposing alone misses WebKit',
  ],
  [
    'client/src/app/area/planted.ts',
    `export const planted = ({ isComposing }: KeyboardEvent) => isComposing;`,
    'isComposing alone misses WebKit',
  ],
  ...['() => 1', '{ source: () => 1, computation: () => 1 }'].map((start): [string, string, string] => [
    'client/src/app/area/planted.ts',
    `import { linkedSignal } from '@angular/core';\nexport const planted = linkedSignal(${start});`,
    'It forgets when what it is read from is read anew',
  ]),
  ['client/src/app/area/planted.ts', `export const planted: any = 1;`, 'Unexpected any'],
  ...[
    `import { refused } from '../http/problem.js';\nthrow refused([]);`,
    `import { stale as old } from '../http/problem.js';\nthrow old(1);`,
    `import { Problem } from '../http/problem.js';\nthrow new Problem(412, 'stale_version');`,
    `import { Problem } from '../http/problem.js';\nthrow new Problem(409, 'transition_refused');`,
  ].map((thrown): [string, string, string] => [
    'server/src/review/planted.ts',
    thrown,
    '412 and refusals are answered by review/gate.ts alone',
  ]),
  ['server/src/review/planted.ts', `import { forbidden } from '../http/problem.js';\nthrow forbidden();`, ''],
  ['server/src/review/planted.ts', classOf(9), 'At most 8 injected things a class'],
  ['server/src/review/planted.ts', classOf(8), ''],
  [
    'server/src/review/planted.ts',
    `export const planted = 'SELECT ${'id, '.repeat(60)}id FROM units';`,
    'Maximum allowed is 180',
  ],
];

/** Every planted file in one run of the linter, as `npm run lint` configures it. */
function lint(): string[] {
  const script = `
    import { ESLint } from 'eslint';
    const eslint = new ESLint();
    const said = [];
    for (const [filePath, code] of ${JSON.stringify(planted)}) {
      const [result] = await eslint.lintText(code, { filePath });
      said.push(result.messages.map(({ message }) => message).join('; '));
    }
    console.log(JSON.stringify(said));`;
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 1e7,
    })
      .trim()
      .split('\n')
      .at(-1)!,
  ) as string[];
}

test('what breaks the order of the layers is refused by lint, and nothing else', () => {
  lint().forEach((said, at) => {
    const [file, code, wanted] = planted[at]!;
    const place = `${file}: ${code}`;
    expect({ place, said }).toEqual({ place, said: wanted ? expect.stringContaining(wanted) : '' });
  });
}, 120_000);

/** Above all layers, or beside them: they may import any. */
const unlayered = { server: ['authorisation', 'cli', 'testing'], shared: ['testing'], client: [] };

test('every folder of a project has its place in the order', async () => {
  const { layers, clientScreens } = (await import(join(root, 'eslint.config.mjs'))) as {
    layers: Record<'server' | 'shared' | 'client', string[]>;
    clientScreens: string[];
  };
  const folders = (path: string) =>
    readdirSync(join(root, path), { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? [entry.name] : [],
    );
  const without = (path: string, known: readonly string[]) => folders(path).filter((name) => !known.includes(name));
  expect(without('server/src', [...layers.server, ...unlayered.server])).toEqual([]);
  expect(without('shared/src', [...layers.shared, ...unlayered.shared])).toEqual([]);
  expect(without('client/src/app', [...layers.client, ...clientScreens])).toEqual([]);
});
