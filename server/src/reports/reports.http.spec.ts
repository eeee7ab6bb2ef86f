import { DataSource } from 'typeorm';
import { examineDatabase } from '../cli/doctor/examination.js';
import { CONFIG, type Config } from '../config/config.js';
import type { AreaView, FullReport, InboxView, Made, PublishView, ReportOverview, RequestView } from '@bafang/shared';
import { jest } from '@jest/globals';
import { newId } from '../database/id.js';
import { Edition } from '../outline/edition.entity.js';
import { Report } from '../outline/report.entity.js';
import { type Answer, codes } from '../testing/browser.js';
import { fillCast } from '../testing/cast.js';
import { startTestServer, TEST_PASSWORD, type TestServer } from '../testing/test-server.js';
import { sectionsIn, Year } from '../testing/year.js';
import { Grant } from '../users/account.entity.js';
import { ActorSource } from '../users/actor-source.js';
import { SetPublications } from './acts/set-publications.js';

/** One year from its approval to its second edition and back: each test goes on where the one before ended. */
let server: TestServer;
let year: Year;
let areas: string[];

const note = '更正：办理件数有误。';

beforeAll(async () => {
  server = await startTestServer();
  year = new Year(server, await fillCast(server.work));
  await year.plan();
  const part = (await year.overview()).children.find((line) => line.kind === 'part')!;
  await (
    await year.as('coordinator')
  ).post(
    `/api/reports/${year.id}/outline`,
    { op: 'rename', id: part.id, heading: '2018年基本情况' },
    { ifMatch: (await year.overview()).version },
  );
  await year.assign();
  await year.open();
  await year.approveAll();
  areas = (await year.overview()).children
    .flatMap((line) => (line.kind === 'part' ? line.children : []))
    .map((line) => line.id);
});
afterAll(() => server.close());

const full = async (login: string): Promise<FullReport> =>
  (await (await year.as(login)).get<FullReport>(`/api/reports/${year.id}/full`)).body;
const publication = async (): Promise<PublishView> =>
  (await (await year.as('publisher')).get<PublishView>(`/api/reports/${year.id}/publication`)).body;
const area = async (id: string): Promise<AreaView> =>
  (await (await year.as('bureau-head')).get<AreaView>(`/api/reports/${year.id}/areas/${id}`)).body;
const editions = async () => (await publication()).editions.map((edition) => `${edition.number} ${edition.state}`);
/** Of which areas the approvals speak, in order. */
const numbersOf = <Key extends string>(lines: readonly ({ area?: string } & Record<Key, string>)[], key: Key) =>
  lines
    .filter((line) => line[key] === 'approve_area')
    .map((line) => line.area)
    .join('');
const offered = async (login: string, action: string) =>
  (await full(login)).offers.find((offer) => offer.action === action);

async function tries(login: string, act: Record<string, unknown>): Promise<Answer> {
  return (await year.as(login)).post(`/api/reports/${year.id}/transitions`, act, {
    ifMatch: (await year.overview(login)).version,
  });
}

async function approveArea(id: string): Promise<Answer<AreaView>> {
  return (await year.as('bureau-head')).post<AreaView>(`/api/reports/${year.id}/areas/${id}/transitions`, {
    action: 'approve_area',
    digest: (await area(id)).digest,
  });
}

const clear = async (verdict = 'public', more = {}) =>
  year.actOnReport('publisher', { action: 'clear', verdict, digest: (await full('publisher')).digest, ...more });
const sendToSign = async () =>
  year.actOnReport('bureau-head', { action: 'send_to_sign', digest: (await full('bureau-head')).digest });
const sign = async () =>
  year.actOnReport('leader', {
    action: 'sign',
    verdict: 'agreed',
    digest: (await full('leader')).manifestDigest,
    password: TEST_PASSWORD,
  });
const page = async (number?: number): Promise<Answer<string>> =>
  server.visitor().get<string>(`/public/${(await publication()).slug}${number ? `/${number}` : ''}`);

