import { type FullReport, sectionsIn as printedSections } from '@bafang/shared';
import { listen } from '../../testing/statements.js';
import { startTestServer, type TestServer } from '../../testing/test-server.js';
import { Year } from '../../testing/year.js';
import { ActorSource } from '../../users/actor-source.js';
import { Standings } from '../loaders/standings.js';
import { ReadableTexts } from './readable-texts.js';

let server: TestServer;
let year: Year;
let ids: string[];

beforeAll(async () => {
  server = await startTestServer();
  year = await Year.drafting(server);
  ids = await year.ledBy('audit');
});
afterAll(() => server.close());

/** What the coordinator reads of a section in the whole report. */
async function read(id: string): Promise<string> {
  const { body } = await (await year.as('coordinator')).get<FullReport>(`/api/reports/${year.id}/full`);
  return JSON.stringify(printedSections(body.printed.children).find((section) => section.id === id)?.body);
}
async function submit(id: string, words: string): Promise<void> {
  await year.act('audit-clerk', id, { action: 'start' });
  const digest = await year.write('audit-clerk', id, words);
  await year.act('audit-head', id, { action: 'submit', digest });
}

test('a text is read once, and again when it was changed', async () => {
  const [first, second] = ids as [string, string];
  await submit(first, '全年办理十二件。');
  const statements = listen(server);
  const texts = () => statements.splice(0).filter((statement) => /^SELECT id, digest, content_version/.test(statement));
  expect(await read(first)).toContain('十二件');
  expect(texts()).toHaveLength(1);
  expect(await read(first)).toContain('十二件');
  expect(texts()).toHaveLength(0);
  await year.write('coordinator', first, '全年办理十三件。');
  expect(await read(first)).toContain('十三件');
  expect(texts()).toHaveLength(1);
  await submit(second, '另一条。');
  expect(await read(second)).toContain('另一条');
  expect(await read(first)).toContain('十三件');
});

test('what the unit writes since is not read by the bureau', async () => {
  const [first] = ids as [string];
  await year.act('reviewer', first, { action: 'return', reason: '请核对。', dueDate: '2099-12-20' });
  await year.write('audit-clerk', first, '全年办理十四件。');
  expect(await read(first)).toContain('十三件');
});

test('what is sent back and written anew between judging and reading is not read', async () => {
  const [, second] = ids as [string, string];
  const app = <T>(service: new (...given: never[]) => T) => server.app.get<T>(service, { strict: false });
  const actor = (await app(ActorSource).ofLogin('coordinator'))!;
  await year.write('coordinator', second, '统稿以后的一句。');
  const judged = await app(Standings).load(year.id, actor.id);
  await year.act('reviewer', second, { action: 'return', reason: '请核对。', dueDate: '2099-12-20' });
  await year.write('audit-clerk', second, '还没有报送的一句。');
  const { body } = (await app(ReadableTexts).of(actor, judged)).get(second)!;
  expect(JSON.stringify(body.read())).toContain('统稿以后的一句');
});
