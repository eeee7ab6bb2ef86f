import {
  type AccountLine,
  type AnswerView,
  type AreaView,
  areasIn,
  type CoverageView,
  type DocumentJson,
  type FiguresView,
  type FullReport,
  type GlossaryView,
  type InboxView,
  type OpinionTable,
  type Page as Paged,
  plainText,
  type PrintedNode,
  type ProgressView,
  sectionsIn,
  type SectionView,
} from '@bafang/shared';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { linesOf, linesOfReport } from '../../support/printed-lines.js';
import { sitDown } from '../../support/person.js';
import { headsOf, lengthsOf, numbersOf, outside, plain, printed, type Sheet, textOf } from '../../support/sheets.js';
import { type RunningServer, startServer } from '../../support/server.js';
import { City } from '../../support/year.js';

test.describe.configure({ timeout: 240_000 });
const servers: Record<string, RunningServer> = {};
const cities: Record<string, City> = {};

test.beforeAll(async () => {
  for (const stage of ['drafting', 'signing']) {
    servers[stage] = await startServer(stage);
    cities[stage] = new City(servers[stage].address);
  }
});
test.afterAll(async () => {
  for (const city of Object.values(cities)) await city.leave();
  for (const server of Object.values(servers)) await server.stop();
});

interface Place {
  city: City;
  login: string;
  reportId: string;
}
/** Its address, and the words that stand on it, with what does not fit on a screen. */
interface Shown {
  path: string;
  words: string[];
  before?: (page: Page) => Promise<void>;
}

const get = async <T>({ city, login }: Place, path: string): Promise<T> => (await city.person(login)).get<T>(path);
const outline = async ({ city, login, reportId }: Place) => (await city.overview(login, reportId)).children;
const headings = async (place: Place) =>
  sectionsIn(await outline(place)).flatMap(({ numbered, heading }) => (numbered && heading ? [heading] : []));

async function sectionIn(place: Place, state: string): Promise<Shown> {
  const { id } = sectionsIn(await outline(place)).find((line) => line.state === state)!;
  const view = await get<SectionView>(place, `/api/sections/${id}`);
  const label = view.label.replace(/^（.+?）/, '');
  const node = { ...view, label, kind: 'section', children: [] } as unknown as PrintedNode;
  return { path: `/sections/${id}`, words: linesOf(view.numbered ? node : { ...node, label: '', heading: null }) };
}

/** Chooses what a page of the person prints when it is clicked through first. */
const choose =
  (role: 'radio' | 'tab', name: string) =>
  async (page: Page): Promise<void> =>
    page.getByRole(role, { name, exact: true }).click();

type Screen = [name: string, stage: string, login: string, shown: (place: Place) => Promise<Shown>];

/** Set like a document: the text is in 三号 and fills its lines. */
const texts: Screen[] = [
  ['a section to review', 'drafting', 'shenhe-jia', (place) => sectionIn(place, 'submitted')],
  ['a section that is written', 'drafting', 'jingban-jia', (place) => sectionIn(place, 'drafting')],
  [
    'an area',
    'drafting',
    'juzhang',
    async (place) => {
      const [area] = areasIn(await outline(place));
      const path = `/reports/${place.reportId}/areas/${area!.id}`;
      const { printed: node } = await get<AreaView>(place, `/api${path}`);
      return { path, words: node.children.filter(({ body }) => body).flatMap(linesOf) };
    },
  ],
  [
    'the report to sign',
    'signing',
    'lingdao',
    async (place) => ({
      path: `/reports/${place.reportId}/sign-off`,
      words: linesOfReport((await get<FullReport>(place, `/api/reports/${place.reportId}/full`)).printed),
    }),
  ],
  [
    'the report under review by the secrecy officer',
    'signing',
    'gongkai',
    async (place) => ({
      path: `/reports/${place.reportId}/clearance`,
      words: linesOfReport((await get<FullReport>(place, `/api/reports/${place.reportId}/full`)).printed),
    }),
  ],
];

