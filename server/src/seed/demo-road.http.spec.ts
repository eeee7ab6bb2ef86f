import {
  type AreaView,
  type CoverageView,
  clearanceChecks,
  type DemoAccount,
  type FullReport,
  nodesOf,
  type ReportSources,
  type Role,
  type SectionLine,
  sectionsIn,
} from '@bafang/shared';
import type { Browser } from '../testing/browser.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';
import { Year } from '../testing/year.js';
import { DEMO_PASSWORD } from './demo-accounts.js';
import { DemoCity } from './demo-city.js';
import { type Stage, stages } from './stages.js';

/** The login of whoever of a list has a role, in a unit. */
const among = (list: readonly DemoAccount[], role: Role, unit?: string): string | undefined =>
  list.find((one) => one.role === role && (!unit || one.unit === unit))?.login;

/** The demo city, walked by nobody but the accounts that its sign-in page lists at that moment. */
class Listed extends Year {
  async list(): Promise<DemoAccount[]> {
    return (await this.server.visitor().get<DemoAccount[]>('/api/demo-accounts')).body;
  }

  /** Whoever was listed when the window was opened goes on in it. */
  override async as(login: string, list?: readonly DemoAccount[]): Promise<Browser> {
    const known = this.people.get(login);
    if (known) return known;
    if (!(list ?? (await this.list())).some((account) => account.login === login))
      throw new Error(`${login} is not listed`);
    const browser = await this.server.visitor().signIn(login, DEMO_PASSWORD);
    this.people.set(login, browser);
    return browser;
  }

  async listed(role: Role): Promise<string> {
    return among(await this.list(), role)!;
  }

  async full(login: string): Promise<FullReport> {
    return (await (await this.as(login)).get<FullReport>(`/api/reports/${this.id}/full`)).body;
  }
}

/** The year made from the template, all of it led by the units whose clerks are listed. */
async function open(year: Listed): Promise<void> {
  const coordinator = await year.as(await year.listed('coordinator'));
  const { issuingUnits, hostUnits, templates } = (await coordinator.get<ReportSources>('/api/reports/sources')).body;
  const place = { issuingUnitId: issuingUnits[0]!.id, hostUnitId: hostUnits[0]!.id };
  const first = { year: 2018, ...place, from: { templateId: templates[0]!.id } };
  year.id = (await coordinator.post<{ id: string }>('/api/reports', first)).body.id;
  const list = await year.list();
  const changes: Record<string, unknown>[] = [];
  for (const { id, version } of sectionsIn((await year.overview('tonggao-jia')).children))
    changes.push({ sectionId: id, version, ...(await lead(year, list, changes.length)) });
  await coordinator.send('PATCH', `/api/reports/${year.id}/assignment`, { changes });
  await year.actOnReport('tonggao-jia', { action: 'open' });
}

/** One of the units of the listed clerks in turn, and until when. */
async function lead(
  year: Listed,
  list: readonly DemoAccount[],
  turn: number,
): Promise<{ leadUnitId: string; dueDate: string }> {
  const names = list.flatMap(({ role, unit }) => (role === 'clerk' ? [unit] : []));
  const units = await year.server.work.query<{ id: string; name: string }>('SELECT id, short_name AS name FROM units');
  const { id } = units.find(({ name }) => name === names[turn % names.length])!;
  return { leadUnitId: id, dueDate: '2018-12-20' };
}

/** A section one step further, where somebody of the list can take it. */
async function step(year: Listed, line: SectionLine, list: readonly DemoAccount[]): Promise<boolean> {
  const { id, state } = line;
  const unit = line.leadUnit?.shortName;
  const [clerk, head] = [among(list, 'clerk', unit), among(list, 'unit_head', unit)];
  if (state === 'unassigned') await year.act('tonggao-jia', id, { action: 'assign', ...(await lead(year, list, 0)) });
  else if (state === 'assigned' && clerk) await year.act(clerk, id, { action: 'start' });
  else if ((state === 'drafting' || state === 'returned') && clerk)
    await year.act(clerk, id, { action: 'send', digest: await year.write(clerk, id, '全年办结行政复议案件120件。') });
  else if (state === 'unit_review' && head)
    await year.act(head, id, { action: 'submit', digest: (await year.section(head, id)).digest });
  else if (state === 'stale') await reconfirm(year, id, among(list, 'reviewer')!);
  else if (state === 'submitted') await approve(year, id, among(list, 'reviewer')!);
  else return false;
  return true;
}

async function reconfirm(year: Listed, id: string, reviewer: string): Promise<void> {
  const { renewed } = await year.section(reviewer, id);
  await year.act(reviewer, id, { action: 'reconfirm', digest: renewed!.digest });
}

