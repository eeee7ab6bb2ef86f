import type { ContentConflict, ReportOverview, RevisionLine, RevisionView, Role, SectionView } from '@bafang/shared';
import { newId } from '../database/id.js';
import { type Answer, codes } from '../testing/browser.js';
import { fillCast } from '../testing/cast.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';
import { paragraph, sectionsIn, Year } from '../testing/year.js';
import { Grant } from '../users/account.entity.js';

let server: TestServer;
let year: Year;
let count = 0;

beforeAll(async () => {
  server = await startTestServer();
  year = new Year(server, await fillCast(server.work));
  await year.plan();
  await year.assign();
  await year.open();
});
afterAll(() => server.close());

const unit = (key: string) => year.cast.unit[key]!;

/** A new section of its own for a test, assigned to its lead unit. */
async function assigned(lead = 'audit', supporting: string[] = []): Promise<string> {
  const coordinator = await year.as('coordinator');
  const heading = `临时条目${(count += 1)}`;
  const { version, children } = await year.overview();
  const area = children.flatMap((line) => (line.kind === 'part' ? line.children : []))[0]!;
  const added = await coordinator.post<ReportOverview>(
    `/api/reports/${year.id}/outline`,
    { op: 'add_section', parentId: area.id, position: 0, heading, numbered: true },
    { ifMatch: version },
  );
  const { id } = sectionsIn(added.body.children).find((line) => line.heading === heading)!;
  await year.act('coordinator', id, {
    action: 'assign',
    leadUnitId: unit(lead),
    dueDate: '2018-12-20',
    supportingUnitIds: supporting.map(unit),
  });
  return id;
}

async function drafting(lead = 'audit', supporting: string[] = []): Promise<string> {
  const id = await assigned(lead, supporting);
  await year.act(`${lead}-clerk`, id, { action: 'start' });
  return id;
}

/** Written by the unit's clerk and sent in by its head. */
async function submitted(
  text = '全年办理一百二十件。',
  supporting: string[] = [],
): Promise<{ id: string; digest: string }> {
  const id = await drafting('audit', supporting);
  const digest = await year.write('audit-clerk', id, text);
  await year.act('audit-head', id, { action: 'submit', digest });
  return { id, digest };
}

async function tries(login: string, id: string, act: Record<string, unknown>, version?: number): Promise<Answer> {
  const ifMatch = version ?? (await year.section(login, id)).version;
  return (await year.as(login)).post(`/api/sections/${id}/transitions`, act, { ifMatch });
}

async function alsoHolds(login: string, role: Role, dates: { validTo?: string } = {}): Promise<void> {
  const grant = {
    id: newId(),
    accountId: year.cast.account[login],
    role,
    unitId: unit('bureau'),
    state: 'granted' as const,
    validFrom: null,
    validTo: null,
    proposedBy: null,
    proposedAt: '2018-12-01T00:00:00.000Z',
    decidedBy: null,
    decidedAt: null,
    ...dates,
  };
  await server.work.run((transaction) => transaction.add(Grant, grant));
}

const refusedWith = (...codes: string[]) => ({
  status: 409,
  body: { code: 'transition_refused', refusals: codes.map((code) => ({ code })) },
});
const returned = { action: 'return', reason: '数据口径不一致，请核对。', dueDate: '2099-12-22' };

