import type { AreaView, FullReport, InboxView, ReportOverview } from '@bafang/shared';
import { Clock } from '../../database/clock.js';
import { fillCast } from '../../testing/cast.js';
import { startTestServer, TEST_PASSWORD, type TestServer } from '../../testing/test-server.js';
import { sectionsIn, Year } from '../../testing/year.js';

let server: TestServer;
let year: Year;
let areas: string[];

const seniors = ['coordinator', 'reviewer', 'bureau-head', 'leader', 'leader2', 'publisher'];
const inbox = async (login: string, query = ''): Promise<InboxView> =>
  (await (await year.as(login)).get<InboxView>(`/api/inbox${query}`)).body;
const full = async (login: string): Promise<FullReport> =>
  (await (await year.as(login)).get<FullReport>(`/api/reports/${year.id}/full`)).body;

/** What waits for each of the seniors, besides sections; the badge counts as much as the list. */
async function desks(): Promise<Record<string, string[]>> {
  const found = await Promise.all(
    seniors.map(async (login) => {
      const { items, counts } = await inbox(login);
      expect((await (await year.as(login)).get('/api/inbox/count')).body).toEqual({ waiting: counts.waiting });
      const others = items.filter((item) => item.kind !== 'section');
      return [login, others.map((item) => `${item.action} ${item.label}`.trim())] as const;
    }),
  );
  return Object.fromEntries(found.filter(([, items]) => items.length));
}

async function approveArea(index: number): Promise<void> {
  const head = await year.as('bureau-head');
  const path = `/api/reports/${year.id}/areas/${areas[index]!}`;
  const { digest } = (await head.get<AreaView>(path)).body;
  expect((await head.post(`${path}/transitions`, { action: 'approve_area', digest })).status).toBe(200);
}

async function prepare(signers: { accountId: string; areaId: string | null; step: number }[]): Promise<void> {
  const { version } = await year.overview();
  const body = {
    title: '海城市2018年法治政府建设年度报告',
    cover: { documentNumber: '海府〔2019〕1号', date: '2019-01-20' },
    signers,
  };
  expect(
    (await (await year.as('coordinator')).put(`/api/reports/${year.id}/preparation`, body, { ifMatch: version }))
      .status,
  ).toBe(204);
}

beforeAll(async () => {
  server = await startTestServer();
  await server.app.get(Clock).startAt(new Date('2018-12-13T06:00:00.000Z'));
  year = new Year(server, await fillCast(server.work));
  await (await (await year.plan()).assign()).open();
  areas = (await year.overview()).children
    .flatMap((line: ReportOverview['children'][number]) => (line.kind === 'part' ? line.children : []))
    .map((line) => line.id);
});
afterAll(() => server.close());

test('nothing of the whole waits while sections are written', async () => expect(await desks()).toEqual({}));

test('areas wait for the bureau head once all their sections are approved', async () => {
  await year.approveAll();
  expect(await desks()).toEqual({ 'bureau-head': ['approve_area （一）', 'approve_area （二）'] });
  const { items, progress } = await inbox('bureau-head');
  expect(items[0]).toMatchObject({
    kind: 'area',
    areaId: areas[0],
    reportId: year.id,
    title: '依法履职',
    state: 'ready',
    dueDate: '2018-12-21',
    why: { code: 'area_ready', params: { count: 2 } },
  });
  expect(progress).toEqual({ total: 6, approved: 6 });
});

test('an area leads on to the next that waits for the same reader, and to none that is not theirs', async () => {
  const next = async (login: string, index: number) =>
    (await (await year.as(login)).get<AreaView>(`/api/reports/${year.id}/areas/${areas[index]!}`)).body.nextToApprove;
  expect(await next('bureau-head', 0)).toEqual({ id: areas[1], label: '（二）' });
  expect(await next('bureau-head', 1)).toEqual({ id: areas[0], label: '（一）' });
  expect(await next('coordinator', 0)).toBeNull();
  await approveArea(0);
  expect([await next('bureau-head', 0), await next('bureau-head', 1)]).toEqual([
    { id: areas[1], label: '（二）' },
    null,
  ]);
});

test('then the report waits to be prepared and cleared', async () => {
  await approveArea(1);
  expect(await desks()).toEqual({ coordinator: ['prepare'], publisher: ['clear'] });
  expect((await inbox('publisher')).items).toMatchObject([
    { kind: 'report', title: expect.stringContaining('2018'), dueDate: '2019-01-11', why: { code: 'all_approved' } },
  ]);
  expect(
    (await inbox('bureau-head', '?tab=done')).items.map((item) => [item.kind, item.action, item.label, item.title]),
  ).toEqual([
    ['area', 'approve_area', '（二）', '化解矛盾'],
    ['area', 'approve_area', '（一）', '依法履职'],
  ]);
});

