import { readFileSync } from 'node:fs';
import type { FullReport, PrintedNode, ReportOverview } from '@bafang/shared';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { City, areasIn, sectionsIn } from '../support/year.js';
import { sitDown } from '../support/person.js';
import { assignmentTable, report } from '../support/real-report.js';
import { DEMO_PASSWORD, type RunningServer, startServer } from '../support/server.js';

const next = report.year + 1;
let server: RunningServer;
let city: City;
let reportId: string;
const windows = new Map<string, Page>();

test.describe.configure({ mode: 'serial', timeout: 240_000 });
test.beforeAll(async () => {
  console.log(`The story plays on ${report.real ? 'the real report' : 'the sample report of the demo'}: ${report.path}`);
  server = await startServer('empty');
  city = new City(server.address);
});
test.afterAll(async () => {
  for (const page of windows.values()) await page.context().close();
  await city.leave();
  await server.stop();
});

async function desk(browser: Browser, login: string): Promise<Page> {
  const page = windows.get(login) ?? (await sitDown(browser, server.address, login));
  windows.set(login, page);
  return page;
}

const overview = (): Promise<ReportOverview> => city.overview('tonggao-jia', reportId);
const find = async (label: string) => sectionsIn((await overview()).children).find((line) => line.label === label)!;

test('the coordinator imports the published report and answers what is unclear', async ({ browser }) => {
  const page = await desk(browser, 'tonggao-jia');
  await page.goto('/import');
  await page.setInputFiles('input[type=file]', report.path);
  await expect(page.getByRole('heading', { name: `导入${report.year}年度报告` })).toBeVisible();
  await expect(page.getByText('得2个部分、8个方面、31条')).toBeVisible();
  const yes = page.getByRole('button', { name: '是', exact: true });
  for (const answer of await yes.all()) await answer.click();
  await page.getByRole('button', { name: '去确认' }).click();
  await page.locator('#import-issuer').selectOption({ label: '东莞市人民政府' });
  await page.locator('#import-host').selectOption({ label: '东莞市法制局' });
  await page.getByRole('button', { name: '确认导入' }).click();
  await page.getByRole('link', { name: `以此为底稿，启动${next}年` }).click();
});

test('opens the next year from it', async ({ browser }) => {
  const page = await desk(browser, 'tonggao-jia');
  await expect(page.locator('#year')).toHaveValue(String(next));
  await page.locator('form button[type=submit]').click();
  await page.waitForURL(/\/reports\/[0-9a-f-]{36}$/);
  reportId = page.url().split('/').at(-1)!;
  const lines = sectionsIn((await overview()).children);
  expect(lines).toHaveLength(report.sections);
  await expect(page.getByRole('button', { name: new RegExp(`启动${next}年度`) })).toHaveAttribute('aria-disabled', 'true');
});

test('assigns all sections by a pasted table, one of them to a town, and opens the year', async ({ browser }) => {
  const page = await desk(browser, 'tonggao-jia');
  await page.goto(`/reports/${reportId}/assignment`);
  await page.getByRole('radio', { name: '清单' }).or(page.getByRole('button', { name: '清单' })).first().click();
  await page.locator('#paste').fill(assignmentTable());
  await page.locator('#paste-due').fill('2018-12-20');
  await page.getByRole('button', { name: '核对', exact: true }).click();
  await expect(page.getByText(`${report.sections}行中有${report.sections}行可以采用`).or(page.getByText(/还有\d+个名称没有定/)).first()).toBeVisible();
  const leave = page.getByLabel('略去', { exact: true });
  for (let index = 0; index < (await leave.count()); index++) await leave.nth(index).check();
  await page.getByRole('button', { name: `采用${report.sections}行` }).click();
  await expect(page.getByRole('status').filter({ hasText: String(report.sections) })).toBeVisible();
  const lines = sectionsIn((await overview()).children);
  expect(lines.filter((line) => line.leadUnit === null)).toEqual([]);
  expect(lines.find((line) => line.label === '（一）五是')!.leadUnit!.shortName).toBe('长安镇');
  await page.goto(`/reports/${reportId}`);
  await page.getByRole('button', { name: new RegExp(`启动${next}年度`) }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /启动/ }).click();
  await expect.poll(async () => (await overview()).state).toBe('drafting');
});
