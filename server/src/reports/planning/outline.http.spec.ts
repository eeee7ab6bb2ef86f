import type { PreparationView, ReportOverview } from '@bafang/shared';
import type { Answer } from '../../testing/browser.js';
import { fillCast } from '../../testing/cast.js';
import { startTestServer, type TestServer } from '../../testing/test-server.js';
import { sectionsIn, Year } from '../../testing/year.js';

/** The outline while the year is drafted: what the coordinator may take away again. */
let server: TestServer;
let year: Year;

beforeAll(async () => {
  server = await startTestServer();
  year = new Year(server, await fillCast(server.work));
  await year.plan();
  await year.assign();
  await year.open();
});
afterAll(() => server.close());

const change = async (body: Record<string, unknown>): Promise<Answer<ReportOverview>> =>
  (await year.as('coordinator')).post<ReportOverview>(`/api/reports/${year.id}/outline`, body, {
    ifMatch: (await year.overview()).version,
  });

test('an area that is removed takes its signers along', async () => {
  const coordinator = await year.as('coordinator');
  const area = (await change({ op: 'add_heading', kind: 'area', parentId: null, position: 0, heading: '新方面' })).body
    .children[0]!;
  const signers = [null, area.id].map((areaId) => ({ accountId: year.cast.account['leader'], areaId, step: 1 }));
  await coordinator.put(
    `/api/reports/${year.id}/preparation`,
    { title: '报告', cover: { documentNumber: '', date: '' }, signers },
    { ifMatch: (await year.overview()).version },
  );
  expect((await change({ op: 'remove', id: area.id })).status).toBe(200);
  expect((await coordinator.get<PreparationView>(`/api/reports/${year.id}/preparation`)).body.signers).toEqual([
    signers[0],
  ]);
});

describe('a section', () => {
  async function added(heading: string): Promise<string> {
    const { id } = sectionsIn(
      (await change({ op: 'add_section', parentId: null, position: 0, heading, numbered: true })).body.children,
    ).find((line) => line.heading === heading)!;
    await year.act('coordinator', id, { action: 'assign', leadUnitId: year.cast.unit['audit'], dueDate: '2018-12-20' });
    return id;
  }

  test('that was only assigned, and taken back, is removed', async () => {
    const id = await added('误加的一条');
    await year.act('audit-clerk', id, { action: 'decline', reason: '非本局职责' });
    await year.act('coordinator', id, { action: 'assign', leadUnitId: year.cast.unit['water'] });
    expect((await change({ op: 'remove', id })).status).toBe(200);
    expect((await (await year.as('coordinator')).get(`/api/sections/${id}`)).status).toBe(404);
  });

  test('an assignment on an old version is stale before it is refused, to others than the coordinator forbidden', async () => {
    const { id, version } = sectionsIn((await year.overview()).children)[0]!;
    const assign = async (login: string, read: number) =>
      (await year.as(login)).send<{ code: string }>('PATCH', `/api/reports/${year.id}/assignment`, {
        changes: [{ sectionId: id, version: read, wordLimit: 300 }],
      });
    expect((await assign('coordinator', version + 1)).status).toBe(412);
    expect(await assign('coordinator', version)).toMatchObject({ status: 409, body: { code: 'transition_refused' } });
    expect((await assign('reviewer', version + 1)).status).toBe(403);
  });

  test('that somebody wrote in is kept, and one that was submitted says so', async () => {
    const id = await added('已动笔的一条');
    await year.act('audit-clerk', id, { action: 'start' });
    const digest = await year.write('audit-clerk', id, '一句。');
    expect(await change({ op: 'remove', id })).toMatchObject({
      status: 409,
      body: { refusals: [{ code: 'text_begun' }] },
    });
    await year.act('audit-head', id, { action: 'submit', digest });
    expect(await change({ op: 'remove', id })).toMatchObject({
      status: 409,
      body: { refusals: [{ code: 'submitted_once' }] },
    });
  });
});
