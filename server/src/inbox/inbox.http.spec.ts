import { type InboxItem, type InboxView, PAGE_SIZE, type SectionState, sectionStates } from '@bafang/shared';
import { Clock } from '../database/clock.js';
import { newId } from '../database/id.js';
import { newSection } from '../outline/new-section.js';
import { Report } from '../outline/report.entity.js';
import { Section } from '../outline/section.entity.js';
import { fillCast } from '../testing/cast.js';
import { listen } from '../testing/statements.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';
import { sectionsIn, Year } from '../testing/year.js';
import { UnitProposal } from '../units/unit.entity.js';
import { AccountRow, Grant } from '../users/account.entity.js';

let server: TestServer;
let year: Year;
/** Of the audit office: （一）一是, and （二）二是. */
let first: string;
let second: string;

const everybody = [
  'coordinator',
  'reviewer',
  'reviewer2',
  'bureau-head',
  'bureau-clerk',
  'bureau-chief',
  'audit-clerk',
  'audit-head',
  'water-clerk',
  'water-head',
  'town-clerk',
  'leader',
  'publisher',
  'sysadmin',
  'secadmin',
  'auditor',
];

const inbox = async (login: string, query = ''): Promise<InboxView> => {
  const answer = await (await year.as(login)).get<InboxView>(`/api/inbox${query}`);
  if (answer.status !== 200) throw new Error(`${login}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
};
const ofSection = (view: InboxView, id: string) => view.items.find((item) => item.sectionId === id);
const set = (id: string, patch: Partial<Section>) =>
  server.work.run((transaction) => transaction.change(Section, { id }, patch));

/** Everybody for whom the section waits, with what is to be done. */
async function waitingFor(id: string): Promise<string[]> {
  const found = await Promise.all(
    everybody.map(async (login) => [login, ofSection(await inbox(login), id)?.action] as const),
  );
  return found.flatMap(([login, action]) => (action ? [`${login} ${action}`] : []));
}

beforeAll(async () => {
  server = await startTestServer();
  await server.app.get(Clock).startAt(new Date('2018-12-13T06:00:00.000Z'));
  year = new Year(server, await fillCast(server.work));
  await year.plan();
});
afterAll(() => server.close());

describe('while the year is planned', () => {
  test('only the coordinator has something to do: open it', async () => {
    await year.assign();
    const view = await inbox('coordinator');
    expect(view).toMatchObject({
      total: 1,
      items: [
        {
          kind: 'report',
          action: 'open',
          reportId: year.id,
          state: 'planned',
          dueDate: '2018-11-19',
          why: { code: 'planned' },
        },
      ],
    });
    expect(view.schedule[0]).toEqual({
      milestone: 'start',
      date: '2018-11-19',
      legal: false,
      done: false,
      current: true,
    });
    for (const login of ['audit-clerk', 'audit-head', 'water-clerk', 'town-clerk', 'reviewer'])
      expect((await inbox(login)).total).toBe(0);
    expect((await inbox('audit-clerk')).reportId).toBeNull();
  });
});

describe('section by section', () => {
  beforeAll(async () => {
    await year.open();
    [first, second] = sectionsIn((await year.overview('audit-clerk')).children).map((line) => line.id) as [
      string,
      string,
    ];
  });

  const table: Record<SectionState, string[]> = {
    unassigned: ['coordinator assign'],
    assigned: ['audit-clerk start'],
    drafting: ['audit-clerk draft'],
    unit_review: ['audit-head check'],
    submitted: ['reviewer review', 'reviewer2 review'],
    returned: ['audit-clerk revise'],
    approved: [],
    stale: ['reviewer reconfirm', 'reviewer2 reconfirm'],
    waived: [],
  };

  test.each(sectionStates)('%s waits for its desk and for nobody else', async (state) => {
    await set(first, { state });
    expect(await waitingFor(first)).toEqual(table[state]);
    await set(first, { state: 'assigned' });
  });

  test.each(['signing', 'signed', 'published'] as const)('nothing waits while the report is %s', async (state) => {
    const move = (to: typeof state | 'drafting') =>
      server.work.run((transaction) => transaction.change(Report, { id: year.id }, { state: to }));
    await move(state);
    expect(await waitingFor(first)).toEqual([]);
    await move('drafting');
  });

  test('a head does what clerks do where the unit has none', async () => {
    const clerk = { id: year.cast.account['audit-clerk']! };
    await server.work.run((transaction) =>
      transaction.change(AccountRow, clerk, { disabledAt: '2018-12-01T00:00:00.000Z' }),
    );
    expect(ofSection(await inbox('audit-head'), first)?.action).toBe('start');
    await server.work.run((transaction) => transaction.change(AccountRow, clerk, { disabledAt: null }));
    expect(ofSection(await inbox('audit-head'), first)).toBeUndefined();
  });

  test('in a small unit one person has both desks, and each section once', async () => {
    const { items, total } = await inbox('town-clerk');
    expect(items.map((item) => [item.label, item.action])).toEqual([['（二）一是', 'start']]);
    expect(total).toBe(1);
  });

  test('what a row says: number, heading, unit, due date, and since when', async () => {
    const { items, counts, schedule, progress, reportId } = await inbox('audit-clerk');
    const { openedAt } = await year.overview();
    expect(items).toHaveLength(2);
    expect(items.map((item) => item.label)).toEqual(['（一）一是', '（二）二是']);
    expect(ofSection({ items } as InboxView, first)).toEqual({
      kind: 'section',
      action: 'start',
      sectionId: first,
      areaId: null,
      reportId: year.id,
      label: '（一）一是',
      title: '依法履职其一',
      place: null,
      unit: { id: year.cast.unit['audit'], name: '海城市审计局', shortName: '市审计局' },
      state: 'assigned',
      dueDate: '2018-12-14',
      why: { code: 'assigned', params: { at: openedAt } },
      at: openedAt,
    });
    expect(counts).toEqual({ waiting: 2, done: 0, sent: 0 });
    expect(schedule.filter((line) => line.done || line.current)).toEqual([
      { milestone: 'start', date: '2018-11-19', legal: false, done: true, current: false },
      { milestone: 'submit', date: '2018-12-14', legal: false, done: false, current: true },
    ]);
    expect(schedule.filter((line) => line.legal).map((line) => line.date)).toEqual(['2019-02-28', '2019-03-31']);
    expect([progress, reportId]).toEqual([null, year.id]);
  });

  test('a section without number is called by its place', async () => {
    expect((await inbox('bureau-clerk')).items.map(({ label, title, place }) => ({ label, title, place }))).toEqual([
      { label: '', title: '引言', place: 'preamble' },
      { label: '二、', title: '下一年设想', place: null },
    ]);
  });
});

describe('why it waits, along the road', () => {
  const why = async (login: string): Promise<InboxItem['why'] | undefined> => ofSection(await inbox(login), first)?.why;
  let digest: string;

  test('signed for, sent, sent back, recalled', async () => {
    await year.act('audit-clerk', first, { action: 'start' });
    expect(await why('audit-clerk')).toMatchObject({
      code: 'drafting',
      params: { at: expect.stringMatching(/^2018-12-13/) },
    });
    digest = await year.write('audit-clerk', first, '全年审计项目四十二个。');
    await year.act('audit-clerk', first, { action: 'send', digest });
    expect(await why('audit-head')).toMatchObject({ code: 'sent', params: { by: 'audit-audit-clerk' } });
    await year.act('audit-head', first, { action: 'return', reason: '请补上金额。' });
    expect(await why('audit-clerk')).toEqual({
      code: 'returned',
      params: { by: 'audit-audit-head', reason: '请补上金额。' },
    });
    await year.act('audit-clerk', first, { action: 'send', digest });
    await year.act('audit-clerk', first, { action: 'recall' });
    expect(await why('audit-clerk')).toMatchObject({ code: 'recalled' });
  });

  test('submitted once, twice, with a plan between', async () => {
    await year.act('audit-clerk', first, { action: 'send', digest });
    await year.act('audit-head', first, { action: 'submit', digest });
    expect(await why('reviewer')).toMatchObject({ code: 'submitted_first' });
    await year.act('reviewer', first, { action: 'return', reason: '口径不一致。', dueDate: '2018-12-17' });
    await year.act('coordinator', first, { action: 'plan', dueDate: '2018-12-18' });
    expect(await why('audit-clerk')).toEqual({
      code: 'returned',
      params: { by: 'bureau-reviewer', reason: '口径不一致。' },
    });
    await year.act('audit-clerk', first, { action: 'send', digest });
    await year.act('audit-head', first, { action: 'submit', digest });
    expect(await why('reviewer')).toMatchObject({ code: 'submitted_again', params: { n: 2 } });
  });

  test('reopened, waiver asked, declined', async () => {
    await year.act('reviewer', first, { action: 'approve', digest });
    await year.act('bureau-head', first, { action: 'reopen', reason: '数字有变。', dueDate: '2018-12-19' });
    expect(await why('audit-clerk')).toEqual({
      code: 'reopened',
      params: { by: 'bureau-bureau-head', reason: '数字有变。' },
    });
    await year.act('audit-head', first, { action: 'submit', variant: 'waiver', reason: '今年没有这项工作。', digest });
    expect(await why('reviewer')).toEqual({ code: 'waiver_asked', params: { reason: '今年没有这项工作。' } });
    await year.act('audit-clerk', second, { action: 'decline', reason: '不是本局的事。' });
    expect(ofSection(await inbox('coordinator'), second)?.why).toEqual({
      code: 'declined',
      params: { by: 'audit-audit-clerk', reason: '不是本局的事。' },
    });
    await year.act('coordinator', second, {
      action: 'assign',
      leadUnitId: year.cast.unit['audit'],
      dueDate: '2018-12-20',
    });
  });

  test('returned for its conditions alone', async () => {
    await year.act('audit-head', first, { action: 'recall' });
    await year.act('audit-clerk', first, { action: 'send', digest });
    await year.act('audit-head', first, { action: 'submit', digest });
    const reviewer = await year.as('reviewer');
    expect((await reviewer.post(`/api/sections/${first}/comments`, { text: '请核对。', condition: true })).status).toBe(
      201,
    );
    await year.act('reviewer', first, { action: 'return', dueDate: '2018-12-17' });
    expect(await why('audit-clerk')).toMatchObject({ code: 'conditions' });
  });
});

describe('done and sent', () => {
  test('each object once, with what I did last, newest first', async () => {
    const { items, total } = await inbox('audit-clerk', '?tab=done');
    expect(items.map(({ action, sectionId, state }) => ({ action, sectionId, state }))).toEqual([
      { action: 'send', sectionId: first, state: 'returned' },
      { action: 'decline', sectionId: second, state: 'assigned' },
    ]);
    expect(items[0]).toMatchObject({
      kind: 'section',
      label: '（一）一是',
      title: '依法履职其一',
      why: { code: 'acted', params: { at: items[0]!.at } },
    });
    expect(total).toBe(2);
    expect((await inbox('coordinator', '?tab=done')).items.map((item) => [item.kind, item.action])).toEqual([
      ['section', 'assign'],
      ['section', 'plan'],
      ['report', 'open'],
    ]);
  });

  test('what I sent on, until it comes back', async () => {
    const sent = async (login: string) =>
      (await inbox(login, '?tab=sent')).items.map((item) => `${item.action} ${item.label} ${item.state}`);
    expect(await sent('reviewer')).toEqual(['return （一）一是 returned']);
    expect([await sent('audit-clerk'), await sent('audit-head')]).toEqual([[], []]);
    const { digest } = await year.section('audit-clerk', first);
    await year.act('audit-clerk', first, { action: 'send', digest });
    expect(await sent('audit-clerk')).toEqual(['send （一）一是 unit_review']);
    expect(await sent('reviewer')).toEqual(['return （一）一是 unit_review']);
    await year.act('audit-head', first, { action: 'return', reason: '再看一遍。' });
    expect([await sent('audit-clerk'), await sent('audit-head')]).toEqual([[], ['return （一）一是 returned']]);
    await year.act('audit-clerk', first, { action: 'send', digest });
    await year.act('audit-head', first, { action: 'submit', digest });
    expect(await sent('audit-clerk')).toEqual(['send （一）一是 submitted']);
    expect(await sent('audit-head')).toEqual(['submit （一）一是 submitted']);
    expect(await sent('reviewer')).toEqual([]);
    expect((await inbox('audit-clerk')).counts).toEqual({ waiting: 1, done: 2, sent: 1 });
  });

  test('who leaves the unit leaves its sections', async () => {
    const of = { accountId: year.cast.account['audit-clerk']! };
    await server.work.run((transaction) => transaction.change(Grant, of, { unitId: year.cast.unit['court']! }));
    for (const tab of ['waiting', 'done', 'sent'])
      expect(await inbox('audit-clerk', `?tab=${tab}`)).toMatchObject({
        items: [],
        total: 0,
        schedule: [],
        reportId: null,
      });
    await server.work.run((transaction) => transaction.change(Grant, of, { unitId: year.cast.unit['audit']! }));
  });
});

describe('who wrote a text does not judge it', () => {
  test('neither writer nor submitter finds it in the inbox; where no reviewer is left, the bureau head does', async () => {
    const dual = {
      id: newId(),
      accountId: year.cast.account['bureau-chief']!,
      role: 'reviewer' as const,
      unitId: year.cast.unit['bureau']!,
      state: 'granted' as const,
      validFrom: null,
      validTo: null,
      proposedBy: null,
      proposedAt: '',
      decidedBy: null,
      decidedAt: null,
    };
    await server.work.run((transaction) => transaction.add(Grant, dual));
    const preamble = sectionsIn((await year.overview()).children)[0]!.id;
    await year.act('bureau-clerk', preamble, { action: 'start' });
    const digest = await year.write('bureau-clerk', preamble, '一年来，法治政府建设取得新进展。');
    await year.act('bureau-clerk', preamble, { action: 'send', digest });
    await year.act('bureau-chief', preamble, { action: 'submit', digest });
    expect(await waitingFor(preamble)).toEqual(['reviewer review', 'reviewer2 review']);
    expect(ofSection(await inbox('bureau-chief'), first)?.action).toBe('review');

    const reviewers = ['reviewer', 'reviewer2'].map((login) => ({ accountId: year.cast.account[login]! }));
    const until = async (validTo: string | null) =>
      server.work.run(async (transaction) => {
        for (const of of reviewers) await transaction.change(Grant, of, { validTo });
      });
    await until('2018-12-01');
    expect(ofSection(await inbox('bureau-chief'), preamble)).toBeUndefined();
    expect(ofSection(await inbox('bureau-head'), preamble)?.action).toBe('review');
    expect(ofSection(await inbox('bureau-head'), first)).toBeUndefined();
    await until(null);
    await server.work.run((transaction) => transaction.erase(Grant, { id: dual.id }));
  });
});

describe('the offices', () => {
  test('administrators have no section, no schedule and no report', async () => {
    for (const login of ['sysadmin', 'secadmin', 'auditor']) {
      for (const tab of ['waiting', 'done', 'sent'])
        expect(await inbox(login, `?tab=${tab}`)).toEqual({
          items: [],
          total: 0,
          page: 1,
          counts: { waiting: 0, done: 0, sent: 0 },
          schedule: [],
          progress: null,
          reportId: null,
        });
    }
  });

  test('proposed names wait one by one, proposed grants as one item with their number', async () => {
    const proposedBy = year.cast.account['coordinator']!;
    const grant = (role: 'clerk' | 'unit_head', at: string) => ({
      id: newId(),
      accountId: year.cast.account['nobody']!,
      role,
      unitId: year.cast.unit['audit']!,
      state: 'proposed' as const,
      validFrom: null,
      validTo: null,
      proposedBy: year.cast.account['sysadmin']!,
      proposedAt: at,
      decidedBy: null,
      decidedAt: null,
    });
    await server.work.run(async (transaction) => {
      await transaction.add(
        UnitProposal,
        ['海城海关', '海城海事局'].map((name, index) => ({
          id: newId(),
          name,
          proposedBy,
          proposedAt: `2018-12-0${index + 1}T00:00:00.000Z`,
        })),
      );
      await transaction.add(Grant, [
        grant('unit_head', '2018-12-05T00:00:00.000Z'),
        grant('clerk', '2018-12-04T00:00:00.000Z'),
      ]);
    });
    expect((await inbox('sysadmin')).items).toMatchObject([
      {
        kind: 'proposal',
        action: 'propose',
        title: '海城海关',
        why: { code: 'proposed', params: { by: 'bureau-coordinator' } },
      },
      { kind: 'proposal', title: '海城海事局' },
    ]);
    expect(await inbox('secadmin')).toMatchObject({
      total: 1,
      items: [
        {
          kind: 'grant',
          action: 'grant',
          why: { code: 'proposed', params: { count: 2, by: 'bureau-sysadmin', at: '2018-12-04T00:00:00.000Z' } },
        },
      ],
    });
    expect((await inbox('auditor')).total).toBe(0);
  });

  test('without a role, or without a session, there is no inbox', async () => {
    expect((await (await server.as('nobody')).get('/api/inbox')).status).toBe(403);
    expect((await server.visitor().get('/api/inbox')).status).toBe(401);
    expect((await (await year.as('audit-clerk')).get('/api/inbox?tab=all')).status).toBe(422);
  });
});

describe('many', () => {
  let statements: string[];

  beforeAll(async () => {
    const sections = Array.from({ length: 2 * PAGE_SIZE }, (_, index) =>
      newSection(
        {
          reportId: year.id,
          parentId: null,
          position: 10 + index,
          heading: `另一条${index}`,
          numbered: true,
          state: 'assigned',
          leadUnitId: year.cast.unit['water']!,
          dueDate: index % 2 ? '2018-12-20' : null,
        },
        '2018-12-01T00:00:00.000Z',
      ),
    );
    await server.work.run(async (transaction) => {
      await transaction.add(Section, sections);
      const { version } = (await transaction.manager.findOneBy(Report, { id: year.id }))!;
      await transaction.changeVersioned(Report, year.id, { version }, {});
    });
    statements = listen(server);
  });

  test('in pages of fifty with their total, nearest due date first, nothing twice', async () => {
    const pages = await Promise.all([1, 2, 3, 4].map((page) => inbox('water-clerk', `?page=${page}`)));
    expect(pages.map((page) => page.items.length)).toEqual([50, 50, 1, 0]);
    expect(pages.map((page) => page.total)).toEqual([101, 101, 101, 101]);
    const items = pages.flatMap((page) => page.items);
    expect(new Set(items.map((item) => item.sectionId)).size).toBe(101);
    expect(items.map((item) => item.dueDate)).toEqual([
      '2018-12-14',
      ...Array<string>(50).fill('2018-12-20'),
      ...Array<null>(50).fill(null),
    ]);
  });

  test('for everybody the badge counts what the list holds', async () => {
    const numbers = await Promise.all(
      everybody.map(async (login) => {
        const { waiting } = (await inbox(login)).counts;
        expect([login, (await (await year.as(login)).get('/api/inbox/count')).body]).toEqual([login, { waiting }]);
        return waiting;
      }),
    );
    expect(numbers[everybody.indexOf('water-clerk')]).toBe(101);
  });

  test('a full page takes eight statements, the session, reminders and two of requests among them', async () => {
    await inbox('water-clerk');
    statements.length = 0;
    expect((await inbox('water-clerk')).items).toHaveLength(50);
    expect(statements).toHaveLength(8);
    statements.length = 0;
    await inbox('audit-clerk', '?tab=done');
    expect(statements).toHaveLength(8);
    expect(statements.join()).not.toMatch(/\bbody\b/);
  });

  test('the bureau sees how far all is', async () => {
    expect((await inbox('reviewer')).progress).toEqual({ total: 106, approved: 0 });
  });
});
