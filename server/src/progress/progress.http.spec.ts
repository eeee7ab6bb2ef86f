import { dateInChina, type Holder, overdueFor, type ProgressView } from '@bafang/shared';
import { Clock } from '../database/clock.js';
import { Section } from '../outline/section.entity.js';
import { fillCast } from '../testing/cast.js';
import { downloadedSheet } from '../testing/downloaded-sheet.js';
import { listen } from '../testing/statements.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';
import { sectionsIn, Year } from '../testing/year.js';

let server: TestServer;
let year: Year;
let ids: string[];

const path = () => `/api/reports/${year.id}/progress`;
const board = async (login = 'coordinator'): Promise<ProgressView> =>
  (await (await year.as(login)).get<ProgressView>(path())).body;
const set = (index: number, patch: Partial<Section>) =>
  server.work.run((transaction) => transaction.change(Section, { id: ids[index]! }, patch));

const late: Record<Holder, (letter: string) => string> = {
  unit: (letter) => letter.toUpperCase(),
  bureau: (letter) => `(${letter})`,
};
/** Areas and units in a picture: one letter per section, capital where the unit is late, in brackets where the bureau is. */
const drawn = ({ at, areas, units }: ProgressView) =>
  units.map(
    ({ unit, cells }) =>
      `${unit.shortName} ${areas
        .map(
          (_, column) =>
            cells
              .filter((cell) => cell.area === column)
              .map((cell) => {
                const holder = overdueFor(cell, dateInChina(at));
                return holder ? late[holder](cell.state[0]!) : cell.state[0]!;
              })
              .join('') || '-',
        )
        .join(' ')}`,
  );

beforeAll(async () => {
  server = await startTestServer();
  await server.app.get(Clock).startAt(new Date('2018-12-13T06:00:00.000Z'));
  year = new Year(server, await fillCast(server.work));
  await (await (await year.plan()).assign()).open();
  ids = sectionsIn((await year.overview()).children).map((line) => line.id);
});
afterAll(() => server.close());

test('units by areas, in printed order, what stands in no area last', async () => {
  const view = await board();
  expect(view.areas.map((area) => area.label + area.heading)).toEqual(['（一）依法履职', '（二）化解矛盾', '']);
  expect(drawn(view)).toEqual(['市法制局 - - aa', '市审计局 a a -', '市水务局 a - -', '东港镇人民政府 - a -']);
  expect(view).toMatchObject({
    total: 6,
    done: 0,
    overdue: { unit: 0, bureau: 0 },
    counts: { assigned: 6, unassigned: 0 },
  });
  expect(view.units[1]!.cells[1]).toEqual({
    area: 1,
    sectionId: ids[4],
    label: '（二）二是',
    title: '化解矛盾其二',
    state: 'assigned',
    dueDate: '2018-12-14',
  });
});

test('overdue by the business clock, for the unit until it has submitted, then for the bureau; the most overdue first', async () => {
  await set(1, { state: 'submitted', dueDate: '2018-12-12' });
  await set(2, { state: 'approved', dueDate: '2018-12-01' });
  await set(3, { state: 'returned', dueDate: '2018-12-12' });
  await set(4, { state: 'stale', dueDate: '2018-12-11' });
  const view = await board('leader');
  expect(drawn(view)).toEqual(['东港镇人民政府 - R -', '市法制局 - - aa', '市审计局 (s) (s) -', '市水务局 a - -']);
  expect(view).toMatchObject({
    total: 6,
    done: 1,
    overdue: { unit: 1, bureau: 2 },
    counts: { submitted: 1, approved: 1, returned: 1, stale: 1, assigned: 2 },
  });
  expect(view.units.map(({ unfinished, overdue }) => [unfinished, overdue])).toEqual([
    [1, 1],
    [2, 0],
    [2, 0],
    [0, 0],
  ]);
});

test('who only supports is listed apart; who leads as well is not', async () => {
  expect((await board()).supportingOnly).toEqual([]);
  await set(2, { leadUnitId: year.cast.unit['audit']! });
  expect((await board()).supportingOnly.map(({ unit }) => unit.shortName)).toEqual(['市水务局']);
  await set(2, { leadUnitId: null, state: 'unassigned' });
  expect(await board()).toMatchObject({ total: 6, counts: { unassigned: 1 } });
});

test('the days that are left until each deadline', async () => {
  const { deadlines, at } = await board();
  expect(deadlines.map(({ milestone, legal, daysLeft }) => [milestone, legal, daysLeft])).toEqual([
    ['start', false, -24],
    ['submit', false, 1],
    ['approve', false, 8],
    ['compile', false, 22],
    ['send_to_sign', false, 29],
    ['sign', false, 43],
    ['report', true, 77],
    ['publish', true, 108],
  ]);
  expect(at).toMatch(/^2018-12-13T06:/);
});

test('the bureau and the leaders see it, nobody else', async () => {
  const answers = await Promise.all(
    [
      'reviewer',
      'coordinator',
      'bureau-head',
      'leader',
      'publisher',
      'audit-clerk',
      'audit-head',
      'sysadmin',
      'auditor',
    ].map(async (login) => [login, (await (await year.as(login)).get(path())).status]),
  );
  expect(Object.fromEntries(answers)).toEqual({
    reviewer: 200,
    coordinator: 200,
    'bureau-head': 200,
    leader: 200,
    publisher: 403,
    'audit-clerk': 403,
    'audit-head': 403,
    sysadmin: 403,
    auditor: 403,
  });
  expect((await (await year.as('reviewer')).get(path().replace(year.id, ids[0]!))).status).toBe(404);
});

test('the board as a sheet: one section a line, who is late, what was asked and urged', async () => {
  await set(1, { state: 'submitted', dueDate: '2018-12-12' });
  await set(4, { state: 'stale', dueDate: '2018-12-11' });
  const [name, rows] = await downloadedSheet(await year.as('leader'), `${path()}.xlsx`);
  expect(name).toMatch(/（进度）\.xlsx$/);
  const [headings, ...lines] = rows;
  expect(headings).toEqual([
    ...['单位', '（一）依法履职', '（二）化解矛盾', '引言、设想', '未完成', '逾期'],
    ...['素材已报', '素材应报', '最近一次催办', '催办到'],
  ]);
  expect(lines.find(([unit]) => unit === '市审计局')).toEqual([
    '市审计局',
    '（一）一是 已报送（逾期）',
    '（二）二是 待复审（逾期）',
    null,
    ...[2, 0],
    ...[null, null, null, null],
  ]);
});

test('six statements, the session among them, and no body', async () => {
  const statements = listen(server);
  await board();
  statements.length = 0;
  await board();
  expect(statements).toHaveLength(6);
  expect(statements.join()).not.toMatch(/\bbody\b/);
});
