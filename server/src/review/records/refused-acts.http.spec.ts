import { randomUUID } from 'node:crypto';
import { fillCast } from '../../testing/cast.js';
import { startTestServer, type TestServer } from '../../testing/test-server.js';
import { nodesOf } from '@bafang/shared';
import { sectionsIn, Year } from '../../testing/year.js';

let server: TestServer;
let year: Year;

beforeAll(async () => {
  server = await startTestServer();
  year = new Year(server, await fillCast(server.work));
  await (await (await year.plan()).assign()).open();
});
afterAll(() => server.close());

interface Entry {
  actorId: string;
  objectType: string;
  objectId: string | null;
  facts: object;
}
const refusals = () =>
  server.work.query<Entry>(
    `SELECT actor_id, object_type, object_id, facts AS "facts{}" FROM audit_entries WHERE action = 'refused' ORDER BY sequence`,
  );

test('what was tried and refused stands in the trail, once each; an old version and what nobody sees do not', async () => {
  const { children, version } = await year.overview();
  const section = sectionsIn(children).find(({ leadUnit }) => leadUnit?.shortName === '市审计局')!;
  const area = nodesOf(children).find(({ kind }) => kind === 'area')!;
  const tries: [login: string, address: string, act: Record<string, string>, ifMatch: number, status: number][] = [
    ['audit-clerk', `sections/${section.id}`, { action: 'approve' }, section.version, 403],
    ['audit-head', `sections/${section.id}`, { action: 'submit' }, section.version, 409],
    ['coordinator', `reports/${year.id}`, { action: 'open' }, version, 409],
    ['bureau-head', `reports/${year.id}/areas/${area.id}`, { action: 'approve_area', digest: 'a'.repeat(64) }, 1, 409],
    ['audit-head', `sections/${section.id}`, { action: 'start' }, 99, 412],
    ['leader', `sections/${section.id}`, { action: 'approve' }, section.version, 403],
    ['leader', `sections/${'x'.repeat(1000)}`, { action: 'approve' }, section.version, 403],
    ['water-clerk', `sections/${randomUUID()}`, { action: 'start' }, 1, 404],
  ];
  for (const [login, address, act, ifMatch, status] of tries) {
    const headers = { 'idempotency-key': randomUUID() };
    const answer = await (await year.as(login)).post(`/api/${address}/transitions`, act, { ifMatch, headers });
    expect([login, act['action'], answer.status]).toEqual([login, act['action'], status]);
  }
  const { account } = year.cast;
  expect(await refusals()).toEqual([
    expect.objectContaining({
      actorId: account['audit-clerk'],
      objectType: 'section',
      objectId: section.id,
      facts: { act: 'approve', codes: ['role_never_may'] },
    }),
    expect.objectContaining({ actorId: account['audit-head'], facts: { act: 'submit', codes: expect.any(Array) } }),
    expect.objectContaining({
      objectType: 'report',
      objectId: year.id,
      facts: { act: 'open', codes: ['wrong_state'] },
    }),
    expect.objectContaining({
      objectType: 'area',
      objectId: area.id,
      facts: { act: 'approve_area', codes: expect.any(Array) },
    }),
    // the guard refuses before it is read what was asked: which act it was nobody knows
    {
      actorId: account['leader'],
      objectType: 'section',
      objectId: section.id,
      facts: { codes: ['role_never_may'] },
    },
    expect.objectContaining({ actorId: account['leader'], objectId: null }),
  ]);
});
