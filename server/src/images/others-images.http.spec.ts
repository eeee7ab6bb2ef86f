import {
  areasIn,
  type AreaView,
  type ContributionView,
  type Made,
  type NodeJson,
  type RequestView,
} from '@bafang/shared';
import { bodyOf, Pictures, shown } from '../testing/pictures.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';
import { Year } from '../testing/year.js';
import { firstGrant, Grant } from '../users/account.entity.js';

let server: TestServer;
let year: Year;
const pictures = new Pictures(() => year);
/** The audit office's, which nobody supports, and the town's. */
let auditId: string;
let townId: string;
/** In the text of the audit office. */
let red: string;

beforeAll(async () => {
  server = await startTestServer();
  year = await Year.drafting(server);
  [, auditId] = (await year.ledBy('audit')) as [string, string];
  [townId] = (await year.ledBy('town')) as [string];
  await year.act('audit-clerk', auditId, { action: 'start' });
  await year.act('town-clerk', townId, { action: 'start' });
  red = await pictures.kept('audit-clerk', `sections/${auditId}`, 'red');
  await save('audit-clerk', auditId, shown(red));
});
afterAll(() => server.close());

async function save(login: string, sectionId: string, ...blocks: NodeJson[]) {
  const { contentVersion } = await year.section(login, sectionId);
  const given = { heading: '题目', body: bodyOf(...blocks) };
  const path = `/api/sections/${sectionId}/content`;
  const { status, body } = await (
    await year.as(login)
  ).put<{ code?: string; digest?: string }>(path, given, { ifMatch: contentVersion });
  return [status, body.code ?? null];
}
const words = (text: string): NodeJson => ({ type: 'paragraph', content: [{ type: 'text', text }] });

async function asked(login: string, unit: string, about: object): Promise<string> {
  const clerk = await year.as(login);
  const made = await clerk.post<Made>(`/api/reports/${year.id}/requests`, {
    question: '有图吗？',
    dueDate: '2099-12-12',
    unitIds: [year.cast.unit[unit]],
    ...about,
  });
  expect(made.status).toBe(201);
  return (await clerk.get<RequestView>(`/api/requests/${made.body.id}`)).body.answers[0]!.id;
}
async function answered(login: string, id: string, content: object): Promise<number> {
  const head = await year.as(login);
  const { contentVersion } = (await head.get<ContributionView>(`/api/contributions/${id}`)).body;
  const saved = await head.put(`/api/contributions/${id}/content`, content, { ifMatch: contentVersion });
  return saved.status;
}
async function submitted(login: string, id: string): Promise<number> {
  const head = await year.as(login);
  const { version, digest } = (await head.get<ContributionView>(`/api/contributions/${id}`)).body;
  const act = { action: 'submit', digest };
  return (await head.post(`/api/contributions/${id}/transitions`, act, { ifMatch: version })).status;
}

describe('the image of another unit is not had by its fingerprint', () => {
  test('written among the words of a text before', async () => {
    expect(await save('town-clerk', townId, words(red))).toEqual([200, null]);
    expect(await save('town-clerk', townId, shown(red))).toEqual([422, 'image_unknown']);
    expect(await save('town-clerk', townId, words(`{"type":"image","attrs":{"digest":"${red}"}}`))).toEqual([
      200,
      null,
    ]);
    expect(await save('town-clerk', townId, shown(red))).toEqual([422, 'image_unknown']);
    await pictures.seenBy(red, { 'town-clerk': 404, 'water-clerk': 404 });
  });

  test('answered as a figure, which is called as an image names it', async () => {
    const wants = { text: null, figures: [{ name: 'digest', measure: '' }] };
    const id = await asked('town-clerk', 'water', { kind: 'material', sectionId: townId, wants });
    expect(await answered('water-head', id, { body: bodyOf(), figures: { digest: red.slice(0, 60) } })).toBe(200);
    expect(await answered('water-head', id, { body: bodyOf(shown(red)) })).toBe(422);
    expect(await answered('water-head', id, { body: bodyOf(words(red)) })).toBe(200);
    expect(await submitted('water-head', id)).toBe(200);
    expect(await save('town-clerk', townId, shown(red))).toEqual([422, 'image_unknown']);
    await pictures.seenBy(red, { 'town-clerk': 404, 'water-head': 404 });
  });
});

