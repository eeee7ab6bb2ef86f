import { request } from 'node:http';
import { newId } from '../database/id.js';
import { Contribution } from '../contributions/request.entity.js';
import { Glossaries } from '../glossary/glossaries.js';
import { Figure } from '../register/figure.entity.js';
import { ImportRow } from '../import/import.entity.js';
import { Matter } from '../matters/matter.entity.js';
import { Edition } from '../outline/edition.entity.js';
import { Report } from '../outline/report.entity.js';
import { Section } from '../outline/section.entity.js';
import type { Answer } from '../testing/browser.js';
import { startTestServer, TEST_PASSWORD, type TestServer } from '../testing/test-server.js';
import { Fixture } from './testing/fixture.js';
import { columns, loginOf } from './testing/people.js';
import { addressOf, routes } from './testing/routes.js';

let server: TestServer;
let fixture: Fixture;
let time = 1000;

beforeAll(async () => {
  server = await startTestServer();
  fixture = await Fixture.in(server);
});
afterAll(() => server.close());

type Path = (string | number)[];
type Json = Record<string, unknown>;

/** Somebody who may do it, or else at least is let in. */
function callerOf(route: string): string {
  const cells = routes[route]!.who.split(' ');
  if (cells.length === 1) return 'coordinator';
  return loginOf[columns[['w', 'c', 'r'].map((cell) => cells.indexOf(cell)).find((index) => index >= 0)!]!];
}

const bodyOf = async (route: string): Promise<unknown> => routes[route]!.body?.(fixture, (time += 1));
const withBody = Object.keys(routes).filter(
  (route) => !/(imports|attachments|images)$/.test(route) && routes[route]!.body,
);

async function versionOf(route: string): Promise<number | undefined> {
  const id = addressOf(route, fixture).split('/')[3]!;
  const { read } = server.work;
  const section = () => read.findOneBy(Section, { id });
  const found: Record<string, () => Promise<number | undefined>> = {
    report: async () => (await read.findOneBy(Report, { id }))?.version,
    glossary: async () => {
      const { hostUnitId } = (await read.findOneBy(Report, { id }))!;
      return (await server.app.get(Glossaries).current(hostUnitId)).version;
    },
    figure: async () => (await read.findOneBy(Figure, { id: fixture.figure }))?.version,
    matter: async () => (await read.findOneBy(Matter, { id: fixture.matter }))?.version,
    value: async () => 1,
    edition: async () => (await read.findOneBy(Edition, { id }))?.version,
    import: async () => (await read.findOneBy(ImportRow, { id }))?.version,
    contribution: async () => (await read.findOneBy(Contribution, { id }))?.version,
    answer: async () => (await read.findOneBy(Contribution, { id }))?.contentVersion,
    section: async () => (await section())?.version,
    content: async () => (await section())?.contentVersion,
  };
  return routes[route]!.version && found[routes[route]!.version]!();
}

/** A body as it is written, by the coordinator. */
async function sendText(
  method: string,
  path: string,
  body: string,
  headers: Record<string, string> = {},
): Promise<number> {
  const { cookies } = await fixture.people.as('coordinator');
  const cookie = [...cookies].map((pair) => pair.join('=')).join('; ');
  return (
    await fetch(server.address + path, {
      method,
      body,
      headers: { origin: server.address, 'content-type': 'application/json', cookie, ...headers },
    })
  ).status;
}

async function send(route: string, body: unknown): Promise<Answer> {
  const ifMatch = await versionOf(route);
  const browser = await fixture.people.as(callerOf(route));
  const cookies = new Map(browser.cookies);
  const answer = await browser.send(
    route.split(' ')[0]!,
    addressOf(route, fixture),
    body,
    ifMatch === undefined ? {} : { ifMatch },
  );
  browser.cookies.clear();
  for (const [name, value] of cookies) browser.cookies.set(name, value);
  return answer;
}

/** The paths of all objects in a body, and of all leaves. */
function pathsOf(value: unknown, at: Path = []): { objects: Path[]; leaves: Path[] } {
  if (value === null || typeof value !== 'object') return { objects: [], leaves: [at] };
  const parts = Object.entries(value).map(([key, part]) =>
    pathsOf(part, [...at, Array.isArray(value) ? Number(key) : key]),
  );
  return {
    objects: [...(Array.isArray(value) ? [] : [at]), ...parts.flatMap((part) => part.objects)],
    leaves: parts.flatMap((part) => part.leaves),
  };
}

