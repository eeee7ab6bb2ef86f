import { expect, test } from '@playwright/test';
import { sitDown } from '../../support/person.js';
import { placesOf } from '../../support/places.js';
import { type RunningServer, startServer } from '../../support/server.js';

test.describe.configure({ timeout: 240_000 });

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
    const { report, area } = await placesOf(server.address);
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
    // in a low window it lies over its opener
    await page.setViewportSize({ width: 683, height: 384 });
    await opener.press('Enter');
    await panel.getByRole('button', { name: '关闭' }).click();
    await expect(panel).toBeHidden();
    await expect(opener).toBeFocused();
    await page.context().close();
  });

  test('of a table in the administration lies over the rows where there is no room beside them', async ({
    browser,
  }) => {
    const page = await sitDown(browser, servers.get('approving')!.address, 'sysadmin');
    await page.setViewportSize({ width: 911, height: 640 });
    await page.goto('/admin/units');
    await page.getByRole('row').filter({ hasText: '市审计局' }).click();
    const heading = page.getByRole('heading', { name: '修改“市审计局”' });
    await expect(heading).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Escape');
    await expect(heading).toBeHidden();
    await page.getByRole('row').filter({ hasText: '市审计局' }).click();
    await page.getByRole('complementary').getByRole('button', { name: '关闭' }).click();
    await expect(heading).toBeHidden();
    await expect(page.getByRole('row').filter({ hasText: '市审计局' })).toBeInViewport();
    await page.context().close();
  });

  test('the acts of a dialog are in sight at 200 %, whatever it asks', async ({ browser }) => {
    const server = servers.get('approving')!;
    const page = await sitDown(browser, server.address, 'tonggao-jia');
    const { approved } = await placesOf(server.address);
    await page.setViewportSize({ width: 683, height: 384 });
    await page.goto(`/sections/${approved}`);
    await page.getByRole('button', { name: '重开', exact: true }).click();
    const dialog = page.getByRole('dialog');
    for (const name of ['取消', '重开'])
      await expect(dialog.getByRole('button', { name })).toBeInViewport({ ratio: 1 });
    await page.context().close();
  });

  test('the form that signs opens at the foot, and stays while somebody fills it in', async ({ browser }) => {
    const server = servers.get('signing')!;
    const page = await sitDown(browser, server.address, 'xieguan');
    const { report } = await placesOf(server.address);
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
    await page.goto(`/reports/${(await placesOf(server.address)).report}/sign-off`);
    const acts = page.locator('.history b:visible');
    await expect(acts).toHaveText(['保密审查', '送签', '签发', '签发', '签发']);
    await page.getByText(/^全部经过（\d+）$/).click();
    await expect(acts.filter({ hasText: '启动' })).toBeVisible();
    await page.context().close();
  });
});
