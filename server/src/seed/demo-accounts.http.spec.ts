import type { DemoAccount } from '@bafang/shared';
import { fillCast } from '../testing/cast.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';
import { sectionsIn, Year } from '../testing/year.js';
import { DEMO_PASSWORD } from './demo-accounts.js';

const PATH = '/api/demo-accounts';
let server: TestServer;
let year: Year;

const listed = async (): Promise<DemoAccount[]> => (await server.visitor().get<DemoAccount[]>(PATH)).body;
const waiting = async () => Object.fromEntries((await listed()).map((account) => [account.login, account.waiting]));

beforeAll(async () => {
  server = await startTestServer();
  year = new Year(server, await fillCast(server.work));
});
afterAll(() => server.close());

test('one account of each office, each clerk with the head of the unit, in the order of the house, before anybody is signed in', async () => {
  const accounts = await listed();
  expect(accounts.map((account) => account.login)).toEqual([
    'coordinator',
    'reviewer',
    'bureau-head',
    'bureau-clerk',
    'bureau-chief',
    'audit-head',
    'audit-clerk',
    'water-clerk',
    'water-head',
    'town-clerk',
    'leader',
    'publisher',
    'sysadmin',
    'secadmin',
    'auditor',
  ]);
  expect(accounts.find(({ login }) => login === 'audit-clerk')).toEqual({
    login: 'audit-clerk',
    name: 'audit-audit-clerk',
    unit: '市审计局',
    role: 'clerk',
    password: DEMO_PASSWORD,
    waiting: null,
  });
});

test('each names the first thing in that inbox', async () => {
  await (await (await year.plan()).assign()).open();
  const [preamble, audit] = sectionsIn((await year.overview()).children).map((line) => line.id) as [string, string];
  expect(await waiting()).toMatchObject({
    coordinator: null,
    reviewer: null,
    'bureau-clerk': 'draft',
    'audit-clerk': 'draft',
    'town-clerk': 'draft',
    auditor: 'verify',
    sysadmin: null,
  });
  for (const [clerk, id] of [
    ['bureau-clerk', preamble],
    ['audit-clerk', audit],
  ] as const) {
    await year.act(clerk, id, { action: 'start' });
    await year.act(clerk, id, { action: 'send', digest: await year.write(clerk, id, '全年情况。') });
  }
  const { digest } = await year.section('bureau-chief', preamble);
  await year.act('bureau-chief', preamble, { action: 'submit', digest });
  expect(await waiting()).toMatchObject({ reviewer: 'review', 'audit-head': 'submit' });
});

test('the templates are there for all who work on text, and for no administrator', async () => {
  const { status, body } = await (await year.as('audit-clerk')).get<{ id: string }[]>('/api/templates');
  expect([status, body.map((template) => template.id)]).toEqual([200, expect.arrayContaining(['blank'])]);
  expect((await (await server.as('sysadmin')).get('/api/templates')).status).toBe(403);
});

// last: passport knows one session strategy per process, that of the newest server
test('in production there is no such list', async () => {
  const production = await startTestServer({ BAFANG_MODE: 'production' });
  expect((await production.visitor().get(PATH)).status).toBe(404);
  await production.close();
});
