import type { FullReport, PreparationView, Role, SectionView } from '@bafang/shared';
import { Clock } from '../database/clock.js';
import { runningRoutes } from '../authorisation/testing/running-routes.js';
import { newId } from '../database/id.js';
import { type Answer, codes } from '../testing/browser.js';
import { SectionWriter } from '../outline/section.entity.js';
import { fillCast } from '../testing/cast.js';
import { startTestServer, TEST_PASSWORD, type TestServer } from '../testing/test-server.js';
import { sectionsIn, Year } from '../testing/year.js';
import { Unit } from '../units/unit.entity.js';
import { Grant } from '../users/account.entity.js';

/** Who may be a signer, what a signer reads and when, the order of signing, and whom 回避 keeps from it: each test goes on where the one before ended. */
let server: TestServer;
let year: Year;
let areas: string[];

beforeAll(async () => {
  server = await startTestServer();
  year = new Year(server, await fillCast(server.work));
  await year.plan();
  await year.assign();
  await year.open();
  areas = (await year.overview()).children
    .flatMap((line) => (line.kind === 'part' ? line.children : []))
    .map((line) => line.id);
});
afterAll(() => server.close());

const full = async (login: string): Promise<FullReport> =>
  (await (await year.as(login)).get<FullReport>(`/api/reports/${year.id}/full`)).body;
const account = (login: string) => year.cast.account[login]!;

async function alsoHolds(
  login: string,
  role: Role,
  unit: string,
  dates: { validFrom?: string; validTo?: string } = {},
): Promise<void> {
  const grant = {
    id: newId(),
    accountId: account(login),
    role,
    unitId: year.cast.unit[unit]!,
    state: 'granted' as const,
    validFrom: null,
    validTo: null,
    proposedBy: null,
    proposedAt: '2018-12-01T00:00:00.000Z',
    decidedBy: null,
    decidedAt: null,
    ...dates,
  };
  await server.work.run((transaction) => transaction.add(Grant, grant));
}

async function prepare(...signers: [login: string, areaId: string | null, step: number][]): Promise<Answer> {
  const body = {
    title: '海城市2018年法治政府建设年度报告',
    cover: { documentNumber: '', date: '' },
    signers: signers.map(([login, areaId, step]) => ({ accountId: account(login), areaId, step })),
  };
  return (await year.as('coordinator')).put(`/api/reports/${year.id}/preparation`, body, {
    ifMatch: (await year.overview()).version,
  });
}

test('a leader is one whose grant counts today', async () => {
  await alsoHolds('water-head', 'leader', 'city', { validTo: '2001-01-01' });
  await alsoHolds('water-clerk', 'leader', 'city', { validFrom: '2999-01-01' });
  const { leaders } = (await (await year.as('coordinator')).get<PreparationView>(`/api/reports/${year.id}/preparation`))
    .body;
  expect(leaders.map((leader) => leader.id)).toEqual([account('leader'), account('leader2')]);
  for (const login of ['water-head', 'water-clerk', 'reviewer'])
    expect(await prepare([login, null, 1])).toMatchObject({ status: 422, body: { code: 'signer_is_no_leader' } });
});

const approveArea = async (id: string): Promise<Answer> =>
  (await year.as('bureau-head')).post(`/api/reports/${year.id}/areas/${id}/transitions`, {
    action: 'approve_area',
    digest: (await (await year.as('bureau-head')).get<{ digest: string }>(`/api/reports/${year.id}/areas/${id}`)).body
      .digest,
  });
async function tries(login: string, act: Record<string, unknown>): Promise<Answer> {
  return (await year.as(login)).post(`/api/reports/${year.id}/transitions`, act, {
    ifMatch: (await year.overview(login)).version,
  });
}
const clear = async () =>
  year.actOnReport('publisher', { action: 'clear', verdict: 'public', digest: (await full('publisher')).digest });
const sendToSign = async (login = 'bureau-head') =>
  tries(login, { action: 'send_to_sign', digest: (await full(login)).digest });
const sign = async (login: string) =>
  tries(login, {
    action: 'sign',
    verdict: 'agreed',
    digest: (await full(login)).manifestDigest,
    password: TEST_PASSWORD,
  });