describe('versions', () => {
  test('an act without If-Match is 428, on an old version 412 with the present one', async () => {
    const id = await assigned();
    const clerk = await year.as('audit-clerk');
    expect(await clerk.post(`/api/sections/${id}/transitions`, { action: 'start' })).toMatchObject({
      status: 428,
      body: { code: 'version_needed' },
    });
    const { version } = await year.section('audit-clerk', id);
    const stale = await clerk.post(`/api/sections/${id}/transitions`, { action: 'start' }, { ifMatch: version - 1 });
    expect(stale).toMatchObject({ status: 412, body: { code: 'stale_version', version } });
    expect(stale.headers.get('etag')).toBe(`"${version}"`);
    expect(
      (
        await clerk.post(
          `/api/sections/${id}/transitions`,
          { action: 'start' },
          { headers: { 'if-match': 'yesterday' } },
        )
      ).status,
    ).toBe(412);
    expect((await year.section('audit-clerk', id)).state).toBe('assigned');
  });

  test('a role that never may is told so, whatever version it names', async () => {
    const id = await assigned();
    expect(await tries('audit-clerk', id, { action: 'assign' }, 1)).toMatchObject({
      status: 403,
      body: { code: 'role_never_may' },
    });
  });

  test('an autosave that lost keeps nothing and brings the newer text with its author', async () => {
    const id = await drafting();
    const { contentVersion, heading } = await year.section('audit-clerk', id);
    const [clerk, head] = [await year.as('audit-clerk'), await year.as('audit-head')];
    expect(
      (
        await clerk.put(
          `/api/sections/${id}/content`,
          { heading, body: paragraph('先写的。') },
          { ifMatch: contentVersion },
        )
      ).status,
    ).toBe(200);
    const lost = await head.put<ContentConflict>(
      `/api/sections/${id}/content`,
      { heading, body: paragraph('后写的。') },
      { ifMatch: contentVersion },
    );
    expect(lost).toMatchObject({
      status: 412,
      body: {
        code: 'stale_version',
        contentVersion: contentVersion + 1,
        heading,
        body: paragraph('先写的。'),
        by: { id: year.cast.account['audit-clerk'] },
      },
    });
    expect(lost.headers.get('etag')).toBe(`"${contentVersion + 1}"`);
    expect((await clerk.put(`/api/sections/${id}/content`, { heading, body: paragraph('x') })).status).toBe(428);
    const kept = await head.post<RevisionView>(`/api/sections/${id}/revisions`, {
      heading,
      body: paragraph('后写的。'),
    });
    expect(kept).toMatchObject({ status: 201, body: { act: 'save', body: paragraph('后写的。') } });
    expect((await year.section('audit-clerk', id)).body).toEqual(paragraph('先写的。'));
  });

  test('what is saved by hand is an entry each, at most 50 a section and day; the same text again is neither', async () => {
    const id = await drafting();
    const clerk = await year.as('audit-clerk');
    const keep = async (text: string) =>
      clerk.post<RevisionView & { code: string }>(`/api/sections/${id}/revisions`, {
        heading: '题目',
        body: paragraph(text),
      });
    for (let count = 1; count <= 50; count++) expect((await keep(`第${count}稿。`)).status).toBe(201);
    expect((await keep('第1稿。')).status).toBe(201);
    expect(await keep('再一稿。')).toMatchObject({ status: 409, body: { code: 'kept_enough' } });
    const entries = await server.work.query<{ count: number }>(
      "SELECT COUNT(*) AS count FROM audit_entries WHERE action = 'keep_revision' AND object_id = :id",
      { id },
    );
    expect(entries).toEqual([{ count: 50 }]);
  });

  test('the same text again is no new version', async () => {
    const id = await drafting();
    await year.write('audit-clerk', id, '一句话。');
    const { contentVersion, version } = await year.section('audit-clerk', id);
    await year.write('audit-clerk', id, '一句话。');
    expect(await year.section('audit-clerk', id)).toMatchObject({ contentVersion, version });
  });
});

describe('what was read is what is acted on', () => {
  test('a digest of another text is 409 text_changed, none at all is asked for', async () => {
    const id = await drafting();
    const old = await year.write('audit-clerk', id, '第一稿。');
    await year.write('audit-clerk', id, '第二稿。');
    expect(await tries('audit-head', id, { action: 'submit', digest: old })).toMatchObject({
      status: 409,
      body: { code: 'text_changed' },
    });
    expect(await tries('audit-head', id, { action: 'submit' })).toMatchObject(refusedWith('digest_missing'));
    expect((await year.section('audit-head', id)).state).toBe('drafting');
  });

  test('an empty section is not sent, an approved one not written', async () => {
    const empty = await drafting();
    const { digest } = await year.section('audit-clerk', empty);
    expect(await tries('audit-clerk', empty, { action: 'send', digest })).toMatchObject(refusedWith('section_empty'));
    const done = await submitted();
    await year.act('reviewer', done.id, { action: 'approve', digest: done.digest });
    const { contentVersion } = await year.section('audit-clerk', done.id);
    expect(
      await (
        await year.as('audit-clerk')
      ).put(
        `/api/sections/${done.id}/content`,
        { heading: '题', body: paragraph('改。') },
        { ifMatch: contentVersion },
      ),
    ).toMatchObject(refusedWith('wrong_state'));
  });
});

