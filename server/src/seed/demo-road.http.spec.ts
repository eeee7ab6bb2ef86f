import { type AreaView, clearanceChecks, type DemoAccount, type FullReport, nodesOf, sectionsIn } from '@bafang/shared';
import type { Browser } from '../testing/browser.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';
import { Year } from '../testing/year.js';
import { DEMO_PASSWORD } from './demo-accounts.js';
import { DemoCity } from './demo-city.js';
import type { Stage } from './stages.js';

/** The demo city, walked by nobody but the accounts that its sign-in page lists at that moment. */
class Listed extends Year {
  async list(): Promise<DemoAccount[]> {
    return (await this.server.visitor().get<DemoAccount[]>('/api/demo-accounts')).body;
  }

  /** Whoever was listed when the window was opened goes on in it. */
  override async as(login: string): Promise<Browser> {
    const known = this.people.get(login);
    if (known) return known;
    if (!(await this.list()).some((account) => account.login === login)) throw new Error(`${login} is not listed`);
    const browser = await this.server.visitor().signIn(login, DEMO_PASSWORD);
    this.people.set(login, browser);
    return browser;
  }

  async withWaiting(...waiting: string[]): Promise<DemoAccount[]> {
    return (await this.list()).filter((account) => waiting.includes(account.waiting ?? ''));
  }

  async full(login: string): Promise<FullReport> {
    return (await (await this.as(login)).get<FullReport>(`/api/reports/${this.id}/full`)).body;
  }
}

const onCity = async (stage: Stage, walk: (year: Listed) => Promise<void>): Promise<void> => {
  const server: TestServer = await startTestServer();
  try {
    await server.app.get(DemoCity).seed(stage);
    const [report] = await server.work.query<{ id: string }>('SELECT id FROM reports WHERE year = 2018');
    await walk(new Listed(server, { unit: {}, account: {} }, report?.id));
  } finally {
    await server.close();
  }
};

test('drafting: what lies before each listed clerk is approved by listed accounts alone', () =>
  onCity('drafting', async (year) => {
    const clerks = (await year.withWaiting('draft', 'returned')).filter(({ role }) => role === 'clerk');
    expect(clerks.length).toBeGreaterThan(2);
    for (const { login, unit } of clerks) {
      const mine = sectionsIn((await year.overview(login)).children).find(
        ({ state, leadUnit }) => leadUnit?.shortName === unit && ['assigned', 'drafting', 'returned'].includes(state),
      )!;
      if (mine.state === 'assigned') await year.act(login, mine.id, { action: 'start' });
      const digest = await year.write(login, mine.id, '全年办结行政复议案件120件。');
      await year.act(login, mine.id, { action: 'send', digest });
      const head = (await year.list()).find((one) => one.role === 'unit_head' && one.unit === unit)!;
      await year.act(head.login, mine.id, { action: 'submit', digest });
      const reviewer = (await year.list()).find(({ role }) => role === 'reviewer')!;
      for (const { id, condition, resolved } of (await year.section(reviewer.login, mine.id)).threads)
        if (condition && !resolved) await (await year.as(reviewer.login)).post(`/api/comments/${id}/resolve`, {});
      expect(await year.act(reviewer.login, mine.id, { action: 'approve', digest })).toMatchObject({
        state: 'approved',
      });
    }
  }));

test.each(['approving', 'signing', 'signed'] as const)('%s: listed accounts alone publish the report', (stage) =>
  onCity(stage, async (year) => {
    const signed = async () => {
      const [leader] = await year.withWaiting('sign');
      if (leader?.role !== 'leader') return false;
      const { manifestDigest } = await year.full(leader.login);
      const said = { verdict: 'agreed', opinion: '同意签发。', password: DEMO_PASSWORD };
      await year.actOnReport(leader.login, { action: 'sign', digest: manifestDigest, ...said });
      return true;
    };
    if (stage === 'approving') {
      const head = await year.as('juzhang');
      for (const node of nodesOf((await year.overview('juzhang')).children))
        if (node.kind === 'area' && node.state === 'ready') {
          const at = `/api/reports/${year.id}/areas/${node.id}`;
          const { digest } = (await head.get<AreaView>(at)).body;
          await head.post(`${at}/transitions`, { action: 'approve_area', digest });
        }
      const { digest } = await year.full('gongkai');
      const checks = [...clearanceChecks];
      const basis = '《中华人民共和国政府信息公开条例》';
      await year.actOnReport('gongkai', { action: 'clear', verdict: 'public', basis, checks, digest });
      await year.actOnReport('juzhang', { action: 'send_to_sign', digest });
    }
    if (stage !== 'signed') {
      const signers = (await year.list()).filter(({ role }) => role === 'leader');
      expect(signers.map(({ login }) => login).sort()).toEqual(['lingdao', 'mishuzhang', 'xieguan']);
    }
    while (await signed());
    expect(await year.actOnReport('gongkai', { action: 'publish' })).toMatchObject({ state: 'published' });
  }),
);
