import {
  type AreaView,
  type DocumentJson,
  documentParagraphs,
  type ErrorPlace,
  errorPlaceOf,
  type FullReport,
  proofread,
  type SectionView,
  shippedGlossary,
} from '@bafang/shared';
import { newId } from '../database/id.js';
import { Errors } from '../review/errors.js';
import { SetAside } from '../review/records/set-aside.entity.js';
import { listen } from '../testing/statements.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';
import { paragraph, Year } from '../testing/year.js';

let server: TestServer;
let year: Year;
let id: string;

const FAULT = '全市推进推进放管服改革，成效明显。';
const REASON = '引自市政府文件标题，原文如此。';

beforeAll(async () => {
  server = await startTestServer();
  year = await Year.drafting(server);
});
afterAll(() => server.close());
/** A section of the audit office's own that nobody has written in, for each test another. */
let led: string[];
beforeAll(async () => (led = await year.ledBy('audit')));
const begun = async (text: string): Promise<string> => {
  id = led.pop() ?? (await again());
  const { state } = await year.section('audit-clerk', id);
  if (state === 'assigned') await year.act('audit-clerk', id, { action: 'start' });
  return year.write('audit-clerk', id, text);
};
/** One of another unit, that nobody has written in. */
const firstOf = async (unit: string, text: string): Promise<string> => {
  [id] = (await year.ledBy(unit)) as [string];
  await year.act(`${unit}-clerk`, id, { action: 'start' });
  return year.write(`${unit}-clerk`, id, text);
};
/** Of the two there are, the last once more, back with the unit. */
async function again(): Promise<string> {
  const { state } = await year.section('audit-head', id);
  if (state === 'submitted') await year.act('audit-head', id, { action: 'recall' });
  for (const { id: setAside } of (await year.section('audit-head', id)).setAsides) await takeBack(setAside);
  return id;
}

const placesIn = (text: string): ErrorPlace[] => {
  const paragraphs = documentParagraphs(paragraph(text) as DocumentJson);
  const found = proofread(paragraphs, { year: 2018, glossary: shippedGlossary });
  return found.filter(({ severity }) => severity === 'error').map((finding) => errorPlaceOf(paragraphs, finding));
};
const setAside = async (login: string, digest: string, place: object = placesIn(FAULT)[0]!, reason = REASON) =>
  (await year.as(login)).post<SectionView>(`/api/sections/${id}/set-asides`, { ...place, digest, reason });
const takeBack = async (setAside: string, login = 'audit-head') =>
  (await year.as(login)).send<SectionView>('DELETE', `/api/sections/${id}/set-asides/${setAside}`);
const tries = async (login: string, act: Record<string, unknown>) =>
  (await year.as(login)).post(`/api/sections/${id}/transitions`, act, {
    ifMatch: (await year.section(login, id)).version,
  });
const refusedFor = async (login: string, action: string) => {
  const { offers } = await year.section(login, id);
  const errors = offers.find((offer) => offer.action === action && !offer.variant)?.refusals ?? [];
  return errors.filter(({ code }) => code === 'errors_not_set_aside').map(({ params }) => params?.['count']);
};
const errorsRefused = (count: number) => ({
  status: 409,
  body: { refusals: [{ code: 'errors_not_set_aside', params: { count } }] },
});

test('an error stops sending, submitting and approving, whatever the client says, until the text is mended', async () => {
  const digest = await begun(`${FAULT}各镇街落实落实责任。`);
  expect(await refusedFor('audit-clerk', 'send')).toEqual([2]);
  expect(await tries('audit-clerk', { action: 'send', digest })).toMatchObject(errorsRefused(2));
  expect(await tries('audit-head', { action: 'submit', digest })).toMatchObject(errorsRefused(2));
  const mended = await year.write('audit-clerk', id, '全市推进放管服改革，成效明显。');
  expect(await refusedFor('audit-clerk', 'send')).toEqual([]);
  await year.act('audit-head', id, { action: 'submit', digest: mended });
  // the coordinator's own hand is held by the same rule
  const worse = await year.write('coordinator', id, FAULT);
  expect(await tries('reviewer', { action: 'approve', digest: worse })).toMatchObject(errorsRefused(1));
});

test('the head leaves it as it is with a reason, which goes with the text to the reviewer', async () => {
  const digest = await begun(FAULT);
  expect((await setAside('audit-clerk', digest)).status).toBe(403);
  const after = await setAside('audit-head', digest);
  expect(after).toMatchObject({
    status: 200,
    body: {
      setAsides: [
        { rule: 'doubled-words', words: FAULT, at: 2, length: 4, reason: REASON, by: { name: expect.any(String) } },
      ],
    },
  });
  // the same once more is the same
  expect((await setAside('audit-head', digest)).body.setAsides).toHaveLength(1);
  await year.act('audit-clerk', id, { action: 'send', digest });
  await year.act('audit-head', id, { action: 'submit', digest });
  expect((await year.section('reviewer', id)).setAsides).toMatchObject([{ reason: REASON }]);
  expect(await refusedFor('reviewer', 'approve')).toEqual([]);
});

