import type { ReportOverview } from '@bafang/shared';
import { randomUUID } from 'node:crypto';
import { CommentRow } from '../comments/comment.entity.js';
import { Deed } from '../http/deeds/deed.entity.js';
import { Deeds } from '../http/deeds/deeds.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';
import { Fixture } from './testing/fixture.js';
import { type Column, columns, loginOf } from './testing/people.js';
import { addressOf, routes } from './testing/routes.js';

let server: TestServer;
let fixture: Fixture;
let time = 50;

beforeAll(async () => {
  server = await startTestServer();
  fixture = await Fixture.in(server);
});
afterAll(() => server.close());

const address = () => `/api/sections/${fixture.sections.submitted}/comments`;
const comment = async (text: string, key: string, more = {}) =>
  (await fixture.people.as('audit-head')).post(address(), { text, ...more }, { headers: { 'idempotency-key': key } });
const kept = (text: string) => server.work.read.countBy(CommentRow, { text });

test('the same key ten times at once: one effect, and the same answer', async () => {
  const key = randomUUID();
  const answers = await Promise.all(Array.from({ length: 10 }, () => comment('只提一次', key)));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([answers[0]!.status]));
  expect(answers[0]!.status).toBeLessThan(300);
  expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  expect(answers.filter(({ headers }) => headers.get('idempotency-replayed') === 'true')).toHaveLength(9);
  expect(await kept('只提一次')).toBe(1);
});

test('another body, another person, another key; and a key that could be guessed', async () => {
  const key = randomUUID();
  await comment('先提的', key);
  expect(await comment('换了的', key)).toMatchObject({ status: 422, body: { code: 'key_used_for_another' } });
  expect(await kept('换了的')).toBe(0);
  const other = await (
    await fixture.people.as('reviewer')
  ).post(address(), { text: '先提的' }, { headers: { 'idempotency-key': key } });
  expect(other.status).toBeLessThan(300);
  await comment('先提的', randomUUID());
  expect(await kept('先提的')).toBe(3);
  expect(await comment('短的', '1')).toMatchObject({ status: 422, body: { code: 'invalid_key' } });
});

test('on a version that another act has made since, the same is another deed', async () => {
  const coordinator = await fixture.people.as('coordinator');
  const report = `/api/reports/${fixture.reports.drafting}`;
  const version = async () => (await coordinator.get<ReportOverview>(report)).body.version;
  const headers = { 'idempotency-key': randomUUID() };
  const send = (ifMatch: number) =>
    coordinator.post(
      `${report}/outline`,
      { op: 'add_section', parentId: null, position: 0, heading: '另加一条', numbered: true },
      { ifMatch, headers },
    );
  const before = await version();
  const first = await send(before);
  expect(first.status).toBeLessThan(300);
  expect((await send(before)).headers.get('idempotency-replayed')).toBe('true');
  expect(await send(await version())).toMatchObject({ status: 422, body: { code: 'key_used_for_another' } });
});

test('what was refused is not remembered, and what is a day old no longer', async () => {
  const key = randomUUID();
  expect((await comment('', key)).status).toBe(422);
  expect((await comment('后来对了', key)).status).toBeLessThan(300);
  await server.work.run((transaction) =>
    transaction.manager.query(`UPDATE deeds SET at = '${new Date(Date.now() - 25 * 3600_000).toISOString()}'`),
  );
  await server.app.get(Deeds).sweep();
  expect(await server.work.read.count(Deed)).toBe(0);
});

test('an answer that is told once lies nowhere in clear', async () => {
  const key = randomUUID();
  await comment('不在明处', key);
  expect(JSON.stringify(await server.work.read.find(Deed))).not.toMatch(/不在明处|"answer":"\{/);
  expect(JSON.stringify(await server.work.read.find(Deed))).not.toContain(key);
  const another = randomUUID();
  await comment('不在明处', another);
  const rows = await server.work.read.find(Deed);
  expect(new Set(rows.map(({ asked }) => asked)).size).toBe(rows.length);
});

// the router is the same on both, and the fixture's imprint is SQLite's
const onSqlite = process.env['TEST_POSTGRES_URL'] ? test.skip : test;

onSqlite('every POST that an allowed person makes takes a key', async () => {
  const wrong: string[] = [];
  const posts = Object.entries(routes).filter(([route, { who }]) => route.startsWith('POST') && who.includes('w'));
  for (const [route, row] of posts.filter(([, { version }]) => !version)) {
    const column = columns[row.who.split(/\s+/).indexOf('w')] as Column;
    const browser = await fixture.people.as(loginOf[column]);
    const [at, body] = [addressOf(route, fixture), await row.body?.(fixture, (time += 1))];
    const headers = { 'idempotency-key': randomUUID() };
    const first = await browser.send('POST', at, body, { headers });
    const before = await fixture.imprint();
    const again = await browser.send('POST', at, body, { headers });
    if (
      first.status >= 300 ||
      again.status !== first.status ||
      JSON.stringify(again.body) !== JSON.stringify(first.body)
    )
      wrong.push(
        `${route}: ${first.status} ${JSON.stringify(first.body)}, then ${again.status} ${JSON.stringify(again.body)}`,
      );
    expect([route, await fixture.imprint()]).toEqual([route, before]);
  }
  expect(wrong).toEqual([]);
});
