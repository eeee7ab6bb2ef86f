import {
  type AnswerView,
  type ContentSaved,
  type ContributionView,
  documentFromParagraphs,
  type Made,
  PASSAGE_MOST,
  type RequestView,
  type SectionView,
  type UsedAnswer,
} from '@bafang/shared';
import { actsAsTold, statesAsTold } from '../../cli/doctor/record-checks.js';
import { digestOf } from '../../database/digest.js';
import { startTestServer, type TestServer } from '../../testing/test-server.js';
import { Year } from '../../testing/year.js';

let server: TestServer;
let year: Year;
/** A section of the audit office that is being written, and what the water bureau answered for it. */
let sectionId: string;
let requestId: string;
let id: string;

beforeAll(async () => {
  server = await startTestServer();
  year = await Year.drafting(server);
  [sectionId] = (await year.ledBy('audit')) as [string];
  await year.act('audit-clerk', sectionId, { action: 'start' });
  [requestId, id] = await answered({ sectionId }, 'audit-clerk');
});
afterAll(() => server.close());

const said = ['每季度出庭一次，分管领导按领域出庭。', '败诉案件由法律顾问写评析，发给全镇执法人员。'];

/** The water bureau is asked, and submits its two lines. */
async function answered(about: object, login: string): Promise<[string, string]> {
  const asked = await (
    await year.as(login)
  ).post<Made>(`/api/reports/${year.id}/requests`, {
    kind: 'material',
    question: '负责人怎样出庭？',
    wants: { text: { words: 200 }, figures: [] },
    dueDate: '2099-12-12',
    unitIds: [year.cast.unit['water']],
    ...about,
  });
  const [answer] = (await (await year.as(login)).get<RequestView>(`/api/requests/${asked.body.id}`)).body.answers;
  const clerk = await year.as('water-clerk');
  const { contentVersion } = await read('water-clerk', answer!.id);
  const body = documentFromParagraphs(said);
  await clerk.put(`/api/contributions/${answer!.id}/content`, { body }, { ifMatch: contentVersion });
  await act('water-clerk', answer!.id, { action: 'send' });
  await act('water-head', answer!.id, { action: 'submit' });
  return [asked.body.id, answer!.id];
}
const read = async (login: string, of: string) =>
  (await (await year.as(login)).get<ContributionView>(`/api/contributions/${of}`)).body;
async function act(login: string, of: string, what: Record<string, unknown>) {
  const { version, digest } = await read('coordinator', of);
  const { digest: own } = login.startsWith('water') ? await read(login, of) : { digest };
  return (await year.as(login)).post<ContributionView & { refusals?: { code: string }[] }>(
    `/api/contributions/${of}/transitions`,
    { ...(own && { digest: own }), ...what },
    { ifMatch: version },
  );
}
const take = (login: string, passage?: string, of = id) => act(login, of, { action: 'use', passage });
const used = async (login: string) =>
  (await year.as(login)).get<UsedAnswer[]>(`/api/sections/${sectionId}/used-answers`);
const texts = ({ passages }: Pick<AnswerView, 'passages'>) => passages.map(({ text }) => text);

test('whose part it is not takes nothing over, nor what the unit did not say', async () => {
  expect((await take('audit-clerk', '每月出庭一次')).body).toMatchObject({ status: 409, code: 'text_changed' });
  const statuses = async (login: string) => (await take(login, said[0])).status;
  expect([await statuses('reviewer'), await statuses('coordinator'), await statuses('water-head')]).toEqual([
    403, 403, 403,
  ]);
  expect(await statuses('town-clerk')).toBe(404);
  expect(await read('audit-clerk', id)).toMatchObject({ state: 'sent', passages: [] });
});

test('the lead unit takes words over, more than once; the answer is used and says which', async () => {
  expect((await used('audit-clerk')).body).toEqual([]);
  expect((await take('audit-clerk', '分管领导按领域出庭。\n败诉案件')).body).toMatchObject({ state: 'used' });
  const offer = (await read('audit-head', id)).offers.find(({ action }) => action === 'use');
  expect(offer).toMatchObject({ to: 'used', asks: [{ input: 'passage', required: true }], refusals: [] });
  expect((await take('audit-head')).body.refusals).toEqual([{ code: 'passage_missing' }]);
  expect(texts((await take('audit-head', said[1])).body)).toEqual(['分管领导按领域出庭。\n败诉案件', said[1]]);
});