/** Approved is approved, also where the text stood in an edition before. */
async function mayNotClear(login: string): Promise<void> {
  const grant = {
    id: newId(),
    accountId: year.cast.account[login],
    role: 'publisher' as const,
    unitId: year.cast.unit['bureau'],
    state: 'granted' as const,
    validFrom: null,
    validTo: null,
    proposedBy: null,
    proposedAt: '2018-12-01T00:00:00.000Z',
    decidedBy: null,
    decidedAt: null,
  };
  await server.work.run((transaction) => transaction.add(Grant, grant));
  expect(codes(await tries(login, { action: 'clear', verdict: 'public', digest: (await full(login)).digest }))).toEqual(
    ['separation_approved'],
  );
  await server.work.run((transaction) => transaction.erase(Grant, { id: grant.id }));
}

/** A section of the first area is opened again, rewritten, and approved by another. */
async function rewrite(text: string): Promise<void> {
  const id = sectionsIn((await year.overview()).children)[1]!.id;
  await year.act('coordinator', id, { action: 'reopen', reason: '数据有误', dueDate: '2099-12-25' });
  const digest = await year.write('audit-clerk', id, text);
  await year.act('audit-head', id, { action: 'submit', digest });
  await year.act('reviewer2', id, { action: 'approve', digest });
}

describe('what was approved is a text', () => {
  let original: string;

  test('an area is approved on its digest, and no other', async () => {
    const first = areas[0]!;
    const wrong = await (
      await year.as('bureau-head')
    ).post(`/api/reports/${year.id}/areas/${first}/transitions`, { action: 'approve_area', digest: 'f'.repeat(64) });
    expect(wrong).toMatchObject({ status: 409, body: { code: 'text_changed' } });
    for (const id of areas) expect((await approveArea(id)).body.state).toBe('approved');
    expect(codes(await approveArea(first))).toEqual(['wrong_state']);
  });

  test('a changed word voids the area’s approval and the clearance', async () => {
    const signers = [{ accountId: year.cast.account['leader'], areaId: null, step: 1 }];
    await (
      await year.as('coordinator')
    ).put(
      `/api/reports/${year.id}/preparation`,
      { title: '海城市2018年法治政府建设年度报告', cover: { documentNumber: '', date: '' }, signers },
      { ifMatch: (await year.overview()).version },
    );
    await clear();
    expect((await offered('bureau-head', 'send_to_sign'))!.refusals).toEqual([]);
    const section = sectionsIn((await year.overview()).children)[1]!;
    original = String((await year.section('audit-clerk', section.id)).digest);
    await rewrite('改了一个字。');
    expect(await area(areas[0]!)).toMatchObject({ state: 'ready', attestations: [{ holds: false }] });
    const { sections } = await area(areas[0]!);
    expect(sections.map((line) => line.changedSinceAttested)).toEqual([true, false]);
    expect(sections.map((line) => (line.before ? JSON.stringify(line.before.body) : line.before))).toEqual([
      expect.stringContaining(`全年办理${section.id.length}件。`),
      undefined,
    ]);
    expect((await area(areas[1]!)).state).toBe('approved');
    expect((await offered('bureau-head', 'send_to_sign'))!.refusals.map((refusal) => refusal.code)).toEqual([
      'areas_not_approved',
      'not_cleared',
    ]);
    expect(
      codes(await tries('bureau-head', { action: 'send_to_sign', digest: (await full('bureau-head')).digest })),
    ).toEqual(['areas_not_approved', 'not_cleared']);
  });

  test('the same text again, and both hold again', async () => {
    const section = sectionsIn((await year.overview()).children)[1]!;
    await rewrite(`${section.title}的情况，全年办理${section.id.length}件。`);
    expect((await year.section('audit-clerk', section.id)).digest).toBe(original);
    expect((await area(areas[0]!)).state).toBe('approved');
    expect((await full('publisher')).attestations.find((line) => line.act === 'clear')!.holds).toBe(true);
    expect(numbersOf((await full('publisher')).attestations.toReversed(), 'act')).toContain('（一）（二）');
    expect(numbersOf((await full('publisher')).history, 'action')).toContain('（一）（二）');
    expect((await offered('bureau-head', 'send_to_sign'))!.refusals).toEqual([]);
  });

  test('a moved section and a new title void them as well', async () => {
    const before = (await full('publisher')).digest;
    const id = sectionsIn((await year.overview()).children)[1]!.id;
    const move = async (position: number) =>
      (await year.as('coordinator')).post<ReportOverview>(
        `/api/reports/${year.id}/outline`,
        { op: 'move', id, parentId: areas[0], position },
        { ifMatch: (await year.overview()).version },
      );
    expect((await move(1)).status).toBe(200);
    expect((await area(areas[0]!)).state).toBe('ready');
    await move(0);
    expect((await area(areas[0]!)).state).toBe('approved');
    expect((await full('publisher')).digest).toBe(before);
  });
});

