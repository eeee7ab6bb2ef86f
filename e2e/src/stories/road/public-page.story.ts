import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import {
  clearanceChecks,
  type FullReport,
  type PreparationView,
  type PublishView,
  type ReportSummary,
} from '@bafang/shared';
import { type Browser, type BrowserContextOptions, expect, type Page, test } from '@playwright/test';
import { faultsForAxe } from '../../support/axe.js';
import { linesOfPage, linesOfReport } from '../../support/printed-lines.js';
import { DEMO_PASSWORD, type RunningServer, startServer } from '../../support/server.js';
import { City } from '../../support/year.js';

const CORRECTION = '第1版发文字号有误，第2版改正，其余文字没有变化。';
const WITHDRAWAL = '统计口径正在核对。';
const phone = { width: 390, height: 844 };

let server: RunningServer;
let city: City;
let reportId: string;
let address: string;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  server = await startServer('published');
  city = new City(server.address);
  const reports = await (await city.person('gongkai')).get<ReportSummary[]>('/api/reports');
  reportId = reports.find(({ year }) => year === 2018)!.id;
  address = (await publication()).publicAddress;
});
test.afterAll(async () => {
  await city.leave();
  await server.stop();
});

const publication = async (): Promise<PublishView> =>
  (await city.person('gongkai')).get<PublishView>(`/api/reports/${reportId}/publication`);
const full = async (login: string): Promise<FullReport> =>
  (await city.person(login)).get<FullReport>(`/api/reports/${reportId}/full`);

/** What stands above the title. */
const band = (page: Page) => page.getByRole('region', { name: '版本说明' }).getByRole('paragraph');

/** Somebody without an account and without script. */
async function stranger(browser: Browser, path = address, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    baseURL: server.address,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1366, height: 640 },
    javaScriptEnabled: false,
    ...options,
  });
  const page = await context.newPage();
  await page.goto(path);
  return page;
}

/** Nothing that axe finds, on a wide screen, on a phone and in the dark. */
async function expectAccessible(browser: Browser, path: string): Promise<void> {
  for (const options of [{}, { viewport: phone }, { colorScheme: 'dark' as const }]) {
    const page = await stranger(browser, path, { javaScriptEnabled: true, ...options });
    expect(await faultsForAxe(page), path).toEqual([]);
    expect(
      await page
        .locator('body')
        .evaluate(
          ({ ownerDocument: { documentElement } }) => documentElement.scrollWidth <= documentElement.clientWidth,
        ),
      `${path} is no wider than its window`,
    ).toBe(true);
    await page.context().close();
  }
}

test('anybody reads what was signed, without signing in and without script', async ({ browser }) => {
  const page = await stranger(browser);
  const { printed } = await full('lingdao');
  await expect(page).toHaveTitle(new RegExp(`^${printed.title}`));
  expect(await linesOfPage(page)).toEqual(linesOfReport(printed));
  await expect(page.getByRole('complementary')).toContainText('与签发稿一致');
  expect(await page.locator('script').count()).toBe(0);
  expect(await page.context().cookies()).toEqual([]);
  await page.context().close();
});

test('the contents lead to every area, and the keyboard past them', async ({ browser }) => {
  const page = await stranger(browser);
  const links = page.getByRole('navigation', { name: '目录' }).getByRole('link');
  const areas = page.getByRole('main').getByRole('heading', { level: 3 });
  await expect(areas).toHaveCount(8);
  await expect(links).toHaveCount(8 + 2 + 1);
  const last = await areas.last().textContent();
  await expect(areas.last()).not.toBeInViewport();
  await links.filter({ hasText: last! }).click();
  await expect(areas.last()).toBeInViewport();
  await page.goto(address);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.context().close();
});

test('on a phone the contents unfold, and the files are a link away', async ({ browser }) => {
  const page = await stranger(browser, address, { viewport: phone });
  const contents = page.getByRole('navigation', { name: '目录' });
  await expect(contents.getByRole('link').first()).toBeHidden();
  await contents.getByText('八个方面').click();
  await contents.getByRole('link', { name: /二、/ }).click();
  await expect(page.getByRole('heading', { level: 2 }).filter({ hasText: '二、' })).toBeInViewport();
  await page.getByRole('link', { name: '文件、版本和核验' }).click();
  await expect(page.getByRole('link', { name: '可编辑文件' })).toBeInViewport();
  await page.context().close();
});

test('a file that is taken away is the one whose digest the page lists', async ({ browser }) => {
  const page = await stranger(browser);
  const taken = page.waitForEvent('download');
  await page.getByRole('link', { name: '可编辑文件' }).click();
  const download = await taken;
  expect(download.suggestedFilename()).toBe(`${(await full('lingdao')).printed.title}.docx`);
  const digest = createHash('sha256')
    .update(await readFile(await download.path()))
    .digest('hex')
    .toUpperCase();
  await page.getByText('怎样自行核验').click();
  const listed = page.locator('dl div', { hasText: 'report.docx' }).locator('code');
  await expect(listed).toBeVisible();
  expect((await listed.textContent())!.replaceAll(' ', '')).toBe(digest);
  await page.context().close();
});

