import { spawn } from 'node:child_process';
import type { Browser } from '../testing/browser.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';
import { Fixture } from './testing/fixture.js';
import { columns, loginOf } from './testing/people.js';
import { addressOf, routes } from './testing/routes.js';
import { runningRoutes } from './testing/running-routes.js';

const KB = 1024;
/** What takes more than others: texts, outlines and lists. The file of an import is counted by its own reader. */
const larger: Record<string, number> = {
  'PUT /api/sections/:id/content': 2048 * KB,
  'POST /api/sections/:id/revisions': 2048 * KB,
  'PUT /api/contributions/:id/content': 2048 * KB,
  'POST /api/contributions/:id/revisions': 2048 * KB,
  'POST /api/contributions/:id/transitions': 128 * KB,
  'PUT /api/imports/:id': 2048 * KB,
  'POST /api/units/paste': 2048 * KB,
  'POST /api/accounts/paste': 2048 * KB,
  'POST /api/accounts': 512 * KB,
  'POST /api/reports/:id/assignment/paste': 1024 * KB,
  'PATCH /api/reports/:id/assignment': 1024 * KB,
  'POST /api/reports/:id/glossary/entries': 2048 * KB,
  'PUT /api/reports/:id/figures/values': 512 * KB,
  'POST /api/reports/:id/figures/proposals': 512 * KB,
  'PUT /api/reports/:id/matters': 512 * KB,
};

let server: TestServer;
let fixture: Fixture;

beforeAll(async () => {
  server = await startTestServer();
  fixture = await Fixture.in(server);
});
afterAll(() => server.close());

const taking = () => runningRoutes(server).filter((route) => /^(POST|PUT|PATCH) /.test(route));
const ofNobody = (route: string) => routes[route]!.who === 'anyone';

/** Somebody whom the policy lets in: what is sent is too large for everybody. */
function callerOf(route: string): string {
  const cells = routes[route]!.who.split(' ');
  return cells.length === 1 ? 'coordinator' : loginOf[columns[cells.findIndex((cell) => cell !== '-')]!]!;
}

async function send(route: string, login: string, body: string) {
  const { cookies } = await fixture.people.as(login);
  const { status, headers, ...answer } = await fetch(server.address + addressOf(route, fixture), {
    method: route.split(' ')[0]!,
    body,
    headers: {
      origin: server.address,
      'content-type': 'application/json',
      'if-match': '"0"',
      cookie: [...cookies].map((pair) => pair.join('=')).join('; '),
    },
  }).then(async (response) => ({
    status: response.status,
    headers: response.headers,
    body: (await response.json().catch(() => null)) as unknown,
  }));
  return { status, type: headers.get('content-type'), ...answer };
}

const unknownField = (size: number) => `{"x":"${'x'.repeat(size - 8)}"}`;

test('where nobody is signed in nothing is parsed, and a route for everybody takes 16 kB', async () => {
  for (const route of taking()) {
    const { status } = await send(route, 'anonymous', '{'.repeat(17 * KB));
    expect([route, status]).toEqual([route, ofNobody(route) ? 413 : 401]);
    if (ofNobody(route)) expect((await send(route, 'anonymous', unknownField(16 * KB))).status).not.toBe(413);
  }
});

test('a route takes 64 kB, or what stands beside it', async () => {
  // what takes bytes takes no JSON, and counts them itself
  const others = /\/auth\/sign-out|\/(attachments|images)$/;
  for (const route of taking().filter((each) => !ofNobody(each) && !others.test(each))) {
    const limit = larger[route] ?? 64 * KB;
    const { status, type, body } = await send(route, callerOf(route), '{'.repeat(limit + 1));
    expect([route, status, type, body]).toEqual([
      route,
      413,
      expect.stringContaining('application/problem+json'),
      expect.objectContaining({ code: 'body_too_large', most: limit / KB }),
    ]);
    expect([route, (await send(route, callerOf(route), unknownField(limit))).status]).not.toEqual([route, 413]);
  }
});

const attack = `
  const body = '[' + '{},'.repeat(640_000) + '{}]';
  const headers = { origin: process.argv[1], 'content-type': 'application/json' };
  const again = () => fetch(process.argv[1] + '/api/auth/sign-in', { method: 'POST', body, headers })
    .then((answer) => answer.text(), () => undefined).then(again);
  for (let client = 0; client < 12; client++) again();`;

/** How long the longest text is that is parsed meanwhile: a body of 2 MB holds everybody up for a second. */
async function longestParsed(meanwhile: () => Promise<void>): Promise<number> {
  const parse = JSON.parse;
  let longest = 0;
  JSON.parse = (text: string, ...more: []): unknown => {
    longest = Math.max(longest, String(text).length);
    return parse(text, ...more);
  };
  try {
    await meanwhile();
  } finally {
    JSON.parse = parse;
  }
  return longest;
}

const hundredTimes = (worker: Browser) => async () => {
  for (let index = 0; index < 100; index++) expect((await worker.get('/api/inbox')).status).toBe(200);
};

test('twelve who are not signed in send 2 MB again and again, and nobody notices', async () => {
  const worker = await fixture.people.as('coordinator');
  // the measure sees what somebody may send
  const larger = unknownField(512 * KB);
  expect(await longestParsed(async () => void (await send('POST /api/accounts', 'sysadmin', larger)))).toBe(512 * KB);
  const attackers = spawn(process.execPath, ['-e', attack, server.address], { stdio: 'ignore' });
  await new Promise((resolve) => setTimeout(resolve, 500));
  try {
    expect(await longestParsed(hundredTimes(worker))).toBeLessThan(64 * KB);
  } finally {
    attackers.kill();
  }
}, 60_000);