describe('a round of signatures', () => {
  test('a recall and a sending back each void their edition', async () => {
    await sendToSign();
    expect(await editions()).toEqual(['1 frozen']);
    const id = sectionsIn((await year.overview()).children)[1]!.id;
    expect(
      (
        await (
          await year.as('coordinator')
        ).post(
          `/api/sections/${id}/transitions`,
          { action: 'reopen', reason: '改', dueDate: '2099-12-25' },
          { ifMatch: (await year.section('coordinator', id)).version },
        )
      ).status,
    ).toBe(409);
    expect(codes(await tries('bureau-head', { action: 'recall' }))).toEqual(['reason_missing']);
    const other = 'f'.repeat(64);
    const recall = { action: 'recall', reason: '补充一句', digest: other, opinion: '同意' };
    expect((await year.actOnReport('bureau-head', recall)).state).toBe('drafting');
    // nobody asked for a digest: what is recorded is the report's own
    const { history, digest } = await full('bureau-head');
    expect(history.at(-1)).toMatchObject({ action: 'recall', digest, reason: '补充一句' });
    expect(await editions()).toEqual(['-1 void']);
    await sendToSign();
    expect(codes(await tries('leader', { action: 'send_back' }))).toEqual(['opinion_missing']);
    expect((await year.actOnReport('leader', { action: 'send_back', opinion: '第二方面请再核。' })).state).toBe(
      'drafting',
    );
    expect(await editions()).toEqual(['-2 void', '-1 void']);
    expect((await full('bureau-head')).history.filter((line) => line.action === 'send_back')).toMatchObject([
      { reason: '第二方面请再核。' },
    ]);
    expect((await page()).status).toBe(404);
    expect((await year.overview()).back).toMatchObject({ action: 'send_back', reason: '第二方面请再核。' });
  });

  test('an answer of a unit that is asked meanwhile does not hide why', async () => {
    const coordinator = await year.as('coordinator');
    const wants = { text: { words: null }, figures: [] };
    const about = { kind: 'material', question: '还有补充吗？', wants, dueDate: '2099-12-12' };
    const asked = await coordinator.post<Made>(`/api/reports/${year.id}/requests`, {
      ...about,
      unitIds: [year.cast.unit['water']],
    });
    const { answers } = (await coordinator.get<RequestView>(`/api/requests/${asked.body.id}`)).body;
    const nothing = { action: 'nothing', reason: '无补充。' };
    const act = `/api/contributions/${answers[0]!.id}/transitions`;
    expect((await (await year.as('water-head')).post(act, nothing, { ifMatch: 1 })).status).toBe(200);
    expect((await year.overview()).back).toMatchObject({ action: 'send_back', reason: '第二方面请再核。' });
  });

  test('a signature needs the password, the manifest that is signed, and a signer', async () => {
    await sendToSign();
    const digest = (await full('leader')).manifestDigest;
    expect(codes(await tries('leader', { action: 'sign', verdict: 'agreed', digest }))).toEqual(['password_missing']);
    expect(await tries('leader', { action: 'sign', verdict: 'agreed', digest, password: 'wrong' })).toMatchObject({
      status: 422,
      body: { code: 'password_wrong' },
    });
    expect(
      await tries('leader', {
        action: 'sign',
        verdict: 'agreed',
        digest: (await full('leader')).digest,
        password: TEST_PASSWORD,
      }),
    ).toMatchObject({ status: 409, body: { code: 'text_changed' } });
    expect(
      codes(await tries('leader2', { action: 'sign', verdict: 'agreed', digest, password: TEST_PASSWORD })),
    ).toEqual(['not_a_signer']);
    expect((await sign()).state).toBe('signed');
    expect(
      codes(await tries('leader', { action: 'sign', verdict: 'agreed', digest, password: TEST_PASSWORD })),
    ).toEqual(['wrong_state']);
  });

  test('what was signed is not published by who signed it, nor what may not be public', async () => {
    const grant = {
      id: newId(),
      accountId: year.cast.account['leader'],
      role: 'publisher' as const,
      unitId: year.cast.unit['bureau'],
      state: 'granted' as const,
      validFrom: null,
      validTo: null,
      proposedBy: null,
      proposedAt: '2018-12-01T00:00:00.000Z',
      decidedBy: null,
      decidedAt: null,
    };
    await server.work.run((transaction) => transaction.add(Grant, grant));
    expect(codes(await tries('leader', { action: 'publish' }))).toEqual(['separation_signed']);
    await server.work.run((transaction) => transaction.erase(Grant, { id: grant.id }));
    expect(
      codes(
        await tries('publisher', { action: 'clear', verdict: 'withheld', digest: (await full('publisher')).digest }),
      ),
    ).toEqual(['basis_missing']);
    await clear('withheld', { basis: '含内部事项' });
    expect(codes(await tries('publisher', { action: 'publish' }))).toEqual(['not_public']);
    await clear();
  });

  test('a set time is waited for, and everything checked again then', async () => {
    const set = server.app.get(SetPublications, { strict: false });
    const comes = () =>
      server.work.run((transaction) =>
        transaction.change(Edition, { reportId: year.id, state: 'frozen' }, { publishAt: '2018-01-01T00:00:00.000Z' }),
      );
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
    expect((await year.actOnReport('publisher', { action: 'publish', publishAt: tomorrow })).state).toBe('signed');
    expect((await publication()).editions[0]).toMatchObject({ state: 'frozen', publishAt: tomorrow });
    await set.publishDue();
    expect((await page()).status).toBe(404);

    await year.actOnReport('publisher', { action: 'publish', variant: 'cancel' });
    expect((await publication()).editions[0]).toMatchObject({ state: 'frozen', publishAt: null });
    expect(codes(await tries('publisher', { action: 'publish', variant: 'cancel' }))).toEqual(['no_time_set']);
    expect((await tries('bureau-head', { action: 'publish', variant: 'cancel' })).status).toBe(403);
    await year.actOnReport('publisher', { action: 'publish', publishAt: tomorrow });

    await clear('withheld', { basis: '含内部事项' });
    await comes();
    await set.publishDue();
    expect((await publication()).editions[0]).toMatchObject({ state: 'frozen', publishAt: null });
    const refused = await server.work.query<{ facts: { codes: string[] } }>(
      `SELECT facts AS "facts{}" FROM audit_entries WHERE action = 'set_publication_refused'`,
    );
    expect(refused.map(({ facts }) => facts.codes)).toEqual([['not_public']]);
    const told = async (login: string) =>
      (await (await year.as(login)).get<InboxView>('/api/inbox')).body.items.flatMap(({ why }) =>
        why.code === 'time_refused' ? [why.params] : [],
      );
    const why = { at: '2018-01-01T00:00:00.000Z', codes: ['not_public'] };
    expect([await told('publisher'), await told('bureau-head')]).toEqual([[why], [why]]);
    expect([await told('coordinator'), await told('leader')]).toEqual([[], []]);

    await clear();
    await year.actOnReport('publisher', { action: 'publish', publishAt: tomorrow });
    expect(await told('publisher')).toEqual([]);
    await comes();
    // somebody acts on the report between the sweep's look and its act: that is no judgement
    const actors = server.app.get(ActorSource, { strict: false });
    const meanwhile = jest.spyOn(actors, 'ofLogin').mockImplementationOnce(async (login) => {
      const { version } = await server.work.read.findOneByOrFail(Report, { id: year.id });
      await server.work.run((transaction) => transaction.changeVersioned(Report, year.id, { version }, {}));
      return actors.ofLogin(login);
    });
    await set.publishDue();
    expect(meanwhile).toHaveBeenCalled();
    expect((await publication()).editions[0]).toMatchObject({ state: 'frozen', publishAt: '2018-01-01T00:00:00.000Z' });
    await Promise.all([set.publishDue(), set.publishDue()]);
    expect(await editions()).toEqual(['1 published', '-2 void', '-1 void']);
    expect((await publication()).editions[0]!.publishAt).toBeNull();
    expect(
      await server.work.query(`SELECT 1 FROM audit_entries WHERE action = 'set_publication_refused'`),
    ).toHaveLength(1);
    expect((await page()).status).toBe(200);
    expect((await page(2)).status).toBe(404);
  });

  test('a draft is marked and audited, and not for the leader', async () => {
    const reviewer = await year.as('reviewer');
    const draft = await reviewer.get<string>(`/api/reports/${year.id}/draft.html`);
    expect(draft.body).toContain('送审稿');
    const docx = await reviewer.get(`/api/reports/${year.id}/draft.docx`);
    expect(decodeURIComponent(docx.headers.get('content-disposition')!)).toContain(
      '海城市2018年法治政府建设年度报告（送审稿）.docx',
    );
    expect(docx.headers.get('cache-control')).toBe('no-store');
    expect((await (await year.as('leader')).get(`/api/reports/${year.id}/draft.html`)).status).toBe(403);
    const entries = await server.work.query<{ actor: string; facts: unknown }>(
      `SELECT actor_id AS actor, facts AS "facts{}" FROM audit_entries WHERE action = 'export_draft' ORDER BY sequence`,
    );
    expect(entries.map(({ actor, facts }) => [actor, facts])).toEqual(
      ['html', 'docx'].map((format) => [year.cast.account['reviewer'], { format }]),
    );
  });
});

