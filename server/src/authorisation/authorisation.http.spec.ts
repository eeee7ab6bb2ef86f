import {
  type InboxView,
  type ReportAction,
  type ReportState,
  reportStates,
  type ReportSummary,
  type SectionAction,
  type SectionState,
  sectionStates,
  type SectionView,
} from '@bafang/shared';
import { Contribution } from '../contributions/request.entity.js';
import { FIRST } from '../glossary/glossaries.js';
import { Matter } from '../matters/matter.entity.js';
import { Figure } from '../register/figure.entity.js';
import { ImportRow } from '../import/import.entity.js';
import { Edition } from '../outline/edition.entity.js';
import { Report } from '../outline/report.entity.js';
import { Section } from '../outline/section.entity.js';
import type { Answer, Browser } from '../testing/browser.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';
import { Fixture } from './testing/fixture.js';
import { type Column, columns, loginOf, shutOut, type ShutOut, strangers } from './testing/people.js';
import { addressOf, type Cell, type RouteRow, routes } from './testing/routes.js';
import { runningRoutes } from './testing/running-routes.js';

/** Whole on SQLite; lists and row visibility on both in visibility.http.spec.ts. */
const matrix = process.env['TEST_POSTGRES_URL'] ? describe.skip : describe;

const DIGEST = 'a'.repeat(64);
const statusOf: Record<Cell, number> = { r: 200, w: 412, '-': 403, '.': 404, x: 403, c: 409 };
const named = Object.entries(routes);
const pictured = named.filter(([, row]) => row.who.includes(' '));
const cellsOf = ({ who }: RouteRow) => who.split(/\s+/) as Cell[];

let server: TestServer;
let fixture: Fixture;
let before: Record<string, string>;
let time = 0;
let asked = 0;
const wrong: string[] = [];

const everybody: [column: Column, login: string][] = columns.map((column) => [column, loginOf[column]]);

async function versionOf(kind: RouteRow['version'], id: string): Promise<number | undefined> {
  const { read } = server.work;
  if (kind === 'report') return (await read.findOneBy(Report, { id }))?.version;
  if (kind === 'edition') return (await read.findOneBy(Edition, { id }))?.version;
  if (kind === 'import') return (await read.findOneBy(ImportRow, { id }))?.version;
  if (kind === 'glossary') return FIRST;
  if (kind === 'matter') return (await read.findOneBy(Matter, { id: fixture.matter }))?.version;
  if (kind === 'figure') return (await read.findOneBy(Figure, { id: fixture.figure }))?.version;
  if (kind === 'contribution' || kind === 'answer') {
    const row = await read.findOneBy(Contribution, { id });
    return kind === 'answer' ? row?.contentVersion : row?.version;
  }
  const section = kind ? await read.findOneBy(Section, { id }) : null;
  return kind === 'content' ? section?.contentVersion : section?.version;
}

async function ask(
  login: string | Browser,
  route: string,
  more: { at?: Record<string, string>; ifMatch?: number; body?: unknown } = {},
): Promise<Answer> {
  const row = routes[route]!;
  const browser = typeof login === 'string' ? await fixture.people.as(login) : login;
  const address = addressOf(route, fixture, more.at, time);
  const body = 'body' in more ? more.body : await row.body?.(fixture, time);
  asked += 1;
  return browser.send(route.split(' ')[0]!, address, body, more.ifMatch === undefined ? {} : { ifMatch: more.ifMatch });
}

/** Notes a cell that is not as the picture says; all of them are told at once. */
function expectCell(cell: string, status: number, expected: number): void {
  if (status !== expected) wrong.push(`${cell}: ${status}, not ${expected}`);
}

function nothingWrong(): void {
  const found = wrong.splice(0);
  expect(found).toEqual([]);
}

