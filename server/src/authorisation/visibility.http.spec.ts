import type { FullReport, InboxView, ReportOverview, ReportSummary, SectionView } from '@bafang/shared';
import { fillCast } from '../testing/cast.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';
import { sectionsIn, Year } from '../testing/year.js';
import { addPeople, loginOf, People, strangers } from './testing/people.js';

/** Row visibility is SQL: it is shown on both databases, from a year that people have made over HTTP. */
let server: TestServer;
let year: Year;
let people: People;

const units: Record<string, string[]> = {
  'audit-clerk': ['audit'],
  'audit-head': ['audit'],
  'water-clerk': ['water'],
  'water-head': ['water'],
  'town-clerk': ['town'],
  'bureau-clerk': ['bureau'],
};
/** Counts run over what one sees: each of audit and water has a section with the other in it. */
const taking: Record<string, { departments: number; towns: number }> = Object.fromEntries([
  ...['audit-clerk', 'audit-head', 'water-clerk', 'water-head'].map((login) => [login, { departments: 2, towns: 0 }]),
  ['town-clerk', { departments: 0, towns: 1 }],
  ['bureau-clerk', { departments: 1, towns: 0 }],
]);
const administrators = ['sysadmin', 'secadmin', 'auditor'];
const whole = ['reviewer', 'coordinator', 'bureau-head', 'leader', 'publisher'];

beforeAll(async () => {
  server = await startTestServer();
  year = new Year(server, await fillCast(server.work));
  await addPeople(server, year.cast);
  people = new People(server, year.cast);
  for (const login of [...Object.keys(units), ...whole]) year.people.set(login, await people.as(login));
  await year.plan();
  await year.assign();
});
afterAll(() => server.close());

const reportsOf = async (login: string) =>
  (await (await people.as(login)).get<ReportSummary[]>('/api/reports')).body.map((report) => report.id);

test('while it is planned the year is the bureau’s alone', async () => {
  for (const login of whole) expect([login, await reportsOf(login)]).toEqual([login, [year.id]]);
  for (const login of [...Object.keys(units), ...Object.values(strangers)]) {
    expect([login, await reportsOf(login)]).toEqual([login, []]);
    expect([login, (await (await people.as(login)).get(`/api/reports/${year.id}`)).status]).toEqual([login, 404]);
    for (const section of sectionsIn((await year.overview()).children))
      expect([login, (await (await people.as(login)).get(`/api/sections/${section.id}`)).status]).toEqual([login, 404]);
  }
});

describe('from open on', () => {
  beforeAll(() => year.open());

  test('a unit sees the sections that it leads or supports, and all area headings', async () => {
    const all = sectionsIn((await year.overview()).children);
    for (const [login, own] of Object.entries(units)) {
      const browser = await people.as(login);
      const overview = (await browser.get<ReportOverview>(`/api/reports/${year.id}`)).body;
      const ids = own.map((key) => year.cast.unit[key]);
      const mine = all
        .filter((line) => ids.includes(line.leadUnit!.id) || line.supportingUnitIds.some((id) => ids.includes(id)))
        .map((line) => line.id);
      expect([login, sectionsIn(overview.children).map((line) => line.id)]).toEqual([login, mine]);
      expect(JSON.stringify(overview)).toContain('化解矛盾');
      expect(overview.digest).toBeNull();
      expect([login, overview.participants]).toEqual([login, taking[login]]);
      for (const line of all)
        expect([login, line.title, (await browser.get(`/api/sections/${line.id}`)).status]).toEqual([
          login,
          line.title,
          mine.includes(line.id) ? 200 : 404,
        ]);
    }
  });

  test('the inbox holds nothing of others', async () => {
    for (const [login, own] of Object.entries(units)) {
      for (const tab of ['waiting', 'done', 'sent']) {
        const { items } = (await (await people.as(login)).get<InboxView>(`/api/inbox?tab=${tab}`)).body;
        expect([
          login,
          items.filter((item) => item.unit && !own.some((key) => year.cast.unit[key] === item.unit!.id)),
        ]).toEqual([login, []]);
      }
    }
    for (const login of [...Object.values(strangers), ...administrators]) {
      const view = (await (await people.as(login)).get<InboxView>('/api/inbox')).body;
      expect([login, view.items.filter((item) => item.kind !== 'grant'), view.reportId]).toEqual([login, [], null]);
    }
  });

  test('administrators see no report, and strangers none of ours', async () => {
    for (const login of administrators)
      expect([login, (await (await people.as(login)).get('/api/reports')).status]).toEqual([login, 403]);
    for (const login of Object.values(strangers)) expect([login, await reportsOf(login)]).toEqual([login, []]);
  });

  test('before it is sent, a text is its unit’s: no area, full report or draft shows it', async () => {
    const section = sectionsIn((await year.overview()).children).find(
      (line) => line.leadUnit?.id === year.cast.unit['audit'],
    )!;
    const secret = '尚未报送的话';
    await year.act('audit-clerk', section.id, { action: 'start' });
    await year.write('audit-clerk', section.id, secret);
    for (const login of whole) {
      const browser = await people.as(login);
      const view = (await browser.get<SectionView>(`/api/sections/${section.id}`)).body;
      expect([login, view.body, view.reads]).toEqual([login, null, 'none']);
      const area = view.area!.id;
      for (const path of [`full`, `areas/${area}`, 'draft.html', 'progress', 'publication']) {
        const answer = await browser.get<FullReport | string>(`/api/reports/${year.id}/${path}`);
        expect([login, path, JSON.stringify(answer.body).includes(secret)]).toEqual([login, path, false]);
      }
    }
    expect(JSON.stringify((await (await people.as('water-clerk')).get(`/api/sections/${section.id}`)).body)).toContain(
      secret,
    );
  });

  test('one who joins or leaves the unit sees it from the next request on', async () => {
    const section = sectionsIn((await year.overview()).children).find(
      (line) => line.leadUnit?.id === year.cast.unit['town'],
    )!;
    const clerk = await people.as(loginOf.other);
    expect((await clerk.get(`/api/sections/${section.id}`)).status).toBe(200);
    const grants = await server.work.query<{ id: string }>('SELECT id FROM grants WHERE account_id = :accountId', {
      accountId: year.cast.account[loginOf.other],
    });
    const secadmin = await people.as('secadmin');
    expect(
      (await secadmin.post('/api/grants/decide', { ids: grants.map((grant) => grant.id), decision: 'end' })).body,
    ).toMatchObject({ decided: 2 });
    expect([401, 403]).toContain((await clerk.get(`/api/sections/${section.id}`)).status);
    expect((await (await people.fresh(loginOf.other)).get(`/api/sections/${section.id}`)).status).toBe(403);
  });
});
