import {
  areasIn,
  type AreaView,
  type ContributionView,
  documentFromParagraphs,
  type FullReport,
  type Made,
  type OpinionTable,
  type OpinionVerdict,
  plainText,
  type Refusal,
  type RequestView,
  type SectionView,
} from '@bafang/shared';
import { strFromU8, unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { textsAsTheirDigests } from '../../cli/doctor/text-checks.js';
import { descendants, parseXml, type Xml } from '../../publishing/testing/strict-xml.js';
import { downloaded, downloadedSheet } from '../../testing/downloaded-sheet.js';
import { startTestServer, type TestServer } from '../../testing/test-server.js';
import { Year } from '../../testing/year.js';
import { Contribution } from '../request.entity.js';

let server: TestServer;
let year: Year;
/** A section of the audit office that has come to the bureau. */
let sectionId: string;
let requestId: string;

beforeAll(async () => {
  server = await startTestServer();
  year = await Year.drafting(server);
  [sectionId] = (await year.ledBy('audit')) as [string];
  await year.act('audit-clerk', sectionId, { action: 'start' });
  await write('audit-head', '审计整改率达到九成。');
});
afterAll(() => server.close());

const section = async (login: string) =>
  (await (await year.as(login)).get<SectionView>(`/api/sections/${sectionId}`)).body;
async function write(login: string, words: string) {
  const { contentVersion, heading } = await section(login);
  const saved = await (
    await year.as(login)
  ).put(
    `/api/sections/${sectionId}/content`,
    { heading: heading ?? '审计', body: documentFromParagraphs([words]) },
    { ifMatch: contentVersion },
  );
  expect(saved.status).toBe(200);
}
async function ask(login: string, more: Record<string, unknown> = {}) {
  const { digest } = await section('audit-clerk');
  return (await year.as(login)).post<Made & { refusals?: Refusal[] }>(`/api/reports/${year.id}/requests`, {
    kind: 'opinion',
    sectionId,
    question: '数据和提法是否准确？',
    dueDate: '2099-12-12',
    unitIds: ['water', 'town'].map((key) => year.cast.unit[key]),
    digest,
    ...more,
  });
}
const answers = async () =>
  (await (await year.as('reviewer')).get<RequestView>(`/api/requests/${requestId}`)).body.answers;
const idOf = async (key: string) => (await answers()).find(({ unit }) => unit.id === year.cast.unit[key])!.id;
const answer = async (login: string, key: string) =>
  (await (await year.as(login)).get<ContributionView>(`/api/contributions/${await idOf(key)}`)).body;
/** The verdict and why; and what the text should say, where it is another than the copy says. */
async function say(login: string, key: string, verdict: OpinionVerdict | null, note = '', changed?: string) {
  const { contentVersion, body: copy } = await answer(login, key);
  const body = changed === undefined ? copy : documentFromParagraphs([changed]);
  return (await year.as(login)).put(
    `/api/contributions/${await idOf(key)}/content`,
    { body, verdict, note },
    { ifMatch: contentVersion },
  );
}
const table = async (login: string) => (await year.as(login)).get<OpinionTable>(`/api/reports/${year.id}/opinions`);
const lineOf = async (key: string) =>
  (await table('reviewer')).body.lines.findLast(({ unit }) => unit.id === year.cast.unit[key])!;
async function act(login: string, key: string, said: Record<string, unknown>) {
  const { version, digest } = await answer(login, key);
  return (await year.as(login)).post<ContributionView & { refusals?: Refusal[] }>(
    `/api/contributions/${await idOf(key)}/transitions`,
    { ...(digest && { digest }), ...said },
    { ifMatch: version },
  );
}
/** What stands against the reviewer's approval. */
const against = async () => {
  const { offers } = await section('reviewer');
  return offers.find(({ action }) => action === 'approve')!.refusals;
};
const units = (...names: string[]) => ({ count: names.length, units: names });

test('the bureau asks about a text that has come to it, never its lead unit about its own', async () => {
  expect((await ask('reviewer')).body.refusals).toEqual([{ code: 'wrong_state', params: { state: 'drafting' } }]);
  await year.act('audit-head', sectionId, { action: 'submit', digest: (await section('audit-head')).digest });
  expect((await ask('audit-clerk')).status).toBe(403);
  expect((await ask('reviewer', { digest: '0'.repeat(64) })).body).toMatchObject({ code: 'text_changed' });
  expect((await ask('reviewer', { unitIds: [year.cast.unit['audit']] })).body).toMatchObject({
    refusals: [{ code: 'lead_unit_asked', params: units('市审计局') }],
  });
  const asked = await ask('reviewer');
  expect(asked.status).toBe(201);
  requestId = asked.body.id;
});

test('the unit sees exactly the pinned text, and no other of the report', async () => {
  const { pinned, request, body } = await answer('water-clerk', 'water');
  expect(request).toMatchObject({ kind: 'opinion', asker: 'bureau', about: { type: 'section', id: sectionId } });
  expect([plainText(pinned!.body as never), pinned!.changes]).toEqual(['审计整改率达到九成。', 0]);
  // the copy that it may change
  expect(body).toEqual(pinned!.body);
  expect((await (await year.as('town-clerk')).get(`/api/sections/${sectionId}`)).status).toBe(404);
});

test('approval waits for all, by their names', async () => {
  expect(await against()).toEqual([{ code: 'opinions_awaited', params: units('市水务局', '东港镇人民政府') }]);
});

test('同意 needs no words and is dealt with by itself; another verdict says what to change or why', async () => {
  expect((await act('town-clerk', 'town', { action: 'submit' })).body.refusals).toEqual([{ code: 'verdict_missing' }]);
  expect((await say('town-clerk', 'town', 'agree')).status).toBe(200);
  expect((await act('town-clerk', 'town', { action: 'submit' })).body).toMatchObject({ state: 'disposed' });

  expect((await say('water-clerk', 'water', 'disagree')).status).toBe(200);
  expect((await act('water-clerk', 'water', { action: 'send' })).body.refusals).toEqual([{ code: 'change_missing' }]);
  expect((await say('water-clerk', 'water', 'agree_if_changed', '口径与年报不同。')).status).toBe(200);
  expect((await act('water-clerk', 'water', { action: 'send' })).body.refusals).toEqual([{ code: 'change_missing' }]);
  await say('water-clerk', 'water', 'disagree', '口径与年报不同，应为八成五。', '审计整改率达到八成五。');
  expect(await lineOf('water')).toMatchObject({ state: 'asked', verdict: null, note: '', passages: [] });
  expect((await act('water-clerk', 'water', { action: 'send' })).body).toMatchObject({ state: 'checking' });
  expect((await act('water-head', 'water', { action: 'submit' })).body).toMatchObject({ state: 'sent' });
  expect(await against()).toEqual([{ code: 'objections_undisposed', params: units('市水务局') }]);
  expect(await lineOf('water')).toMatchObject({
    about: { type: 'section', id: sectionId },
    state: 'sent',
    verdict: 'disagree',
    note: '口径与年报不同，应为八成五。',
    passages: [{ before: '九成', after: '八成五' }],
    disposition: null,
    reason: null,
  });
  const { version, digest } = await section('reviewer');
  const refused = await (
    await year.as('reviewer')
  ).post<{ refusals: Refusal[] }>(
    `/api/sections/${sectionId}/transitions`,
    { action: 'approve', digest },
    { ifMatch: version },
  );
  expect([refused.status, refused.body.refusals]).toEqual([
    409,
    [{ code: 'objections_undisposed', params: units('市水务局') }],
  ]);
});

test('an opinion is not used or set aside as material is; it is disposed of, with a reason unless it is adopted', async () => {
  for (const action of ['use', 'set_aside'])
    expect((await act('reviewer', 'water', { action, reason: '不合适' })).status).toBe(409);
  expect((await act('reviewer', 'water', { action: 'dispose', disposition: 'not_adopted' })).body.refusals).toEqual([
    { code: 'reason_missing' },
  ]);
  const dispose = { action: 'dispose', disposition: 'not_adopted', reason: '年报口径按审计准则统计。' };
  expect((await act('water-head', 'water', dispose)).status).toBe(403);
  expect((await act('reviewer', 'water', dispose)).body).toMatchObject({
    state: 'disposed',
    disposition: 'not_adopted',
    reason: '年报口径按审计准则统计。',
  });
  expect(await against()).toEqual([]);
  expect(await lineOf('water')).toMatchObject({
    disposition: 'not_adopted',
    reason: '年报口径按审计准则统计。',
    dealtWith: { by: { id: year.cast.account['reviewer'] }, at: expect.stringMatching(/^\d{4}-/) },
  });
  // 同意 asks for nothing that somebody could deal with
  expect(await lineOf('town')).toMatchObject({ state: 'disposed', dealtWith: null });
});

test.each(['', '.xlsx', '.docx'])(
  'the table, as opinions%s, is read by the bureau alone while the report is drafted',
  async (ending) => {
    const statuses = await Promise.all(
      ['coordinator', 'bureau-head', 'reviewer', 'leader', 'publisher', 'water-head', 'water-clerk', 'sysadmin'].map(
        async (login) => (await (await year.as(login)).get(`/api/reports/${year.id}/opinions${ending}`)).status,
      ),
    );
    expect(statuses).toEqual([200, 200, 200, 404, 403, 403, 403, 403]);
    expect((await server.visitor().get(`/api/reports/${year.id}/opinions${ending}`)).status).toBe(401);
  },
);

describe('as a file', () => {
  const about = '（一）一是依法履职其一';
  const [change, reason] = ['“九成”改为“八成五”', '年报口径按审计准则统计。'];
  const file = async (ending: string, query = '') =>
    downloaded(await year.as('reviewer'), `/api/reports/${year.id}/opinions${ending}${query}`);
  const rowsOf = async (query = '') => (await readSheet((await file('.xlsx', query))[1])).slice(1);

  test('a sheet has a row an opinion: of whom, about what, what and when, what became of it, and by whom', async () => {
    const [name, bytes] = await file('.xlsx');
    expect(name).toMatch(/^海城市2018年法治政府建设年度报告（意见采纳情况表，\d{4}-\d\d-\d\d）\.xlsx$/);
    const [headings, ...rows] = await readSheet(bytes);
    expect(headings).toEqual(['单位', '关于', '意见', '内容', '答复时间', '处理', '理由', '处理人', '处理时间']);
    const time = expect.any(Date) as Date;
    const said = `口径与年报不同，应为八成五。\n${change}`;
    expect(rows).toEqual([
      ['市水务局', about, '不同意', said, time, '不采纳', reason, 'bureau-reviewer', time],
      ['东港镇人民政府', about, '同意', null, time, null, null, null, null],
    ]);
  });

  test('a Word file has the same, under its title and the report’s', async () => {
    const [name, bytes] = await file('.docx');
    expect(name).toMatch(/（意见采纳情况表，\d{4}-\d\d-\d\d）\.docx$/);
    const document = parseXml(strFromU8(unzipSync(new Uint8Array(bytes))['word/document.xml']!));
    const words = (x: Xml) =>
      descendants(x, 'w:t')
        .map(({ text }) => text)
        .join('');
    const [title, of] = descendants(document, 'w:p').map(words);
    expect([title, of]).toEqual([
      '意见采纳情况表',
      expect.stringMatching(/^海城市2018年法治政府建设年度报告　\d{4}年\d+月\d+日$/),
    ]);
    const rows = descendants(document, 'w:tr').map((row) => descendants(row, 'w:tc').map(words));
    const day = '\\d{4}-\\d\\d-\\d\\d';
    const matching = (pattern: string) => expect.stringMatching(new RegExp(`^${pattern}$`)) as string;
    expect(rows).toEqual([
      ['单位', '关于', '意见', '内容', '处理', '理由', '处理人'],
      [
        matching(`市水务局${day}`),
        about,
        '不同意',
        `口径与年报不同，应为八成五。${change}`,
        '不采纳',
        reason,
        matching(`bureau-reviewer${day}`),
      ],
      [matching(`东港镇人民政府${day}`), about, '同意', '', '', '', ''],
    ]);
  });

  test('one of a section or an area has its own alone', async () => {
    const { area } = await section('reviewer');
    expect([await rowsOf(`?about=${sectionId}`), await rowsOf(`?about=${area!.id}`)]).toMatchObject([
      { length: 2 },
      { length: 0 },
    ]);
    expect((await (await year.as('reviewer')).get(`/api/reports/${year.id}/opinions.xlsx?about=x`)).status).toBe(422);
  });
});

test('a text that changed since is said so, and the same units are asked anew', async () => {
  await write('coordinator', '审计整改率达到八成五。');
  const { pinned } = await answer('water-clerk', 'water');
  expect([plainText(pinned!.body as never), pinned!.changes]).toEqual(['审计整改率达到九成。', 1]);
  const more = await (
    await year.as('reviewer')
  ).post(`/api/requests/${requestId}/units`, {
    unitIds: [year.cast.unit['bureau']],
    dueDate: '2099-12-12',
  });
  expect(more.body).toMatchObject({ code: 'text_changed' });
  const { digest } = await section('coordinator');
  const again = await ask('coordinator', { digest, unitIds: [year.cast.unit['water']] });
  expect(again.status).toBe(201);
  requestId = again.body.id;
  expect(plainText((await answer('water-clerk', 'water')).pinned!.body as never)).toBe('审计整改率达到八成五。');
  expect(await against()).toEqual([{ code: 'opinions_awaited', params: units('市水务局') }]);
});

test('no answer by its date is taken as none only by a person', async () => {
  expect((await act('coordinator', 'water', { action: 'extend', dueDate: '2099-12-20' })).status).toBe(200);
  expect((await act('coordinator', 'water', { action: 'lapse' })).body.refusals).toEqual([
    { code: 'due_date_not_past', params: { dueDate: '2099-12-20' } },
  ]);
  const id = await idOf('water');
  await server.work.run((transaction) => transaction.change(Contribution, { id }, { dueDate: '2019-12-12' }));
  expect(await against()).toEqual([{ code: 'opinions_awaited', params: units('市水务局') }]);
  expect((await act('coordinator', 'water', { action: 'lapse' })).body).toMatchObject({ state: 'lapsed' });
  // the unit reads what it is asked about while it is asked
  const { pinned, body } = await answer('water-clerk', 'water');
  expect([pinned, plainText(body as never)]).toEqual([null, '']);
  expect((await answer('reviewer', 'water')).pinned).not.toBeNull();
  expect(await against()).toEqual([]);
});

describe('an opinion on an area and on the whole draft', () => {
  const areaOf = async () => {
    const area = areasIn((await year.overview()).children).find(({ children }) =>
      children.some(({ id }) => id === sectionId),
    );
    return (await (await year.as('reviewer')).get<AreaView>(`/api/reports/${year.id}/areas/${area!.id}`)).body;
  };
  /** The whole as a unit is to see it, from its own inbox to the parts. */
  const drafted = async (login: string, key: string) => (await answer(login, key)).draft;

  test('is pinned by the digest, and shows the texts that the bureau has', async () => {
    const area = await areaOf();
    const about = { sectionId: undefined, areaId: area.id, unitIds: [year.cast.unit['town']] };
    expect((await ask('reviewer', { ...about, digest: '0'.repeat(64) })).body).toMatchObject({ code: 'text_changed' });
    const asked = await ask('reviewer', { ...about, digest: area.digest });
    expect(asked.status).toBe(201);
    requestId = asked.body.id;
    const draft = (await drafted('town-clerk', 'town'))!;
    expect(draft.parts.map(({ body }) => plainText(body as never))).toEqual(['审计整改率达到八成五。']);
    expect([draft.changes, (await answer('town-clerk', 'town')).pinned]).toEqual([0, null]);
  });

  test('holds no section of it back', async () => {
    expect(await against()).toEqual([]);
  });

  test('says in words what to change, for there is no one copy', async () => {
    await say('town-clerk', 'town', 'agree_if_changed');
    expect((await act('town-clerk', 'town', { action: 'submit' })).body.refusals).toEqual([{ code: 'change_missing' }]);
    await say('town-clerk', 'town', 'agree_if_changed', '整改率请写明口径。');
    expect((await act('town-clerk', 'town', { action: 'submit' })).body).toMatchObject({ state: 'sent' });
    expect(await lineOf('town')).toMatchObject({ about: { type: 'area' }, note: '整改率请写明口径。', passages: [] });
  });

  test('stays as it was asked when the text moves on, and tells how many sections did', async () => {
    await write('coordinator', '审计整改率达到八成六。');
    const draft = (await drafted('town-clerk', 'town'))!;
    expect(plainText(draft.parts[0]!.body as never)).toBe('审计整改率达到八成五。');
    expect(draft).toMatchObject({ changes: 1, parts: [{ sectionId, label: '（一）一是', changes: 1 }] });
    // what came back to what was asked about has not changed
    await write('coordinator', '审计整改率达到八成五。');
    expect(await drafted('town-clerk', 'town')).toMatchObject({ changes: 0, parts: [{ changes: 0 }] });
    await write('coordinator', '审计整改率达到八成六。');
    const { digest } = (await (await year.as('reviewer')).get<FullReport>(`/api/reports/${year.id}/full`)).body;
    const whole = await ask('reviewer', { sectionId: undefined, unitIds: [year.cast.unit['water']], digest });
    requestId = whole.body.id;
    expect((await drafted('water-clerk', 'water'))!.parts).toHaveLength(1);
    expect(plainText((await drafted('water-clerk', 'water'))!.parts[0]!.body as never)).toBe('审计整改率达到八成六。');
    const { checklist } = await year.overview('bureau-head');
    expect(JSON.stringify(checklist)).toContain('opinions_awaited');
    expect(await textsAsTheirDigests(server.work)).toMatchObject({ right: true });
  });

  test('stands in the files as what it is about, and so does what is open, awaited or was let go', async () => {
    const [, [, ...rows]] = await downloadedSheet(
      await year.as('coordinator'),
      `/api/reports/${year.id}/opinions.xlsx`,
    );
    const about = '（一）一是依法履职其一';
    expect(rows.map(([unit, of, opinion, , , outcome, , by]) => [unit, of, opinion, outcome, by])).toEqual([
      ['市水务局', about, '不同意', '不采纳', 'bureau-reviewer'],
      ['市水务局', about, '逾期未复', null, 'bureau-coordinator'],
      ['市水务局', '整个年报', '还没有答复', null, null],
      ['东港镇人民政府', about, '同意', null, null],
      ['东港镇人民政府', '（一）依法履职', '修改后同意', '待处理', null],
    ]);
  });
});
