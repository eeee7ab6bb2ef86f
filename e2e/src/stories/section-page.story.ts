import { type SectionLine, sectionsIn } from '@bafang/shared';
import { expect, test } from '@playwright/test';
import { sitDown } from '../support/person.js';
import { SectionPage } from '../support/section-page.js';
import { type RunningServer, startServer } from '../support/server.js';
import { City } from '../support/year.js';

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