function changed(body: unknown, path: Path, change: (value: unknown) => unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return change(body);
  const copy = Array.isArray(body) ? [...(body as unknown[])] : { ...(body as Json) };
  (copy as Json)[key] = changed((body as Json)[key], rest, change);
  return copy;
}

describe('bodies', () => {
  test.each(withBody)('%s refuses a key that it does not know, at every depth', async (route) => {
    for (const path of pathsOf(await bodyOf(route)).objects) {
      const answer = await send(
        route,
        changed(await bodyOf(route), path, (value) => ({ ...(value as Json), unexpected: 1 })),
      );
      expect([path, answer.status]).toEqual([path, 422]);
    }
  });

  const odd: unknown[] = [
    null,
    0,
    -1,
    1e21,
    true,
    [],
    {},
    '',
    ' ',
    '\u0000',
    'a\u0000b',
    '\ud800',
    'x\u0007y\u001b[31m',
    '../../etc/passwd',
    "' OR 1=1 --",
    '🀄'.repeat(3000),
    newId(),
    '9999-12-31',
    '0000-00-00',
  ];

  test.each(withBody)(
    '%s answers whatever stands in a field, and never with 500',
    async (route) => {
      for (const path of pathsOf(await bodyOf(route)).leaves) {
        for (const value of odd) {
          const { status, body } = await send(
            route,
            changed(await bodyOf(route), path, () => value),
          );
          if (status >= 500)
            throw new Error(
              `${path.join('.')} = ${JSON.stringify(value).slice(0, 40)}: ${status} ${JSON.stringify(body)}`,
            );
        }
      }
      for (const body of [undefined, null, [], 'text', 1, [[]]])
        expect((await send(route, body)).status).toBeLessThan(500);
    },
    60_000,
  );

  test.each(['a\u0000b', 'a\ud800b'])('what no database holds is refused wherever it stands: %j', async (text) => {
    const sent: [string, unknown][] = [
      ['POST /api/sections/:id/comments', { text }],
      ['POST /api/auth/sign-in', { login: text, password: TEST_PASSWORD }],
      ['PUT /api/sections/:id/content', { heading: text, body: { type: 'doc', content: [] } }],
      ['PUT /api/reports/:id/preparation', { title: text, cover: { documentNumber: '', date: '' }, signers: [] }],
      ['POST /api/units', { kind: 'department', name: `${text}林业局`, shortName: '林业' }],
      ['POST /api/editions/:id/transitions', { action: 'withdraw', kind: 'error', publicNote: text }],
      ['POST /api/reports/:id/transitions', { action: 'recall', reason: text }],
    ];
    for (const [route, body] of sent) expect([route, (await send(route, body)).status]).toEqual([route, 422]);
    expect(
      (await (await fixture.people.as('auditor')).get(`/api/audit?search=${encodeURIComponent('a\u0000b')}`)).status,
    ).toBe(422);
  });

  test('a heading is one line of print', async () => {
    for (const heading of ['两\n行', '制\u0007表', '\u001b[31m'])
      expect(
        (await send('PUT /api/sections/:id/content', { heading, body: { type: 'doc', content: [] } })).status,
      ).toBe(422);
  });

  test('a body that is too large is 413, broken JSON 400, another type 422 or 415', async () => {
    const coordinator = await fixture.people.as('coordinator');
    const address = `/api/sections/${fixture.sections.submitted}/comments`;
    expect(await coordinator.post(address, { text: 'x'.repeat(2_200_000) })).toMatchObject({
      status: 413,
      body: { code: 'body_too_large' },
    });
    const raw = (body: string, type: string) => sendText('POST', address, body, { 'content-type': type });
    expect(await raw('{"text":', 'application/json')).toBe(400);
    expect(await raw('{"text":"x"}', 'application/json; charset=koi8-r')).toBe(415);
    expect(await raw('text=x', 'application/x-www-form-urlencoded')).toBe(422);
    expect(await raw('<a/>', 'text/xml')).toBe(422);
  });

  test('a document as deep or as large as it may not be is refused', async () => {
    const nested = (depth: number, wrap: (inner: string) => string, core: string) =>
      Array.from({ length: depth }).reduce<string>((inner) => wrap(inner), core);
    const cell = (inner: string) =>
      `{"type":"orderedList","content":[{"type":"listItem","content":[{"type":"paragraph"},${inner}]}]}`;
    const deep = `{"heading":"题目","body":{"type":"doc","content":[${nested(10_000, cell, '{"type":"paragraph"}')}]}}`;
    const many = {
      heading: '题目',
      body: { type: 'doc', content: Array.from({ length: 30_000 }, () => ({ type: 'paragraph' })) },
    };
    const large = {
      heading: '题目',
      body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: '法'.repeat(100_000) }] }] },
    };
    const ifMatch = `"${await versionOf('PUT /api/sections/:id/content')}"`;
    for (const body of [deep, JSON.stringify(many), JSON.stringify(large)])
      expect(
        await sendText('PUT', `/api/sections/${fixture.sections.submitted}/content`, body, { 'if-match': ifMatch }),
      ).toBe(422);
  });

  test('an outline of twenty thousand levels is refused', async () => {
    const open = '{"id":"n","kind":"item","number":1,"heading":null,"text":null,"line":1,"children":[';
    const nodes = `${open.repeat(20_000)}${']}'.repeat(20_000)}`;
    expect(
      await sendText(
        'PUT',
        `/api/imports/${fixture.import}`,
        `{"title":"标题","issuer":null,"year":2012,"answers":{},"nodes":[${nodes}]}`,
        { 'if-match': '"1"' },
      ),
    ).toBe(422);
  });

  test('a prototype cannot be reached', async () => {
    const answer = await (
      await fixture.people.as('coordinator')
    ).post(
      '/api/reports',
      JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"year":2090}'),
    );
    expect(answer.status).toBe(422);
    expect(({} as Json)['polluted']).toBeUndefined();
  });
});