test('on paper there is the report and what it is checked by, and nothing of the site', async ({ browser }) => {
  const page = await stranger(browser);
  await expect(page.locator('article > footer')).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  for (const part of [
    page.getByRole('banner'),
    page.getByRole('navigation', { name: '目录' }).first(),
    page.getByRole('complementary'),
    page.getByRole('contentinfo'),
  ])
    await expect(part).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('article > footer')).toHaveText(
    new RegExp(`^文稿指纹 ([0-9A-F]{4} ){3}[0-9A-F]{4}，核验 .*${address}$`),
  );
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(paper).toMatch(/\/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
  await page.context().close();
});

test('a correction is told on both editions, and the address shows the newer', async ({ browser }) => {
  const before = await stranger(browser);
  const first = await linesOfPage(before);
  await city.actOnReport('juzhang', reportId, { action: 'correct', reason: '发文字号有误', publicNote: CORRECTION });
  await before.reload();
  await expect(band(before)).toBeHidden();
  await signAgain();

  const page = await stranger(browser);
  await expect(band(page)).toHaveText(`本版是更正后的第2版。${CORRECTION}`);
  await expect(page.locator('.cover')).toContainText('〔2018〕97号');
  await page.getByRole('complementary').getByRole('link', { name: '第1版' }).click();
  await expect(band(page)).toHaveText(new RegExp(`^本版已于\\d{4}年\\d+月\\d+日更正，请看第2版。${CORRECTION}$`));
  await expect(page.locator('.cover')).toContainText('〔2018〕96号');
  expect(await linesOfPage(page)).toEqual(first);
  await band(page).getByRole('link', { name: '第2版' }).click();
  await expect(page).toHaveURL(new RegExp(`${address}$`));
  await page.context().close();
  await before.context().close();
});

/** The second edition: another number on the cover, cleared, signed by the mayor and published. */
async function signAgain(): Promise<void> {
  const coordinator = await city.person('tonggao-jia');
  const { title, cover, signers, version } = await coordinator.get<PreparationView>(
    `/api/reports/${reportId}/preparation`,
  );
  const mayor = signers.at(-1)!;
  await coordinator.act(
    'PUT',
    `/api/reports/${reportId}/preparation`,
    {
      title,
      cover: { ...cover, documentNumber: cover.documentNumber.replace('96号', '97号') },
      signers: [{ ...mayor, step: 1 }],
    },
    version,
  );
  await city.actOnReport('gongkai', reportId, {
    action: 'clear',
    verdict: 'public',
    digest: (await full('gongkai')).digest,
    checks: [...clearanceChecks],
    basis: '《中华人民共和国政府信息公开条例》',
  });
  await city.actOnReport('juzhang', reportId, { action: 'send_to_sign', digest: (await full('juzhang')).digest });
  await city.actOnReport('lingdao', reportId, {
    action: 'sign',
    verdict: 'agreed',
    digest: (await full('lingdao')).manifestDigest,
    password: DEMO_PASSWORD,
  });
  await city.actOnReport('gongkai', reportId, { action: 'publish' });
}

test('a withdrawn edition says so, and gives neither text nor file', async ({ browser }) => {
  const publisher = await city.person('gongkai');
  const edition = (await publication()).editions.find(({ number }) => number === 2)!;
  await publisher.act(
    'POST',
    `/api/editions/${edition.id}/transitions`,
    { action: 'withdraw', kind: 'error', publicNote: WITHDRAWAL },
    edition.version,
  );
  const page = await stranger(browser);
  await expect(band(page)).toHaveText(new RegExp(`^本版已于\\d{4}年\\d+月\\d+日撤回，不再公开。${WITHDRAWAL}$`));
  await expect(page.getByRole('article')).toHaveCount(0);
  await expect(page.getByRole('link', { name: '可编辑文件' })).toHaveCount(0);
  const answers = await Promise.all(
    ['', '/2', '/2/report.docx', '/2/article.html'].map(async (path) =>
      (await page.request.get(address + path)).status(),
    ),
  );
  expect(answers).toEqual([410, 410, 404, 404]);
  await page.context().close();
});

test('an address where nothing is answers in Chinese', async ({ browser }) => {
  for (const path of ['/public/2018-00000000', '/public/report', `${address}/9`]) {
    const page = await stranger(browser, path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有这个页面');
    await page.context().close();
  }
});

test('axe finds nothing on any of them', async ({ browser }) => {
  for (const path of [`${address}/1`, address, '/public', '/public/2018-00000000'])
    await expectAccessible(browser, path);
});
