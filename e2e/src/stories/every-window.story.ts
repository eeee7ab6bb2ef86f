/// <reference lib="dom" />
import { join, resolve } from 'node:path';
import { areasIn, type PublishView, sectionsIn } from '@bafang/shared';
import { type Browser, expect, type Locator, type Page, test } from '@playwright/test';
import { linesSeen, misplaced } from '../support/geometry.js';
import { sitDown } from '../support/person.js';
import { type RunningServer, startServer } from '../support/server.js';
import { City } from '../support/year.js';

test.describe.configure({ timeout: 240_000 });
const sample = join(resolve(import.meta.dirname, '../../..'), 'server/src/seed/texts/report-2017.txt');

interface Screen {
  /** Its address; `:report`, `:area`, `:section` and `:edition` stand for those of the demo city. */
  readonly at: string;
  /** What people come for, and how many lines of it are seen; in a low window after what stands above is scrolled away. */
  readonly main: string;
  readonly lines: readonly [high: number, low: number];
  /** What is in sight whatever the window. */
  readonly act?: (page: Page) => Locator;
  /** Narrower, it says that it is done on a computer. */
  readonly from?: number;
  readonly before?: (page: Page) => Promise<void>;
}

const button = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true });
const filled = (place: string) => (page: Page) => page.locator(`${place} [matButton=filled]`).first();
/** The form's own button, or the one that opens it. */
const either = (one: string, other: string) => (page: Page) => button(one)(page).or(button(other)(page)).first();
const DESK = 641;

/** Every screen but the section page, which every-size.story.ts walks: at which stage, and who has it open. */
const screens: [stage: string, login: string | null, ...screens: Screen[]][] = [
  [
    'drafting',
    'tonggao-jia',
    { at: '/inbox', main: 'bf-inbox-list', lines: [3, 2] },
    {
      at: '/reports/:report',
      main: 'bf-report-contents',
      lines: [8, 5],
      act: (page) => page.getByRole('button', { name: /^送签/ }).first(),
    },
    { at: '/reports/:report/assignment', main: 'bf-assignment-matrix', lines: [10, 4], from: DESK },
    { at: '/reports/:report/assignment?view=list', main: 'bf-assigned-list', lines: [10, 6], from: DESK },
    { at: '/reports/:report/assignment?view=units', main: 'bf-by-unit', lines: [10, 6], from: DESK },
  ],
  [
    'drafting',
    'tonggao-jia',
    { at: '/reports/:report/progress', main: 'main', lines: [8, 6] },
    { at: '/reports/new', main: 'main', lines: [8, 5], act: button('新建2019年度') },
    {
      at: '/import',
      main: 'main',
      lines: [10, 8],
      act: button('去确认'),
      before: async (page) => {
        await page.setInputFiles('input[type=file]', sample);
        await page.waitForURL(/import\/./);
      },
    },
  ],
  ['drafting', 'jingban-jia', { at: '/inbox', main: 'bf-inbox-list', lines: [6, 4] }],
  [
    'drafting',
    'juzhang',
    { at: '/reports/:report/areas/:area', main: 'bf-area-sheet', lines: [8, 5], act: filled('bf-folding-acts') },
  ],
  [
    'drafting',
    'shenhe-jia',
    {
      at: '/sections/:section',
      main: '#section-panel',
      lines: [2, 2],
      act: filled('bf-act-bar'),
      before: async (page) => {
        await page.getByRole('tab', { name: '版本' }).click();
        await expect(page.locator('bf-revisions li').first()).toBeVisible();
      },
    },
  ],
  [
    'drafting',
    'sysadmin',
    { at: '/admin/units', main: 'main table', lines: [8, 4], act: button('新建单位'), from: DESK },
    { at: '/admin/groups', main: 'main', lines: [8, 6], from: DESK },
    { at: '/admin/accounts', main: 'main table', lines: [8, 4], from: DESK },
  ],
  ['drafting', 'secadmin', { at: '/admin/grants', main: 'main', lines: [5, 5], from: DESK }],
  ['drafting', 'auditor', { at: '/admin/audit', main: 'main table', lines: [8, 4], act: button('核验'), from: DESK }],
  [
    'signing',
    'xieguan',
    { at: '/reports/:report/sign-off', main: 'bf-reading bf-paper', lines: [5, 3], act: either('签发', '去签发') },
  ],
  [
    'signed',
    'gongkai',
    { at: '/reports/:report/publish', main: '.column', lines: [3, 3], act: either('公开', '去办理') },
    {
      at: '/reports/:report/clearance',
      main: 'bf-reading bf-paper',
      lines: [8, 3],
      act: (page) =>
        button('保密审查')(page)
          .or(page.getByRole('link', { name: '看进展' }))
          .first(),
    },
  ],
  [
    'published',
    null,
    { at: '/sign-in', main: 'body', lines: [8, 6] },
    { at: '/public', main: 'main', lines: [3, 3] },
    { at: '/public/:edition', main: 'main', lines: [8, 4] },
  ],
];

