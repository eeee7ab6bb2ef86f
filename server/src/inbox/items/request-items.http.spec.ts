import {
  type ContributionView,
  documentFromParagraphs,
  type InboxCount,
  type InboxTab,
  type InboxView,
  type Made,
  type RequestView,
} from '@bafang/shared';
import { Contribution } from '../../contributions/request.entity.js';
import { startTestServer, type TestServer } from '../../testing/test-server.js';
import { Grant } from '../../users/account.entity.js';
import { Year } from '../../testing/year.js';

let server: TestServer;
let year: Year;
let requestId: string;

beforeAll(async () => {
  server = await startTestServer();
  year = await Year.drafting(server);
  const [sectionId] = (await year.ledBy('audit')) as [string];
  await year.act('audit-clerk', sectionId, { action: 'start' });
  const asked = await (
    await year.as('audit-clerk')
  ).post<Made>(`/api/reports/${year.id}/requests`, {
    kind: 'material',
    sectionId,
    question: '今年新建污水管网多少公里？',
    wants: { text: { words: 200 }, figures: [] },
    dueDate: '2099-12-12',
    unitIds: ['water', 'town'].map((key) => year.cast.unit[key]),
  });
  requestId = asked.body.id;
});
afterAll(() => server.close());

/** The lines of a person's tab that are about requests, as action, state, reason to be there. */
async function lines(login: string, tab: InboxTab = 'waiting') {
  const { items } = (await (await year.as(login)).get<InboxView>(`/api/inbox?tab=${tab}`)).body;
  return items
    .filter(({ kind }) => kind === 'contribution' || kind === 'request')
    .map(({ kind, action, state, why, title }) => [kind, action, state, why.code, title].join(' '));
}
const contribution = async (key: string) => {
  const { answers } = (await (await year.as('audit-clerk')).get<RequestView>(`/api/requests/${requestId}`)).body;
  return answers.find(({ unit }) => unit.id === year.cast.unit[key])!.id;
};
async function act(login: string, key: string, said: Record<string, unknown>) {
  const id = await contribution(key);
  const browser = await year.as(login);
  const { version, digest } = (await browser.get<ContributionView>(`/api/contributions/${id}`)).body;
  const answer = await browser.post(
    `/api/contributions/${id}/transitions`,
    { ...(digest && { digest }), ...said },
    { ifMatch: version },
  );
  expect([said['action'], answer.status]).toEqual([said['action'], 200]);
}
async function write(login: string, key: string) {
  const body = documentFromParagraphs(['新建三百公里。']);
  await (await year.as(login)).put(`/api/contributions/${await contribution(key)}/content`, { body }, { ifMatch: 1 });
}
const QUESTION = '今年新建污水管网多少公里？';

test('what is asked lies with the clerks of the unit, then with its head, then with who asked', async () => {
  expect(await lines('water-clerk')).toEqual([`contribution answer asked material_asked ${QUESTION}`]);
  expect(await lines('water-head')).toEqual([]);
  expect(await lines('audit-clerk')).toEqual([]);
  await write('water-clerk', 'water');
  await act('water-clerk', 'water', { action: 'send' });
  expect(await lines('water-clerk')).toEqual([]);
  expect(await lines('water-head')).toEqual([`contribution check checking material_checking ${QUESTION}`]);
  await act('water-head', 'water', { action: 'submit' });
  expect(await lines('water-head')).toEqual([]);
  for (const login of ['audit-clerk', 'audit-head'])
    expect(await lines(login)).toEqual([`request read_answers material answers ${QUESTION}`]);
});

test('what came back says why, and what is used leaves the desk', async () => {
  await act('audit-clerk', 'water', { action: 'return', reason: '请补充做法。', dueDate: '2099-12-20' });
  expect(await lines('water-clerk')).toEqual([`contribution supplement returned material_returned ${QUESTION}`]);
  expect(await lines('audit-clerk')).toEqual([]);
  await act('water-head', 'water', { action: 'submit' });
  await act('audit-clerk', 'water', { action: 'use' });
  expect(await lines('audit-clerk')).toEqual([]);
});

test('who is late is told to who asked, from the day after', async () => {
  const id = await contribution('town');
  await server.work.run((transaction) => transaction.change(Contribution, { id }, { dueDate: '2019-01-01' }));
  expect(await lines('audit-head')).toEqual([`request urge material late ${QUESTION}`]);
  await act('audit-clerk', 'town', { action: 'extend', dueDate: '2099-12-20' });
  expect(await lines('audit-head')).toEqual([]);
});

test('a unit without a clerk leaves it to its head', async () => {
  const accountId = year.cast.account['town-clerk']!;
  await server.work.run((transaction) => transaction.change(Grant, { accountId, role: 'clerk' }, { state: 'ended' }));
  expect(await lines('town-clerk')).toEqual([`contribution answer asked material_asked ${QUESTION}`]);
});

test('my acts on answers stand among the done, an answer once', async () => {
  expect(await lines('water-head', 'done')).toEqual([`contribution submit used acted ${QUESTION}`]);
  expect(await lines('water-clerk', 'done')).toEqual([`contribution send used acted ${QUESTION}`]);
  expect((await lines('audit-clerk', 'done')).map((line) => line.split(' ')[1]).sort()).toEqual(['extend', 'use']);
  expect(await lines('coordinator', 'done')).toEqual([]);
});

test('the badge counts what the list holds', async () => {
  for (const login of ['water-clerk', 'water-head', 'audit-clerk', 'audit-head', 'town-clerk', 'coordinator']) {
    const browser = await year.as(login);
    const { total } = (await browser.get<InboxView>('/api/inbox')).body;
    expect([login, (await browser.get<InboxCount>('/api/inbox/count')).body.waiting]).toEqual([login, total]);
  }
});