async function approve(year: Listed, id: string, reviewer: string): Promise<void> {
  const { threads, digest } = await year.section(reviewer, id);
  for (const thread of threads)
    if (thread.condition && !thread.resolved)
      await (await year.as(reviewer)).post(`/api/comments/${thread.id}/resolve`, {});
  await year.act(reviewer, id, { action: 'approve', digest });
}

/** Every section to approved; the list changes with what is done. */
async function write(year: Listed): Promise<void> {
  for (;;) {
    const open = sectionsIn((await year.overview('tonggao-jia')).children).filter(
      ({ state }) => state !== 'approved' && state !== 'waived',
    );
    if (!open.length) return;
    const list = await year.list();
    for (const { login } of list) await year.as(login, list);
    let moved = false;
    for (const line of open) moved = (await step(year, line, list)) || moved;
    const stuck = open.map(({ title, state, leadUnit }) => `${title} (${state}, ${leadUnit?.shortName})`);
    if (!moved) throw new Error(`nobody listed goes on with ${stuck.join(', ')}`);
  }
}

async function prepare(year: Listed): Promise<void> {
  const coordinator = await year.as(await year.listed('coordinator'));
  const leaders = await year.server.work.query<{ id: string }>('SELECT id FROM accounts WHERE login = :leader', {
    leader: await year.listed('leader'),
  });
  const { version, title } = await year.overview('tonggao-jia');
  const { body, status } = await coordinator.put(
    `/api/reports/${year.id}/preparation`,
    {
      title,
      cover: { documentNumber: '东府〔2018〕96号', date: '2018-12-13' },
      signers: leaders.map(({ id }) => ({ accountId: id, areaId: null, step: 1 })),
    },
    { ifMatch: version },
  );
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
}

/** What stands nowhere yet is found in the first text. */
async function coverTheRest(year: Listed): Promise<void> {
  const coordinator = await year.as(await year.listed('coordinator'));
  const { matters, sections } = (await coordinator.get<CoverageView>(`/api/reports/${year.id}/coverage`)).body;
  const said = { places: [{ sectionId: sections[0]!.sectionId, words: null }], missing: null, waiver: null };
  for (const { id, version } of matters.filter(({ state }) => state === 'blank'))
    await coordinator.put(`/api/reports/${year.id}/coverage/${id}`, said, { ifMatch: version });
}

async function sendToSign(year: Listed): Promise<void> {
  const head = await year.as(await year.listed('bureau_head'));
  for (const node of nodesOf((await year.overview('juzhang')).children))
    if (node.kind === 'area' && node.state === 'ready') {
      const at = `/api/reports/${year.id}/areas/${node.id}`;
      const { digest } = (await head.get<AreaView>(at)).body;
      await head.post(`${at}/transitions`, { action: 'approve_area', digest });
    }
  await coverTheRest(year);
  const { digest } = await year.full('gongkai');
  const checks = [...clearanceChecks];
  const basis = '《中华人民共和国政府信息公开条例》';
  await year.actOnReport('gongkai', { action: 'clear', verdict: 'public', basis, checks, digest });
  await year.actOnReport('juzhang', { action: 'send_to_sign', digest });
}

/** Whoever's turn it is, until it is nobody's. */
async function sign(year: Listed): Promise<void> {
  for (;;) {
    const leader = (await year.list()).find(({ waiting, role }) => waiting === 'sign' && role === 'leader');
    if (!leader) return;
    const { manifestDigest } = await year.full(leader.login);
    const said = { verdict: 'agreed', opinion: '同意签发。', password: DEMO_PASSWORD };
    await year.actOnReport(leader.login, { action: 'sign', digest: manifestDigest, ...said });
  }
}

/** Each part of the road with the stage that it leads to. */
const road: readonly [to: Stage, part: (year: Listed) => Promise<void>][] = [
  ['drafting', open],
  ['approving', write],
  ['approving', prepare],
  ['signing', sendToSign],
  ['signed', sign],
];
const from = (stage: Stage) => road.filter(([to]) => stages.indexOf(to) > stages.indexOf(stage));

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

// who is listed is decided alike on both: there one walk shows it
const walked = process.env['TEST_POSTGRES_URL'] ? (['signing'] as const) : stages.slice(0, -1);
test.each(walked)('%s: listed accounts alone publish the report', (stage) =>
  onCity(stage, async (year) => {
    for (const [, part] of from(stage)) await part(year);
    const publisher = await year.listed('publisher');
    expect(await year.actOnReport(publisher, { action: 'publish' })).toMatchObject({ state: 'published' });
  }),
);

test.each(['approving', 'signing'] as const)('%s: all who are to sign are listed', (stage) =>
  onCity(stage, async (year) => {
    const signers = (await year.list()).filter(({ role }) => role === 'leader');
    expect(signers.map(({ login }) => login).sort()).toEqual(['lingdao', 'mishuzhang', 'xieguan']);
  }),
);