describe('a text that was overtaken, and closed as well', () => {
  const write = async (login: string, id: string, ifMatch: number) =>
    (await year.as(login)).put(
      `/api/sections/${id}/content`,
      { heading: '题', body: paragraph('旧页上写的。') },
      { ifMatch },
    );

  test('whoever reads it is shown the newer one first, and that nothing is written any more', async () => {
    const id = await drafting();
    const { contentVersion } = await year.section('audit-clerk', id);
    const digest = await year.write('audit-clerk', id, '后来的。');
    await year.act('audit-clerk', id, { action: 'send', digest });
    expect(await write('audit-clerk', id, contentVersion)).toMatchObject({
      status: 412,
      body: { body: paragraph('后来的。'), contentVersion: contentVersion + 1, writes: false },
    });
    expect(await write('audit-head', id, contentVersion)).toMatchObject({ status: 412, body: { writes: true } });
    expect((await write('reviewer', id, contentVersion)).status).toBe(403);
  });

  test('the bureau is shown nothing of what the unit wrote since', async () => {
    const { id } = await submitted();
    const { contentVersion } = await year.section('coordinator', id);
    await year.act('coordinator', id, returned);
    await year.write('audit-clerk', id, '科里的草稿。');
    const answer = await write('coordinator', id, contentVersion);
    expect(answer).toMatchObject(refusedWith('wrong_state'));
    expect(JSON.stringify(answer.body)).not.toContain('草稿');
  });
});

describe('revisions', () => {
  test('one for each text that left a desk; the bureau sees those that were before it', async () => {
    const id = await drafting();
    const first = await year.write('audit-clerk', id, '第一稿。');
    await year.act('audit-clerk', id, { action: 'send', digest: first });
    await year.act('audit-head', id, { action: 'return', reason: '科室里的话' });
    const second = await year.write('audit-clerk', id, '第二稿。');
    await year.act('audit-clerk', id, { action: 'send', digest: second });
    await year.act('audit-head', id, { action: 'submit', digest: second });
    const lines = async (login: string) =>
      (await (await year.as(login)).get<RevisionLine[]>(`/api/sections/${id}/revisions`)).body;
    const own = (await lines('audit-clerk')).map((line) => [line.act, line.digest, line.desk]);
    expect(own).toEqual([
      ['send', second, 'bureau'],
      ['send', first, 'unit'],
    ]);
    const bureau = await lines('reviewer');
    expect(bureau.map((line) => line.digest)).toEqual([second]);
    const desk = (await lines('audit-clerk')).find((line) => line.digest === first)!;
    expect((await (await year.as('reviewer')).get(`/api/revisions/${desk.id}`)).status).toBe(404);
    expect((await (await year.as('reviewer')).get<RevisionView>(`/api/revisions/${bureau[0]!.id}`)).body.body).toEqual(
      paragraph('第二稿。'),
    );
    const history = (await year.section('reviewer', id)).history.map((line) => line.action);
    expect(history).toEqual(['submit', 'start', 'assign']);
    expect(JSON.stringify(await year.section('reviewer', id))).not.toContain('科室里的话');
  });

  test('a supporting unit reads the text as it stands, and of those before what the bureau had', async () => {
    const id = await drafting('audit', ['water']);
    const first = await year.write('audit-clerk', id, '科里的第一稿。');
    await year.act('audit-clerk', id, { action: 'send', digest: first });
    await year.act('audit-head', id, { action: 'return', reason: '科室里的话' });
    const supporter = await year.as('water-clerk');
    const lines = async (browser = supporter) =>
      (await browser.get<RevisionLine[]>(`/api/sections/${id}/revisions`)).body;
    const [desk] = await lines(await year.as('audit-clerk'));
    expect(await lines()).toEqual([]);
    expect((await supporter.get(`/api/revisions/${desk!.id}`)).status).toBe(404);
    const second = await year.write('audit-clerk', id, '第二稿。');
    const told = await year.section('water-clerk', id);
    expect([told.body, JSON.stringify(told.history)]).toEqual([
      paragraph('第二稿。'),
      expect.not.stringMatching(`科室里的话|${first}`),
    ]);
    await year.act('audit-head', id, { action: 'submit', digest: second });
    expect((await lines()).map((line) => line.digest)).toEqual([second]);
  });

  test('while the unit has it again, the bureau reads what it had, and comments until then', async () => {
    const { id, digest } = await submitted('报送的一稿。');
    const [clerk, reviewer] = [await year.as('audit-clerk'), await year.as('reviewer')];
    await reviewer.post(`/api/sections/${id}/comments`, { text: '请写明口径' });
    await year.act('reviewer', id, returned);
    await year.write('audit-clerk', id, '正在改的一稿。');
    await clerk.post(`/api/sections/${id}/comments`, { text: '单位内部商量' });
    const seen = await year.section('reviewer', id);
    expect(seen).toMatchObject({ reads: 'bureau_text', digest, body: paragraph('报送的一稿。'), writes: false });
    expect(seen.threads.map((thread) => thread.text)).toEqual(['请写明口径']);
    expect(JSON.stringify(seen)).not.toContain('正在改的');
    const draft = (await reviewer.get<string>(`/api/reports/${year.id}/draft.html`)).body;
    expect([draft.includes('报送的一稿'), draft.includes('正在改的')]).toEqual([true, false]);
    expect((await year.section('audit-head', id)).threads.map((thread) => thread.text)).toEqual([
      '请写明口径',
      '单位内部商量',
    ]);
  });
});

