import { addMatters, newMatter } from '../matters/first-matters.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';
import { Year } from '../testing/year.js';
import { ReportTrees } from '../outline/report-trees.js';
import { Report } from '../outline/report.entity.js';
import { MatterStandings } from './matter-standings.js';

let server: TestServer;
let year: Year;

beforeAll(async () => {
  server = await startTestServer();
  year = await Year.drafting(server);
});
afterAll(() => server.close());

/** More passages than are remembered. */
const MATTERS = 280;
const PLACES = 20;

test('of ever so many passages none is taken for standing that is gone', async () => {
  const [sectionId] = await year.ledBy('audit');
  await year.act('audit-clerk', sectionId!, { action: 'start' });
  await year.write('audit-clerk', sectionId!, '组织执法案卷评查。');
  const matters = Array.from({ length: MATTERS }, (_, position) =>
    newMatter({ reportId: year.id, position, area: '', matter: `第${position}项` }),
  );
  const places = matters.flatMap(({ id: matterId }, at) =>
    Array.from({ length: PLACES }, (_, position) => ({
      ...{ matterId, position, sectionId: sectionId! },
      words: `办结建议${at * PLACES + position}件。`,
    })),
  );
  await server.work.run((transaction) => addMatters(transaction, { matters, places }));
  const [report] = await server.work.rows(Report, 'id = :id', { id: year.id });
  const all = await server.app.get(MatterStandings).of(await server.app.get(ReportTrees).of(report!));
  expect(new Set(all.flatMap((one) => one.places.map(({ state }) => state)))).toEqual(new Set(['gone']));
  expect(new Set(all.map(({ state }) => state))).toEqual(new Set(['blank']));
});
