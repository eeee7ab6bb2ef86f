import type { InboxItem, InboxView, RevisionLine, SectionLine } from '@bafang/shared';
import { fillCast } from '../testing/cast.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';
import { sectionsIn, Year } from '../testing/year.js';

let server: TestServer;
let year: Year;
let section: SectionLine;

beforeAll(async () => {
  server = await startTestServer();
  year = new Year(server, await fillCast(server.work));
  await (await (await year.plan()).assign()).open();
  section = sectionsIn((await year.overview()).children)[1]!;
});
afterAll(() => server.close());

const inboxRow = async (login: string, id = section.id): Promise<InboxItem | undefined> =>
  (await (await year.as(login)).get<InboxView>('/api/inbox')).body.items.find(({ sectionId }) => sectionId === id);
/** What a reader is told was said with each act, newest first. */
const said = async (login: string): Promise<string[]> =>
  (await year.section(login, section.id)).history.flatMap(({ action, reason }) =>
    reason === null ? [] : [`${action}: ${reason}`],
  );
const versions = async (login: string): Promise<string[]> =>
  (await (await year.as(login)).get<RevisionLine[]>(`/api/sections/${section.id}/revisions`)).body.map(
    ({ act, author }) => `${act} ${author.name}`,
  );

describe('a note goes along with the text', () => {
  let digest: string;

  test('from the clerk to the head, who reads it first; nobody outside the unit learns of it', async () => {
    await year.act('audit-clerk', section.id, { action: 'start' });
    digest = await year.write('audit-clerk', section.id, '全年办理五十五件。');
    await year.act('audit-clerk', section.id, { action: 'send', digest, reason: '第二句的数字等市统计局确认。' });
    expect((await inboxRow('audit-head'))?.why).toEqual({
      code: 'sent_saying',
      params: { by: 'audit-audit-clerk', at: expect.any(String), reason: '第二句的数字等市统计局确认。' },
    });
    const sent = ['send: 第二句的数字等市统计局确认。'];
    expect([await said('audit-head'), await said('audit-clerk')]).toEqual([sent, sent]);
    for (const login of ['water-clerk', 'coordinator', 'reviewer'])
      expect([login, await said(login)]).toEqual([login, []]);
  });

  test('from the head to the bureau, with what the head says; whoever reads of the act reads it', async () => {
    await year.act('audit-head', section.id, { action: 'submit', digest, reason: '已与市统计局核对。' });
    expect((await inboxRow('reviewer'))?.why).toEqual({
      code: 'submitted_first_saying',
      params: { at: expect.any(String), reason: '已与市统计局核对。' },
    });
    for (const login of ['water-clerk', 'coordinator', 'reviewer'])
      expect([login, await said(login)]).toEqual([login, ['submit: 已与市统计局核对。']]);
    expect((await said('audit-clerk'))[0]).toBe('submit: 已与市统计局核对。');
  });

  test('a version says to the bureau how it came there, to the unit how it was made', async () => {
    for (const login of ['audit-clerk', 'audit-head'])
      expect([login, await versions(login)]).toEqual([login, ['send audit-audit-clerk']]);
    for (const login of ['reviewer', 'coordinator', 'water-clerk'])
      expect([login, await versions(login)]).toEqual([login, ['submit audit-audit-head']]);
  });

  test('without one the row says when it came', async () => {
    await year.act('reviewer', section.id, { action: 'return', reason: '请核。', dueDate: '2099-12-20' });
    await year.act('audit-head', section.id, { action: 'submit', digest });
    expect((await inboxRow('reviewer'))?.why).toEqual({
      code: 'submitted_again',
      params: { n: 2, at: expect.any(String) },
    });
  });
});

test('who hands a section back says why, and the coordinator reads it with the section', async () => {
  const other = sectionsIn((await year.overview()).children)[2]!;
  await year.act('water-head', other.id, { action: 'decline', reason: '此事由市城管局主管。' });
  const [last] = (await year.section('coordinator', other.id)).history;
  expect(last).toMatchObject({ action: 'decline', to: 'unassigned', reason: '此事由市城管局主管。' });
  expect((await inboxRow('coordinator', other.id))?.why).toMatchObject({ code: 'declined' });
});
