import {
  type ContributionView,
  documentFromParagraphs,
  type FullReport,
  type InboxView,
  type Made,
  type RequestKind,
  type RequestLine,
  type RequestView,
} from '@bafang/shared';
import { actsAsTold, editionsAsTold, statesAsTold, writersAsTold } from '../cli/doctor/record-checks.js';
import { textsAsTheirDigests } from '../cli/doctor/text-checks.js';
import { downloadedSheet } from '../testing/downloaded-sheet.js';
import { Registering, sentence } from '../testing/registering.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';
import { Year } from '../testing/year.js';
import { Contribution } from './request.entity.js';

let server: TestServer;
let year: Year;
/** A section of the audit office that is being written. */
let sectionId: string;

beforeAll(async () => {
  server = await startTestServer();
  year = await Year.drafting(server);
  [sectionId] = (await year.ledBy('audit')) as [string];
  await year.act('audit-clerk', sectionId, { action: 'start' });
});
afterAll(() => server.close());

const wants = { text: { words: 200 }, figures: [{ name: '新建污水管网', measure: '公里' }] };
const question = { kind: 'material', question: '今年新建污水管网多少公里？有什么做法？', wants, dueDate: '2099-12-12' };
const unit = (...keys: string[]) => keys.map((key) => year.cast.unit[key]!);

const ask = async (login: string, more: Record<string, unknown>) =>
  (await year.as(login)).post<Made & { refusals?: { code: string; params?: object }[] }>(
    `/api/reports/${year.id}/requests`,
    { ...question, ...more },
  );
const request = async (login: string, id: string) =>
  (await (await year.as(login)).get<RequestView>(`/api/requests/${id}`)).body;
const answer = async (login: string, id: string) =>
  (await (await year.as(login)).get<ContributionView>(`/api/contributions/${id}`)).body;
async function write(login: string, id: string, text: string, figures: Record<string, string> = {}) {
  const { contentVersion } = await answer(login, id);
  const body = documentFromParagraphs([text]);
  const browser = await year.as(login);
  return browser.put<{ digest: string }>(
    `/api/contributions/${id}/content`,
    { body, figures },
    { ifMatch: contentVersion },
  );
}
async function act(login: string, id: string, said: Record<string, unknown>) {
  const { version, digest } = await answer(login, id);
  const browser = await year.as(login);
  const act_ = { ...(digest && { digest }), ...said };
  return browser.post<ContributionView>(`/api/contributions/${id}/transitions`, act_, { ifMatch: version });
}

