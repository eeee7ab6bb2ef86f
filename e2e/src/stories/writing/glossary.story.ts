import { type GlossaryView, sectionsIn, type SectionLine } from '@bafang/shared';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { readSheet } from 'read-excel-file/node';
import writeSheet from 'write-excel-file/node';
import { atStage } from '../../support/at-stage.js';
import { sitDown } from '../../support/person.js';
import { SectionPage } from '../../support/section-page.js';

const place = atStage('drafting');
let section: SectionLine;
let clerk: string;
test.beforeAll(async () => {
  const lines = sectionsIn((await place.city.overview('tonggao-jia', place.reportId)).children);
  section = lines.find(({ state, words }) => state === 'drafting' && words > 0)!;
  ({ clerk } = await place.city.staff(section.leadUnit!.shortName));
});

async function openGlossary(browser: Browser, login: string, query = ''): Promise<Page> {
  const page = await sitDown(browser, place.server.address, login);
  await page.goto(`/reports/${place.reportId}/glossary${query}`);
  await expect(page.getByRole('heading', { level: 1, name: '数据' })).toBeVisible();
  return page;
}
const row = (page: Page, term: string) => page.getByRole('button', { name: term, exact: true });
const variants = (page: Page) => page.getByRole('textbox', { name: '应替换的写法' });
const saved = (page: Page, version: number) => expect(page.getByText(new RegExp(`^第${version}版，`))).toBeVisible();
const glossary = async () =>
  (await place.city.person('shenhe-jia')).get<GlossaryView>(`/api/reports/${place.reportId}/glossary`);
const cards = (page: Page) => page.locator('bf-findings li').filter({ hasText: '抬账' });

async function open(page: Page, term: string): Promise<void> {
  await page.getByRole('searchbox', { name: '筛选用语或写法' }).fill(term);
  await row(page, term).click();
}
async function add(page: Page, variant: string): Promise<void> {
  await variants(page).fill(variant);
  await variants(page).press('Enter');
  await expect(page.getByRole('button', { name: `删去“${variant}”` })).toBeVisible();
}

test('a reviewer adds a way of writing, and who writes is told; switched off, it is told no more', async ({
  browser,
}) => {
  const reviewer = await openGlossary(browser, 'shenhe-jia');
  await expect(reviewer.getByRole('link', { name: '数据' })).toHaveAttribute('aria-current', 'page');
  await open(reviewer, '台账');
  await add(reviewer, '抬账');
  await expect(reviewer.getByText('保存后成为第2版，命中由0处变为0处')).toBeVisible();
  await reviewer.keyboard.press('Control+Enter');
  await saved(reviewer, 2);
  await expect(row(reviewer, '台账')).toBeFocused();

  const written = await SectionPage.open(await sitDown(browser, place.server.address, clerk), section);
  await written.write('建立行政执法抬账。');
  await expect(written.page.locator('.ProseMirror .bf-warning').filter({ hasText: '抬账' })).toBeVisible();
  await written.page.getByRole('tab', { name: '校对' }).click();
  await expect(cards(written.page)).toContainText('规范的写法是“台账”');
  await expect(cards(written.page).getByRole('button', { name: '改为“台账”' })).toBeVisible();

  await open(reviewer, '台账');
  await reviewer.getByRole('button', { name: '停用', exact: true }).click();
  await saved(reviewer, 3);
  await written.page.reload();
  await written.page.getByRole('tab', { name: '校对' }).click();
  await expect(
    written.page
      .locator('bf-findings')
      .getByText(/没有发现问题|提醒|错误/)
      .first(),
  ).toBeVisible();
  await expect(cards(written.page)).toHaveCount(0);
});