const high = [360, 641, 821, 960, 1181, 1920].map((width) => [width, 640] as const);
/** A phone, one that lies, a laptop at 200 %, a desk at 200 %, a tablet. */
const others = [
  [390, 844],
  [640, 384],
  [683, 384],
  [960, 480],
  [768, 1024],
] as const;

const sizes = [...high, ...others];
/** Words are longer there. */
const inEnglish = [
  [390, 844],
  [821, 640],
  [1366, 640],
] as const;

async function speak(page: Page, language: string): Promise<void> {
  await page.evaluate((chosen) => localStorage.setItem('bafang.language', chosen), language);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await expect(page.getByRole('heading').first()).toBeVisible();
  await page.waitForLoadState('networkidle');
}

async function faultsAt(
  page: Page,
  screen: Screen,
  [width, height]: readonly [number, number],
  english = false,
): Promise<string[]> {
  await page.setViewportSize({ width, height });
  const faults = await misplaced(page);
  if (english) return faults.map((fault) => `${width} × ${height} in English: ${fault}`);
  if (screen.act && !(await inSight(screen.act(page)))) faults.push('its act is not in sight');
  const low = height < 500;
  const main = page.locator(screen.main).first();
  if (low) await main.evaluate((element) => element.scrollIntoView({ block: 'start' }));
  const seen = await linesSeen(page, screen.main);
  if (low) await main.evaluate(toTop);
  if (seen < screen.lines[low ? 1 : 0]) faults.push(`${seen} lines of ${screen.main} are seen`);
  return faults.map((fault) => `${width} × ${height}: ${fault}`);
}

function toTop(element: Element): void {
  for (let up: Element | null = element; up; up = up.parentElement) up.scrollTop = 0;
}

const inSight = (act: Locator): Promise<boolean> =>
  act.evaluate((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return element.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2));
  });

/** Where the demo city's report, an area, a section to review and the public page are. */
async function placesOf(server: RunningServer): Promise<Record<string, string>> {
  const city = new City(server.address);
  const { reportId } = await city.currentReport('tonggao-jia');
  const { children } = await city.overview('juzhang', reportId);
  const publication = await (await city.person('juzhang')).get<PublishView>(`/api/reports/${reportId}/publication`);
  await city.leave();
  return {
    report: reportId,
    area: (areasIn(children).find(({ state }) => state === 'ready') ?? areasIn(children)[0]!).id,
    section: sectionsIn(children).find(({ state }) => state === 'submitted')?.id ?? '',
    edition: publication.publicAddress.split('/').at(-1) ?? '',
  };
}