describe('a lead unit asks for material', () => {
  let id: string;
  const of = async (key: string) =>
    (await request('audit-clerk', id)).answers.find((one) => one.unit.id === year.cast.unit[key])!;

  test('the pages of the lead unit alone offer it, and the year’s to the coordinator', async () => {
    const offered = async (login: string, path: string) =>
      (await (await year.as(login)).get<{ asks: RequestKind[] }>(`/api/${path}`)).body.asks;
    const logins = ['audit-clerk', 'audit-head', 'coordinator', 'reviewer'];
    const of = (path: string) => Promise.all(logins.map((login) => offered(login, path)));
    expect(await of(`sections/${sectionId}`)).toEqual([['material'], ['material'], [], []]);
    expect(await of(`reports/${year.id}`)).toEqual([[], [], ['material', 'opinion'], ['opinion']]);
  });

  test('units are asked; one without account, and one asked twice, is named', async () => {
    const refused = await ask('audit-clerk', { sectionId, unitIds: unit('water', 'court') });
    expect([refused.status, refused.body.refusals]).toEqual([
      409,
      [{ code: 'units_outside', params: { count: 1, units: ['市中级人民法院'] } }],
    ]);
    const asked = await ask('audit-clerk', { sectionId, unitIds: unit('water', 'town', 'water') });
    expect(asked.status).toBe(201);
    id = asked.body.id;
    const again = await (
      await year.as('audit-clerk')
    ).post<{ refusals: object[] }>(`/api/requests/${id}/units`, { unitIds: unit('water'), dueDate: '2099-12-12' });
    expect(again.body.refusals).toEqual([{ code: 'units_asked_already', params: { count: 1, units: ['市水务局'] } }]);
    const more = await (
      await year.as('audit-head')
    ).post<RequestView>(`/api/requests/${id}/units`, { unitIds: unit('bureau'), dueDate: '2099-12-13' });
    expect(more.body.answers.map(({ state, dueDate, reads }) => [state, dueDate, reads]).sort()).toEqual([
      ['asked', '2099-12-12', 'state'],
      ['asked', '2099-12-12', 'state'],
      ['asked', '2099-12-13', 'state'],
    ]);
  });

  test('the clerk writes and sends, the head submits; the asker reads it only then', async () => {
    const { id: mine } = await of('water');
    expect((await write('water-clerk', mine, '全年新建污水管网。', { 新建污水管网: '317' })).status).toBe(200);
    expect((await write('water-clerk', mine, '全年。', { 别的数: '1' })).body).toMatchObject({
      code: 'figure_unknown',
    });
    expect(await of('water')).toMatchObject({ state: 'asked', reads: 'state', body: null, figures: {}, words: 0 });
    expect((await act('water-clerk', mine, { action: 'send' })).body).toMatchObject({
      state: 'checking',
      writes: false,
    });
    expect((await act('water-head', mine, { action: 'submit' })).body).toMatchObject({ state: 'sent' });
    expect(await of('water')).toMatchObject({ state: 'sent', reads: 'whole', figures: { 新建污水管网: '317' } });
  });

  test('nobody else learns that it exists', async () => {
    const { id: mine } = await of('water');
    for (const login of ['town-clerk', 'nobody', 'leader', 'publisher', 'sysadmin']) {
      const statuses = await Promise.all(
        [`requests/${id}`, `contributions/${mine}`].map(
          async (path) => (await (await year.as(login)).get(`/api/${path}`)).status,
        ),
      );
      expect([login, statuses.every((status) => status === 404 || status === 403)]).toEqual([login, true]);
    }
    expect((await (await year.as('town-clerk')).get(`/api/requests/${id}`)).status).toBe(404);
  });

  test('it is used, set aside with a reason, or returned with a new date; what was sent stays readable', async () => {
    const { id: mine } = await of('water');
    const back = { action: 'return', reason: '请补充做法。', dueDate: '2099-12-20' };
    expect((await act('audit-clerk', mine, back)).body).toMatchObject({ state: 'returned', dueDate: '2099-12-20' });
    await write('water-clerk', mine, '改了一半。');
    const read = await of('water');
    expect(read).toMatchObject({ reads: 'sent_text', reason: '请补充做法。', figures: { 新建污水管网: '317' } });
    expect(JSON.stringify(read.body)).toContain('全年新建污水管网。');
    await act('water-head', mine, { action: 'submit' });
    expect((await act('audit-clerk', mine, { action: 'use' })).body).toMatchObject({ state: 'used' });
    expect((await act('audit-head', mine, { action: 'set_aside' })).body).toMatchObject({
      refusals: [{ code: 'reason_missing' }],
    });
    expect((await act('audit-head', mine, { action: 'set_aside', reason: '与上年重复。' })).body).toMatchObject({
      state: 'set_aside',
    });
  });

  test('零报告 needs a reason; who opened it keeps the unit from taking it back', async () => {
    const { id: mine } = await of('town');
    expect((await act('town-clerk', mine, { action: 'nothing' })).body).toMatchObject({
      refusals: [{ code: 'reason_missing' }],
    });
    await act('town-clerk', mine, { action: 'nothing', reason: '本镇没有新建。' });
    expect((await act('town-clerk', mine, { action: 'recall' })).body).toMatchObject({ state: 'asked' });
    await act('town-clerk', mine, { action: 'nothing', reason: '本镇没有新建。' });
    await (await year.as('audit-clerk')).post(`/api/contributions/${mine}/opened`, {});
    expect((await act('town-clerk', mine, { action: 'recall' })).body).toMatchObject({
      refusals: [{ code: 'opened_by_next_desk' }],
    });
  });

  test('who is late is reminded once a day, also by the coordinator', async () => {
    const { id: mine } = await of('bureau');
    expect((await act('coordinator', mine, { action: 'urge', rung: 'clerk' })).status).toBe(200);
    expect((await act('audit-clerk', mine, { action: 'urge', rung: 'unit_head' })).body).toMatchObject({
      refusals: [{ code: 'urged_today' }],
    });
    expect((await act('coordinator', mine, { action: 'withdraw', reason: '不问了' })).status).toBe(403);
    expect((await act('audit-clerk', mine, { action: 'withdraw', reason: '不问了' })).body).toMatchObject({
      state: 'withdrawn',
    });
  });

  test('the list counts the states, for the lead unit and the bureau alone', async () => {
    const lines = async (login: string) =>
      (await (await year.as(login)).get<RequestLine[]>(`/api/reports/${year.id}/requests`)).body;
    const [line] = await lines('audit-clerk');
    expect(line).toMatchObject({ id, total: 3, counts: { set_aside: 1, nothing: 1, withdrawn: 1 } });
    expect(await lines('coordinator')).toEqual([line]);
    expect(await lines('water-clerk')).toEqual([]);
  });

  test('each step is an entry of the trail, under the number and the unit, never the words', async () => {
    const told = await server.work.query<{ action: string; label: string; facts: string }>(
      `SELECT action, object_label AS label, facts FROM audit_entries
      WHERE object_type IN ('request', 'contribution') ORDER BY sequence`,
    );
    expect(new Set(told.map(({ action }) => action))).toEqual(
      new Set([
        'ask',
        'send',
        'submit',
        'return',
        'use',
        'set_aside',
        'nothing',
        'recall',
        'urge',
        'withdraw',
        'refused',
      ]),
    );
    expect(JSON.stringify(told)).not.toMatch(/污水|本镇/);
  });
});