test('what an entry would find is shown while it is typed, and a sentence is tried; nothing of it is saved', async ({
  browser,
}) => {
  const { version } = await glossary();
  const page = await openGlossary(browser, 'juzhang');
  await page.getByRole('button', { name: '加一条' }).click();
  await page.getByRole('textbox', { name: '规范用语' }).fill('本市');
  await variants(page).fill('全市');
  const panel = page.getByRole('complementary', { name: '本年草稿里的命中' });
  await expect(panel.getByText('按改动后的这一条试查，还没有保存。')).toBeVisible();
  await expect(panel.locator('mark').first()).toHaveText('全市');
  await expect(panel.locator('article a').first()).toHaveAttribute('href', /\/sections\//);
  await panel.getByRole('textbox', { name: '试一句' }).fill('全市办理案件12件，台账齐全。');
  await expect(panel.getByText('“全市”换成“本市”')).toBeVisible();

  await page.reload();
  await expect(page.getByRole('textbox', { name: '规范用语' })).toHaveValue('本市');
  await expect(variants(page)).toHaveValue('全市');
  // out of the field, and out of the row
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').getByRole('button', { name: '放弃改动' }).click();
  await expect(page.getByRole('textbox', { name: '规范用语' })).toHaveCount(0);
  expect((await glossary()).version).toBe(version);
});

test('what stands against an entry is said before it is saved', async ({ browser }) => {
  const page = await openGlossary(browser, 'shenhe-jia');
  await open(page, '账户');
  await add(page, '台帐');
  await expect(page.getByText('还没有改动')).toHaveCount(0);
  await variants(page).fill('账户');
  await expect(page.getByText('“账户”就是规范用语。')).toBeVisible();
  await expect(page.getByRole('button', { name: '保存这一条' })).toBeDisabled();
  await page.getByRole('button', { name: '放弃改动' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '放弃改动' }).click();
  await expect(row(page, '账户')).toBeFocused();
});

test('who saves later sees what another saved meanwhile, and decides', async ({ browser }) => {
  const one = await openGlossary(browser, 'shenhe-jia');
  const other = await openGlossary(browser, 'juzhang');
  await open(other, '账目');
  await add(other, '賬目');
  await open(one, '账目');
  await add(one, '张目');
  await one.getByRole('button', { name: '保存这一条' }).click();
  await expect(row(one, '账目')).toBeFocused();

  await other.getByRole('button', { name: '保存这一条' }).click();
  await expect(other.getByText('内容刚有变化，请看过新的再办。')).toBeVisible();
  await expect(other.getByText('这一条刚有别人改过，应替换的写法现在是：帐目、张目。保存会盖过去。')).toBeVisible();
  await other.getByRole('button', { name: '用新的' }).click();
  await expect(other.getByRole('button', { name: '删去“张目”' })).toBeVisible();
  await add(other, '賬目');
  await other.getByRole('button', { name: '保存这一条' }).click();
  await expect(row(other, '账目')).toBeFocused();
  expect((await glossary()).terms.find(({ term }) => term === '账目')!.variants).toEqual(['帐目', '张目', '賬目']);
});

test('an earlier version is compared with what stands now, and comes back as a new one', async ({ browser }) => {
  const page = await openGlossary(browser, 'tonggao-jia');
  const { version } = await glossary();
  await page.getByRole('button', { name: '版本记录' }).click();
  const panel = page.getByRole('complementary', { name: '版本记录' });
  await panel.getByRole('button', { name: /^第1版/ }).click();
  await expect(panel.getByText('恢复这一版，会有这些变化：')).toBeVisible();
  await expect(panel.locator('bf-changes-list')).toContainText('账目');
  await panel.getByRole('button', { name: '恢复第1版' }).click();
  await saved(page, version + 1);
  expect((await glossary()).terms.find(({ term }) => term === '账目')!.variants).toEqual(['帐目']);
});

test('a sheet goes out and comes in: what it would change stands there before anything is written', async ({
  browser,
}) => {
  const page = await openGlossary(browser, 'shenhe-jia');
  const { version } = await glossary();
  const taken = page.waitForEvent('download');
  await page.getByRole('link', { name: '导出 XLSX' }).click();
  const download = await taken;
  const rows = (await readSheet(await download.path())) as unknown as unknown[][];
  expect(rows.length).toBeGreaterThan(100);
  const added = [
    ['用语', '滨海湾新区', '长安新区', '提醒', null, null, '自2017年起', null],
    ['用语', '台账', '台帐；抬账', '错误', null, null, null, null],
    ['用语', '账本', '帐户', '提醒', null, null, null, null],
    ['用语', '没有级别', '没级别', '一般', null, null, null, null],
  ];
  const cells = [rows[0]!, ...added].map((row) =>
    row.map((value) => (value === null ? null : { value, type: String })),
  );
  const buffer = await writeSheet(cells as never).toBuffer();
  await page.getByRole('button', { name: '导入' }).click();
  const panel = page.getByRole('complementary', { name: '导入' });
  await panel
    .locator('input[type=file]')
    .setInputFiles({ name: '用语.xlsx', mimeType: 'application/octet-stream', buffer });
  await expect(panel.getByText('用语.xlsx：新增1，改动1，冲突1，读不懂1，相同0。')).toBeVisible();
  await expect(panel.getByText(/“帐户”与第\d+条的写法重复。/)).toBeVisible();
  await expect(panel.getByText('级别“一般”读不懂，写“错误”“提醒”或“提示”。')).toBeVisible();
  expect((await glossary()).version).toBe(version);
  await panel.getByRole('button', { name: '导入2条' }).click();
  await expect(panel.getByText('已导入2条。')).toBeVisible();
  await saved(page, version + 1);
  await expect(row(page, '滨海湾新区')).toHaveCount(0);
  await page.getByRole('searchbox', { name: '筛选用语或写法' }).fill('滨海湾');
  await expect(row(page, '滨海湾新区')).toBeVisible();
});

test('a sensitive word is told in the text of a clerk, who has no list to change', async ({ browser }) => {
  const page = await openGlossary(browser, 'shenhe-jia', '?list=sensitive');
  await page.getByRole('button', { name: '加一条' }).click();
  await page.getByRole('textbox', { name: '敏感词', exact: true }).fill('不对外');
  await page.getByRole('button', { name: '保存这一条' }).click();
  await expect(page.getByRole('textbox', { name: '敏感词', exact: true })).toHaveCount(0);

  const written = await SectionPage.open(await sitDown(browser, place.server.address, clerk), section);
  await written.write('这份清单不对外。');
  await expect(written.page.locator('.ProseMirror .bf-error').filter({ hasText: '不对外' })).toBeVisible();
  await written.page.getByRole('link', { name: '数据' }).click();
  await expect(written.page.getByRole('heading', { level: 1, name: '数据台账' })).toBeVisible();
  await expect(written.page.getByRole('link', { name: '用语' })).toHaveCount(0);
  await written.page.goto(`/reports/${place.reportId}/glossary`);
  await expect(row(written.page, '“双随机、一公开”')).toBeVisible();
  await expect(written.page.getByRole('button', { name: '加一条' })).toHaveCount(0);
});
