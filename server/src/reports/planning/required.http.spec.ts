import type { ReportOverview } from '@bafang/shared';
import { fillCast } from '../../testing/cast.js';
import { startTestServer, type TestServer } from '../../testing/test-server.js';
import { sectionsIn, Year } from '../../testing/year.js';

let server: TestServer;
let year: Year;

beforeAll(async () => {
  server = await startTestServer();
  year = new Year(server, await fillCast(server.work));
  const { unit } = year.cast;
  const created = await (
    await year.as('coordinator')
  ).post<{ id: string }>('/api/reports', {
    year: 2018,
    issuingUnitId: unit['city'],
    hostUnitId: unit['bureau'],
    from: { templateId: 'eight-areas-2015' },
  });
  year.id = created.body.id;
});
afterAll(() => server.close());

test('what the template requires and the coordinator took away is missing before signing', async () => {
  const coordinator = await year.as('coordinator');
  const change = async (body: Record<string, unknown>) =>
    coordinator.post<ReportOverview>(`/api/reports/${year.id}/outline`, body, {
      ifMatch: (await year.overview()).version,
    });
  const sections = sectionsIn((await year.overview()).children);
  const { unit } = year.cast;
  await coordinator.send('PATCH', `/api/reports/${year.id}/assignment`, {
    changes: sections.map(({ id, version }) => ({
      sectionId: id,
      version,
      leadUnitId: unit['audit'],
      dueDate: '2018-12-20',
    })),
  });
  await year.open();
  const missing = async () =>
    (await year.overview()).checklist!.items.find((item) => item.code === 'parts_missing')!.refusal;
  expect(await missing()).toBeNull();
  expect((await change({ op: 'remove', id: sections.at(-1)!.id })).status).toBe(200);
  expect(await missing()).toEqual({ code: 'parts_missing', params: { count: 1, parts: ['2019年工作设想'] } });
  await change({ op: 'add_section', parentId: null, position: 9, heading: '2019年工作设想', numbered: true });
  expect(await missing()).toBeNull();
});