describe('after publication', () => {
  test('a correction that changed nothing is dropped', async () => {
    expect(codes(await tries('bureau-head', { action: 'correct', reason: '数据有误' }))).toEqual([
      'public_note_missing',
    ]);
    await year.actOnReport('bureau-head', { action: 'correct', reason: '数据有误', publicNote: note });
    expect((await page()).status).toBe(200);
    expect((await year.actOnReport('bureau-head', { action: 'drop_correction' })).state).toBe('published');
    expect((await page()).body).not.toContain(note);
  });

  test('a second edition supersedes the first, which stays at its number with a notice', async () => {
    await year.actOnReport('bureau-head', { action: 'correct', reason: '数据有误', publicNote: note });
    await rewrite('更正后全年办理一百二十一件。');
    expect(codes(await tries('bureau-head', { action: 'drop_correction' }))).toEqual(['text_differs_from_edition']);
    await approveArea(areas[0]!);
    await mayNotClear('reviewer');
    await clear();
    await sendToSign();
    expect((await page()).body).not.toContain('一百二十一');
    await sign();
    await year.actOnReport('publisher', { action: 'publish' });
    expect((await editions()).slice(0, 2)).toEqual(['2 published', '1 superseded']);
    const [latest, first] = [await page(), await page(1)];
    expect([latest.status, latest.body.includes('一百二十一'), latest.body.includes(note)]).toEqual([200, true, true]);
    expect([first.status, first.body.includes('一百二十一'), first.body.includes(note)]).toEqual([200, false, true]);
  });

  test('a withdrawn edition answers 410 without its text, and its files are gone', async () => {
    const [edition] = (await publication()).editions;
    const publisher = await year.as('publisher');
    const withdraw = (ifMatch?: number) =>
      publisher.post(
        `/api/editions/${edition!.id}/transitions`,
        { action: 'withdraw', kind: 'secrecy', publicNote: '因故撤回。' },
        ifMatch === undefined ? {} : { ifMatch },
      );
    expect((await withdraw()).status).toBe(428);
    expect((await withdraw(edition!.version - 1)).status).toBe(412);
    expect(
      (
        await publisher.post(
          `/api/editions/${edition!.id}/transitions`,
          { action: 'withdraw' },
          { ifMatch: edition!.version },
        )
      ).status,
    ).toBe(409);
    expect((await withdraw(edition!.version)).status).toBe(204);
    expect((await publication()).editions[0]!.state).toBe('withdrawn');
    const gone = await page();
    expect(gone.status).toBe(410);
    expect(gone.body).toContain('因故撤回。');
    expect(gone.body).not.toContain('一百二十一');
    expect((await page(2)).status).toBe(410);
    const told = (await (await year.as('leader2')).get<InboxView>('/api/inbox')).body.items;
    expect(told).toMatchObject([
      {
        kind: 'report',
        action: 'withdrawn',
        reportId: year.id,
        why: { code: 'withdrawn', params: { by: 'bureau-publisher', reason: '因故撤回。' } },
      },
    ]);
    expect((await (await year.as('publisher')).get<InboxView>('/api/inbox')).body.items).toEqual([]);
    const { slug } = await publication();
    expect((await server.visitor().get(`/public/${slug}/2/article.html`)).status).toBe(404);
    expect((await server.visitor().get(`/public/${slug}/1/article.html`)).status).toBe(404);
  });

  test('the leader restores it after a new clearance of its files, which the publisher can name', async () => {
    const { id, version } = (await publication()).editions[0]!;
    const restore = async (login: string) =>
      (await year.as(login)).post(`/api/editions/${id}/transitions`, { action: 'restore' }, { ifMatch: version });
    expect((await restore('publisher')).status).toBe(403);
    expect(codes(await restore('leader'))).toEqual(['not_cleared']);
    const digest = (await publication()).editions[0]!.manifestDigest;
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    expect(
      await tries('publisher', { action: 'clear', variant: 'edition', editionId: newId(), verdict: 'public', digest }),
    ).toMatchObject({ status: 404 });
    expect(
      await tries('publisher', {
        action: 'clear',
        variant: 'edition',
        editionId: id,
        verdict: 'public',
        digest: 'f'.repeat(64),
      }),
    ).toMatchObject({ status: 409, body: { code: 'text_changed' } });
    await year.actOnReport('publisher', {
      action: 'clear',
      variant: 'edition',
      editionId: id,
      verdict: 'public',
      digest,
    });
    expect((await publication()).clearances.find((line) => line.digest === digest)).toMatchObject({
      verdict: 'public',
      holds: true,
    });
    const preview = await (await year.as('publisher')).get<string>(`/api/editions/${id}/preview`);
    expect([preview.status, preview.body]).toEqual([200, expect.stringMatching(/已于.*撤回[^]*依法履职/)]);
    const bureau = await year.as('bureau-head');
    expect([
      (await bureau.get(`/api/editions/${id}/preview`)).status,
      (await bureau.get(`/api/editions/${id}/files/article.html`)).status,
    ]).toEqual([410, 404]);
    expect((await (await year.as('leader')).get(`/api/editions/${id}/files/article.html`)).status).toBe(200);
    expect((await restore('leader')).status).toBe(204);
    expect((await publication()).editions[0]!.state).toBe('published');
    expect((await (await year.as('leader2')).get<InboxView>('/api/inbox')).body.items).toEqual([]);
    const back = await page();
    expect([back.status, back.body.includes(note), back.body.includes('因故撤回。')]).toEqual([200, true, false]);

    const [, older] = (await publication()).editions;
    await year.actOnReport('publisher', {
      action: 'clear',
      variant: 'edition',
      editionId: older!.id,
      verdict: 'public',
      digest: older!.manifestDigest,
    });
    const again = await (
      await year.as('leader')
    ).post(`/api/editions/${older!.id}/transitions`, { action: 'restore' }, { ifMatch: older!.version });
    expect([again.status, (await publication()).editions[1]!.state]).toEqual([204, 'superseded']);
  });

  test('an edition that another act has moved is withdrawn by nobody who did not see that', async () => {
    const [, first] = (await publication()).editions;
    expect(first).toMatchObject({ state: 'superseded', version: 9 });
    const answer = await (
      await year.as('leader')
    ).post(
      `/api/editions/${first!.id}/transitions`,
      { action: 'withdraw', kind: 'error', publicNote: '有误' },
      { ifMatch: 8 },
    );
    expect([answer.status, answer.headers.get('etag')]).toEqual([412, '"9"']);
  });
});

