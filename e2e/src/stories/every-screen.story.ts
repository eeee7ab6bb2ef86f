import { areasIn, sectionsIn } from '@bafang/shared';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { sitDown } from '../support/person.js';
import { type RunningServer, startServer } from '../support/server.js';
import { City } from '../support/year.js';

/** Every screen of the site map, as somebody sees it who works there. */
const people: [login: string, ...screens: string[]][] = [
  [
    'tonggao-jia',
    '/inbox',
    '/reports/:report',
    '/reports/:report/assignment',
    '/reports/:report/progress',
    '/reports/new',
    '/import',
    '/password',
    '/help',
    '/nowhere',
  ],
  ['juzhang', '/reports/:report/areas/:area', '/reports/:report/publish'],
  ['shenhe-jia', '/sections/:submitted'],
  ['jingban-jia', '/reports/:report', '/sections/:drafting'],
  ['gongkai', '/reports/:report/clearance'],
  ['sysadmin', '/admin/units', '/admin/groups', '/admin/accounts'],
  ['secadmin', '/admin/grants', '/admin/accounts'],
  ['auditor', '/admin/audit', '/help'],
];

test.describe.configure({ timeout: 240_000 });
let server: RunningServer;
let places: Record<string, string>;

test.beforeAll(async () => {
  server = await startServer('drafting');
  const city = new City(server.address);
  const { reportId } = await city.currentReport('tonggao-jia');
  const lines = async (login: string) => (await city.overview(login, reportId)).children;
  const first = async (login: string, state: string) =>
    sectionsIn(await lines(login)).find((line) => line.state === state)!.id;
  places = {
    report: reportId,
    area: areasIn(await lines('juzhang'))[0]!.id,
    submitted: await first('shenhe-jia', 'submitted'),
    drafting: await first('jingban-jia', 'drafting'),
  };
  await city.leave();
});
test.afterAll(() => server.stop());

const addressOf = (screen: string) => screen.replaceAll(/:(\w+)/g, (_, name: string) => places[name]!);
/** A key of the dictionaries that found no words. */
const KEY = /\b(?:[a-z][A-Za-z]+\.){1,4}[a-z][A-Za-z_]+\b/;

async function faultsOf(page: Page): Promise<string[]> {
  // after twelve rows of a table the next are alike, and the matrix has a thousand cells
  const { violations } = await new AxeBuilder({ page })
    .exclude('[role=row]:nth-child(n+13)')
    .exclude('tr:nth-child(n+13)')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  const text = await page.locator('body').innerText();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  return [
    ...violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html.slice(0, 160)}`),
    ...(KEY.exec(text) ?? []),
    ...(wide > 0 ? [`${wide}px wider than the window`] : []),
  ];
}

const looks: Record<string, (page: Page) => Promise<void>> = {
  'on a laptop': async () => undefined,
  'in the dark, on a phone': async (page) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 390, height: 844 });
  },
};

for (const [login, ...screens] of people) {
  test(`the screens of ${login}: nothing for axe, no error, no missing word, no sideways scrolling`, async ({
    browser,
  }) => {
    const page = await sitDown(browser, server.address, login);
    const errors: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(error.message));
    for (const [look, change] of Object.entries(looks)) {
      await change(page);
      for (const screen of screens) {
        await page.goto(addressOf(screen));
        await expect(page.getByRole('heading').first()).toBeVisible();
        await page.waitForLoadState('networkidle');
        expect([...(await faultsOf(page)), ...errors.splice(0)], `${screen} ${look}`).toEqual([]);
      }
    }
    await page.context().close();
  });
}
