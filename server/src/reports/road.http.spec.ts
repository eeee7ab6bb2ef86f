import type { AreaView, CarriedAssignment, FullReport, PublishView, SectionView } from '@bafang/shared';
import { verifyChain } from '../audit/verify-chain.js';
import { fillCast } from '../testing/cast.js';
import { listen } from '../testing/statements.js';
import { startTestServer, TEST_PASSWORD, type TestServer } from '../testing/test-server.js';
import { sectionsIn, Year } from '../testing/year.js';

let server: TestServer;
let year: Year;

beforeAll(async () => {
  server = await startTestServer();
  year = new Year(server, await fillCast(server.work));
});
afterAll(() => server.close());

test('a year with gaps does not open, and says which', async () => {
  await year.plan();
  const coordinator = await year.as('coordinator');
  const overview = await year.overview();
  const answer = await coordinator.post(
    `/api/reports/${year.id}/transitions`,
    { action: 'open' },
    { ifMatch: overview.version },
  );
  expect(answer.status).toBe(409);
  expect(answer.body).toMatchObject({
    code: 'transition_refused',
    refusals: [{ code: 'sections_without_lead', params: { count: 6 } }, { code: 'sections_without_due_date' }],
  });
  expect(overview.checklist?.items.map((item) => item.code)).toContain('sections_without_lead');
});

test('it opens once every section has a lead unit and a due date', async () => {
  await year.assign();
  await year.open();
  expect((await year.overview()).state).toBe('drafting');
});

test('a unit sees its own sections and no others', async () => {
  const mine = sectionsIn((await year.overview('audit-clerk')).children);
  expect(mine.map((line) => line.involvement)).toEqual(['lead', 'lead']);
  const foreign = sectionsIn((await year.overview()).children).find((line) => line.leadUnit?.shortName === '市水务局')!;
  expect((await (await year.as('audit-clerk')).get(`/api/sections/${foreign.id}`)).status).toBe(404);
});

test('the days that the law sets are told to who reads it whole', async () => {
  expect((await year.overview('leader')).deadlines).toEqual([
    { milestone: 'report', date: '2019-02-28' },
    { milestone: 'publish', date: '2019-03-31' },
  ]);
  expect((await year.overview('audit-head')).deadlines).toEqual([]);
});

