import { expect, type Locator, type Page, test } from '@playwright/test';
import { sitDown } from '../../support/person.js';
import { placesOf } from '../../support/places.js';
import { type RunningServer, startServer } from '../../support/server.js';
import { City } from '../../support/year.js';

test.describe.configure({ timeout: 240_000 });

let server: RunningServer;
let city: City;
test.beforeAll(async () => {
  server = await startServer('drafting');
  city = new City(server.address);
});
test.afterAll(async () => {
  await city.leave();
  await server.stop();
});

const dialog = (page: Page): Locator => page.getByRole('dialog');
const row = (page: Page, unit: string): Locator => dialog(page).getByRole('row').filter({ hasText: unit });

test('the coordinator reminds all that are late, by keyboard, and no one twice on a day', async ({ browser }) => {
  const page = await sitDown(browser, server.address, 'tonggao-jia');
  const { report } = await placesOf(server.address);
  await page.goto(`/reports/${report}/progress`);
  await page.getByRole('button', { name: '催办', exact: true }).press('Enter');
  await expect(dialog(page).getByRole('heading', { name: '催办3个单位' })).toBeVisible();
  await expect(row(page, '谢岗镇').getByRole('checkbox')).toBeChecked();
  await expect(row(page, '虎门镇').getByRole('checkbox')).not.toBeChecked();

  // the text is in sight, and follows the rung
  await expect(dialog(page).getByText(/^市法制局提醒：.*已逾期1天，尚未报送。请抓紧办理/)).toBeVisible();
  await row(page, '常平镇').getByRole('radio', { name: '经办人' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(dialog(page).getByRole('heading', { name: '发给常平镇单位负责人，抄送经办人' })).toBeVisible();
  await expect(dialog(page).getByText('请单位负责人过问')).toBeVisible();
  await row(page, '大朗镇').getByRole('checkbox').press('Space');
  await expect(dialog(page).getByRole('heading', { name: '催办2个单位' })).toBeVisible();
  await dialog(page).getByLabel('附言').fill('先报数据也可以。');
  await page.keyboard.press('Control+Enter');
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByText('已催办2个单位')).toBeVisible();

  await page.getByRole('button', { name: '催办', exact: true }).click();
  await expect(dialog(page).getByText('2件今天已经催过，明天可再催。')).toBeVisible();
  await expect(row(page, '谢岗镇').getByRole('checkbox')).toBeDisabled();
  await expect(dialog(page).getByRole('heading', { name: '催办1个单位' })).toBeVisible();
  await page.context().close();
});

test('on the board keys go from unit to unit, choose, and remind', async ({ browser }) => {
  const page = await sitDown(browser, server.address, 'tonggao-jia');
  const { report } = await placesOf(server.address);
  await page.goto(`/reports/${report}/progress`);
  const first = page.getByRole('table').getByRole('row').nth(1);
  await expect(first).toBeVisible();
  await page.keyboard.press('j');
  await expect(first.getByRole('checkbox')).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page.getByText('已选1个单位')).toBeVisible();
  await page.keyboard.press('u');
  await expect(dialog(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(dialog(page).getByText('下一个单位')).toBeVisible();
  await page.context().close();
});

test('whoever is reminded finds it in the inbox, as a line of its own, with the words', async ({ browser }) => {
  const { clerk, head } = await city.staff('常平镇');
  for (const login of [clerk, head]) {
    const page = await sitDown(browser, server.address, login);
    await page.goto('/inbox');
    const line = page.getByRole('listitem').filter({ hasText: '催办：市法制局提醒' });
    await expect(line).toHaveCount(1);
    await expect(line).toContainText('附言：先报数据也可以。');
    await line.getByRole('link').first().click();
    await page.waitForURL(/contributions\//);
    await page.context().close();
  }
});

test('a reviewer reminds of a section, and it says so itself', async ({ browser }) => {
  const page = await sitDown(browser, server.address, 'shenhe-jia');
  const { drafting } = await placesOf(server.address);
  await page.goto(`/sections/${drafting}`);
  await page.getByRole('button', { name: '催办', exact: true }).click();
  // it is not late yet: whoever reminds chooses it
  await dialog(page).getByRole('checkbox').last().check();
  await dialog(page).getByRole('button', { name: '发送催办' }).click();
  await expect(page.locator('bf-state-band')).toContainText('请抓紧办理');
  await page.context().close();

  const clerk = await sitDown(browser, server.address, 'jingban-jia');
  await clerk.goto(`/sections/${drafting}`);
  await expect(clerk.locator('bf-state-band')).toContainText('催办');
  await clerk.context().close();
});

test('who asked reminds whom it asked, from the answers', async ({ browser }) => {
  const page = await sitDown(browser, server.address, 'jingban-jia');
  const { request } = await placesOf(server.address);
  await page.goto(`/requests/${request}`);
  await page.getByRole('button', { name: /催办\d个单位/ }).click();
  await expect(row(page, '大朗镇').getByRole('checkbox')).toBeChecked();
  await dialog(page).getByRole('button', { name: '发送催办' }).click();
  await expect(dialog(page)).toBeHidden();
  await page.context().close();
});