describe('comments and conditions', () => {
  test('an open condition blocks approval; the bureau resolves it, never the unit', async () => {
    const { id, digest } = await submitted();
    const [clerk, reviewer, other] = [
      await year.as('audit-clerk'),
      await year.as('reviewer'),
      await year.as('reviewer2'),
    ];
    const [condition] = (
      await reviewer.post<SectionView['threads']>(`/api/sections/${id}/comments`, { text: '补充依据', condition: true })
    ).body;
    expect((await clerk.post(`/api/sections/${id}/comments`, { text: '我也要', condition: true })).status).toBe(422);
    expect(await tries('reviewer2', id, { action: 'approve', digest })).toMatchObject(refusedWith('conditions_open'));
    expect(
      (await year.section('reviewer2', id)).offers.find((offer) => offer.action === 'approve')?.refusals,
    ).toMatchObject([{ code: 'conditions_open' }]);
    expect(await clerk.post(`/api/comments/${condition!.id}/resolve`)).toMatchObject({
      status: 403,
      body: { code: 'condition_not_yours' },
    });
    expect((await (await year.as('coordinator')).post(`/api/comments/${condition!.id}/resolve`)).status).toBe(403);
    expect((await clerk.post(`/api/comments/${condition!.id}/replies`, { text: '已补充' })).status).toBe(201);
    expect((await other.post(`/api/comments/${condition!.id}/resolve`)).status).toBe(200);
    expect((await reviewer.post(`/api/comments/${condition!.id}/reopen`)).status).toBe(200);
    expect(codes(await tries('reviewer2', id, { action: 'approve', digest }))).toEqual(['conditions_open']);
    await other.post(`/api/comments/${condition!.id}/resolve`);
    expect((await tries('reviewer2', id, { action: 'approve', digest })).status).toBe(200);
  });

  test('a condition is not resolved by who wrote the text, be it the one who raised it', async () => {
    const { id } = await submitted();
    const coordinator = await year.as('coordinator');
    const said = { text: '口径由统稿人补', condition: true };
    const [condition] = (await coordinator.post<SectionView['threads']>(`/api/sections/${id}/comments`, said)).body;
    await year.write('coordinator', id, '统稿改过的一句。');
    expect((await year.section('coordinator', id)).threads[0]!.resolving).toEqual([{ code: 'separation_wrote' }]);
    expect(await coordinator.post(`/api/comments/${condition!.id}/resolve`)).toMatchObject(
      refusedWith('separation_wrote'),
    );
    expect((await (await year.as('reviewer')).post(`/api/comments/${condition!.id}/resolve`)).status).toBe(200);
    expect((await coordinator.post(`/api/comments/${condition!.id}/reopen`)).status).toBe(200);
  });

  test('the lead unit resolves a plain comment, a supporting unit its own alone', async () => {
    const { id } = await submitted('有配合单位。', ['water']);
    const [reviewer, supporter, clerk] = [
      await year.as('reviewer'),
      await year.as('water-clerk'),
      await year.as('audit-clerk'),
    ];
    await reviewer.post(`/api/sections/${id}/comments`, { text: '一' });
    const threads = (await supporter.post<SectionView['threads']>(`/api/sections/${id}/comments`, { text: '二' })).body;
    expect(threads.map((thread) => [thread.text, thread.resolving])).toEqual([
      ['一', null],
      ['二', []],
    ]);
    expect((await supporter.post(`/api/comments/${threads[0]!.id}/resolve`)).status).toBe(403);
    expect((await supporter.post(`/api/comments/${threads[1]!.id}/resolve`)).status).toBe(200);
    expect((await clerk.post(`/api/comments/${threads[0]!.id}/resolve`)).status).toBe(200);
  });

  test('a condition may stand in place of the reason for a return', async () => {
    const { id } = await submitted();
    expect(codes(await tries('reviewer', id, { action: 'return', dueDate: '2099-12-22' }))).toEqual(['reason_missing']);
    await (await year.as('reviewer')).post(`/api/sections/${id}/comments`, { text: '补充依据', condition: true });
    expect(codes(await tries('reviewer', id, { action: 'return' }))).toEqual(['due_date_missing']);
    expect(await year.act('reviewer', id, { action: 'return', dueDate: '2099-12-22' })).toMatchObject({
      state: 'returned',
      dueDate: '2099-12-22',
    });
  });
});

