import { type SectionLine, sectionsIn } from '@bafang/shared';
import { expect, test } from '@playwright/test';
import { misplaced } from '../../support/geometry.js';
import { SectionPage } from '../../support/section-page.js';
import { sitDown } from '../../support/person.js';
import { type RunningServer, startServer } from '../../support/server.js';
import { City } from '../../support/year.js';

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

async function drafted(): Promise<SectionLine> {
  const { reportId } = await city.currentReport('tonggao-jia');
  return sectionsIn((await city.overview('tonggao-jia', reportId)).children).find(
    ({ state, words }) => state === 'drafting' && words > 0,
  )!;
}

test('two people of a unit write the same section: nothing of either is lost', async ({ browser }) => {
  const section = await drafted();
  const { clerk, head } = await city.staff(section.leadUnit!.shortName);
  const first = await SectionPage.open(await sitDown(browser, server.address, clerk), section);
  const second = await SectionPage.open(await sitDown(browser, server.address, head), section);
  await first.write('本年新增联席会议三次。');
  await second.type('另附统计表，见材料。');

  const alert = second.page.getByRole('alert').filter({ hasText: '没有保存' });
  await expect(alert).toContainText('先存了一份新的');
  await expect(second.page.getByText('本年新增联席会议三次。').first()).toBeVisible();
  await expect(second.page.getByText('另附统计表，见材料。').first()).toBeVisible();
  expect(JSON.stringify((await city.section(clerk, section.id)).body)).not.toContain('另附统计表，见材料。');

  await test.step('on a phone nothing lies over what settles it', async () => {
    await second.page.setViewportSize({ width: 390, height: 844 });
    expect(await misplaced(second.page)).toEqual([]);
    await expect(second.page.locator('bf-section-panel')).toBeHidden();
    await expect(second.page.getByRole('button', { name: '逐处合并' })).toBeInViewport({ ratio: 1 });
    await second.page.setViewportSize({ width: 1366, height: 640 });
  });
  await second.page.getByRole('button', { name: '逐处合并' }).click();
  await second.page.getByRole('button', { name: '都要' }).first().click();
  await second.page.getByRole('button', { name: '保存合并稿' }).click();
  const merged = async () => JSON.stringify((await city.section(clerk, section.id)).body);
  await expect.poll(merged).toContain('另附统计表，见材料。');
  expect(await merged()).toContain('本年新增联席会议三次。');
  await Promise.all([first, second].map(({ page }) => page.context().close()));
});

test('two windows of one person whose session ran out renew it one after the other', async ({ browser }) => {
  const first = await sitDown(browser, server.address, 'tonggao-jia');
  await first.goto('/inbox');
  const context = first.context();
  const second = await context.newPage();
  await second.goto('/inbox');
  await context.route('**/api/auth/refresh', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue();
  });
  await context.clearCookies({ name: 'bafang_access' });
  const windows = [first, second];
  await Promise.all(windows.map((page) => page.reload()));
  for (const page of windows) await expect(page.getByRole('heading', { name: '待办' }).first()).toBeVisible();
  expect((await context.request.get('/api/session')).status()).toBe(200);
  await context.close();
});
