import type { FiguresView } from '@bafang/shared';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { atStage } from '../../support/at-stage.js';
import { sitDown } from '../../support/person.js';

const place = atStage('drafting');

async function open(browser: Browser, login: string, query = ''): Promise<Page> {
  const page = await sitDown(browser, place.server.address, login);
  await page.goto(`/reports/${place.reportId}/figures/proposals${query}`);
  await expect(page.getByRole('heading', { level: 1, name: /年度.*登记数据/ })).toBeVisible();
  return page;
}
const rows = (page: Page) => page.locator('bf-proposal-rows li');
const row = (page: Page, name: string) => rows(page).filter({ has: page.getByText(name, { exact: true }) });
const counted = (page: Page, state: string) => page.getByRole('radio', { name: new RegExp(`^${state}`) });
const register = async () =>
  (await (await place.city.person('tonggao-jia')).get<FiguresView>(`/api/reports/${place.reportId}/figures`)).figures;

test('the coordinator takes last year’s values out of last year’s report, by keys alone', async ({ browser }) => {
  const page = await open(browser, 'tonggao-jia');
  const first = rows(page).first();
  await expect(first).toContainText('年度法治政府建设任务完成率');
  await expect(first).toContainText('台账没有，将新增');
  await expect(first.locator('mark')).toContainText('97%');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await expect(first).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/已处理1处/)).toBeVisible();
  await expect(rows(page).first()).toContainText('调整行政许可事项');
  await expect(rows(page).first()).toBeFocused();
  await page.keyboard.press('x');
  await expect(page.getByText(/已处理2处/)).toBeVisible();
  await expect(counted(page, '不是数据')).toContainText('1');

  // the last answer is taken back, and its row is there again
  await page.keyboard.press('Control+z');
  await expect(page.getByText(/已处理1处/)).toBeVisible();
  await expect(row(page, '调整行政许可事项')).toBeFocused();
  const figure = (await register()).find(({ name }) => name === '年度法治政府建设任务完成率');
  expect(figure).toMatchObject({ measure: '%' });
  expect(figure!.values.find(({ year }) => year === 2017)).toMatchObject({ value: '97', version: 1 });
});

test('several are named as they ought to be, and registered together', async ({ browser }) => {
  const page = await open(browser, 'tonggao-jia');
  await row(page, '市政府作为被告的占').getByRole('checkbox').check();
  await row(page, '市政府作为被告的占').click();
  await page.getByRole('textbox', { name: '名称' }).fill('以市政府为被告的诉讼案件');
  await row(page, '审结行政复议申请').getByRole('checkbox').check();
  await page.getByRole('button', { name: '登记2项' }).click();
  await expect(page.getByText(/已处理3处/)).toBeVisible();
  expect((await register()).map(({ name }) => name)).toEqual(
    expect.arrayContaining(['以市政府为被告的诉讼案件', '审结行政复议申请']),
  );
  await counted(page, '已登记').click();
  await expect(rows(page)).toHaveCount(3);
  await row(page, '审结行政复议申请').getByRole('button', { name: '撤回' }).click();
  await expect(rows(page)).toHaveCount(2);
  expect((await register()).map(({ name }) => name)).not.toContain('审结行政复议申请');
});

test('what is no figure is told by its kind, and one of it can still be taken', async ({ browser }) => {
  const page = await open(browser, 'tonggao-jia');
  const left = page.locator('bf-numbers-left');
  await expect(left.locator('div').filter({ hasText: '名称' })).toContainText('12345');
  await left.getByRole('button', { name: '逐处查看' }).click();
  const line = left.locator('li').filter({ hasText: '12345' }).first();
  await line.getByRole('button', { name: '当作数据' }).click();
  await expect(page.locator('bf-proposal-rows li.chosen')).toContainText('12345');
});

test('on a phone there is one at a time, with two buttons', async ({ browser }) => {
  const page = await open(browser, 'tonggao-jia');
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.locator('bf-proposal-form .whole mark')).toBeVisible();
  const before = await page.getByRole('textbox', { name: '名称' }).inputValue();
  const register = page.locator('footer.one').getByRole('button', { name: '登记' });
  expect((await register.boundingBox())!.height).toBeGreaterThanOrEqual(44);
  await page.locator('footer.one').getByRole('button', { name: '不是数据' }).click();
  await expect(page.getByRole('textbox', { name: '名称' })).not.toHaveValue(before);
});