/** Lists and tables. */
const lists: Screen[] = [
  [
    'what the report must speak of, with what is folded on a screen',
    'drafting',
    'juzhang',
    async (place) => {
      const path = `/reports/${place.reportId}/coverage`;
      const { matters } = await get<CoverageView>(place, `/api${path}`);
      return {
        path,
        words: matters
          .flatMap(({ matter, missing, waiver }) => [matter, missing, waiver?.reason ?? null])
          .filter((said) => said !== null),
      };
    },
  ],
  [
    'the inbox',
    'drafting',
    'jingban-jia',
    async (place) => ({
      path: '/inbox',
      words: (await get<InboxView>(place, '/api/inbox')).items.flatMap(({ title }) => title ?? []),
    }),
  ],
  [
    'the answers to a request, with those that do not stand open',
    'drafting',
    'jingban-jia',
    async (place) => {
      const { id, answers, question } = (await place.city.request(place.login, place.reportId))!;
      const of = ({ unit, body, figures }: AnswerView) => [
        unit.shortName,
        ...(body ? plainText(body as DocumentJson).split('\n') : []),
        ...Object.values(figures).filter(Boolean),
      ];
      return { path: `/requests/${id}`, words: [question, ...answers.flatMap(of)] };
    },
  ],
  [
    'the answers as a table, with the sums',
    'drafting',
    'jingban-jia',
    async (place) => {
      const { id, answers } = (await place.city.request(place.login, place.reportId))!;
      const before = (page: Page) => page.getByRole('button', { name: '表格', exact: true }).click();
      return { path: `/requests/${id}`, words: ['合计', ...answers.map(({ unit }) => unit.shortName)], before };
    },
  ],
  [
    'the opinions, with those that need no dealing with',
    'drafting',
    'tonggao-jia',
    async (place) => {
      const path = `/reports/${place.reportId}/opinions`;
      const { lines } = await get<OpinionTable>(place, `/api${path}`);
      return { path, words: lines.flatMap(({ unit, note, reason }) => [unit.shortName, note, reason ?? '']) };
    },
  ],
  [
    'the report, with every section of the folded areas',
    'drafting',
    'tonggao-jia',
    async (place) => ({ path: `/reports/${place.reportId}`, words: await headings(place) }),
  ],
  [
    'the assignment as a matrix',
    'drafting',
    'tonggao-jia',
    async (place) => ({ path: `/reports/${place.reportId}/assignment`, words: await headings(place) }),
  ],
  [
    'the assignment as a list',
    'drafting',
    'tonggao-jia',
    async (place) => ({
      path: `/reports/${place.reportId}/assignment`,
      words: await headings(place),
      before: choose('radio', '清单'),
    }),
  ],
  [
    'the progress, with those who only support',
    'drafting',
    'tonggao-jia',
    async (place) => {
      const path = `/reports/${place.reportId}/progress`;
      const { units, supportingOnly } = await get<ProgressView>(place, `/api${path}`);
      return { path, words: [...units, ...supportingOnly].map(({ unit }) => unit.shortName) };
    },
  ],
  [
    'the register of figures',
    'drafting',
    'jingban-jia',
    async (place) => {
      const path = `/reports/${place.reportId}/figures`;
      const { figures, units } = await get<FiguresView>(place, `/api${path}`);
      const own = figures.filter(({ unit }) => units.some(({ id }) => id === unit.id));
      return { path, words: [...own.map(({ name }) => name), '962', '1490'] };
    },
  ],
  [
    'the glossary, with all that it has',
    'drafting',
    'shenhe-jia',
    async (place) => {
      const path = `/reports/${place.reportId}/glossary`;
      const { terms } = await get<GlossaryView>(place, `/api${path}`);
      return { path, words: terms.map(({ term }) => term) };
    },
  ],
  [
    'the sheet of approvals',
    'signing',
    'lingdao',
    async (place) => ({
      path: `/reports/${place.reportId}/approval-sheet`,
      words: (await get<FullReport>(place, `/api/reports/${place.reportId}/full`)).attestations.map(
        ({ actor }) => actor.name,
      ),
    }),
  ],
  [
    'the help, with what the reader does and the words',
    'drafting',
    'shenhe-jia',
    async () => ({
      path: '/help',
      words: ['法制审核员办什么', '复核', '送审、报送、审定、签发的分别', '不予公开', '快捷键'],
    }),
  ],
  [
    'the accounts, which say that they are fifty of many',
    'drafting',
    'sysadmin',
    async (place) => {
      const { items, total } = await get<Paged<AccountLine>>(place, '/api/accounts');
      const range = `第1—${items.length}个，共${total}个`;
      return {
        path: '/admin/accounts',
        words: [range, ...items.map(({ name }) => name), ...items.map((x) => x.login)],
      };
    },
  ],
  [
    'the audit trail',
    'drafting',
    'auditor',
    async (place) => ({
      path: '/admin/audit',
      // who looks makes new entries, and the oldest of the page give way to them
      words: (await get<Paged<{ sequence: number }>>(place, '/api/audit')).items
        .slice(0, 40)
        .map(({ sequence }) => `${sequence}`),
    }),
  ],
];

async function print(browser: Browser, [, stage, login, shown]: Screen): Promise<{ words: string[]; sheets: Sheet[] }> {
  const city = cities[stage]!;
  const administers = ['sysadmin', 'auditor'].includes(login);
  const { reportId } = administers ? { reportId: '' } : await city.currentReport(login);
  const { path, words, before } = await shown({ city, login, reportId });
  const page = await sitDown(browser, servers[stage]!.address, login);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(path);
  await expect(page.getByRole('heading').first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  await before?.(page);
  const sheets = await printed(page);
  await expectPlain(page);
  await page.context().close();
  return { words: words.map(plain), sheets };
}

/** Black on white, from a dark screen too, and the screen is what it was before. */
async function expectPlain(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const { color, background, frame } = await page.evaluate(() => ({
    color: getComputedStyle(document.body).color,
    background: getComputedStyle(document.body).backgroundColor,
    frame: [...document.querySelectorAll('bf-top-bar, bf-rail, bf-demo-banner, main button:not(.on-paper)')].filter(
      (part) => part.checkVisibility(),
    ).length,
  }));
  expect({ color, background, frame }).toEqual({
    color: 'rgb(0, 0, 0)',
    background: 'rgb(255, 255, 255)',
    frame: 0,
  });
}

for (const screen of [...texts, ...lists]) {
  const [name, , ,] = screen;
  test(`${name} is printed whole, numbered, and without the frame`, async ({ browser }) => {
    const { words, sheets } = await print(browser, screen);
    const text = textOf(sheets);
    expect(words.length).toBeGreaterThan(0);
    expect(words.filter((word) => !text.includes(word))).toEqual([]);
    expect(numbersOf(sheets)).toEqual(sheets.map((_, at) => `—${at + 1}—`));
    for (const head of headsOf(sheets)) expect(head).toMatch(/2018年12月\d+日\d\d:\d\d打印$/);
    expect(outside(sheets)).toEqual([]);
    expect(text).not.toMatch(/演示模式|跳到正文|非涉密系统|\[object/);
    if (texts.includes(screen)) expect(Math.max(...lengthsOf(sheets))).toBeGreaterThanOrEqual(27);
  });
}