describe('separation', () => {
  /** The bureau's own section, with somebody who is both its clerk and a reviewer. */
  async function ownSection(): Promise<{ id: string; digest: string }> {
    const id = await assigned('bureau');
    await year.act('bureau-clerk', id, { action: 'start' });
    return { id, digest: await year.write('bureau-clerk', id, '本局自己写的。') };
  }

  test('who wrote it does not approve it, and neither does who submitted it', async () => {
    for (const login of ['bureau-clerk', 'bureau-chief']) await alsoHolds(login, 'reviewer');
    const { id, digest } = await ownSection();
    await year.act('bureau-chief', id, { action: 'submit', digest });
    expect(await tries('bureau-clerk', id, { action: 'approve', digest })).toMatchObject(
      refusedWith('separation_wrote'),
    );
    expect(await tries('bureau-chief', id, { action: 'approve', digest })).toMatchObject(
      refusedWith('separation_submitted'),
    );
    expect(
      (await year.section('bureau-clerk', id)).offers.find((offer) => offer.action === 'approve')?.refusals,
    ).toMatchObject([{ code: 'separation_wrote' }]);
    expect(await tries('reviewer', id, { action: 'approve', digest })).toMatchObject({
      status: 200,
      body: { state: 'approved' },
    });
  });

  test('统稿: the coordinator writes while the bureau has it, as its author from then on', async () => {
    await alsoHolds('coordinator', 'bureau_head');
    const { id, digest } = await submitted('单位的话。');
    const edited = await year.write('coordinator', id, '统稿改过的话。');
    expect(edited).not.toBe(digest);
    expect(await tries('coordinator', id, { action: 'approve', digest: edited })).toMatchObject(
      refusedWith('separation_wrote'),
    );
    expect(await tries('reviewer', id, { action: 'approve', digest })).toMatchObject({
      status: 409,
      body: { code: 'text_changed' },
    });
    expect((await year.section('audit-clerk', id)).body).toEqual(paragraph('统稿改过的话。'));
    const kept = await (
      await year.as('coordinator')
    ).post<RevisionView>(`/api/sections/${id}/revisions`, { heading: '题目', body: paragraph('统稿另存的话。') });
    expect(kept).toMatchObject({ status: 201, body: { act: 'save', body: paragraph('统稿另存的话。') } });
    expect(await tries('reviewer', id, { action: 'approve', digest: edited })).toMatchObject({
      status: 200,
      body: { state: 'approved' },
    });
    expect((await year.section('reviewer', id)).writers.map((writer) => writer.id)).toEqual([
      year.cast.account['audit-clerk'],
      year.cast.account['coordinator'],
    ]);
  });
});

test('the audit trail calls a section by number or place, never by a heading that somebody wrote', async () => {
  const [preamble, first] = sectionsIn((await year.overview()).children);
  await year.act('bureau-clerk', preamble!.id, { action: 'start' });
  const { contentVersion } = await year.section('bureau-clerk', preamble!.id);
  await (
    await year.as('bureau-clerk')
  ).put(
    `/api/sections/${preamble!.id}/content`,
    { heading: '不该外传的一句', body: paragraph('正文。') },
    { ifMatch: contentVersion },
  );
  for (const { id } of [preamble!, first!])
    await year.act('coordinator', id, { action: 'plan', dueDate: '2018-12-21' });
  const entries = await server.work.query<{ label: string }>(
    `SELECT object_label AS label FROM audit_entries WHERE action = 'plan' ORDER BY sequence DESC LIMIT 2`,
  );
  expect(entries.map((entry) => entry.label)).toEqual([`2018 ${first!.label}`, '2018 引言']);
});

