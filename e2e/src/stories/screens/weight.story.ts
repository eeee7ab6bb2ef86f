import { sectionsIn } from '@bafang/shared';
import { expect, type Page, test } from '@playwright/test';
import { DEMO_PASSWORD, type RunningServer, startServer } from '../../support/server.js';
import { City } from '../../support/year.js';

/** Packed kilobytes of page, scripts, styles and drawings that a first visit may fetch on its way to a screen. */
const pages: [screen: string, login: string | null, limit: number][] = [
  ['/sign-in', null, 150],
  ['/inbox', 'jingban-jia', 172],
  ['/reports/:report', 'jingban-jia', 220],
  // 320, the tabs of proof-reading and figures, and what one machine packs otherwise than another; the rules come later
  ['/sections/:drafting', 'jingban-jia', 331],
];

let server: RunningServer;
let places: Record<string, string>;

test.beforeAll(async () => {
  server = await startServer('drafting');
  const city = new City(server.address);
  const { reportId } = await city.currentReport('jingban-jia');
  const lines = (await city.overview('jingban-jia', reportId)).children;
  places = { report: reportId, drafting: sectionsIn(lines).find(({ state }) => state === 'drafting')!.id };
  await city.leave();
});
test.afterAll(() => server.stop());

/** What has come over the wire since, without the answers of the API. */
function weigh(page: Page): () => Promise<number> {
  const coming: Promise<number>[] = [];
  page.on('requestfinished', (request) => {
    if (new URL(request.url()).pathname.startsWith('/api/')) return;
    coming.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
  });
  return async () => (await Promise.all(coming)).reduce((sum, bytes) => sum + bytes, 0) / 1000;
}

/** What a page fetches a while after it stands is not on the way to it, however slow the machine. */
function nothingLate(): void {
  const { setTimeout } = globalThis;
  const soon = (run: () => void, ms = 0, ...more: []) => (ms < 1500 ? setTimeout(run, ms, ...more) : 0);
  globalThis.setTimeout = soon as typeof setTimeout;
}

for (const [screen, login, limit] of pages) {
  test(`${screen} is reached for ${limit} kB at most`, async ({ browser }) => {
    // what a browser asks for by itself
    const page = await browser.newPage({ baseURL: server.address, extraHTTPHeaders: {} });
    await page.addInitScript(nothingLate);
    const weight = weigh(page);
    await page.goto(screen.replaceAll(/:(\w+)/g, (_, name: string) => places[name]!));
    if (login) {
      await page.getByLabel('账号', { exact: true }).fill(login);
      await page.getByLabel('密码', { exact: true }).fill(DEMO_PASSWORD);
      await page.getByRole('button', { name: '登录' }).click();
      await expect(page).not.toHaveURL(/sign-in/);
    }
    if (screen.startsWith('/sections')) await expect(page.getByRole('textbox', { name: '正文' })).toBeVisible();
    await page.waitForLoadState('networkidle');
    const kilobytes = await weight();
    console.log(`${screen}: ${kilobytes.toFixed(1)} kB`);
    expect(kilobytes).toBeLessThanOrEqual(limit);
    await page.close();
  });
}