test('the bureau asks about an area or the whole draft; a clerk or a reviewer does not', async () => {
  const area = (await year.overview()).children.flatMap((line) =>
    line.kind === 'part' ? line.children.filter(({ kind }) => kind === 'area') : [],
  )[0]!;
  const asked = await ask('coordinator', { areaId: area.id, unitIds: unit('water') });
  expect(asked.status).toBe(201);
  expect(await request('coordinator', asked.body.id)).toMatchObject({
    asker: 'bureau',
    about: { type: 'area', label: area.label },
  });
  const { version } = await year.overview();
  const remove = await (
    await year.as('coordinator')
  ).post(`/api/reports/${year.id}/outline`, { op: 'remove', id: area.id }, { ifMatch: version });
  expect(remove.body).toMatchObject({ refusals: [{ code: 'units_asked' }] });
  expect((await ask('reviewer', { unitIds: unit('water') })).status).toBe(403);
  expect((await ask('audit-clerk', { unitIds: unit('water') })).status).toBe(404);
  expect((await ask('coordinator', { areaId: sectionId, unitIds: unit('water') })).status).toBe(404);
});

test('two who write one answer do not overwrite each other', async () => {
  const asked = await ask('coordinator', { unitIds: unit('water') });
  const [{ id }] = (await request('coordinator', asked.body.id)).answers as unknown as [{ id: string }];
  const { contentVersion } = await answer('water-clerk', id);
  await write('water-head', id, '负责人写的。');
  const late = await (
    await year.as('water-clerk')
  ).put(
    `/api/contributions/${id}/content`,
    { body: documentFromParagraphs(['经办人写的。']) },
    { ifMatch: contentVersion },
  );
  expect([late.status, JSON.stringify(late.body)]).toEqual([412, expect.stringContaining('负责人写的。')]);
  expect(late.body).toMatchObject({ contentVersion: 2, writes: true });

  const keep = async (login: string) =>
    (await year.as(login)).post(`/api/contributions/${id}/revisions`, {
      body: documentFromParagraphs(['经办人写的。']),
    });
  expect((await keep('water-clerk')).status).toBe(204);
  expect((await keep('coordinator')).status).toBe(403);
  expect((await keep('audit-clerk')).status).toBe(404);
  for (let count = 2; count <= 50; count++) expect((await keep('water-clerk')).status).toBe(204);
  expect((await keep('water-clerk')).body).toMatchObject({ code: 'kept_enough' });
});