describe('between the desks', () => {
  test('a recall is free until the next desk has opened the page', async () => {
    const { id, digest } = await submitted();
    await (await year.as('reviewer')).get(`/api/reports/${year.id}/full`);
    expect(await tries('audit-clerk', id, { action: 'recall' })).toMatchObject(refusedWith('wrong_state'));
    expect((await year.act('audit-head', id, { action: 'recall' })).state).toBe('drafting');
    await year.act('audit-head', id, { action: 'submit', digest });
    expect((await (await year.as('reviewer')).post(`/api/sections/${id}/opened`)).status).toBe(204);
    expect(await tries('audit-head', id, { action: 'recall' })).toMatchObject(refusedWith('opened_by_next_desk'));
  });

  test('nor does the page of somebody who was of the next desk once', async () => {
    await alsoHolds('water-clerk', 'reviewer', { validTo: '2001-01-01' });
    const { id } = await submitted('配合单位也看。', ['water']);
    expect((await (await year.as('water-clerk')).post(`/api/sections/${id}/opened`)).status).toBe(204);
    expect((await year.act('audit-head', id, { action: 'recall' })).state).toBe('drafting');
  });

  test('an opening before it was sent does not count', async () => {
    const id = await drafting();
    const digest = await year.write('audit-clerk', id, '一稿。');
    await (await year.as('audit-head')).post(`/api/sections/${id}/opened`);
    await year.act('audit-clerk', id, { action: 'send', digest });
    expect((await year.act('audit-clerk', id, { action: 'recall' })).state).toBe('drafting');
    await year.act('audit-clerk', id, { action: 'send', digest });
    await (await year.as('audit-head')).post(`/api/sections/${id}/opened`);
    expect(await tries('audit-clerk', id, { action: 'recall' })).toMatchObject(refusedWith('opened_by_next_desk'));
    expect((await year.act('audit-head', id, { action: 'recall' })).state).toBe('drafting');
  });

  test('免报: asked for with a reason, granted by the bureau, and then not approved', async () => {
    const id = await drafting();
    const { digest } = await year.section('audit-head', id);
    expect(codes(await tries('audit-head', id, { action: 'submit', variant: 'waiver', digest }))).toEqual([
      'reason_missing',
    ]);
    await year.act('audit-head', id, { action: 'submit', variant: 'waiver', digest, reason: '本年无此项工作' });
    expect((await year.section('reviewer', id)).waiverReason).toBe('本年无此项工作');
    expect(codes(await tries('reviewer', id, { action: 'approve', digest }))).toContain('waiver_asked');
    expect((await year.act('reviewer', id, { action: 'waive' })).state).toBe('waived');
    expect(
      await year.act('bureau-head', id, { action: 'reopen', reason: '仍须报送', dueDate: '2099-12-25' }),
    ).toMatchObject({ state: 'returned', waiverReason: null });
    const plain = await submitted();
    expect(await tries('reviewer', plain.id, { action: 'waive' })).toMatchObject(refusedWith('waiver_not_asked'));
  });

  test('a declined section leaves the unit’s sight, and its reason reaches the coordinator', async () => {
    const id = await assigned();
    expect(codes(await tries('audit-clerk', id, { action: 'decline' }))).toEqual(['reason_missing']);
    const answer = await tries('audit-clerk', id, { action: 'decline', reason: '应由水务局牵头' });
    expect([answer.status, answer.body || null]).toEqual([204, null]);
    expect((await (await year.as('audit-clerk')).get(`/api/sections/${id}`)).status).toBe(404);
    expect(await year.section('coordinator', id)).toMatchObject({
      state: 'unassigned',
      leadUnit: null,
      history: [{ action: 'decline', reason: '应由水务局牵头' }, { action: 'assign' }],
    });
  });

  test('taken from another unit it needs a reason; the text stays, the new unit leads', async () => {
    const id = await drafting('audit', ['water']);
    await year.write('audit-clerk', id, '审计局已写的话。');
    const taken = { action: 'assign', leadUnitId: unit('water') };
    expect(codes(await tries('coordinator', id, taken))).toEqual(['reason_missing']);
    expect(codes(await tries('coordinator', id, { ...taken, leadUnitId: unit('court'), reason: '改派' }))).toEqual([
      'unit_cannot_lead',
      'lead_unit_without_head',
    ]);
    await year.act('coordinator', id, { ...taken, reason: '职责调整' });
    const now = await year.section('water-clerk', id);
    expect(now).toMatchObject({ state: 'assigned', involvement: 'lead', body: paragraph('审计局已写的话。') });
    expect(now.supporting).toEqual([]);
    expect((await (await year.as('audit-clerk')).get(`/api/sections/${id}`)).status).toBe(404);
  });

  test('supporting units that are none are refused in words', async () => {
    const id = await assigned();
    for (const supportingUnitIds of [[unit('city')], ['01890000-0000-7000-8000-000000000000']]) {
      expect(await tries('coordinator', id, { action: 'plan', supportingUnitIds })).toMatchObject({
        status: 422,
        body: { code: 'unit_cannot_support' },
      });
    }
    expect(
      await tries('coordinator', id, { action: 'plan', supportingUnitIds: [unit('court'), unit('water')] }),
    ).toMatchObject({
      status: 200,
      body: {
        supporting: expect.arrayContaining([{ id: unit('water') }].map((each) => expect.objectContaining(each))),
      },
    });
    expect(codes(await tries('coordinator', id, { action: 'plan', leadUnitId: unit('water') }))).toEqual([
      'lead_unit_stays',
    ]);
  });

  test('what an act does not take changes nothing: nobody lets in a supporter by the way', async () => {
    const id = await assigned();
    await year.act('audit-clerk', id, {
      action: 'start',
      supportingUnitIds: [unit('town')],
      leadUnitId: unit('water'),
      dueDate: '2030-01-01',
      wordLimit: 1,
    });
    expect(await year.section('audit-clerk', id)).toMatchObject({
      supporting: [],
      leadUnit: { id: unit('audit') },
      dueDate: '2018-12-20',
      wordLimit: null,
    });
    expect((await (await year.as('town-clerk')).get(`/api/sections/${id}`)).status).toBe(404);
  });

  test('nor does a unit put off its own due date, or anybody state something about another text', async () => {
    const id = await drafting();
    const digest = await year.write('audit-clerk', id, '一句话。');
    await year.act('audit-clerk', id, { action: 'send', digest });
    const back = { action: 'return', reason: '重写。', dueDate: '2030-01-01' };
    expect(await year.act('audit-head', id, back)).toMatchObject({ state: 'returned', dueDate: '2018-12-20' });
    await year.act('audit-head', id, { action: 'submit', variant: 'waiver', digest, reason: '本年无此项工作' });
    await year.act('reviewer', id, { action: 'waive', digest: 'f'.repeat(64) });
    const stated = await server.work.query('SELECT act, digest FROM attestations WHERE subject_id = :id', { id });
    expect(stated).toEqual([{ act: 'waive', digest }]);
  });

  test('a supporting unit reads and comments, and never writes', async () => {
    const id = await drafting('audit', ['water']);
    await year.write('audit-clerk', id, '牵头单位写的。');
    const supporter = await year.as('water-clerk');
    const { contentVersion, version } = await year.section('water-clerk', id);
    expect(await year.section('water-clerk', id)).toMatchObject({
      reads: 'whole',
      writes: false,
      comments: true,
      offers: [],
      involvement: 'support',
    });
    expect(
      (
        await supporter.put(
          `/api/sections/${id}/content`,
          { heading: '题', body: paragraph('插一句。') },
          { ifMatch: contentVersion },
        )
      ).status,
    ).toBe(403);
    expect(
      (await supporter.post(`/api/sections/${id}/revisions`, { heading: '题', body: paragraph('插一句。') })).status,
    ).toBe(403);
    for (const action of ['start', 'send', 'submit', 'recall', 'decline'])
      expect((await tries('water-head', id, { action }, version)).status).toBe(403);
    expect((await year.section('audit-clerk', id)).body).toEqual(paragraph('牵头单位写的。'));
  });
});