describe('of two editions brought back the public has the newer', () => {
  const act = async (login: string, number: number, body: Record<string, unknown>) => {
    const edition = (await publication()).editions.find((each) => each.number === number)!;
    return (await year.as(login)).post(`/api/editions/${edition.id}/transitions`, body, { ifMatch: edition.version });
  };
  const withdraw = (number: number) =>
    act('leader', number, { action: 'withdraw', kind: 'error', publicNote: '撤回核对。' });
  const restore = async (number: number, more = {}) => {
    const { id, manifestDigest } = (await publication()).editions.find((each) => each.number === number)!;
    await year.actOnReport('publisher', {
      action: 'clear',
      variant: 'edition',
      editionId: id,
      verdict: 'public',
      digest: manifestDigest,
    });
    return act('leader', number, { action: 'restore', ...more });
  };

  test.each([
    [1, 'the older alone', ['2 withdrawn', '1 published']],
    [2, 'and the newer after it', ['2 published', '1 superseded']],
  ])('%s: %s', async (number, _, states) => {
    if (number === 1) for (const each of [2, 1]) expect((await withdraw(each)).status).toBe(204);
    expect((await restore(number)).status).toBe(204);
    expect((await editions()).slice(0, 2)).toEqual(states);
  });

  test('one that is restored brings back no other, whatever is sent along', async () => {
    for (const each of [2, 1]) expect((await withdraw(each)).status).toBe(204);
    expect((await restore(1, { kind: 'secrecy', publicNote: '恢复。' })).status).toBe(204);
    expect((await editions()).slice(0, 2)).toEqual(['2 withdrawn', '1 published']);
    expect((await restore(2)).status).toBe(204);
    expect((await editions()).slice(0, 2)).toEqual(['2 published', '1 superseded']);
  });
});

