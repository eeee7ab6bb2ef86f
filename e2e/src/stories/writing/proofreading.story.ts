import { paragraphsOf, sectionsIn, type DocumentJson, type SectionLine } from '@bafang/shared';
import { expect, type Page, test } from '@playwright/test';
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

const PLANTED = '出台《供水办法》、《排水办法》，推行“一源一策”、“一河一策”。';
const MENDED = '出台《供水办法》《排水办法》，推行“一源一策”“一河一策”。';
const lastLine = async () => paragraphsOf((await place.city.section(clerk, section.id)).body as DocumentJson).at(-1);
const cards = (page: Page) => page.locator('bf-findings li');

test('a clerk is told what is wrong as it is written, mends it with one key or all at once, and takes that back', async ({
  browser,
}) => {
  const open = await SectionPage.open(await sitDown(browser, place.server.address, clerk), section);
  const { page } = open;
  await open.write(PLANTED);
  const waves = page.locator('.ProseMirror .bf-warning');
  await expect(waves).toHaveCount(2);
  await expect(page.getByRole('tab', { name: '校对' })).toContainText('2');

  await page.keyboard.press('F8');
  await expect(page.getByRole('tab', { name: '校对' })).toHaveAttribute('aria-selected', 'true');
  await expect(cards(page).first()).toHaveClass(/current/);
  await expect(cards(page).first()).toContainText('书名号、引号之间不用顿号');
  await page.keyboard.press('Control+.');
  await expect(waves).toHaveCount(1);
  await expect(cards(page)).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(waves).toHaveCount(2);

  await cards(page).first().getByRole('button', { name: '同类2处全部改' }).click();
  await expect(page.getByText('没有发现问题')).toBeVisible();
  await open.saved();
  expect(await lastLine()).toBe(MENDED);
  await page.keyboard.press('Control+z');
  await expect(waves).toHaveCount(2);
  await open.saved();
  expect(await lastLine()).toBe(PLANTED);
});

test('both marks of a quotation within another are turned at one click, and turned back at one step', async ({
  browser,
}) => {
  const open = await SectionPage.open(await sitDown(browser, place.server.address, clerk), section);
  const { page } = open;
  await open.write('会议提出“把“一次办成”落到实处”。');
  await page.getByRole('tab', { name: '校对' }).click();
  await cards(page).filter({ hasText: '引号、书名号套用' }).first().getByRole('button', { name: '改为“‘”' }).click();
  await open.saved();
  expect(await lastLine()).toBe('会议提出“把‘一次办成’落到实处”。');
  await page.keyboard.press('Control+z');
  await open.saved();
  expect(await lastLine()).toBe('会议提出“把“一次办成”落到实处”。');
});

test('nothing is read in the middle of a composition', async ({ browser }) => {
  const open = await SectionPage.open(await sitDown(browser, place.server.address, clerk), section);
  const { page } = open;
  const waves = page.locator('.ProseMirror p:last-of-type .bf-warning');
  await open.write('印发《供水办法》、《排水办法》');
  await expect(waves).toHaveCount(1);
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: '、《', selectionStart: 2, selectionEnd: 2 });
  // longer than it takes to read a text that has changed
  await page.waitForTimeout(1200);
  await expect(waves).toHaveCount(1);
  await session.send('Input.insertText', { text: '、《污水办法》。' });
  await expect(waves).toHaveCount(2);
});

test('the reviewer sees what was found, and has nothing to mend', async ({ browser }) => {
  const page = await sitDown(browser, place.server.address, 'shenhe-jia');
  const lines = sectionsIn((await place.city.overview('tonggao-jia', place.reportId)).children);
  await page.goto(`/sections/${lines.find(({ state }) => state === 'submitted')!.id}`);
  await page.getByRole('tab', { name: '校对' }).click();
  await expect(
    page
      .locator('bf-findings')
      .getByText(/没有发现问题|错误|提醒/)
      .first(),
  ).toBeVisible();
  await expect(page.locator('bf-findings').getByRole('button', { name: /^改为|^删去/ })).toHaveCount(0);
});
