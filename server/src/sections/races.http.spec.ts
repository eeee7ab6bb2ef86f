import type { ContentSaved, SectionView } from '@bafang/shared';
import { newId } from '../database/id.js';
import { Section } from '../outline/section.entity.js';
import { AttestationRow } from '../review/records/attestation.entity.js';
import type { Browser } from '../testing/browser.js';
import { fillCast } from '../testing/cast.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';
import { paragraph, sectionsIn, Year } from '../testing/year.js';

const RACES = 40;
const RUNNERS = 8;

let server: TestServer;
let year: Year;
let approvers: Browser[];
let id: string;

beforeAll(async () => {
  server = await startTestServer();
  year = new Year(server, await fillCast(server.work));
  await year.plan();
  await year.assign();
  await year.open();
  id = sectionsIn((await year.overview()).children)[1]!.id;
  await year.act('audit-clerk', id, { action: 'start' });
  await year.write('audit-clerk', id, '全年办理一百二十件。');
  approvers = await Promise.all(['reviewer', 'reviewer2', 'bureau-head'].map((login) => year.as(login)));
});
afterAll(() => server.close());

/** The statuses of a race, least first. */
const race = async (run: (index: number) => Promise<{ status: number }>) =>
  (await Promise.all(Array.from({ length: RUNNERS }, (_, index) => run(index)))).map((answer) => answer.status).sort();

test(`${RACES} races of ${RUNNERS} approvals: one winner each`, async () => {
  const { digest } = await year.section('audit-head', id);
  for (let round = 0; round < RACES; round++) {
    await server.work.run((transaction) =>
      transaction.change(Section, { id }, { state: 'submitted', enteredAt: new Date().toISOString() }),
    );
    const { version } = (await approvers[0]!.get<SectionView>(`/api/sections/${id}`)).body;
    const statuses = await race((index) =>
      approvers[index % approvers.length]!.post(
        `/api/sections/${id}/transitions`,
        { action: 'approve', digest },
        { ifMatch: version },
      ),
    );
    expect([round, statuses]).toEqual([round, [200, ...Array.from({ length: RUNNERS - 1 }, () => 412)]]);
  }
  expect(await server.work.read.countBy(AttestationRow, { subjectId: id, act: 'approve' })).toBe(RACES);
}, 60_000);

test('who had read the new version is told the state: an approval beside a return', async () => {
  const { digest } = await year.section('audit-head', id);
  for (let round = 0; round < 5; round++) {
    await server.work.run((transaction) => transaction.change(Section, { id }, { state: 'submitted' }));
    const statuses = await race(async (index) => {
      const browser = approvers[index % approvers.length]!;
      const { version } = (await browser.get<SectionView>(`/api/sections/${id}`)).body;
      const act =
        index % 2 ? { action: 'approve', digest } : { action: 'return', reason: '请核对', dueDate: '2099-12-22' };
      return browser.post(`/api/sections/${id}/transitions`, act, { ifMatch: version });
    });
    expect(statuses[0]).toBe(200);
    expect(statuses.slice(1).every((status) => status === 412 || status === 409)).toBe(true);
  }
});

test(`${RACES} races of ${RUNNERS} autosaves: one for each contentVersion, and its text is there`, async () => {
  await server.work.run((transaction) => transaction.change(Section, { id }, { state: 'drafting' }));
  const writers = [await year.as('audit-clerk'), await year.as('audit-head')];
  let { contentVersion } = await year.section('audit-clerk', id);
  for (let round = 0; round < RACES; round++) {
    const texts = Array.from({ length: RUNNERS }, () => newId());
    const answers = await Promise.all(
      texts.map((text, index) =>
        writers[index % 2]!.put<ContentSaved>(
          `/api/sections/${id}/content`,
          { heading: '题目', body: paragraph(text) },
          { ifMatch: contentVersion },
        ),
      ),
    );
    const won = answers.flatMap((answer, index) => (answer.status === 200 ? [index] : []));
    expect([round, won.length, answers.filter((answer) => answer.status === 412).length]).toEqual([
      round,
      1,
      RUNNERS - 1,
    ]);
    contentVersion += 1;
    expect(answers[won[0]!]!.body.contentVersion).toBe(contentVersion);
    expect((await writers[0]!.get<SectionView>(`/api/sections/${id}`)).body).toMatchObject({
      contentVersion,
      body: paragraph(texts[won[0]!]!),
    });
  }
  expect((await (await year.as('auditor')).get('/api/audit/verify')).body).toMatchObject({ ok: true });
}, 60_000);
