import type { UnfinishedImport, InboxView } from '@bafang/shared';
import type { Browser } from '../testing/browser.js';
import { fillCast } from '../testing/cast.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';

let server: TestServer;
let coordinator: Browser;

beforeAll(async () => {
  server = await startTestServer();
  await fillCast(server.work);
  coordinator = await server.as('coordinator');
});
afterAll(() => server.close());

const upload = async (name: string): Promise<string> => {
  const form = new FormData();
  form.append('file', new Blob(['海城市2011年度法治政府建设情况报告\n\n一、基本情况\n一是改革。\n']), name);
  return (await coordinator.post<{ id: string }>('/api/imports', form)).body.id;
};
const list = async () => (await coordinator.get<UnfinishedImport[]>('/api/imports')).body;
const waiting = async (person: Browser) =>
  (await person.get<InboxView>('/api/inbox')).body.items.filter(({ kind }) => kind === 'import');

test('an import that was begun is found again, in the list of the unit and in the inbox of who began it', async () => {
  expect([await list(), await waiting(coordinator)]).toEqual([[], []]);
  const [first, second] = [await upload('甲.txt'), await upload('乙.txt')];
  expect((await list()).map(({ id, fileName, by }) => [id, fileName, by.name])).toEqual([
    [second, '乙.txt', 'bureau-coordinator'],
    [first, '甲.txt', 'bureau-coordinator'],
  ]);
  expect(await waiting(coordinator)).toMatchObject([
    { action: 'check_import', importId: first, title: '甲.txt', why: { code: 'import_unfinished' } },
    { action: 'check_import', importId: second, title: '乙.txt' },
  ]);
  const { counts, items } = (await coordinator.get<InboxView>('/api/inbox')).body;
  expect(items).toHaveLength(counts.waiting);
  expect((await coordinator.get('/api/inbox/count')).body).toEqual({ waiting: counts.waiting });
  expect(await waiting(await server.as('reviewer'))).toEqual([]);
});

test('it is gone from both once it is discarded', async () => {
  const [{ id }] = (await list()) as [UnfinishedImport];
  expect((await coordinator.send('DELETE', `/api/imports/${id}`)).status).toBe(204);
  expect((await list()).map(({ fileName }) => fileName)).toEqual(['甲.txt']);
  expect(await waiting(coordinator)).toHaveLength(1);
});