test('a changed word takes the area back to the bureau head', async () => {
  const section = sectionsIn((await year.overview()).children)[1]!.id;
  await year.act('coordinator', section, { action: 'reopen', reason: '数字有变。', dueDate: '2018-12-19' });
  expect(await desks()).toEqual({});
  const digest = await year.write('audit-clerk', section, '全年办理五十六件。');
  await year.act('audit-head', section, { action: 'submit', digest });
  await year.act('reviewer', section, { action: 'approve', digest });
  expect((await inbox('bureau-head')).items).toMatchObject([
    {
      action: 'approve_area',
      label: '（一）',
      why: { code: 'area_void', params: { at: expect.stringMatching(/^2018-12-13/) } },
    },
  ]);
  await approveArea(0);
});

test('prepared and cleared, it waits to be sent to sign', async () => {
  const { account } = year.cast;
  await prepare([
    { accountId: account['leader2']!, areaId: areas[0]!, step: 1 },
    { accountId: account['leader']!, areaId: null, step: 2 },
  ]);
  expect(await desks()).toEqual({ publisher: ['clear'] });
  await year.actOnReport('publisher', {
    action: 'clear',
    verdict: 'public',
    digest: (await full('publisher')).digest,
    checks: ['state_secrets'],
  });
  expect(await desks()).toEqual({ 'bureau-head': ['send_to_sign'] });
  expect((await inbox('bureau-head')).items).toMatchObject([{ kind: 'report', why: { code: 'cleared' } }]);
});

test('each leader is asked when the step is reached', async () => {
  await year.actOnReport('bureau-head', { action: 'send_to_sign', digest: (await full('bureau-head')).digest });
  expect(await desks()).toEqual({ leader2: ['sign'] });
  expect((await inbox('leader2')).items).toMatchObject([
    { dueDate: '2019-01-25', why: { code: 'to_sign', params: { by: 'bureau-bureau-head' } } },
  ]);
  await year.actOnReport('leader2', { action: 'send_back', opinion: '请再核。' });
  expect((await inbox('bureau-head')).items).toMatchObject([
    { action: 'send_to_sign', why: { code: 'returned', params: { by: expect.any(String), reason: '请再核。' } } },
  ]);
  await year.actOnReport('bureau-head', { action: 'send_to_sign', digest: (await full('bureau-head')).digest });
  const digest = (await full('leader')).manifestDigest;
  await year.actOnReport('leader2', { action: 'sign', verdict: 'seen', digest, password: TEST_PASSWORD });
  expect(await desks()).toEqual({ leader: ['sign'] });
  await year.actOnReport('leader', { action: 'sign', verdict: 'agreed', digest, password: TEST_PASSWORD });
});

test('signed, it waits to be published; then nothing waits', async () => {
  expect(await desks()).toEqual({ publisher: ['publish'] });
  const { items, schedule } = await inbox('publisher');
  expect(items).toMatchObject([{ dueDate: '2019-03-31', why: { code: 'signed' } }]);
  expect(schedule.find((line) => line.current)?.milestone).toBe('report');
  await year.actOnReport('publisher', { action: 'publish' });
  expect(await desks()).toEqual({});
  expect((await inbox('publisher')).schedule.every((line) => line.done && !line.current)).toBe(true);
  expect((await inbox('leader', '?tab=done')).items.map((item) => [item.kind, item.action, item.state])).toEqual([
    ['report', 'sign', 'published'],
  ]);
});

test('a correction waits to be made, not to be signed as it is; a changed word sends it on its road', async () => {
  await year.actOnReport('bureau-head', {
    action: 'correct',
    reason: '一处数字有误。',
    publicNote: '第一点数字有误，已改正。',
  });
  expect(await desks()).toEqual({ 'bureau-head': ['correct'] });
  expect((await inbox('bureau-head')).items).toMatchObject([
    { kind: 'report', why: { code: 'to_correct', params: { by: 'bureau-bureau-head', reason: '一处数字有误。' } } },
  ]);
  const section = sectionsIn((await year.overview()).children)[1]!.id;
  await year.act('bureau-head', section, { action: 'reopen', reason: '改正数字。', dueDate: '2018-12-19' });
  expect(await desks()).toEqual({});
  const digest = await year.write('audit-clerk', section, '全年办理五十七件。');
  await year.act('audit-head', section, { action: 'submit', digest });
  await year.act('reviewer', section, { action: 'approve', digest });
  expect(await desks()).toEqual({ 'bureau-head': ['approve_area （一）'] });
});