test('from the first word to the published page', async () => {
  await year.approveAll();
  const overview = await year.overview();
  const areas = overview.children.flatMap((line) => (line.kind === 'part' ? line.children : [])).map((line) => line.id);
  const head = await year.as('bureau-head');
  for (const areaId of areas) {
    const area = (await head.get<AreaView>(`/api/reports/${year.id}/areas/${areaId}`)).body;
    expect(area.state).toBe('ready');
    const approved = await head.post<AreaView>(`/api/reports/${year.id}/areas/${areaId}/transitions`, {
      action: 'approve_area',
      digest: area.digest,
    });
    expect(approved.body.state).toBe('approved');
  }
  const coordinator = await year.as('coordinator');
  const signers = [
    { accountId: year.cast.account['leader2'], areaId: areas[0], step: 1 },
    { accountId: year.cast.account['leader'], areaId: null, step: 2 },
  ];
  const { version } = await year.overview();
  const prepared = await coordinator.put(
    `/api/reports/${year.id}/preparation`,
    {
      title: '海城市2018年法治政府建设年度报告',
      cover: { documentNumber: '海府〔2019〕1号', date: '2019-01-20' },
      signers,
    },
    { ifMatch: version },
  );
  expect(prepared.status).toBe(204);

  const full = async (login: string) =>
    (await (await year.as(login)).get<FullReport>(`/api/reports/${year.id}/full`)).body;
  await year.actOnReport('publisher', {
    action: 'clear',
    verdict: 'public',
    digest: (await full('publisher')).digest,
    checks: ['state_secrets'],
  });
  expect(
    (await year.actOnReport('bureau-head', { action: 'send_to_sign', digest: (await full('bureau-head')).digest }))
      .state,
  ).toBe('signing');

  const opinions = async (login: string) =>
    (await (await year.as(login)).get(`/api/reports/${year.id}/opinions`)).status;
  expect([await opinions('leader'), await opinions('publisher')]).toEqual([200, 403]);
  const manifest = (await full('leader')).manifestDigest;
  const early = await (
    await year.as('leader')
  ).post(
    `/api/reports/${year.id}/transitions`,
    { action: 'sign', verdict: 'agreed', digest: manifest, password: TEST_PASSWORD },
    { ifMatch: (await year.overview('leader')).version },
  );
  expect(early.body).toMatchObject({ refusals: [{ code: 'step_not_reached' }] });
  await year.actOnReport('leader2', { action: 'sign', verdict: 'seen', digest: manifest, password: TEST_PASSWORD });
  const between = (await (await year.as('coordinator')).get<PublishView>(`/api/reports/${year.id}/publication`)).body;
  expect(between.signers).toMatchObject([
    { step: 1, signed: { verdict: 'seen' }, current: false },
    { step: 2, signed: null, current: true },
  ]);
  expect(
    (
      await year.actOnReport('leader', {
        action: 'sign',
        verdict: 'agreed',
        opinion: '同意签发。',
        digest: manifest,
        password: TEST_PASSWORD,
      })
    ).state,
  ).toBe('signed');
  const publisher = await year.as('publisher');
  const ifMatch = (await year.overview('publisher')).version;
  const statements = listen(server);
  const published = await publisher.post(`/api/reports/${year.id}/transitions`, { action: 'publish' }, { ifMatch });
  expect(published.status).toBeLessThan(300);
  const ofEditions = statements.filter((statement) => /FROM "?editions\b/.test(statement));
  // all of the report at once, and the manifest that the stored files are held against
  expect(ofEditions).toHaveLength(2);
  expect((await year.overview()).state).toBe('published');

  const publication = (await (await year.as('publisher')).get<PublishView>(`/api/reports/${year.id}/publication`)).body;
  expect(publication.editions).toMatchObject([{ number: 1, state: 'published', kind: 'rendered' }]);
  expect(publication.editions[0]!.files.map((file) => file.name)).toEqual([
    'article.html',
    'report.docx',
    'report.json',
    'report.md',
  ]);
  expect(await verifyChain(server.work)).toMatchObject({ ok: true });
});

test('the next year takes the assignment over, with what became of the units since', async () => {
  const { unit } = year.cast;
  const [coordinator, sysadmin] = [await year.as('coordinator'), await year.as('sysadmin')];
  const carried = async (id: string) =>
    (await coordinator.get<CarriedAssignment[]>(`/api/reports/${id}/assignment/last-year`)).body;
  const { editions } = (await coordinator.get<PublishView>(`/api/reports/${year.id}/publication`)).body;
  const created = await coordinator.post<{ id: string }>('/api/reports', {
    year: 2019,
    issuingUnitId: unit['city'],
    hostUnitId: unit['bureau'],
    from: { editionId: editions[0]!.id },
  });
  const next = new Year(server, year.cast, created.body.id);
  const sections = async () => sectionsIn((await next.overview()).children);
  const lines = (await carried(next.id)).map((line) => [line.leadUnitId, line.supportingUnitIds]);
  expect(lines).toEqual(
    ['bureau', 'audit', 'water', 'town', 'audit', 'bureau'].map((lead, index) => [
      unit[lead],
      index === 1 ? [unit['water']] : [],
    ]),
  );

  await sysadmin.send('PATCH', `/api/units/${unit['water']}`, { validTo: '2017-12-31', successorId: unit['audit'] });
  await sysadmin.send('PATCH', `/api/units/${unit['town']}`, { validTo: '2017-12-31' });
  const since = await carried(next.id);
  expect(since[1]).toMatchObject({
    leadUnitId: unit['audit'],
    supportingUnitIds: [],
    successors: [{ unitId: unit['water'], successorId: unit['audit'] }],
    leftOut: [],
  });
  expect(since[3]).toMatchObject({ leadUnitId: null, successors: [], leftOut: [unit['town']] });

  const versions = new Map((await sections()).map(({ id, version }) => [id, version]));
  const changes = since.map(({ sectionId, leadUnitId, supportingUnitIds }) => ({
    sectionId,
    version: versions.get(sectionId),
    leadUnitId,
    supportingUnitIds,
  }));
  expect((await coordinator.send('PATCH', `/api/reports/${next.id}/assignment`, { changes })).status).toBe(200);
  expect((await sections()).map(({ leadUnit }) => leadUnit?.id ?? null)).toEqual(
    ['bureau', 'audit', 'audit', null, 'audit', 'bureau'].map((lead) => lead && unit[lead]),
  );
  expect(await carried(year.id)).toEqual([]);
});

test('who wrote it does not approve it', async () => {
  const other = new Year(server, year.cast);
  Object.assign(other, { id: year.id });
  const published = await (
    await year.as('coordinator')
  ).get<SectionView>(`/api/sections/${sectionsIn((await year.overview()).children)[0]!.id}`);
  expect(published.body.state).toBe('approved');
});