matrix('authorisation', () => {
  beforeAll(async () => {
    server = await startTestServer();
    fixture = await Fixture.in(server);
    before = await fixture.imprint();
  });
  afterAll(() => server.close());

  test('every route of the router has its row, and every row its route', () => {
    expect(runningRoutes(server).sort()).toEqual(named.map(([route]) => route).sort());
    for (const [route, row] of pictured) expect([route, cellsOf(row).length]).toEqual([route, columns.length]);
  });

  test.each(Object.keys(shutOut) as ShutOut[])('%s gets in nowhere', async (who) => {
    for (const [route, row] of named) {
      if (row.who === 'anyone') continue;
      const ends = route.includes('sign-out') || route.includes('password');
      if (row.who === 'session' && ends) continue;
      const expected = row.who === 'session' && shutOut[who] === 403 ? 200 : shutOut[who];
      expectCell(`${who} ${route}`, (await ask(who, route, { ifMatch: 1 })).status, expected);
    }
    nothingWrong();
  });

  test('what needs no session answers without one', async () => {
    for (const [route] of named.filter(([each, { who }]) => who === 'anyone' && each.startsWith('GET'))) {
      expectCell(
        `anonymous ${route} is let in`,
        [401, 403].includes((await ask('anonymous', route)).status) ? 403 : 200,
        200,
      );
    }
    nothingWrong();
  });

  test('every role at every route, on an object of the own city', async () => {
    for (const [route, row] of pictured) {
      for (const [index, [column, login]] of everybody.entries()) {
        const cell = cellsOf(row)[index]!;
        if (cell === 'w' && !row.version) continue;
        const id = addressOf(route, fixture).split('/')[3] ?? '';
        const ifMatch = row.version && (cell === 'w' ? 0 : await versionOf(row.version, id));
        expectCell(`${column} ${route}`, (await ask(login, route, { ifMatch })).status, statusOf[cell]);
      }
    }
    nothingWrong();
  });

  test('the next city finds nothing of ours, with the right version at hand', async () => {
    for (const [route, row] of pictured) {
      for (const [column, login] of Object.entries(strangers) as [Column, string][]) {
        const never = cellsOf(row)[columns.indexOf(column)] === '-';
        if (!never && row.strangers === 'own' && !route.startsWith('GET')) continue;
        const expected = never || row.strangers === 'forbidden' ? 403 : row.strangers ? 200 : 404;
        const id = addressOf(route, fixture).split('/')[3] ?? '';
        expectCell(
          `${login} ${route}`,
          (await ask(login, route, { ifMatch: row.version && (await versionOf(row.version, id)) })).status,
          expected,
        );
      }
    }
    nothingWrong();
  });

  test('lists leak no row', async () => {
    for (const login of Object.values(strangers)) {
      const browser = await fixture.people.as(login);
      const inbox = (await browser.get<InboxView>('/api/inbox')).body;
      expect(inbox.items.filter((item) => item.reportId !== fixture.nextReport)).toEqual([]);
      expect([null, fixture.nextReport]).toContain(inbox.reportId);
      expect((await browser.get<ReportSummary[]>('/api/reports')).body.map((report) => report.id)).toEqual([
        fixture.nextReport,
      ]);
    }
    const sources = (
      await (
        await fixture.people.as('next-coordinator')
      ).get<{ editions: unknown[]; hostUnits: { id: string }[] }>('/api/reports/sources')
    ).body;
    expect(sources).toMatchObject({ editions: [], hostUnits: [{ id: fixture.unit['next-bureau'] }] });
    for (const [, login] of everybody.slice(0, 9)) {
      const ids = (await (await fixture.people.as(login)).get<ReportSummary[]>('/api/reports')).body.map(
        (report) => report.id,
      );
      expect(ids).not.toContain(fixture.nextReport);
      if (['audit-clerk', 'audit-head', 'water-clerk', 'town-clerk'].includes(login))
        expect(ids).not.toContain(fixture.reports.planned);
    }
  });

  describe('a section in each of its states', () => {
    /** W the whole text · B the last text that the bureau had · O the outline alone · . 404 · - 403. */
    const reading: Record<SectionState, string> = {
      //           clerk head supp other rev coord bhead lead publ sys sec aud
      unassigned: '. . O . O O O O O - - -',
      assigned: 'W W O . O O O O O - - -',
      drafting: 'W W W . O O O O O - - -',
      unit_review: 'W W W . O O O O O - - -',
      submitted: 'W W W . W W W O O - - -',
      returned: 'W W W . B B B O O - - -',
      approved: 'W W W . W W W O O - - -',
      stale: 'W W W . W W W O O - - -',
      waived: 'W W W . W W W O O - - -',
    };
    const reads = { W: 'whole', B: 'bureau_text', O: 'none' } as Record<string, string>;
    const letter = (state: SectionState, column: Column) => reading[state].split(' ')[columns.indexOf(column)]!;

    test.each(sectionStates)('%s: who reads how much', async (state) => {
      for (const [column, login] of everybody) {
        const expected = letter(state, column);
        const answer = (await ask(login, 'GET /api/sections/:id', {
          at: { id: fixture.sections[state] },
        })) as Answer<SectionView>;
        expectCell(`${column} reads ${state}`, answer.status, expected === '.' ? 404 : expected === '-' ? 403 : 200);
        if (answer.status !== 200) continue;
        const { reads: got, body, history, waiverReason, threads } = answer.body;
        const tells =
          body !== null ||
          waiverReason !== null ||
          threads.length > 0 ||
          history.some((line) => line.reason !== null || line.digest !== null);
        if (got !== reads[expected] || (expected === 'O') === (body !== null) || (expected === 'O' && tells))
          wrong.push(`${column} reads ${state}: ${got} with${body ? '' : 'out'} body, tells ${tells}`);
        const revisions = (await ask(login, 'GET /api/sections/:id/revisions', {
          at: { id: fixture.sections[state] },
        })) as Answer<{ act: string; desk: string }[]>;
        const desks = new Set(revisions.body.map((line) => line.desk));
        if (expected === 'O' ? desks.size > 0 : desks.has('unit') && !['clerk', 'head'].includes(column))
          wrong.push(`${column} sees revisions of ${state}: ${[...desks].join()}`);
      }
      for (const login of Object.values(strangers))
        expectCell(
          `${login} reads ${state}`,
          (await ask(login, 'GET /api/sections/:id', { at: { id: fixture.sections[state] } })).status,
          404,
        );
      nothingWrong();
    });

    test('a revision of the unit’s desk stays the lead unit’s', async () => {
      const seen = 'r r . . . . . . . - - -'.split(' ') as Cell[];
      for (const [index, [column, login]] of everybody.entries()) {
        expectCell(
          `${column} reads a desk revision`,
          (await ask(login, 'GET /api/revisions/:id', { at: { id: fixture.deskRevision } })).status,
          statusOf[seen[index]!],
        );
      }
      nothingWrong();
    });

    /** Who holds the text: 412 for them, as the version is an old one; 409 for who does in other states, 403 for who never does. */
    const writing: Partial<Record<Column, SectionState[]>> = {
      clerk: ['drafting', 'returned'],
      head: ['drafting', 'returned', 'unit_review'],
      coordinator: ['submitted'],
    };

    test.each(sectionStates)('%s: who writes', async (state) => {
      for (const [column, login] of everybody) {
        const never = ['reviewer', 'bureau_head', 'leader', 'publisher', 'sysadmin', 'secadmin', 'auditor'].includes(
          column,
        );
        const holds = writing[column];
        const expected = never
          ? 403
          : letter(state, column) === '.'
            ? 404
            : !holds
              ? 403
              : holds.includes(state)
                ? 412
                : 409;
        const ifMatch = expected === 412 ? 0 : 1;
        expectCell(
          `${column} writes ${state}`,
          (await ask(login, 'PUT /api/sections/:id/content', { at: { id: fixture.sections[state] }, ifMatch })).status,
          expected,
        );
      }
      nothingWrong();
    });

    /** Who may, from which states. */
    const rows: [SectionAction, string, string][] = [
      ['assign', 'coordinator', 'unassigned assigned drafting returned'],
      ['plan', 'coordinator', 'unassigned assigned drafting unit_review submitted returned approved stale'],
      ['decline', 'clerk head', 'assigned'],
      ['start', 'clerk head', 'assigned'],
      ['send', 'clerk', 'drafting returned'],
      ['submit', 'head', 'drafting returned unit_review'],
      ['recall', 'clerk', 'unit_review'],
      ['recall', 'head', 'unit_review submitted'],
      ['return', 'head', 'unit_review'],
      ['return', 'reviewer coordinator bureau_head', 'submitted stale'],
      ['approve', 'reviewer bureau_head', 'submitted'],
      ['waive', 'reviewer bureau_head', 'submitted'],
      ['reconfirm', 'reviewer bureau_head', 'stale'],
      ['reopen', 'coordinator bureau_head', 'approved waived'],
    ];
    const actions = [...new Set(rows.map(([action]) => action))];

    test.each(sectionStates)('%s: who may do what', async (state) => {
      const id = fixture.sections[state];
      for (const [column, login] of everybody) {
        const never = ['leader', 'publisher', 'sysadmin', 'secadmin', 'auditor'].includes(column);
        for (const action of actions) {
          const mine = rows.filter(([each, who]) => each === action && who.split(' ').includes(column));
          const here = mine.some(([, , from]) => from.split(' ').includes(state));
          const expected = never ? 403 : letter(state, column) === '.' ? 404 : !mine.length ? 403 : here ? 412 : 409;
          const answer = await ask(login, 'POST /api/sections/:id/transitions', {
            at: { id },
            body: { action, digest: DIGEST },
            ifMatch: here ? 0 : 1,
          });
          expectCell(`${column} ${action} ${state}`, answer.status, expected);
        }
      }
      for (const login of Object.values(strangers).slice(0, 5))
        expectCell(
          `${login} acts on ${state}`,
          (await ask(login, 'POST /api/sections/:id/transitions', { at: { id }, body: { action: 'plan' }, ifMatch: 1 }))
            .status,
          404,
        );
      nothingWrong();
    });
  });

  describe('a report in each of its states', () => {
    /** Who may, from which states. */
    const rows: Partial<Record<ReportAction, [Column, string]>> = {
      open: ['coordinator', 'planned'],
      clear: ['publisher', 'drafting signing signed published'],
      send_to_sign: ['bureau_head', 'drafting'],
      recall: ['bureau_head', 'signing'],
      sign: ['leader', 'signing'],
      send_back: ['leader', 'signing'],
      reopen: ['bureau_head', 'signed'],
      publish: ['publisher', 'signed'],
      correct: ['bureau_head', 'published'],
      drop_correction: ['bureau_head', 'drafting'],
    };
    const whole: Column[] = ['reviewer', 'coordinator', 'bureau_head', 'leader', 'publisher'];
    const units: Column[] = ['clerk', 'head', 'supporting'];

    test.each(reportStates)('%s: who may do what', async (state) => {
      const id = fixture.reports[state];
      for (const [column, login] of everybody) {
        for (const [action, [who, from]] of Object.entries(rows) as [ReportAction, [Column, string]][]) {
          const here = who === column && from.split(' ').includes(state);
          const expected = column !== who ? 403 : here ? 412 : 409;
          expectCell(
            `${column} ${action} ${state}`,
            (
              await ask(login, 'POST /api/reports/:id/transitions', {
                at: { id },
                body: { action, digest: DIGEST },
                ifMatch: here ? 0 : 1,
              })
            ).status,
            expected,
          );
        }
      }
      for (const login of Object.values(strangers).slice(2))
        expectCell(
          `${login} acts on ${state}`,
          (
            await ask(login, 'POST /api/reports/:id/transitions', {
              at: { id },
              body: { action: 'recall' },
              ifMatch: 1,
            })
          ).status,
          404,
        );
      nothingWrong();
    });

    test.each(reportStates)('%s: who reads, plans and prepares', async (state: ReportState) => {
      const at = { id: fixture.reports[state], areaId: fixture.areas[state] };
      const changing: [string, ReportState[], unknown?][] = [
        ['POST /api/reports/:id/outline', ['planned', 'drafting']],
        ['PUT /api/reports/:id/preparation', ['drafting']],
        ['DELETE /api/reports/:id', ['planned']],
      ];
      for (const [column, login] of everybody) {
        // audit leads a section of every report, water and the town only in the one that is drafted
        const takesPart =
          state !== 'planned' &&
          (units.slice(0, 2).includes(column) || (state === 'drafting' && ['supporting', 'other'].includes(column)));
        const expected =
          whole.includes(column) || takesPart ? 200 : ['sysadmin', 'secadmin', 'auditor'].includes(column) ? 403 : 404;
        expectCell(`${column} reads ${state}`, (await ask(login, 'GET /api/reports/:id', { at })).status, expected);
        for (const route of ['full', 'publication', 'preparation', 'areas/:areaId'])
          expectCell(
            `${column} ${route} ${state}`,
            (await ask(login, `GET /api/reports/:id/${route}`, { at })).status,
            whole.includes(column) ? 200 : 403,
          );
        for (const [route, states] of changing) {
          const mine = column === 'coordinator';
          const here = mine && states.includes(state);
          expectCell(
            `${column} ${route} ${state}`,
            (await ask(login, route, { at, ifMatch: here ? 0 : 1 })).status,
            !mine ? 403 : here ? 412 : 409,
          );
        }
      }
      nothingWrong();
    });
  });

  test('after all that was refused the database is as it was', async () => {
    expect(await fixture.imprint()).toEqual(before);
    expect(asked).toBeGreaterThan(4000);
  });

  test('an allowed write goes through, each once', async () => {
    for (const [route, row] of pictured.filter(([, { version, who }]) => !version && who.includes('w'))) {
      for (const [index, [column, login]] of everybody.entries()) {
        if (cellsOf(row)[index] !== 'w') continue;
        time += 1;
        const { status, body } = await ask(login, route);
        if (status >= 300) wrong.push(`${column} ${route}: ${status} ${JSON.stringify(body)}`);
      }
    }
    nothingWrong();
    expect(await fixture.imprint()).not.toEqual(before);
  });

  test('a session ends itself, and is refused from then on', async () => {
    for (const [route] of named.filter(([each, row]) => row.who === 'session' && each.includes('sign-out'))) {
      const browser = await fixture.people.fresh('nobody');
      const token = browser.cookies.get('bafang_access')!;
      expect((await ask(browser, route)).status).toBe(204);
      browser.cookies.set('bafang_access', token);
      expect((await ask(browser, 'GET /api/session')).status).toBe(401);
    }
  });
});
