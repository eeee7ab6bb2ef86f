import { startTestServer, type TestServer } from '../testing/test-server.js';
import { Fixture } from './testing/fixture.js';
import { columns, loginOf } from './testing/people.js';
import { addressOf, routes } from './testing/routes.js';

let server: TestServer;
let fixture: Fixture;

beforeAll(async () => {
  server = await startTestServer();
  fixture = await Fixture.in(server);
});
afterAll(() => server.close());

const taken = () =>
  server.work.query<{ facts: Record<string, unknown> }>(
    `SELECT facts AS "facts{}" FROM audit_entries WHERE action LIKE 'export_%' ORDER BY sequence`,
  );
const files = Object.entries(routes).filter(([route]) => /\.(xlsx|docx|csv)$/.test(route));

test('there are files to take out', () => expect(files.length).toBeGreaterThan(9));

test.each(files)('who takes %s out stands in the trail, and who may not leaves nothing', async (route, { who }) => {
  const cells = who.split(/\s+/);
  for (const [index, column] of columns.entries()) {
    const before = (await taken()).length;
    const { status } = await (await fixture.people.as(loginOf[column])).get(addressOf(route, fixture));
    const entries = (await taken()).slice(before);
    expect([column, status === 200]).toEqual([column, cells[index] === 'r']);
    expect([column, entries.length]).toEqual([column, status === 200 ? 1 : 0]);
    // the name of the file may be the title of a text
    for (const { facts } of entries) expect(facts).toMatchObject({ format: route.split('.').at(-1) });
    for (const { facts } of entries) expect(facts).not.toHaveProperty('file');
  }
});
