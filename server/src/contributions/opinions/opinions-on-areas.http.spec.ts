import {
  areasIn,
  type AreaView,
  type ContributionView,
  type Made,
  type Refusal,
  type RequestView,
} from '@bafang/shared';
import { fillCast } from '../../testing/cast.js';
import { startTestServer, type TestServer } from '../../testing/test-server.js';
import { Year } from '../../testing/year.js';

let server: TestServer;
let year: Year;
/** 依法履职 and 化解矛盾, every section of them approved. */
let first: string;
let second: string;

beforeAll(async () => {
  server = await startTestServer();
  year = await new Year(server, await fillCast(server.work)).plan();
  await (await (await year.assign()).open()).approveAll();
  [first, second] = areasIn((await year.overview()).children).map(({ id }) => id) as [string, string];
});
afterAll(() => server.close());

const area = async (id: string) =>
  (await (await year.as('bureau-head')).get<AreaView>(`/api/reports/${year.id}/areas/${id}`)).body;
async function approve(id: string) {
  const { digest } = await area(id);
  const path = `/api/reports/${year.id}/areas/${id}/transitions`;
  return (await year.as('bureau-head')).post<{ state?: string; refusals?: Refusal[] }>(path, {
    action: 'approve_area',
    digest,
  });
}
/** Asks one unit about an area, or where it is null about the whole; its answer. */
async function ask(areaId: string | null, key: string): Promise<string> {
  const digest = areaId
    ? (await area(areaId)).digest
    : (await (await year.as('reviewer')).get<{ digest: string }>(`/api/reports/${year.id}/full`)).body.digest;
  const reviewer = await year.as('reviewer');
  const { body } = await reviewer.post<Made>(`/api/reports/${year.id}/requests`, {
    kind: 'opinion',
    ...(areaId && { areaId }),
    question: '提法是否准确？',
    dueDate: '2099-12-12',
    unitIds: [year.cast.unit[key]],
    digest,
  });
  return (await reviewer.get<RequestView>(`/api/requests/${body.id}`)).body.answers[0]!.id;
}
const answer = async (login: string, id: string) =>
  (await (await year.as(login)).get<ContributionView>(`/api/contributions/${id}`)).body;
async function act(login: string, id: string, said: Record<string, unknown>): Promise<void> {
  const { version, digest } = await answer(login, id);
  const path = `/api/contributions/${id}/transitions`;
  const { status } = await (
    await year.as(login)
  ).post(path, { ...(digest && { digest }), ...said }, { ifMatch: version });
  expect([said, status]).toEqual([said, 200]);
}

test('an area waits for what was asked about it, and for no answer about the whole or another area', async () => {
  await ask(null, 'town');
  const id = await ask(first, 'water');
  const against = async () => [(await approve(first)).body.refusals, (await area(first)).offers[0]!.refusals];
  const both = (code: string) =>
    Array<Refusal[]>(2).fill([{ code, params: { count: 1, units: ['市水务局'] } }] as Refusal[]);
  expect((await area(first)).state).toBe('ready');
  expect(await against()).toEqual(both('opinions_awaited'));
  expect((await approve(second)).status).toBe(200);
  expect((await area(second)).state).toBe('approved');

  const { contentVersion, body } = await answer('water-head', id);
  const objects = { body, verdict: 'disagree', note: '口径与年报不同。' };
  await (await year.as('water-head')).put(`/api/contributions/${id}/content`, objects, { ifMatch: contentVersion });
  await act('water-head', id, { action: 'submit' });
  expect(await against()).toEqual(both('objections_undisposed'));

  await act('reviewer', id, { action: 'dispose', disposition: 'not_adopted', reason: '口径按年报。' });
  expect((await area(first)).offers[0]!.refusals).toEqual([]);
  expect((await approve(first)).status).toBe(200);
  expect((await area(first)).state).toBe('approved');
});