test('the bureau gets no image of the unit’s that did not come with the text', async () => {
  const green = await pictures.kept('audit-clerk', `sections/${auditId}`, 'green');
  await save('audit-clerk', auditId, shown(red), shown(green));
  await save('audit-clerk', auditId, shown(red));
  const { digest } = await year.section('audit-head', auditId);
  await year.act('audit-head', auditId, { action: 'submit', digest });
  await pictures.seenBy(green, { coordinator: 404, reviewer: 404, 'audit-clerk': 200 });
  expect(await save('coordinator', auditId, shown(red), shown(green))).toEqual([422, 'image_unknown']);
  const grey = await pictures.kept('coordinator', `sections/${auditId}`, 'grey');
  await pictures.seenBy(grey, { coordinator: 200, reviewer: 404 });
  expect(await save('coordinator', auditId, shown(red), shown(grey))).toEqual([200, null]);
  await pictures.seenBy(grey, { coordinator: 200, reviewer: 200, 'audit-clerk': 200 });
});

test('what one of the bureau’s writers brought the other puts back; who only reads it there waits for the text', async () => {
  const grant = {
    accountId: year.cast.account['reviewer2']!,
    role: 'coordinator' as const,
    unitId: year.cast.unit['bureau']!,
  };
  await server.work.run((transaction) => transaction.add(Grant, firstGrant(grant, new Date().toISOString())));
  const white = await pictures.kept('coordinator', `sections/${auditId}`, 'white');
  expect(await save('coordinator', auditId, shown(red), shown(white))).toEqual([200, null]);
  expect(await save('reviewer2', auditId, shown(red))).toEqual([200, null]);
  expect(await save('reviewer2', auditId, shown(red), shown(white))).toEqual([200, null]);
  const black = await pictures.kept('coordinator', `sections/${auditId}`, 'black');
  await pictures.seenBy(black, { reviewer2: 200, reviewer: 404 });
});

test('who brings what the unit brought and dropped may show it', async () => {
  const green = await pictures.kept('coordinator', `sections/${auditId}`, 'green');
  expect(await save('coordinator', auditId, shown(red), shown(green))).toEqual([200, null]);
});

test('a lead unit gets no image of an opinion that it does not read; who adopts it does', async () => {
  const { digest } = await year.section('reviewer', auditId);
  const id = await asked('reviewer', 'water', { kind: 'opinion', sectionId: auditId, digest });
  const blue = await pictures.kept('water-head', `contributions/${id}`, 'blue');
  const said = { body: bodyOf(shown(red), shown(blue)), verdict: 'agree_if_changed' };
  expect(await answered('water-head', id, said)).toBe(200);
  expect(await submitted('water-head', id)).toBe(200);
  await pictures.seenBy(blue, { reviewer: 200, coordinator: 200, 'audit-clerk': 404 });
  await year.act('reviewer', auditId, { action: 'return', reason: '请核对', dueDate: '2099-12-20' });
  expect(await save('audit-clerk', auditId, shown(red), shown(blue))).toEqual([422, 'image_unknown']);
  const now = await year.section('audit-head', auditId);
  await year.act('audit-head', auditId, { action: 'submit', digest: now.digest });
  expect(await save('coordinator', auditId, shown(red), shown(blue))).toEqual([200, null]);
  await pictures.seenBy(blue, { 'audit-clerk': 200, 'town-clerk': 404 });
});

test('who is asked about an area sees the images of what was pinned, and none that came since', async () => {
  const areaId = areasIn((await year.overview()).children).find((area) =>
    area.children.some((child) => child.id === auditId),
  )!.id;
  const path = `/api/reports/${year.id}/areas/${areaId}`;
  const { digest } = (await (await year.as('reviewer')).get<AreaView>(path)).body;
  await asked('reviewer', 'town', { kind: 'opinion', areaId, digest });
  await pictures.seenBy(red, { 'town-clerk': 200 });
  const orange = await pictures.kept('coordinator', `sections/${auditId}`, 'orange');
  expect(await save('coordinator', auditId, shown(red), shown(orange))).toEqual([200, null]);
  await pictures.seenBy(orange, { reviewer: 200, 'town-clerk': 404 });
});