describe('what a unit does with its answer stays between it and who asked', () => {
  /** Sent back within the unit, sent, and sent back by who asked. */
  let id: string;
  beforeAll(async () => {
    const asked = await ask('coordinator', { unitIds: unit('water') });
    id = (await request('coordinator', asked.body.id)).answers[0]!.id;
  });

  test('the reasons of its own desks are its own', async () => {
    await write('water-clerk', id, '第一稿。');
    await act('water-clerk', id, { action: 'send' });
    const back = { action: 'return', reason: '数字先与财务核对。' };
    expect((await act('water-head', id, back)).body).toMatchObject({ state: 'returned', reason: back.reason });
    expect(await answer('coordinator', id)).toMatchObject({ state: 'returned', reads: 'state', reason: null });
    await act('water-head', id, { action: 'submit' });
    const again = { action: 'return', reason: '请补充做法。', dueDate: '2099-12-24' };
    expect((await act('coordinator', id, again)).body).toMatchObject({ state: 'returned', reason: again.reason });
  });

  test('where there is nothing to tell, what was written and not sent is not told', async () => {
    await write('water-clerk', id, '写了一半，后来决定不报。');
    await act('water-head', id, { action: 'nothing', reason: '再无补充。' });
    const read = await answer('coordinator', id);
    expect(read).toMatchObject({ state: 'nothing', reads: 'sent_text', reason: '再无补充。', digest: null });
    expect(JSON.stringify(read.body)).toContain('第一稿');
    const { request: about } = read;
    const [never] = (
      await (
        await year.as('coordinator')
      ).post<RequestView>(`/api/requests/${about.id}/units`, { unitIds: unit('town'), dueDate: '2099-12-12' })
    ).body.answers.filter((one) => one.unit.id === year.cast.unit['town']);
    await write('town-clerk', never!.id, '草稿。');
    await act('town-clerk', never!.id, { action: 'nothing', reason: '本镇没有。' });
    expect(await answer('coordinator', never!.id)).toMatchObject({ reads: 'state', body: null, reason: '本镇没有。' });
  });

  test('it is no act of the report: neither in its history nor in what was done with it', async () => {
    for (const login of ['coordinator', 'bureau-head']) {
      const { history } = (await (await year.as(login)).get<FullReport>(`/api/reports/${year.id}/full`)).body;
      expect([login, history.map(({ action }) => action)]).toEqual([login, ['open']]);
    }
    const { items } = (await (await year.as('coordinator')).get<InboxView>('/api/inbox?tab=done')).body;
    expect(items.filter(({ kind }) => kind === 'report').map(({ action }) => action)).toEqual(['open']);
  });

  test('the doctor finds each act where the trail tells it', async () => {
    for (const look of [actsAsTold, statesAsTold, editionsAsTold, writersAsTold, textsAsTheirDigests])
      expect([look.name, await look(server.work)]).toMatchObject([look.name, { right: true }]);
    const alter = (digest: string) =>
      server.work.run((transaction) => transaction.change(Contribution, { id }, { state: 'sent', digest }));
    const [{ digest, state }] = (await server.work.rows(Contribution, 'id = :id', { id })) as [Contribution];
    await alter('0'.repeat(64));
    expect(await textsAsTheirDigests(server.work)).toMatchObject({ right: false, found: `contribution ${id}` });
    expect(await statesAsTold(server.work)).toMatchObject({
      right: false,
      found: `contribution ${id}: sent, not ${state}`,
    });
    await server.work.run((transaction) => transaction.change(Contribution, { id }, { state, digest }));
  });
});

describe('an act takes what it asks for, and nothing else', () => {
  test.each([
    ['the unit moves its own due date', 'water-head', { action: 'return', reason: '重写', dueDate: '2039-01-01' }],
    ['the unit disposes of what it sends', 'water-clerk', { action: 'send', disposition: 'adopted' }],
  ])('%s: it does not', async (_, login, said) => {
    const asked = await ask('coordinator', { unitIds: unit('water') });
    const { id } = (await request('coordinator', asked.body.id)).answers[0]!;
    await write('water-clerk', id, '一句话。');
    if (said.action === 'return') await act('water-clerk', id, { action: 'send' });
    expect((await act(login, id, said)).body).toMatchObject({ dueDate: '2099-12-12', disposition: null });
    const [{ facts }] = (await server.work.query<{ facts: string }>(
      `SELECT facts FROM audit_entries WHERE object_id = :id ORDER BY sequence DESC LIMIT 1`,
      { id },
    )) as [{ facts: string }];
    expect(facts).not.toMatch(/2039|adopted/);
  });
});

test('who is refused to ask stands in the trail', async () => {
  const refused = async () =>
    (
      await server.work.query<{ facts: string }>(
        `SELECT facts FROM audit_entries WHERE action = 'refused' AND facts LIKE '%"ask"%'`,
      )
    ).length;
  const before = await refused();
  expect((await ask('reviewer', { unitIds: unit('water') })).status).toBe(403);
  expect((await ask('coordinator', { unitIds: unit('court') })).status).toBe(409);
  expect(await refused()).toBe(before + 2);
});

