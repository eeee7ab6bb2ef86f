import { areasIn, clearanceChecks } from '@bafang/shared';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { sitDown } from '../../support/person.js';
import { DEMO_PASSWORD, type RunningServer, startServer } from '../../support/server.js';
import { City } from '../../support/year.js';

test.describe.configure({ mode: 'serial', timeout: 180_000 });

test.describe('from the last approvals to a correction', () => {
  let server: RunningServer;
  let reportId: string;
  let waiting: string[];
  const seats = new Map<string, Page>();

  test.beforeAll(async () => {
    server = await startServer('approving');
    const city = new City(server.address);
    ({ reportId } = await city.currentReport('juzhang'));
    const areas = areasIn((await city.overview('juzhang', reportId)).children);
    waiting = areas.filter(({ state }) => state === 'ready').map(({ label }) => label);
    await city.leave();
  });
  test.afterAll(() => server.stop());

  const at = async (browser: Browser, login: string): Promise<Page> => {
    const seat = seats.get(login) ?? (await sitDown(browser, server.address, login));
    seats.set(login, seat);
    return seat;
  };
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

  test('the bureau head approves what is left, one area after the other, with one click each', async ({ browser }) => {
    const page = await at(browser, 'juzhang');
    await page.goto('/inbox');
    await page.locator('bf-inbox-row').first().getByRole('link').first().click();
    expect(waiting.length).toBeGreaterThan(2);
    for (const label of waiting) {
      await expect(page.getByRole('heading', { level: 1 })).toContainText(label);
      await button(page, label === waiting.at(-1) ? '审定本方面' : '审定，看下一方面').click();
      await expect(page.getByRole('status').filter({ hasText: `${label}已审定` })).toBeVisible();
    }
    await page.getByRole('link', { name: '看送签前还差什么' }).click();
    await expect(page).toHaveURL(`/reports/${reportId}`);
    await expect(page.getByText('定稿后由公开专员办理。')).toBeVisible();
  });

  test('the publisher has reviewed it: nothing asks again, and it says who goes on', async ({ browser }) => {
    const page = await at(browser, 'gongkai');
    await page.goto(`/reports/${reportId}/clearance`);
    await expect(page.getByRole('checkbox')).toHaveCount(clearanceChecks.length);
    for (const box of await page.getByRole('checkbox').all()) await box.check();
    await page.getByRole('radio', { name: '公开', exact: true }).check();
    await button(page, '作出审查').click();
    await expect(page.getByText('接下来由法制局负责人送签。')).toBeVisible();
    await expect(page.getByRole('checkbox')).toHaveCount(0);
    await button(page, '重新审查').click();
    await expect(page.getByRole('checkbox')).toHaveCount(clearanceChecks.length);
    await page.reload();
    await expect(page.getByText('接下来由法制局负责人送签。')).toBeVisible();
  });

  test('who has signed reads whose turn it is', async ({ browser }) => {
    const head = await at(browser, 'juzhang');
    await head.goto(`/reports/${reportId}`);
    await button(head, '送签').click();
    await head.getByRole('dialog').getByRole('button', { name: '送签', exact: true }).click();
    await expect(head.getByText('正在签发')).toBeVisible();
    for (const [login, next] of [
      ['mishuzhang', /接下来请.+签发。/],
      ['xieguan', /接下来请.+签发。/],
      ['lingdao', /签发人都已签发，接下来由公开专员公开。/],
    ] as const) {
      const page = await at(browser, login);
      await page.goto(`/reports/${reportId}/sign-off`);
      await page.getByRole('radio', { name: '同意' }).check();
      await page.getByLabel('再输一次登录密码').fill('mistyped');
      await button(page, '签发').click();
      await expect(page.getByRole('alert')).toContainText('登录密码不对，还可试4次。');
      await page.getByLabel('再输一次登录密码').fill(DEMO_PASSWORD);
      await button(page, '签发').click();
      await expect(page.getByText(next)).toBeVisible();
    }
  });

  test('once it is public, the page is opened and its address passed on', async ({ browser }) => {
    const page = await at(browser, 'gongkai');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`/reports/${reportId}/publish`);
    await expect(page.getByRole('link', { name: '打开公开页' })).toHaveCount(0);
    await button(page, '公开').click();
    await page.getByRole('dialog').getByRole('button', { name: '公开', exact: true }).click();
    const [opened] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('link', { name: '打开公开页' }).click(),
    ]);
    await expect(opened.getByRole('heading', { level: 1 })).toContainText('年度报告');
    await button(page, '复制网址').click();
    await expect(page.getByRole('status').filter({ hasText: '已复制' })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(opened.url());
  });

  test('a correction leads to the sections to reopen; its text is not offered to be signed as it is', async ({
    browser,
  }) => {
    const page = await at(browser, 'juzhang');
    await page.goto(`/reports/${reportId}/publish`);
    await button(page, '更正').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/更正理由/).fill('两处数字有误。');
    await dialog.getByLabel(/对外说明/).fill('两处数字有误，已改正。');
    await dialog.getByRole('button', { name: '更正', exact: true }).click();
    await expect(page).toHaveURL(`/reports/${reportId}`);

    await page.goto('/inbox');
    const row = page.locator('bf-inbox-row');
    await expect(row).toHaveCount(1);
    await expect(row).toContainText('更正');
    await expect(row).not.toContainText('送签');
    await row.getByRole('link').first().click();

    await button(page, '重开条目').click();
    const chosen = page.getByRole('dialog').getByRole('checkbox');
    await chosen.nth(1).check();
    await chosen.nth(3).check();
    await page.getByRole('dialog').getByLabel('理由').fill('改正数字。');
    await page.getByRole('dialog').getByRole('button', { name: '重开', exact: true }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
    await page.goto('/inbox');
    await expect(page.getByText('没有待办')).toBeVisible();
  });
});

test.describe('at the desk of the reviewer', () => {
  let server: RunningServer;
  test.beforeAll(async () => {
    server = await startServer('drafting');
  });
  test.afterAll(() => server.stop());

  test('the reviewer returns a section and reads the next of the queue', async ({ browser }) => {
    const page = await sitDown(browser, server.address, 'shenhe-jia');
    await page.goto('/inbox');
    await page.locator('bf-inbox-row').first().getByRole('link').first().click();
    await expect(page.getByRole('navigation', { name: '待审核' }).getByRole('link').first()).toBeVisible();
    const first = page.url();
    await page.getByRole('button', { name: '退回修改', exact: true }).click();
    await page
      .getByRole('dialog')
      .getByLabel(/退回理由/)
      .fill('请核数字。');
    await page.getByRole('dialog').getByRole('button', { name: '退回修改', exact: true }).click();
    await expect(page).not.toHaveURL(first);
    await expect(page).toHaveURL(/\/sections\//);
    await expect(page.getByRole('status').filter({ hasText: /已退回/ })).toBeVisible();
  });
});