for (const stage of new Set(screens.map(([stage]) => stage)))
  test.describe(`while the year is ${stage}`, () => {
    let server: RunningServer;
    let places: Record<string, string>;
    test.beforeAll(async () => {
      server = await startServer(stage);
      places = await placesOf(server);
    });
    test.afterAll(() => server.stop());

    for (const [, login, ...theirs] of screens.filter(([of]) => of === stage))
      test(`${login ?? 'anybody'} has room in every window: ${theirs.map(({ at }) => at).join(' ')}`, async ({
        browser,
      }) => {
        const page = login ? await sitDown(browser, server.address, login) : await stranger(browser, server.address);
        const faults: string[] = [];
        for (const screen of theirs) {
          const fits = ([width]: readonly [number, number]) => width >= (screen.from ?? 0);
          await page.setViewportSize({ width: 1366, height: 640 });
          await page.goto(screen.at.replaceAll(/:(\w+)/g, (_, name: string) => places[name]!));
          await expect(page.getByRole('heading').first()).toBeVisible();
          await screen.before?.(page);
          await page.waitForLoadState('networkidle');
          const found: string[] = [];
          for (const size of sizes.filter(fits)) found.push(...(await faultsAt(page, screen, size)));
          if (login) {
            await speak(page, 'en');
            for (const size of inEnglish.filter(fits)) found.push(...(await faultsAt(page, screen, size, true)));
            await speak(page, 'zh-CN');
          }
          faults.push(...found.map((fault) => `${screen.at} at ${fault}`));
        }
        expect(faults).toEqual([]);
        await page.context().close();
      });
  });

test.describe('what stands beside the text', () => {
  const servers = new Map<string, RunningServer>();
  test.beforeAll(async () => {
    for (const stage of ['approving', 'signing']) servers.set(stage, await startServer(stage));
  });
  test.afterAll(async () => {
    for (const server of servers.values()) await server.stop();
  });

  test('of an area is a drawer where there is no room, by the keyboard too', async ({ browser }) => {
    const server = servers.get('approving')!;
    const page = await sitDown(browser, server.address, 'juzhang');
    const { report, area } = await placesOf(server);
    await page.goto(`/reports/${report}/areas/${area}`);
    const panel = page.locator('#area-panel');
    await expect(panel).toBeVisible();
    await page.setViewportSize({ width: 911, height: 640 });
    await expect(panel).toBeHidden();
    const opener = page.getByRole('button', { name: '审定情况和记录' });
    await opener.press('Enter');
    await expect(panel).toBeVisible();
    await expect(opener).toHaveAttribute('aria-expanded', 'true');
    await page.locator('bf-folding-acts [matButton=filled]').click({ trial: true });
    await page.keyboard.press('Escape');
    await expect(panel).toBeHidden();
    await page.context().close();
  });

  test('the form that signs opens at the foot, and stays while somebody fills it in', async ({ browser }) => {
    const server = servers.get('signing')!;
    const page = await sitDown(browser, server.address, 'xieguan');
    const { report } = await placesOf(server);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`/reports/${report}/sign-off`);
    const password = page.getByLabel('再输一次登录密码');
    await password.fill('half a pass');
    // a keyboard came up
    await page.setViewportSize({ width: 390, height: 480 });
    await expect(password).toHaveValue('half a pass');
    await expect(password).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(password).toBeHidden();
    const opener = page.getByRole('button', { name: '去签发' });
    await expect(opener).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(password).toHaveValue('half a pass');
    await expect(page.getByRole('button', { name: '收起' })).toHaveAttribute('aria-expanded', 'true');
    await page.context().close();
  });

  test('the record begins with what matters to who signs, and has the whole behind it', async ({ browser }) => {
    const server = servers.get('signing')!;
    const page = await sitDown(browser, server.address, 'xieguan');
    await page.goto(`/reports/${(await placesOf(server)).report}/sign-off`);
    const acts = page.locator('.history b:visible');
    await expect(acts).toHaveText(['保密审查', '送签', '签发', '签发', '签发']);
    await page.getByText(/^全部经过（\d+）$/).click();
    await expect(acts.filter({ hasText: '启动' })).toBeVisible();
    await page.context().close();
  });
});

async function stranger(browser: Browser, baseURL: string): Promise<Page> {
  return (await browser.newContext({ baseURL, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })).newPage();
}