test('no answer is due on a day that has passed, however it is asked for', async () => {
  const past = { dueDate: '2018-12-12' };
  const refused = [{ code: 'due_date_past' }];
  expect((await ask('coordinator', { unitIds: unit('water'), ...past })).body.refusals).toEqual(refused);
  const { id } = (await ask('coordinator', { unitIds: unit('water') })).body;
  const coordinator = await year.as('coordinator');
  const more = await coordinator.post<{ refusals: object[] }>(`/api/requests/${id}/units`, {
    unitIds: unit('town'),
    ...past,
  });
  expect([more.status, more.body.refusals]).toEqual([409, refused]);
  const asked = (await request('coordinator', id)).answers[0]!.id;
  expect((await act('coordinator', asked, { action: 'extend', ...past })).body).toMatchObject({
    refusals: [...refused, { code: 'due_date_not_later' }],
  });
  await act('water-head', asked, { action: 'nothing', reason: '没有。' });
  const back = await act('coordinator', asked, { action: 'return', reason: '请再报。', ...past });
  expect(back.body).toMatchObject({ refusals: refused });
});

test('a lead unit does not ask itself', async () => {
  const own = await ask('audit-clerk', { sectionId, unitIds: unit('water', 'audit') });
  expect(own.body.refusals).toMatchObject([{ code: 'lead_unit_asked', params: { count: 1 } }]);
  const { id } = (await ask('audit-clerk', { sectionId, unitIds: unit('water') })).body;
  const clerk = await year.as('audit-clerk');
  const more = await clerk.post(`/api/requests/${id}/units`, { unitIds: unit('audit'), dueDate: '2099-12-12' });
  expect(more.body).toMatchObject({ refusals: [{ code: 'lead_unit_asked' }] });
});

test('a request is about one thing, and each of its figures has a name of its own', async () => {
  const unitIds = unit('water');
  const named = (...names: string[]) => ({ text: null, figures: names.map((name) => ({ name, measure: '' })) });
  for (const wrong of [{ areaId: sectionId }, { wants: named('甲', '乙', '甲') }, { wants: named('__proto__') }])
    expect([wrong, (await ask('audit-clerk', { sectionId, unitIds, ...wrong })).status]).toEqual([wrong, 422]);
});

test('answers as a sheet: a unit a row, what can be added up as numbers, the text as it was sent', async () => {
  const { id } = (await ask('audit-clerk', { sectionId, unitIds: unit('water', 'town') })).body;
  const asked = (await request('audit-clerk', id)).answers;
  const water = asked.find((one) => one.unit.id === year.cast.unit['water'])!.id;
  await write('water-clerk', water, '=新建管网12公里。', { 新建污水管网: '12.5' });
  for (const [login, action] of [
    ['water-clerk', 'send'],
    ['water-head', 'submit'],
  ] as const)
    // prettier-ignore
    await act(login, water, { action });
  const [name, [headings, ...rows]] = await downloadedSheet(
    await year.as('audit-clerk'),
    `/api/requests/${id}/answers.xlsx`,
  );
  expect(name).toMatch(/（答复）\.xlsx$/);
  expect(headings).toEqual(['单位', '状态', '状态时间', '期限', '新建污水管网（公里）', '正文', '字数', '理由']);
  const told = Object.fromEntries(rows.map(([who, state, , due, ...said]) => [who, [state, due, ...said]]));
  const due = new Date('2099-12-12T00:00:00Z');
  expect(told).toEqual({
    市水务局: ['已报', due, 12.5, '=新建管网12公里。', expect.any(Number), null],
    东港镇人民政府: ['待办', due, null, null, null, null],
  });
});

test('an answer shows the values that were given out; of any other the words remain', async () => {
  const register = new Registering(year);
  for (const [name, value] of [
    ['给出的', '7'],
    ['没核对的', '8'],
  ] as const) {
    await register.add({ name });
    await register.enter(name, { value });
  }
  await register.verify('给出的');
  const [given, unverified] = [await register.named('给出的'), await register.named('没核对的')];
  const { id: requestId } = (await ask('audit-clerk', { sectionId, unitIds: unit('water') })).body;
  const { id } = (await request('audit-clerk', requestId)).answers[0]!;
  const body = sentence('共', { figure: given.id, text: '7宗' }, '，', { figure: unverified.id, text: '8宗' }, '。');
  const { contentVersion } = await answer('water-clerk', id);
  const saved = await (
    await year.as('water-clerk')
  ).put(`/api/contributions/${id}/content`, { body, figures: {} }, { ifMatch: contentVersion });
  expect(saved.status).toBe(200);
  expect((await answer('water-clerk', id)).body).toMatchObject({
    content: [
      {
        content: [
          { type: 'text', text: '共' },
          { type: 'figure', attrs: { figure: given.id, text: '7宗', version: expect.any(String) } },
          { type: 'text', text: '，8宗。' },
        ],
      },
    ],
  });
});
