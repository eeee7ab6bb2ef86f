import { paragraphsOf, sectionsIn, type DocumentJson, type FiguresView, type SectionLine } from '@bafang/shared';
import { expect, type Page, test } from '@playwright/test';
import { atStage } from '../../support/at-stage.js';
import { sitDown } from '../../support/person.js';
import { SectionPage } from '../../support/section-page.js';

const place = atStage('drafting');
const NAME = '收到行政复议申请';
const clerk = 'jingban-jia';
let lines: SectionLine[];
test.beforeAll(async () => {
  lines = sectionsIn((await place.city.overview('tonggao-jia', place.reportId)).children);
});
const inState = (state: string) => lines.find((line) => line.state === state && /复议|考核/.test(line.heading ?? ''))!;
const figuresTab = (page: Page) => page.getByRole('tab', { name: '数据' });
const lastLine = async (id: string) => paragraphsOf((await place.city.section(clerk, id)).body as DocumentJson).at(-1);

test('a clerk puts a value of the register into the text by its name, and reads what it is', async ({ browser }) => {
  const line = inState('drafting');
  const open = await SectionPage.open(await sitDown(browser, place.server.address, clerk), line);
  const { page } = open;
  await page.locator('.ProseMirror').press('Control+End');
  await page.keyboard.type('备案审查#备案');
  await expect(page.getByRole('option')).toHaveCount(1);
  await expect(page.getByRole('option')).toContainText('备案审查的镇街园区规范性文件');
  await expect(page.getByRole('option')).toContainText('205件');
  // nobody is asked twice: the caret never left the text
  await page.keyboard.press('Enter');
  await page.keyboard.type('。');
  await open.saved();
  expect(await lastLine(line.id)).toMatch(/备案审查205件。$/);

  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  const card = page.locator('bf-figure-card').getByRole('group');
  await expect(card).toContainText('当年报送备案并审结的文件');
  await expect(card).toContainText('市法制局');
  await expect(card).toContainText('145件');
  // it moves and goes as one sign, and undo brings it back
  await page.keyboard.press('Delete');
  await expect(page.locator('.ProseMirror .figure', { hasText: '205件' })).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(page.locator('.ProseMirror .figure', { hasText: '205件' })).toHaveCount(1);

  await page.keyboard.press('Control+End');
  await page.keyboard.type('#没有的名称');
  await expect(page.getByText('台账里没有这个名称的数')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('台账里没有这个名称的数')).toHaveCount(0);
  for (let typed = '#没有的名称'.length; typed > 0; typed -= 1) await page.keyboard.press('Backspace');
  await open.saved();
});

test('last year’s value is put in behind 去年, and stays what it was', async ({ browser }) => {
  const line = inState('drafting');
  const open = await SectionPage.open(await sitDown(browser, place.server.address, clerk), line);
  const { page } = open;
  await open.write('上年收到');
  await page.keyboard.type('#去年收到');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await page.keyboard.type('。');
  await open.saved();
  expect(await lastLine(line.id)).toMatch(/上年收到962宗。$/);
  await figuresTab(page).click();
  await expect(page.locator('bf-section-figures article', { hasText: '2017年的数' })).toContainText('962宗');
  await page.keyboard.press('Escape');
});

test('one value is corrected: the draft takes it at one click and may take it back, the approved text is confirmed', async ({
  browser,
}) => {
  const [draft, approved] = [inState('drafting'), inState('stale')];
  const open = await SectionPage.open(await sitDown(browser, place.server.address, clerk), draft);
  const { page } = open;
  const old = page.locator('.ProseMirror .figure.outdated');
  await expect(old).toHaveCount(2);
  // the bar says what is in the way, and leads there
  await page.getByRole('button', { name: /引用的数据有新值/ }).click();
  await expect(figuresTab(page)).toHaveAttribute('aria-selected', 'true');
  const card = page.locator('bf-section-figures article').first();
  await expect(card).toContainText('1098宗');
  await expect(card).toContainText('1102宗');
  await expect(card).toContainText('补计12月11日转送的4宗申请');
  await expect(card).toContainText('由增长14%变为增长15%');
  await page.getByRole('button', { name: '全部取用' }).click();
  await expect(old).toHaveCount(0);
  await page.locator('.ProseMirror').press('Control+z');
  await expect(old).toHaveCount(2);
  await page.keyboard.press('Control+y');
  await open.saved();
  await expect(page.getByRole('button', { name: /引用的数据有新值/ })).toHaveCount(0);
  expect((await place.city.section(clerk, draft.id)).writers).toHaveLength(1);

  // who approved it sees the one difference, and what it rests on
  const reviewer = await sitDown(browser, place.server.address, 'shenhe-yi');
  await reviewer.goto(`/sections/${approved.id}`);
  await expect(reviewer.getByText('引用的数据有新值，文字未动')).toBeVisible();
  await expect(reviewer.getByText('第1处，共1处')).toBeVisible();
  await figuresTab(reviewer).click();
  await expect(reviewer.getByText('没有别的改动')).toBeVisible();
  await expect(reviewer.getByText('取用新值1098宗 → 1102宗')).toBeVisible();
  await reviewer.keyboard.press('a');
  await reviewer.getByRole('dialog').getByRole('button', { name: '复核' }).click();
  await expect.poll(async () => (await place.city.section('shenhe-yi', approved.id)).state).toBe('approved');
  const { body } = await place.city.section('shenhe-yi', approved.id);
  expect(paragraphsOf(body as DocumentJson).join('')).toContain('1102宗');
});

test('a rate that the register reckons otherwise is told, holds the text back, and is mended at one click', async ({
  browser,
}) => {
  const line = inState('drafting');
  const open = await SectionPage.open(await sitDown(browser, place.server.address, clerk), line);
  const { page } = open;
  await open.write('全年行政复议办结率93.2%。');
  await expect(page.getByRole('button', { name: /有1处错误/ })).toBeVisible();
  await page.getByRole('button', { name: /有1处错误/ }).click();
  const card = page.locator('bf-findings > ul > li').filter({ hasText: '比率与数不符' });
  await expect(card).toContainText('办结行政复议申请 ÷ 收到行政复议申请 = 92.0%');
  await card.getByRole('button', { name: '改为“92.0%”' }).click();
  await open.saved();
  expect(await lastLine(line.id)).toBe('全年行政复议办结率92.0%。');
  await expect(page.getByRole('button', { name: /有1处错误/ })).toHaveCount(0);
});

test('a value that changes meanwhile is never confirmed unseen', async ({ browser }) => {
  const approved = lines.find(({ id }) => id === inState('stale').id)!;
  const reviewer = await sitDown(browser, place.server.address, 'shenhe-yi');
  await change('1103', '又补1宗');
  await reviewer.goto(`/sections/${approved.id}`);
  await expect(reviewer.getByText('取用新值1102宗 → 1103宗')).toBeVisible();
  await change('1104', '再补1宗');
  await reviewer.getByRole('button', { name: '复核' }).click();
  await expect(reviewer.getByText('取用新值1102宗 → 1104宗')).toBeVisible();
  expect((await place.city.section('shenhe-yi', approved.id)).state).toBe('stale');
});

async function change(value: string, reason: string): Promise<void> {
  const person = await place.city.person(clerk);
  const address = `/api/reports/${place.reportId}/figures`;
  const { figures } = await person.get<FiguresView>(address);
  const figure = figures.find(({ name }) => name === NAME)!;
  const { version } = figure.values.at(-1)!;
  await person.act('PUT', `${address}/values`, { reason, values: [{ figure: figure.id, year: 2018, version, value }] });
}
