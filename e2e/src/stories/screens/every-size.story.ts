import { type SectionLine, sectionsIn } from '@bafang/shared';
import { expect, type Page, test } from '@playwright/test';
import { linesSeen, misplaced } from '../../support/geometry.js';
import { sitDown } from '../../support/person.js';
import { SectionPage } from '../../support/section-page.js';
import { type RunningServer, startServer } from '../../support/server.js';
import { City } from '../../support/year.js';

let server: RunningServer;
let lines: Map<string, SectionLine>;
test.beforeAll(async () => {
  server = await startServer('drafting');
  const city = new City(server.address);
  const { reportId } = await city.currentReport('tonggao-jia');
  const of = async (login: string, state: string) =>
    sectionsIn((await city.overview(login, reportId)).children).find((line) => line.state === state)!;
  lines = new Map([
    ['jingban-jia', await of('jingban-jia', 'drafting')],
    ['shenhe-jia', await of('shenhe-jia', 'submitted')],
  ]);
  await city.leave();
});
test.afterAll(() => server.stop());

/** From a phone to a wide desk; 683 × 384 is a laptop at 200 %. */
const WIDTHS = [360, 390, 440, 500, 560, 620, 640, 641, 683, 740, 768, 820, 860, 911, 960, 961, 1024, 1100, 1180, 1181];
const WIDER = [1240, 1366, 1500, 1600, 1760, 1920];
const HEIGHTS = [384, 640, 768, 1080];

async function faultsAt(page: Page, width: number, height: number): Promise<string[]> {
  await page.setViewportSize({ width, height });
  const faults = await misplaced(page);
  const seen = await linesSeen(page, 'bf-paper');
  // a window that is as low as it is narrow is scrolled
  const least = width <= 640 && height < 500 ? 3 : 5;
  return [...faults, ...(seen < least ? [`${seen} lines of the text are seen`] : [])].map(
    (fault) => `${width} × ${height}: ${fault}`,
  );
}

for (const login of ['jingban-jia', 'shenhe-jia'])
  test(`the section page of ${login} keeps its text and its buttons apart at every size`, async ({ browser }) => {
    const { page } = await SectionPage.open(await sitDown(browser, server.address, login), lines.get(login)!);
    await page.waitForLoadState('networkidle');
    const primary = page.locator('bf-act-bar button[matButton=filled]');
    const faults: string[] = [];
    for (const height of HEIGHTS)
      for (const width of [...WIDTHS, ...WIDER]) {
        faults.push(...(await faultsAt(page, width, height)));
        if (!(await primary.isVisible())) faults.push(`${width} × ${height}: no first button`);
      }
    expect(faults).toEqual([]);
    await page.context().close();
  });

test('the sheet grows and shrinks with the window', async ({ browser }) => {
  const { page } = await SectionPage.open(
    await sitDown(browser, server.address, 'jingban-jia'),
    lines.get('jingban-jia')!,
  );
  for (const [width, size] of [
    [1366, '18px'],
    [1920, '20px'],
    [1599, '18px'],
  ] as const) {
    await page.setViewportSize({ width, height: 768 });
    await expect(page.locator('bf-paper').first()).toHaveCSS('font-size', size);
  }
  await page.context().close();
});

test('the chosen tab is in sight where five English ones have no room', async ({ browser }) => {
  const page = await sitDown(browser, server.address, 'jingban-jia');
  await page.addInitScript(() => localStorage.setItem('bafang.language', 'en'));
  const panel = page.getByRole('tablist');
  for (const width of [1366, 390]) {
    await page.setViewportSize({ width, height: 844 });
    await page.goto(`/sections/${lines.get('jingban-jia')!.id}`);
    await expect(panel.getByRole('tab', { selected: true })).toBeInViewport({ ratio: 0.9 });
    for (const [key, name] of [
      ['Alt+6', /^Evidence/],
      ['Alt+3', /^Proof/],
      ['Alt+1', /^Last year/],
    ] as const) {
      await page.keyboard.press(key);
      await expect(panel.getByRole('tab', { name, selected: true })).toBeInViewport({ ratio: 0.9 });
    }
  }
  await page.context().close();
});

test('on a narrow window the lesser acts are behind ⋯, and keys reach them', async ({ browser }) => {
  const { page } = await SectionPage.open(
    await sitDown(browser, server.address, 'shenhe-jia'),
    lines.get('shenhe-jia')!,
  );
  const bar = page.locator('bf-act-bar');
  await expect(bar.getByRole('button', { name: '退回修改' })).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(bar.getByRole('button', { name: '退回修改' })).toBeHidden();
  const more = bar.getByRole('button', { name: '其他办理' });
  await expect(more).toBeEnabled();
  await more.press('Enter');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('End');
  await expect(page.getByRole('menuitem', { name: '退回修改' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.context().close();
});

test('a drawer lies over the text and no bar, and closes by Esc and by a press outside', async ({ browser }) => {
  const { page } = await SectionPage.open(
    await sitDown(browser, server.address, 'jingban-jia'),
    lines.get('jingban-jia')!,
  );
  await page.setViewportSize({ width: 820, height: 1080 });
  const drawers = { 大纲: page.locator('#section-outline'), '去年、批注、版本': page.locator('#section-panel') };
  for (const [name, drawer] of Object.entries(drawers)) {
    const opener = page.getByRole('button', { name, exact: true });
    await opener.press('Enter');
    await expect(drawer).toBeVisible();
    await expect(opener).toHaveAttribute('aria-expanded', 'true');
    await page.getByRole('toolbar').getByRole('button').nth(2).click({ trial: true });
    await page.locator('bf-act-bar button[matButton=filled]').click({ trial: true });
    await page.keyboard.press('Escape');
    await expect(drawer).toBeHidden();
    await opener.click();
    await expect(drawer).toBeVisible();
    await page.locator('.ground').click({ position: { x: 370, y: 500 } });
    await expect(drawer).toBeHidden();
    await opener.click();
    await opener.click();
    await expect(drawer).toBeHidden();
  }
  await page.context().close();
});

test('on a phone there is a way back to where one came from, or home', async ({ browser }) => {
  const page = await sitDown(browser, server.address, 'shenhe-jia');
  await page.goto('/inbox');
  await page.setViewportSize({ width: 390, height: 844 });
  const back = page.getByRole('button', { name: '返回', exact: true });
  await expect(back).toBeHidden();
  await page.getByRole('link', { name: '年报', exact: true }).click();
  await expect(page).toHaveURL(/reports/);
  await page.locator('a[href^="/sections/"]').first().click();
  await expect(page).toHaveURL(/sections/);
  await back.click();
  await expect(page).toHaveURL(/reports/);
  await SectionPage.open(page, lines.get('shenhe-jia')!);
  await back.click();
  await expect(page).toHaveURL(/inbox/);
  await page.context().close();
});
