import { shippedTemplates } from '@bafang/shared';
import { startTestServer, type TestServer } from '../testing/test-server.js';
import { TemplateRow } from './template.entity.js';
import { Templates } from './templates.js';

let server: TestServer;

beforeAll(async () => (server = await startTestServer()));
afterAll(() => server.close());

test('of servers that start at once on one database, one puts the shipped templates there', async () => {
  await server.work.run(async (transaction) => {
    for (const { id } of shippedTemplates) await transaction.erase(TemplateRow, { id });
  });
  const templates = server.app.get(Templates);
  await Promise.all([templates.onApplicationBootstrap(), templates.onApplicationBootstrap()]);
  expect((await templates.list()).map(({ id }) => id)).toEqual(shippedTemplates.map(({ id }) => id));
});