test('the unit reads what was taken of its answer, and the bureau; the section names it to who may read it', async () => {
  for (const login of ['water-clerk', 'water-head', 'coordinator', 'audit-clerk'])
    expect([login, texts(await read(login, id))]).toEqual([login, ['分管领导按领域出庭。\n败诉案件', said[1]]]);
  const [answer] = (await (await year.as('reviewer')).get<RequestView>(`/api/requests/${requestId}`)).body.answers;
  expect(texts(answer!)).toHaveLength(2);
  for (const login of ['audit-clerk', 'coordinator']) {
    const [line, ...others] = (await used(login)).body;
    expect([login, line, others]).toMatchObject([
      login,
      { id, requestId, unit: { id: year.cast.unit['water'] }, passages: [{}, {}] },
      [],
    ]);
  }
  expect((await used('town-clerk')).status).toBe(404);
});

test('what no hand takes over is refused', async () => {
  const status = async (passage: string) => (await take('audit-clerk', passage)).status;
  const hostile = ['甲'.repeat(PASSAGE_MOST + 1), '甲'.repeat(1024 * 1024), '\u200b', ' \n '];
  expect(await Promise.all(hostile.map(status))).toEqual([422, 413, 422, 422]);
});

test('of two at once the second reads anew, whichever it is', async () => {
  const [, other] = await answered({ sectionId }, 'audit-clerk');
  const { version } = await read('audit-clerk', other);
  const path = `/api/contributions/${other}/transitions`;
  const sent = async (login: string, said_: Record<string, unknown>) =>
    (await (await year.as(login)).post(path, said_, { ifMatch: version })).status;
  const took = sent('audit-clerk', { action: 'use', passage: said[0] });
  const setAside = sent('audit-head', { action: 'set_aside', reason: '另有材料。' });
  expect((await Promise.all([took, setAside])).toSorted()).toEqual([200, 412]);
});

test('where the section was sent, nothing is taken over any more, but an answer is still used without', async () => {
  const [, other] = await answered({ sectionId }, 'audit-clerk');
  const clerk = await year.as('audit-clerk');
  const { contentVersion } = (await clerk.get<SectionView>(`/api/sections/${sectionId}`)).body;
  const text = { heading: '出庭', body: documentFromParagraphs(said) };
  const written = await clerk.put<ContentSaved>(`/api/sections/${sectionId}/content`, text, {
    ifMatch: contentVersion,
  });
  await year.act('audit-clerk', sectionId, { action: 'send', digest: written.body.digest });
  expect((await take('audit-clerk', said[0], other)).body.refusals).toEqual([{ code: 'wrong_state' }]);
  // it lies with the head now, who writes it
  expect((await take('audit-head', said[0], other)).body).toMatchObject({ state: 'used' });
  expect((await take('audit-clerk', said[1])).body.refusals).toEqual([{ code: 'wrong_state' }]);
});

test('of an area or the whole there is no text to take it into', async () => {
  const [, other] = await answered({}, 'coordinator');
  expect((await take('coordinator', said[0], other)).body.refusals).toEqual([{ code: 'wrong_state' }]);
  expect((await take('coordinator', undefined, other)).body).toMatchObject({ state: 'used', passages: [] });
});

test('what is set aside afterwards is used no more', async () => {
  await act('audit-clerk', id, { action: 'set_aside', reason: '改用表格。' });
  expect((await read('water-clerk', id)).passages).toEqual([]);
  expect((await used('audit-clerk')).body.map(({ id: one }) => one)).not.toContain(id);
});

test('the trail knows the section and the fingerprint of the words, never the words', async () => {
  const told = await server.work.query<{ facts: string }>(
    `SELECT facts FROM audit_entries WHERE action = 'use' AND object_id = :id ORDER BY sequence`,
    { id },
  );
  const [first] = told.map(({ facts }) => JSON.parse(facts) as Record<string, unknown>);
  expect(first).toMatchObject({
    request: requestId,
    section: sectionId,
    from: 'sent',
    to: 'used',
    passage: digestOf('分管领导按领域出庭。\n败诉案件'),
  });
  expect(JSON.stringify(told)).not.toContain('出庭');
  expect(await actsAsTold(server.work)).toMatchObject({ right: true });
  expect(await statesAsTold(server.work)).toMatchObject({ right: true });
});