describe('the next year', () => {
  const create = async (more: object) =>
    (await year.as('coordinator')).post<{ id: string }>('/api/reports', {
      year: 2019,
      issuingUnitId: year.cast.unit['city'],
      hostUnitId: year.cast.unit['bureau'],
      from: { templateId: 'blank' },
      ...more,
    });

  test('starts from what the public may see, not from a void edition', async () => {
    const [latest, , , first] = (await publication()).editions;
    expect([latest!.state, first!.state]).toEqual(['published', 'void']);
    expect((await create({ from: { editionId: first!.id } })).status).toBe(404);
    expect((await create({ from: { editionId: latest!.id } })).status).toBe(201);
    expect(codes(await create({}))).toEqual(['year_taken']);
  });

  test('moves the years of title and headings on by as many years as lie between', async () => {
    const { id } = (await create({ year: 2021, from: { editionId: (await publication()).editions[0]!.id } })).body;
    const { title, children } = (await (await year.as('coordinator')).get<ReportOverview>(`/api/reports/${id}`)).body;
    expect([title, ...children.map((line) => line.heading)]).toEqual([
      '海城市2021年法治政府建设年度报告',
      null,
      '2021年基本情况',
      '下一年设想',
    ]);
  });

  test('is issued by a government or a department, nobody else', async () => {
    const sysadmin = await year.as('sysadmin');
    const division = (
      await sysadmin.post<{ id: string }>('/api/units', {
        kind: 'division',
        name: '海城市法制局秘书科',
        shortName: '秘书科',
      })
    ).body.id;
    for (const issuingUnitId of [division, year.cast.unit['town'], year.cast.unit['court'], newId()])
      expect(await create({ issuingUnitId })).toMatchObject({ status: 422, body: { code: 'unit_cannot_issue' } });
    const audit = year.cast.unit['audit'];
    const notIts = { status: 422, body: { code: 'unit_not_its_host' } };
    expect(await create({ issuingUnitId: audit })).toMatchObject(notIts);
    const hostedBy = async (hostUnitId: string | undefined) =>
      (await sysadmin.send('PATCH', `/api/units/${audit}`, { hostUnitId })).status;
    expect(await hostedBy(year.cast.unit['town'])).toBe(409);
    expect(await hostedBy(division)).toBe(204);
    expect(await create({ issuingUnitId: audit })).toMatchObject(notIts);
    expect(await hostedBy(year.cast.unit['bureau'])).toBe(204);
    expect((await create({ issuingUnitId: audit })).status).toBe(201);
    expect(
      (await create({ issuingUnitId: year.cast.unit['audit'], year: 2020, hostUnitId: year.cast.unit['audit'] }))
        .status,
    ).toBe(403);
  });
});

