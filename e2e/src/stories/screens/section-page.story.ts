import { type SectionLine, sectionsIn } from '@bafang/shared';
import { expect, test } from '@playwright/test';
import { sitDown } from '../../support/person.js';
import { SectionPage } from '../../support/section-page.js';
import { type RunningServer, startServer } from '../../support/server.js';
import { City } from '../../support/year.js';

let server: RunningServer;
let city: City;
let submitted: SectionLine;
test.beforeAll(async () => {
  server = await startServer('drafting');
  city = new City(server.address);
  const { reportId } = await city.currentReport('tonggao-jia');
  const sections = sectionsIn((await city.overview('tonggao-jia', reportId)).children);
  submitted = sections.find(({ state }) => state === 'submitted')!;
});
test.afterAll(async () => {
  await city.leave();
  await server.stop();
});

test('a part of the page that the server has no more says so, and comes with the new page', async ({ browser }) => {
  const { page } = await SectionPage.open(await sitDown(browser, server.address, 'shenhe-yi'), submitted);
  await page.route(/\.js$/, (route) => route.fulfill({ status: 404 }));
  await page.getByRole('tab', { name: '版本' }).click();
  const panel = page.getByRole('tabpanel');
  await expect(panel.getByRole('alert')).toContainText('没有取到');
  await page.unroute(/\.js$/);
  await panel.getByRole('button', { name: '重新载入' }).click();
  await page.getByRole('tab', { name: '版本' }).click();
  await expect(panel.getByRole('alert')).toBeHidden();
  await expect(panel.getByText(/报送/).first()).toBeVisible();
  await page.context().close();
});

test('a comment that shall be no condition stays none while the page reads anew', async ({ browser }) => {
  const { page } = await SectionPage.open(await sitDown(browser, server.address, 'shenhe-yi'), submitted);
  await page.getByRole('tab', { name: '批注' }).click();
  const field = page.getByRole('textbox', { name: '写批注' });
  const condition = page.getByRole('checkbox', { name: '作为审定条件' });
  await expect(condition).toBeChecked();
  await field.fill('这一句请核对。');
  await page.getByRole('button', { name: '加批注' }).click();
  const resolve = page.getByRole('button', { name: '解决', exact: true }).last();
  await expect(resolve).toBeVisible();

  await field.fill('只是提醒。');
  await condition.uncheck();
  const readAnew = page.waitForResponse((answer) => answer.url().endsWith(`/api/sections/${submitted.id}`));
  await resolve.click();
  await readAnew;
  await expect(page.getByText('已解决').first()).toBeVisible();
  await expect(condition).not.toBeChecked();
  await page.getByRole('button', { name: '加批注' }).click();
  await expect(page.getByText('只是提醒。')).toBeVisible();
  await expect(condition).toBeChecked();
  const { threads } = await city.section('shenhe-yi', submitted.id);
  expect(threads.find(({ text }) => text === '只是提醒。')).toMatchObject({ condition: false });
  await page.context().close();
});
