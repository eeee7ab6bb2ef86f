import {
  areasIn,
  documentFromParagraphs,
  type LastAnswer,
  type LastRequest,
  type Made,
  plainText,
  type RequestView,
} from '@bafang/shared';
import { Report } from '../outline/report.entity.js';
import { Section } from '../outline/section.entity.js';
import { fillCast } from '../testing/cast.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';
import { sectionsIn, Year } from '../testing/year.js';

let server: TestServer;
let last: Year;
let year: Year;

const begun = async (of: Year): Promise<Year> => (await (await of.plan()).assign()).open();
const ofAudit = async (of: Year): Promise<string> =>
  sectionsIn((await of.overview()).children).find(({ leadUnit }) => leadUnit?.id === of.cast.unit['audit'])!.id;
const area = async (of: Year): Promise<string> => areasIn((await of.overview()).children)[0]!.id;

/** Asked, and answered by the town alone. */
async function asked(of: Year, login: string, about: object, question: string): Promise<RequestView> {
  const made = await (
    await of.as(login)
  ).post<Made>(`/api/reports/${of.id}/requests`, {
    kind: 'material',
    ...about,
    question,
    wants: { text: null, figures: [{ name: '办结', measure: '件' }] },
    dueDate: '2099-12-12',
    unitIds: [of.cast.unit['town'], of.cast.unit['water']],
  });
  expect(made.status).toBe(201);
  return (await (await of.as(login)).get<RequestView>(`/api/requests/${made.body.id}`)).body;
}
const answerOf = (of: Year, { answers }: RequestView, unit: string) =>
  answers.find((answer) => answer.unit.id === of.cast.unit[unit])!;

/** Every unit is told that it need not answer. */
async function withdrawn(of: Year, login: string, { answers }: RequestView): Promise<void> {
  for (const { id, version } of answers) {
    const act = { action: 'withdraw', reason: '问错了。' };
    const { status } = await (
      await of.as(login)
    ).post(`/api/contributions/${id}/transitions`, act, { ifMatch: version });
    expect(status).toBe(200);
  }
}

async function answered(of: Year, request: RequestView, words: string): Promise<void> {
  const { id } = answerOf(of, request, 'town');
  const head = await of.as('town-clerk');
  const said = { body: documentFromParagraphs([words]), figures: { 办结: '12' } };
  const { body } = await head.put<{ digest: string }>(`/api/contributions/${id}/content`, said, { ifMatch: 1 });
  const sent = { action: 'submit', digest: body.digest };
  expect((await head.post(`/api/contributions/${id}/transitions`, sent, { ifMatch: 1 })).status).toBe(200);
}

const lastRequest = async (login: string, about: Record<string, string> = {}) =>
  (
    await (
      await year.as(login)
    ).get<LastRequest>(`/api/reports/${year.id}/requests/last-year?${new URLSearchParams(about).toString()}`)
  ).body.request;
const lastAnswer = async (login: string, id: string) =>
  (await year.as(login)).get<LastAnswer>(`/api/contributions/${id}/last-year`);

beforeAll(async () => {
  server = await startTestServer();
  const cast = await fillCast(server.work);
  last = await begun(new Year(server, cast));
  const sectionId = await ofAudit(last);
  await last.act('audit-clerk', sectionId, { action: 'start' });
  await answered(last, await asked(last, 'audit-clerk', { sectionId }, '去年办结多少件？'), '去年办结十二件。');
  await asked(last, 'coordinator', { areaId: await area(last) }, '去年这一方面有什么做法？');
  await asked(last, 'coordinator', {}, '去年全年有什么亮点？');
  await withdrawn(last, 'coordinator', await asked(last, 'coordinator', {}, '去年全年有什么量点？'));
  await server.work.run((transaction) => transaction.change(Report, { id: last.id }, { year: 2017 }));
  year = await begun(new Year(server, cast));
  const id = await ofAudit(year);
  await server.work.run((transaction) => transaction.change(Section, { id }, { previousId: sectionId }));
  await year.act('audit-clerk', id, { action: 'start' });
});
afterAll(() => server.close());

test('the lead unit finds what it asked about the section a year ago, and of whom', async () => {
  const sectionId = await ofAudit(year);
  expect(await lastRequest('audit-clerk', { sectionId })).toMatchObject({
    year: 2017,
    question: '去年办结多少件？',
    wants: { text: null, figures: [{ name: '办结', measure: '件' }] },
    answered: 1,
  });
  const { units } = (await lastRequest('audit-clerk', { sectionId }))!;
  expect(units.map(({ id }) => id).sort()).toEqual([year.cast.unit['town'], year.cast.unit['water']].sort());
});

test('the bureau finds what it asked about the area of the same heading, and about the whole, unless it took that back', async () => {
  expect(await lastRequest('coordinator', { areaId: await area(year) })).toMatchObject({
    question: '去年这一方面有什么做法？',
    answered: 0,
  });
  expect(await lastRequest('coordinator')).toMatchObject({ question: '去年全年有什么亮点？' });
});

test('who received no answers then finds nothing, and so does who asks about something else', async () => {
  const sectionId = await ofAudit(year);
  expect(await lastRequest('water-clerk', { sectionId })).toBeNull();
  expect(await lastRequest('town-clerk')).toBeNull();
  const other = sectionsIn((await year.overview()).children).find(({ id }) => id !== sectionId)!;
  expect(await lastRequest('coordinator', { sectionId: other.id })).toBeNull();
});

test('the unit that is asked again has its own answer beside it, and nobody else has', async () => {
  const request = await asked(year, 'audit-clerk', { sectionId: await ofAudit(year) }, '今年办结多少件？');
  const { id } = answerOf(year, request, 'town');
  const { answer } = (await lastAnswer('town-clerk', id)).body;
  expect(answer).toMatchObject({ year: 2017, question: '去年办结多少件？', state: 'sent', figures: { 办结: '12' } });
  expect(plainText(answer!.body as never)).toBe('去年办结十二件。');
  for (const login of ['audit-clerk', 'coordinator', 'water-clerk'])
    expect([login, (await lastAnswer(login, id)).status]).toEqual([login, 404]);
  expect((await lastAnswer('water-clerk', answerOf(year, request, 'water').id)).body.answer).toBeNull();
});