test('it comes back when the sentence changes, and holds when another does', async () => {
  const digest = await begun(FAULT);
  await setAside('audit-head', digest);
  await year.write('audit-clerk', id, `年初作了部署。${FAULT}`);
  expect(await refusedFor('audit-clerk', 'send')).toEqual([]);
  await year.write('audit-clerk', id, `年初作了部署。${FAULT.replace('明显', '较明显')}`);
  expect(await refusedFor('audit-clerk', 'send')).toEqual([1]);
  expect((await year.section('audit-head', id)).setAsides).toEqual([]);
});

test('it is taken back by the head', async () => {
  const digest = await begun(FAULT);
  const [said] = (await setAside('audit-head', digest)).body.setAsides;
  expect((await takeBack(said!.id, 'audit-clerk')).status).toBe(403);
  expect((await takeBack(said!.id)).body.setAsides).toEqual([]);
  expect((await takeBack(said!.id)).status).toBe(404);
  expect(await refusedFor('audit-clerk', 'send')).toEqual([1]);
});

test('only an error that is in the text as it stands, with a reason, while the unit holds it', async () => {
  const digest = await begun(FAULT);
  const [place] = placesIn(FAULT);
  expect((await setAside('audit-head', digest, place, ' ')).status).toBe(422);
  expect(await setAside('audit-head', 'a'.repeat(64))).toMatchObject({ status: 409, body: { code: 'text_changed' } });
  for (const wrong of [{ at: 3 }, { rule: 'doubled-mark' }, { words: '全市推进推进。' }, { length: 2 }])
    expect(await setAside('audit-head', digest, { ...place, ...wrong })).toMatchObject({
      status: 409,
      body: { code: 'error_gone' },
    });
  await setAside('audit-head', digest);
  await year.act('audit-head', id, { action: 'submit', digest });
  expect(await setAside('audit-head', digest)).toMatchObject({
    status: 409,
    body: { code: 'transition_refused', refusals: [{ code: 'wrong_state' }] },
  });
  expect(await setAside('water-head', digest)).toMatchObject({ status: 403 });
});

test('while the unit has it again, the bureau is told what was set aside in the text that it had', async () => {
  const digest = await begun(FAULT);
  await setAside('audit-head', digest);
  await year.act('audit-head', id, { action: 'submit', digest });
  await year.act('reviewer', id, { action: 'return', reason: '请补充数据。', dueDate: '2099-12-22' });
  expect((await year.section('reviewer', id)).setAsides).toMatchObject([{ reason: REASON }]);
  const later = await year.write('audit-clerk', id, `${FAULT}各镇街落实落实责任。`);
  await setAside('audit-head', later, placesIn(`${FAULT}各镇街落实落实责任。`)[1], '另有原因。');
  expect((await year.section('audit-head', id)).setAsides).toHaveLength(2);
  expect((await year.section('reviewer', id)).setAsides).toMatchObject([{ reason: REASON }]);
});

test('a section’s own heading is read as its text is, and so is what is set aside in it', async () => {
  await begun('全市各级行政机关落实改革要求。');
  const clerk = await year.as('audit-clerk');
  const { contentVersion, heading: before, body } = await year.section('audit-clerk', id);
  const heading = '推进推进行政审批制度改革';
  const text = { heading, body };
  const saved = await clerk.put<{ digest: string }>(`/api/sections/${id}/content`, text, { ifMatch: contentVersion });
  expect(await refusedFor('audit-clerk', 'send')).toEqual([1]);
  const place = { rule: 'doubled-words', words: heading, at: 0, length: 4 };
  const { setAsides } = (await setAside('audit-head', saved.body.digest, place)).body;
  expect(setAsides).toMatchObject([place]);
  expect(await refusedFor('audit-clerk', 'send')).toEqual([]);
  await takeBack(setAsides[0]!.id);
  await clerk.put(`/api/sections/${id}/content`, { heading: before, body }, { ifMatch: contentVersion + 1 });
});

