import type { AreaView, FullReport, PublishView, ReportSummary, WithdrawalKind } from '@bafang/shared';
import { Edition } from '../../outline/edition.entity.js';
import { codes } from '../../testing/browser.js';
import { fillCast } from '../../testing/cast.js';
import { startTestServer, TEST_PASSWORD, type TestServer } from '../../testing/test-server.js';
import { sectionsIn, Year } from '../../testing/year.js';
import { firstGrant, Grant } from '../../users/account.entity.js';
import { SetPublications } from '../acts/set-publications.js';

/** A year that everybody has approved, prepared for one signer; two people who may publish, both reviewers besides. */
let server: TestServer;
let year: Year;

beforeEach(async () => {
  server = await startTestServer();
  year = new Year(server, await fillCast(server.work));
  const [at, unitId] = [new Date().toISOString(), year.cast.unit['bureau']!];
  const also = (login: string, role: 'reviewer' | 'publisher') =>
    firstGrant({ accountId: year.cast.account[login]!, role, unitId }, at);
  await server.work.run((transaction) =>
    transaction.add(Grant, [also('publisher', 'reviewer'), also('reviewer2', 'publisher')]),
  );
  await (await (await (await year.plan()).assign()).open()).approveAll();
  const areas = (await year.overview()).children.flatMap((line) => (line.kind === 'part' ? line.children : []));
  const head = await year.as('bureau-head');
  for (const { id } of areas) {
    const path = `/api/reports/${year.id}/areas/${id}`;
    const { digest } = (await head.get<AreaView>(path)).body;
    await head.post(`${path}/transitions`, { action: 'approve_area', digest });
  }
  const signers = [{ accountId: year.cast.account['leader'], areaId: null, step: 1 }];
  await (
    await year.as('coordinator')
  ).put(
    `/api/reports/${year.id}/preparation`,
    {
      title: '海城市2018年法治政府建设年度报告',
      cover: { documentNumber: '海府〔2019〕1号', date: '2019-01-20' },
      signers,
    },
    { ifMatch: (await year.overview()).version },
  );
});
afterEach(() => server.close());

const full = async (login: string) =>
  (await (await year.as(login)).get<FullReport>(`/api/reports/${year.id}/full`)).body;
const publication = async () =>
  (await (await year.as('publisher')).get<PublishView>(`/api/reports/${year.id}/publication`)).body;
const editionOf = async (number: number) => (await publication()).editions.find((each) => each.number === number)!;
const onEdition = async (login: string, number: number, act: object) => {
  const { id, version } = await editionOf(number);
  return (await year.as(login)).post(`/api/editions/${id}/transitions`, act, { ifMatch: version });
};
const withdraw = async (number: number, kind: WithdrawalKind) =>
  (await onEdition('publisher', number, { action: 'withdraw', kind, publicNote: '因故撤回。' })).status;
const refusals = async (login: string, act: { action: string } & Record<string, unknown>) => {
  const { version } = await year.overview(login);
  return codes(await (await year.as(login)).post(`/api/reports/${year.id}/transitions`, act, { ifMatch: version }));
};
const clear = async (login: string, verdict: 'public' | 'withheld') =>
  year.actOnReport(login, { action: 'clear', verdict, basis: '依据', digest: (await full(login)).digest });
const clearEdition = async (number: number, verdict: 'public' | 'withheld') => {
  const { id: editionId, manifestDigest: digest } = await editionOf(number);
  return year.actOnReport('publisher', {
    action: 'clear',
    variant: 'edition',
    editionId,
    verdict,
    basis: '依据',
    digest,
  });
};
const send = async () =>
  year.actOnReport('bureau-head', { action: 'send_to_sign', digest: (await full('bureau-head')).digest });
const sign = async () => {
  const digest = (await full('leader')).manifestDigest;
  return year.actOnReport('leader', { action: 'sign', verdict: 'agreed', digest, password: TEST_PASSWORD });
};
const correct = () => year.actOnReport('bureau-head', { action: 'correct', reason: '有误', publicNote: '更正' });
const publish = () => year.actOnReport('publisher', { action: 'publish' });
const publishNext = async () => {
  await correct();
  await send();
  await sign();
  await publish();
};
const states = async () => (await publication()).editions.map(({ number, state }) => `${number} ${state}`);
const visit = async (rest = '') => (await server.visitor().get(`/public/${(await publication()).slug}${rest}`)).status;
const draft = async () => (await (await year.as('coordinator')).get(`/api/reports/${year.id}/draft.html`)).status;

const now = async (login: string) => {
  const overview = await year.overview(login);
  const list = (await (await year.as(login)).get<ReportSummary[]>('/api/reports')).body;
  return [overview.state, overview.now, list.find(({ id }) => id === year.id)!.now];
};

describe('the word at the head of a report is what it is now', () => {
  test('to each as far as the reader knows of it', async () => {
    await clear('publisher', 'public');
    expect(await now('coordinator')).toEqual(['drafting', 'cleared', 'drafting']);
    expect(await now('audit-clerk')).toEqual(['drafting', 'drafting', 'drafting']);
    await send();
    await sign();
    expect(await now('publisher')).toEqual(['signed', 'signed', 'signed']);
    const publishAt = new Date(Date.now() + 3600_000).toISOString();
    await year.actOnReport('publisher', { action: 'publish', publishAt });
    expect((await publication()).now).toBe('timed');
    expect(await now('publisher')).toEqual(['signed', 'timed', 'signed']);
    expect(await now('audit-clerk')).toEqual(['signed', 'signed', 'signed']);
    await year.actOnReport('publisher', { action: 'publish', variant: 'cancel' });
    await publish();
    expect(await now('audit-clerk')).toEqual(['published', 'published', 'published']);
    await withdraw(1, 'error');
    for (const login of ['audit-clerk', 'leader'])
      expect(await now(login)).toEqual(['published', 'withdrawn', 'withdrawn']);
    await correct();
    expect(await now('leader')).toEqual(['drafting', 'cleared', 'drafting']);
  });
});