describe('addresses', () => {
  const withId = Object.keys(routes).filter((route) => route.includes(':'));
  const malformed = [
    'x',
    '1',
    '%00',
    '%F0%9F%80%84',
    '..%2F..%2Fetc%2Fpasswd',
    "'%20OR%201=1--",
    'a'.repeat(3000),
    newId().slice(1),
    `${newId()}x`,
    '%C3%28',
  ];

  test.each(withId)('%s: a malformed id is 4xx', async (route) => {
    const browser = await fixture.people.as(callerOf(route));
    const path = route.slice(route.indexOf(' ') + 1);
    for (const id of malformed) {
      const { status } = await browser.send(
        route.split(' ')[0]!,
        path.replace(/:\w+/, id).replace(/:\w+/g, '1'),
        await bodyOf(route),
        { ifMatch: 1 },
      );
      expect([id, status >= 400 && status < 500]).toEqual([id, true]);
    }
  });

  test.each(withId.filter((route) => route.includes(':id') && !/paste$/.test(route)))(
    '%s: an unknown id is 404',
    async (route) => {
      const browser = await fixture.people.as(callerOf(route));
      const { status } = await browser.send(
        route.split(' ')[0]!,
        addressOf(route, fixture, { id: newId() }),
        await bodyOf(route),
        { ifMatch: 1 },
      );
      expect(status).toBe(404);
    },
  );

  test('an address that is none, a query that is none, a method that is none', async () => {
    const coordinator = await fixture.people.as('coordinator');
    for (const query of [
      'tab=all',
      'page=0',
      'page=x',
      'page=1&page=2',
      'more=1',
      'page=99999999999999999999',
      'tab[]=waiting',
      '__proto__[x]=1',
    ])
      expect([query, (await coordinator.get(`/api/inbox?${query}`)).status]).toEqual([query, 422]);
    expect((await coordinator.get('/api/nothing')).status).toBe(404);
    expect((await coordinator.send('DELETE', '/api/inbox')).status).toBe(404);
    expect((await coordinator.get('/api/%E0%A4%A')).status).toBe(400);
    for (const path of ['/..%2f..%2fetc%2fpasswd', '/assets/..%2f..%2f..%2fpackage.json', '/.env', '/secret'])
      expect([
        path,
        (await coordinator.get<string>(path)).status === 404 ||
          !(await coordinator.get<string>(path)).body.includes('root:'),
      ]).toEqual([path, true]);
  });

  test('a request line, a header and a Host as they should not be', async () => {
    const { hostname, port } = new URL(server.address);
    const raw = (path: string, headers: Record<string, string>) =>
      new Promise<number>((resolve, reject) => {
        request({ hostname, port, path, headers, method: 'POST' }, (response) => resolve(response.resume().statusCode!))
          .on('error', reject)
          .end();
      });
    expect(await raw('/api/auth/sign-out', { host: 'evil.example', origin: 'http://127.0.0.1' })).toBe(403);
    expect(await raw('/api/auth/sign-out', { 'x-forwarded-host': 'evil.example', origin: 'http://evil.example' })).toBe(
      403,
    );
    expect(await raw('//evil.example/api/auth/sign-out', { origin: 'http://evil.example' })).toBe(403);
  });
});