test('a secret takes every public edition, and no draft goes out until a later review says public', async () => {
  const [newest] = (await publication()).editions.filter((each) => each.state === 'published');
  const draft = async () => (await year.as('reviewer')).get(`/api/reports/${year.id}/draft.html`);
  expect((await draft()).status).toBe(200);
  const withdrawn = await (
    await year.as('leader')
  ).post(
    `/api/editions/${newest!.id}/transitions`,
    { action: 'withdraw', kind: 'secrecy', publicNote: '因故撤回。' },
    { ifMatch: newest!.version },
  );
  expect(withdrawn.status).toBe(204);
  expect((await editions()).filter((line) => !line.endsWith('void'))).toEqual(['2 withdrawn', '1 withdrawn']);
  expect([(await page(1)).status, (await page(2)).status, (await page()).status]).toEqual([410, 410, 410]);
  expect((await (await year.as('reviewer')).get(`/api/editions/${newest!.id}/files/article.html`)).status).toBe(404);
  expect([(await draft()).status, codes(await draft())]).toEqual([409, ['draft_withheld']]);
  for (const { id: editionId, manifestDigest: digest } of (await publication()).editions.filter(
    (each) => each.state === 'withdrawn',
  ))
    await year.actOnReport('publisher', { action: 'clear', variant: 'edition', editionId, verdict: 'public', digest });
  expect((await draft()).status).toBe(200);
});

test('after all of this the record still tells what is there', async () => {
  const findings = await examineDatabase(
    year.server.work,
    year.server.app.get<Config>(CONFIG),
    year.server.app.get(DataSource),
  );
  const ofTheTests = ['durability', 'serving role'];
  expect(findings.filter(({ name, ok }) => !ok && !ofTheTests.includes(name))).toEqual([]);
});
