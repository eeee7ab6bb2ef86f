import {
  type AuditPage,
  type InboxView,
  type Made,
  type OwedLine,
  type ProgressView,
  type RequestView,
} from '@bafang/shared';
import { Contribution } from '../contributions/request.entity.js';
import { Transition } from '../review/records/transition.entity.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';
import { withoutTriggers } from '../testing/without-triggers.js';
import { Year } from '../testing/year.js';

let server: TestServer;
let year: Year;
let sectionId: string;
let requestId: string;

beforeAll(async () => {
  server = await startTestServer();
  year = await Year.drafting(server);
  [sectionId] = (await year.ledBy('audit')) as [string];
  await year.act('audit-clerk', sectionId, { action: 'start' });
  const asked = await (
    await year.as('audit-clerk')
  ).post<Made>(`/api/reports/${year.id}/requests`, {
    kind: 'material',
    sectionId,
    question: '今年有什么做法？',
    wants: { text: { words: 200 }, figures: [] },
    dueDate: '2099-12-12',
    unitIds: ['water', 'town'].map((key) => year.cast.unit[key]),
  });
  requestId = asked.body.id;
});
afterAll(() => server.close());

const owed = async (login: string) =>
  (await (await year.as(login)).get<OwedLine[]>(`/api/reports/${year.id}/owed`)).body;
const urge = async (login: string, said: Record<string, unknown>, place = `sections/${sectionId}`) => {
  const browser = await year.as(login);
  const { version } = (await browser.get<{ version: number }>(`/api/${place}`)).body;
  return browser.post(`/api/${place}/transitions`, { action: 'urge', ...said }, { ifMatch: version });
};
const reminders = async (login: string) =>
  (await (await year.as(login)).get<InboxView>('/api/inbox')).body.items.filter(({ kind }) => kind === 'reminder');
const answerOf = async (key: string) => {
  const { answers } = (await (await year.as('audit-clerk')).get<RequestView>(`/api/requests/${requestId}`)).body;
  return `contributions/${answers.find(({ unit }) => unit.id === year.cast.unit[key])!.id}`;
};
/** As if all reminders had gone out a day earlier. */
const aDayLater = () =>
  withoutTriggers(server.work, (transaction) =>
    transaction.change(Transition, { action: 'urge' }, { at: '2019-01-01T01:00:00.000Z' }),
  );

test('what units owe is listed for who may remind them: sections for the bureau, answers for who asked', async () => {
  const kinds = async (login: string) => (await owed(login)).map(({ kind }) => kind);
  expect(await kinds('coordinator')).toEqual([...Array(6).fill('section'), 'material', 'material']);
  expect(await kinds('reviewer')).toEqual(Array(6).fill('section'));
  expect(await kinds('audit-clerk')).toEqual(['material', 'material']);
  expect(await kinds('water-clerk')).toEqual([]);
});

test('a reminder stands in the inbox of whom it goes to, says what is owed, and changes nothing of the section', async () => {
  const before = await year.section('coordinator', sectionId);
  expect((await urge('coordinator', { rung: 'clerk', note: '请先报基本情况。' })).status).toBe(200);
  const after = await year.section('coordinator', sectionId);
  expect([after.version, after.state]).toEqual([before.version, before.state]);
  expect(after.history[0]).toMatchObject({ action: 'urge', rung: 'clerk' });
  const [line] = await reminders('audit-clerk');
  expect(line).toMatchObject({ action: 'draft', sectionId, state: 'drafting', title: '依法履职其一' });
  expect(line!.why.params!['reason']).toMatch(
    /^市法制局提醒：（一）一是“依法履职其一”应于12月14日报送，已逾期\d+天，尚未报送。请抓紧办理；.*附言：请先报基本情况。$/,
  );
  expect(await reminders('audit-head')).toEqual([]);
  expect(await reminders('water-clerk')).toEqual([]);
});

