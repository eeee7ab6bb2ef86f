import type { PreparationView, ReportOverview } from '@bafang/shared';
import type { Answer } from '../testing/browser.js';
import { fillCast } from '../testing/cast.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';
import { Year } from '../testing/year.js';

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

const change = async (body: Record<string, unknown>): Promise<Answer<ReportOverview>> => (await year.as('coordinator')).post<ReportOverview>(`/api/reports/${year.id}/outline`, body, { ifMatch: (await year.overview()).version });

test('an area that is removed takes its signers along', async () => {
  const coordinator = await year.as('coordinator');
  const area = (await change({ op: 'add_heading', kind: 'area', parentId: null, position: 0, heading: '新方面' })).body.children[0]!;
  const signers = [null, area.id].map((areaId) => ({ accountId: year.cast.account['leader'], areaId, step: 1 }));
  await coordinator.put(`/api/reports/${year.id}/preparation`, { title: '报告', cover: { documentNumber: '', date: '' }, signers }, { ifMatch: (await year.overview()).version });
  expect((await change({ op: 'remove', id: area.id })).status).toBe(200);
  expect((await coordinator.get<PreparationView>(`/api/reports/${year.id}/preparation`)).body.signers).toEqual([signers[0]]);
});