describe('once a secret was found, a review of before says nothing', () => {
  beforeEach(async () => {
    await clear('publisher', 'public');
    await send();
    await sign();
    await publish();
  });

  test('the same text is not sent to be signed again, until it is reviewed again', async () => {
    expect([await withdraw(1, 'secrecy'), await visit(), await draft()]).toEqual([204, 410, 409]);
    await correct();
    const { digest } = await full('bureau-head');
    expect(await refusals('bureau-head', { action: 'send_to_sign', digest })).toContain('not_cleared');
    expect((await publication()).clearances.map(({ holds }) => holds)).toEqual([false]);
    const told = (await full('publisher')).attestations.filter(({ act }) => act === 'clear');
    expect(told.map(({ holds }) => holds)).toEqual([false]);
    await clear('publisher', 'public');
    await send();
    await sign();
    await publish();
    expect([await states(), await visit(), await draft()]).toEqual([['2 published', '1 withdrawn'], 200, 200]);
  });

  test('what is signed and has its time set does not come out by itself', async () => {
    await correct();
    await send();
    await sign();
    await year.actOnReport('publisher', {
      action: 'publish',
      publishAt: new Date(Date.now() + 3600_000).toISOString(),
    });
    expect(await withdraw(1, 'secrecy')).toBe(204);
    await server.work.run((transaction) =>
      transaction.change(Edition, { state: 'frozen' }, { publishAt: '2018-01-01T00:00:00.000Z' }),
    );
    await server.app.get(SetPublications, { strict: false }).publishDue();
    expect([await states(), await visit()]).toEqual([['2 frozen', '1 withdrawn'], 410]);
    expect(await refusals('publisher', { action: 'publish' })).toContain('not_cleared');
  });

  test('an edition that was withdrawn for another reason is taken along, and comes back by a later review alone', async () => {
    await publishNext();
    expect(await withdraw(1, 'error')).toBe(204);
    await clearEdition(1, 'public');
    expect(await withdraw(2, 'secrecy')).toBe(204);
    expect(codes(await onEdition('leader', 1, { action: 'restore' }))).toEqual(['not_cleared']);
    const { id } = await editionOf(1);
    expect((await (await year.as('coordinator')).get(`/api/editions/${id}/files/article.html`)).status).toBe(404);
    await clearEdition(1, 'public');
    expect((await onEdition('leader', 1, { action: 'restore' })).status).toBe(204);
  });

  test('what was withdrawn as wrong may turn out to be a secret, and nothing but that', async () => {
    expect([await withdraw(1, 'error'), await withdraw(1, 'merged'), await draft()]).toEqual([204, 409, 200]);
    expect([await withdraw(1, 'secrecy'), await withdraw(1, 'secrecy'), await draft()]).toEqual([204, 409, 409]);
  });

  test('whoever follows a link to a draft that is withheld reads why, on a page', async () => {
    expect(await withdraw(1, 'secrecy')).toBe(204);
    const person = await year.as('coordinator');
    const accept = { headers: { accept: 'text/html,*/*;q=0.8' } };
    for (const [path, status, title] of [
      [`/api/reports/${year.id}/draft.html`, 409, '现在不能导出送审稿'],
      [`/api/reports/${year.id}/draft.docx`, 409, '现在不能导出送审稿'],
      [`/api/editions/${(await editionOf(1)).id}/files/article.html`, 404, '没有找到'],
    ] as const) {
      const page = await person.get<string>(path, accept);
      expect([path, page.status, page.headers.get('content-type')]).toEqual([path, status, 'text/html; charset=utf-8']);
      expect(page.body).toContain(`<h1>${title}</h1>`);
      expect((await person.get(path)).headers.get('content-type')).toContain('application/problem+json');
      expect((await server.visitor().get<string>(path, accept)).body).toContain('<h1>登录已过期</h1>');
    }
  });

  test('the last review decides whether drafts go out', async () => {
    expect(await withdraw(1, 'secrecy')).toBe(204);
    const told = [await draft()];
    for (const verdict of ['public', 'withheld', 'public'] as const) {
      await clearEdition(1, verdict);
      told.push(await draft());
    }
    expect(told).toEqual([409, 200, 409, 200]);
  });
});

test('whoever is excluded by now takes a 公开 back, but no 不予公开', async () => {
  const verdict = async () => (await publication()).checks.find(({ code }) => code === 'cleared_public')!.params;
  await clear('reviewer2', 'public');
  await clear('publisher', 'withheld');
  expect(await verdict()).toEqual({ verdict: 'withheld' });
  const line = sectionsIn((await year.overview()).children).find((each) => each.leadUnit?.shortName === '市审计局')!;
  await year.act('bureau-head', line.id, { action: 'reopen', reason: '再看', dueDate: '2099-12-20' });
  const { digest } = await year.section('audit-head', line.id);
  await year.act('audit-head', line.id, { action: 'submit', digest });
  await year.act('publisher', line.id, { action: 'approve', digest });
  expect(await verdict()).toEqual({ verdict: 'withheld' });
});