test('not twice on one day, whoever reminds; the next day the head has it too', async () => {
  const again = await urge('reviewer', { rung: 'unit_head' });
  expect([again.status, again.body['refusals']]).toEqual([409, [{ code: 'urged_today' }]]);
  expect((await owed('coordinator')).find(({ id }) => id === sectionId)!.last).toMatchObject({
    rung: 'clerk',
    today: true,
  });
  await aDayLater();
  expect((await urge('reviewer', { rung: 'unit_head' })).status).toBe(200);
  expect(await reminders('audit-clerk')).toHaveLength(1);
  expect(await reminders('audit-head')).toHaveLength(1);
});

test('those above the unit are led to the board, which they may read, and not to what lies with the unit', async () => {
  await aDayLater();
  expect((await urge('coordinator', { rung: 'leader' })).status).toBe(200);
  for (const login of ['leader', 'bureau-head']) {
    const [line] = await reminders(login);
    expect([login, line!.action, line!.reportId]).toEqual([login, 'remind', year.id]);
    expect((await (await year.as(login)).get(`/api/reports/${line!.reportId}/progress`)).status).toBe(200);
  }
  const [own] = await reminders('audit-clerk');
  expect([own!.action, (await (await year.as('audit-clerk')).get(`/api/sections/${own!.sectionId!}`)).status]).toEqual([
    'draft',
    200,
  ]);
});

test('without a rung it is refused, and who is reminded may not remind', async () => {
  await aDayLater();
  expect((await urge('coordinator', {})).body['refusals']).toEqual([{ code: 'rung_missing' }]);
  expect((await urge('audit-head', { rung: 'clerk' })).status).toBe(403);
});

test('an answer is reminded of in the name of who asked, by the coordinator in that of the bureau', async () => {
  expect((await urge('audit-clerk', { rung: 'clerk' }, await answerOf('water'))).status).toBe(200);
  expect((await urge('coordinator', { rung: 'unit_head' }, await answerOf('town'))).status).toBe(200);
  const reason = async (login: string) => (await reminders(login))[0]!.why.params!['reason'];
  expect(await reason('water-clerk')).toMatch(/^市审计局提醒：（一）一是“依法履职其一”的素材应于12月12日报送/);
  expect(await reason('town-clerk')).toMatch(/^市法制局提醒：.*请单位负责人过问/);
  expect((await urge('water-clerk', { rung: 'clerk' }, await answerOf('water'))).status).toBe(403);
});

test('the board counts material, and what of it is late, and shows the last reminder of each unit', async () => {
  await server.work.run((transaction) =>
    transaction.change(Contribution, { unitId: year.cast.unit['water']! }, { dueDate: '2018-12-01' }),
  );
  const { units, supportingOnly } = (
    await (await year.as('coordinator')).get<ProgressView>(`/api/reports/${year.id}/progress`)
  ).body;
  const of = Object.fromEntries(
    [...units, ...supportingOnly].map(({ unit, material, urged }) => [
      unit.shortName,
      `${material.answered}/${material.total} (${material.overdue}) ${urged?.rung ?? '–'}`,
    ]),
  );
  expect(of).toEqual({
    市审计局: '0/0 (0) leader',
    市水务局: '0/1 (1) clerk',
    东港镇人民政府: '0/1 (0) unit_head',
    市法制局: '0/0 (0) –',
  });
});

test('what is done takes the reminder away, and what comes back brings none', async () => {
  const digest = await year.write('audit-clerk', sectionId, '依法履职。');
  await year.act('audit-clerk', sectionId, { action: 'send', digest });
  expect(await reminders('audit-head')).toHaveLength(1);
  await year.act('audit-head', sectionId, { action: 'submit', digest });
  expect(await reminders('audit-head')).toEqual([]);
  expect((await owed('coordinator')).map(({ id }) => id)).not.toContain(sectionId);
  await year.act('reviewer', sectionId, { action: 'return', reason: '请补充。', dueDate: '2099-12-20' });
  expect(await reminders('audit-clerk')).toEqual([]);
});

test('the trail says who reminded of what, and to which rung', async () => {
  const { items } = (await (await year.as('auditor')).get<AuditPage>('/api/audit?action=urge')).body;
  expect(items.map(({ facts }) => (facts as { rung: string }).rung).sort()).toEqual([
    'clerk',
    'clerk',
    'leader',
    'unit_head',
    'unit_head',
  ]);
});
