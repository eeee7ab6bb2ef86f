import { type Browser, expect, type Locator, type Page, test } from '@playwright/test';
import { sitDown } from '../../support/person.js';
import { placesOf } from '../../support/places.js';
import { type RunningServer, startServer } from '../../support/server.js';

test.describe.configure({ timeout: 120_000 });

let server: RunningServer;
let places: Record<string, string>;
test.beforeAll(async () => {
  server = await startServer('drafting');
  places = await placesOf(server.address);
});
test.afterAll(() => server.stop());

const PHONE = { width: 390, height: 844 };
const FINGER = 44;

async function onPhone(browser: Browser, login: string, path: string): Promise<Page> {
  const page = await sitDown(browser, server.address, login);
  await page.setViewportSize(PHONE);
  await page.goto(path);
  return page;
}

/** Presses it at a share of its width and height. */
async function press(page: Page, what: Locator, across: number, down: number): Promise<void> {
  await expect(what).toBeVisible();
  const { x, y, width, height } = (await what.boundingBox())!;
  await page.mouse.click(x + width * across, y + height * down);
}

test('a line of the contents is pressed anywhere', async ({ browser }) => {
  const page = await onPhone(browser, 'tonggao-jia', `/reports/${places['report']}`);
  const area = page.getByRole('treeitem').filter({ hasText: '履行政府职能' });
  await press(page, area, 0.6, 0.5);
  await expect(area).toHaveAttribute('aria-expanded', 'true');
  await press(page, page.getByRole('treeitem').filter({ hasText: '深化行政审批制度改革' }), 0.8, 0.85);
  await expect(page).toHaveURL(/sections\//);
  await page.context().close();
});

test('a unit of the board is chosen by its name', async ({ browser }) => {
  const page = await onPhone(browser, 'tonggao-jia', `/reports/${places['report']}/progress`);
  await press(page, page.getByRole('rowheader').filter({ hasText: '市司法局' }), 0.7, 0.5);
  await expect(page.getByRole('checkbox', { name: '选市司法局' })).toBeChecked();
  await page.context().close();
});

test('what stands on every page of a phone is as high as a finger needs', async ({ browser }) => {
  const page = await onPhone(browser, 'jingban-jia', '/inbox');
  const banner = page.getByRole('banner');
  const tabs = page.getByRole('main').getByRole('link', { name: /^(待我办理|已办|我发出的)/ });
  await expect(tabs).toHaveCount(3);
  for (const one of [...(await banner.locator('a, button').all()), ...(await tabs.all())])
    if (await one.isVisible())
      expect((await one.boundingBox())!.height, await one.innerText()).toBeGreaterThanOrEqual(FINGER);
  await page.context().close();
});