test('who approves the area and who signs are told of it, and not while the unit has the text', async () => {
  const digest = await begun(FAULT);
  await setAside('audit-head', digest);
  const areas = async () => {
    const { children } = await year.overview();
    const [part] = children.filter((line) => line.kind === 'part');
    const bureau = await year.as('bureau-head');
    const read = async (areaId: string) =>
      (await bureau.get<AreaView>(`/api/reports/${year.id}/areas/${areaId}`)).body.setAsides;
    return (await Promise.all(part!.children.map((line) => read(line.id)))).flat();
  };
  const statements = listen(server);
  const named = () => statements.filter((statement) => statement.startsWith('SELECT id, name FROM accounts')).length;
  const whole = async () => (await (await year.as('bureau-head')).get<FullReport>(`/api/reports/${year.id}/full`)).body;
  expect(await areas()).toEqual([]);
  await year.act('audit-head', id, { action: 'submit', digest });
  const told = [{ sectionId: id, label: expect.stringMatching(/是/), words: FAULT, reason: REASON }];
  expect(await areas()).toMatchObject(told);
  const alone = (await whole()).setAsides;
  expect(alone).toMatchObject(told);
  // who set aside is named once for the whole report, in however many sections it was
  const asked = ((statements.length = 0), await whole(), named());
  const audits = id;
  const theirs = await firstOf('water', FAULT);
  await setAside('water-head', theirs);
  await year.act('water-head', id, { action: 'submit', digest: theirs });
  id = audits;
  statements.length = 0;
  expect((await whole()).setAsides).toHaveLength(2);
  expect(named()).toBe(asked);
});

test('the page of a section reads what was set aside once, and only where there is something', async () => {
  const audits = id;
  const digest = await firstOf('town', FAULT);
  const statements = listen(server);
  const asked = async (login: string) => {
    statements.length = 0;
    await year.section(login, id);
    return statements.filter((statement) => /^SELECT [^]*\bFROM set_asides WHERE section_id/.test(statement)).length;
  };
  expect(await asked('town-clerk')).toBe(0);
  await setAside('town-clerk', digest);
  expect(await asked('town-clerk')).toBe(1);
  await year.act('town-clerk', id, { action: 'submit', digest });
  await year.act('reviewer', id, { action: 'return', reason: '请补充数据。', dueDate: '2099-12-22' });
  expect(await asked('reviewer')).toBe(1);
  id = audits;
});

test('what the bureau writes into its glossary is judged by from then on', async () => {
  const digest = await begun('全市改善营商气候，成效明显。');
  expect(await refusedFor('audit-clerk', 'send')).toEqual([]);
  const reviewer = await year.as('reviewer');
  const term = { term: '营商环境', variants: ['营商气候'], severity: 'error' };
  const address = `/api/reports/${year.id}/glossary`;
  const { version } = (await reviewer.get<{ version: number }>(address)).body;
  await reviewer.put(address, { list: 'terms', was: null, term }, { ifMatch: version });
  expect(await refusedFor('audit-clerk', 'send')).toEqual([1]);
  expect(await tries('audit-clerk', { action: 'send', digest })).toMatchObject(errorsRefused(1));
});

test('what no longer holds takes no room from what does', async () => {
  const digest = await begun(FAULT);
  const setBy = (await server.work.query<{ id: string }>("SELECT id FROM accounts WHERE login = 'audit-head'"))[0]!.id;
  const [said, rule] = [{ place: 0, length: 1, reason: REASON, setBy }, 'doubled-words'];
  const rows = Array.from({ length: 200 }, (_, at) => ({ ...said, rule, words: `早已改了${at}。`, sectionId: id }));
  await server.work.run((transaction) =>
    transaction.add(
      SetAside,
      rows.map((row, afterEntry) => ({ ...row, id: newId(), at: '2019-01-01T00:00:00.000Z', afterEntry })),
    ),
  );
  expect((await setAside('audit-head', digest)).status).toBe(200);
  expect(await refusedFor('audit-clerk', 'send')).toEqual([]);
  // and there are never more of them
  expect(await server.work.read.countBy(SetAside, { sectionId: id })).toBe(200);
});

test('of a text full of errors as many are counted as anybody mends, and none of its words are kept', async () => {
  const digest = await begun(`${'推进推进。'.repeat(5500)}各镇街落实落实责任。`);
  expect(await refusedFor('audit-clerk', 'send')).toEqual([5000]);
  const { body } = await year.section('audit-clerk', id);
  const text = {
    digest: 'x',
    heading: null,
    body: body as DocumentJson,
    year: 2018,
    leadUnitId: null,
    hostUnitId: year.cast.unit['bureau']!,
  };
  const [first] = await server.app.get(Errors, { strict: false }).in(text);
  expect(first).toEqual({ rule: 'doubled-words', severity: 'error', paragraph: 0, at: 0, length: 4 });
  // the one sentence set aside, what stands behind all of it still counts
  await setAside('audit-head', digest, { rule: 'doubled-words', words: '推进推进。', at: 0, length: 4 });
  expect(await refusedFor('audit-clerk', 'send')).toEqual([1]);
});

test('the trail says who and which rule, and no word of the text', async () => {
  const rows = await server.work.query<{ action: string; facts: string }>(
    `SELECT action, facts FROM audit_entries WHERE action IN ('set_aside_error', 'count_error') ORDER BY sequence`,
  );
  expect(rows.length).toBeGreaterThan(2);
  for (const { facts } of rows) expect(JSON.stringify(facts)).not.toMatch(/\p{Script=Han}/u);
});