/** Of the six sections in printed order: preamble, two points of each area, plan. + is read whole, · is not. */
async function reads(login: string): Promise<string> {
  const lines = sectionsIn((await year.overview()).children);
  const views = await Promise.all(
    lines.map(async ({ id }) => (await (await year.as(login)).get<SectionView>(`/api/sections/${id}`)).body.reads),
  );
  const printed = JSON.stringify((await full(login)).printed);
  const alone = views.map((view) => (view === 'whole' ? '+' : '·')).join('');
  const together = lines.map((line) => (printed.includes(`${line.title}的情况`) ? '+' : '·')).join('');
  expect([login, together]).toEqual([login, alone]);
  return alone;
}

test('a signer reads the own area once it is approved, the whole report from signing on', async () => {
  await year.approveAll();
  expect((await prepare(['leader', areas[0]!, 1], ['leader2', null, 2])).status).toBe(204);
  const readers = async () => Promise.all(['leader', 'leader2', 'publisher'].map(reads));
  expect(await readers()).toEqual(['······', '······', '······']);
  await approveArea(areas[0]!);
  expect(await readers()).toEqual(['·++···', '······', '······']);
  await approveArea(areas[1]!);
  expect(await readers()).toEqual(['·++···', '······', '++++++']);
  await clear();
  expect((await sendToSign()).status).toBe(204);
  expect(await readers()).toEqual(['++++++', '++++++', '++++++']);
});

/** What a person is answered by every route that answers something of the report, its sections, areas, revisions and editions. */
async function everythingFor(login: string): Promise<{ path: string; status: number; text: string }[]> {
  const rows = (sql: string) => server.work.query<{ id: string }>(sql, { id: year.id });
  const [edition] = await rows('SELECT id FROM editions WHERE report_id = :id ORDER BY created_at DESC LIMIT 1');
  const [revision] = await rows(
    `SELECT v.id FROM revisions v JOIN sections s ON s.id = v.section_id
    WHERE s.report_id = :id AND v.act = 'send' ORDER BY v.id LIMIT 1`,
  );
  const own: Record<string, string> = {
    reports: year.id,
    sections: sectionsIn((await year.overview()).children)[1]!.id,
    editions: edition!.id,
    revisions: revision!.id,
  };
  const browser = await year.as(login);
  const paths = runningRoutes(server).flatMap((route) => {
    const [, noun = ''] = /^GET \/api\/(\w+)\/:id/.exec(route) ?? [];
    const path = route.slice('GET '.length).replace(':id', own[noun]!);
    return own[noun] ? [path.replace(':areaId', areas[0]!).replace(':name', 'article.html')] : [];
  });
  expect(paths.length).toBeGreaterThan(12);
  return Promise.all(
    paths.map(async (path) => {
      const { status, body } = await browser.get<unknown>(path);
      return { path, status, text: typeof body === 'string' ? body : JSON.stringify(body) };
    }),
  );
}
/** The last steps of the paths that answer a person words of a section. */
const telling = async (login: string): Promise<string[]> =>
  (await everythingFor(login))
    .filter(({ status, text }) => status === 200 && text.includes('其一的情况，全年办理'))
    .map(({ path }) => path.replace(/[0-9a-f-]{36}/g, ':').replace('/api/', ''));

test('a leader who signs nothing is told no word by any route, nor is one of two other roles', async () => {
  await alsoHolds('nobody', 'leader', 'city');
  const wholly = [
    'reports/:/full',
    'reports/:/areas/:',
    'sections/:',
    'sections/:/origins',
    'editions/:/preview',
    'editions/:/files/article.html',
  ];
  expect((await telling('leader')).sort()).toEqual(wholly.toSorted());
  expect((await telling('publisher')).sort()).toEqual(wholly.toSorted());
  expect(await telling('nobody')).toEqual([]);
});

test('an area is signed by its own signer, the report by whom comes last; steps run in order', async () => {
  const state = async () =>
    (await year.overview()).children
      .flatMap((line) => (line.kind === 'part' ? line.children : []))
      .map((line) => (line.kind === 'area' ? line.state : ''));
  expect(codes(await sign('leader2'))).toEqual(['step_not_reached']);
  expect(await state()).toEqual(['approved', 'approved']);
  expect((await sign('leader')).status).toBe(204);
  expect(await state()).toEqual(['signed', 'approved']);
  expect(codes(await sign('leader'))).toEqual(['signed_already']);
  expect((await year.overview()).state).toBe('signing');
  await year.actOnReport('leader2', { action: 'send_back', opinion: '请再核。' });
  expect(await state()).toEqual(['approved', 'approved']);
});

test('a unit renamed after its report was prepared changes no digest of it', async () => {
  const before = (await full('coordinator')).digest;
  const rename = (name: string) =>
    server.work.run((transaction) => transaction.change(Unit, { id: year.cast.unit['city']! }, { name }));
  await rename('海城区人民政府');
  expect((await full('coordinator')).digest).toBe(before);
  expect((await full('coordinator')).printed.issuer).toBe('海城市人民政府');
  await rename('海城市人民政府');
});

test('a void edition is the bureau’s alone', async () => {
  const editions = async (login: string) => (await telling(login)).filter((path) => path.startsWith('editions'));
  expect(await editions('reviewer')).toHaveLength(2);
  for (const login of ['leader', 'leader2', 'publisher', 'nobody'])
    expect([login, await editions(login)]).toEqual([login, []]);
});

describe('回避', () => {
  const offered = async (login: string) =>
    (await full(login)).offers.find((offer) => offer.action === 'send_to_sign')!.refusals;

  test('who sends the report is no signer of it, and one round binds nobody in the next', async () => {
    await alsoHolds('reviewer2', 'leader', 'city');
    await alsoHolds('reviewer2', 'bureau_head', 'bureau');
    await prepare(['reviewer2', null, 1]);
    expect(await offered('reviewer2')).toMatchObject([{ code: 'signer_excluded' }]);
    expect(await offered('bureau-head')).toEqual([]);
    await prepare(['leader', null, 1]);
    await sendToSign('reviewer2');
    await year.actOnReport('reviewer2', { action: 'recall', reason: '换人' });
    await prepare(['reviewer2', null, 1]);
    expect(await offered('bureau-head')).toEqual([]);
  });

  test('a publisher who reviewed the text for secrecy and is named signer afterwards does not sign on it', async () => {
    await alsoHolds('publisher', 'leader', 'city');
    await prepare(['publisher', null, 1]);
    expect((await offered('bureau-head')).map(({ code }) => code)).toEqual(['signer_excluded', 'clear_void']);
    expect(codes(await sendToSign())).toEqual(['signer_excluded', 'clear_void']);
    await prepare(['leader', null, 1]);
    expect(await offered('bureau-head')).toEqual([]);
  });

  test('what an area was approved for is worth nothing once its approver has written in it, though not a word differs', async () => {
    await alsoHolds('bureau-head', 'coordinator', 'bureau');
    const point = sectionsIn((await year.overview()).children)[1]!;
    const text = `${point.title}的情况，全年办理${point.id.length}件。`;
    const states = async () =>
      (await year.overview()).children
        .flatMap((line) => (line.kind === 'part' ? line.children : []))
        .map((line) => (line.kind === 'area' ? line.state : ''));
    await year.act('coordinator', point.id, { action: 'reopen', reason: '核对', dueDate: '2099-12-20' });
    const { digest } = await year.section('audit-head', point.id);
    await year.act('audit-head', point.id, { action: 'submit', digest });
    await year.write('bureau-head', point.id, `${text}另有一件。`);
    expect(await year.write('bureau-head', point.id, text)).toBe(digest);
    await year.act('reviewer', point.id, { action: 'approve', digest });
    expect(await states()).toEqual(['ready', 'approved']);
    expect(codes(await approveArea(areas[0]!))).toEqual(['separation_wrote']);
    expect(codes(await sendToSign())).toEqual(['areas_not_approved']);
  });

  test('an approval is worth nothing once its reviewer counts as a writer', async () => {
    const plan = sectionsIn((await year.overview()).children)[5]!;
    const digest = (await year.section('reviewer', plan.id)).digest!;
    const at = server.app.get(Clock).stamp();
    await server.work.run((transaction) =>
      transaction.add(SectionWriter, {
        sectionId: plan.id,
        accountId: account('reviewer'),
        firstAt: at,
        lastAt: at,
        afterEntry: 1_000_000,
        sittingDigest: digest,
        lastDigest: digest,
      }),
    );
    expect(await offered('bureau-head')).toContainEqual({
      code: 'approvals_void',
      params: { count: 1, sections: ['下一年设想'] },
    });
  });
});
