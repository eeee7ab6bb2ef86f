import { paragraphsOf, sectionsIn, type DocumentJson, type InboxView, type SectionLine } from '@bafang/shared';
import { expect, type Page, type Route, test } from '@playwright/test';
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
const cards = (page: Page) => page.locator('bf-findings > ul > li');

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

test('a card leads to its rule in the help, where any other is found by its words', async ({ browser }) => {
  const open = await SectionPage.open(await sitDown(browser, place.server.address, clerk), section);
  const { page } = open;
  await open.write(PLANTED);
  await page.getByRole('tab', { name: '校对' }).click();
  const opened = page.waitForEvent('popup');
  await cards(page).first().getByRole('link', { name: '看规则' }).click();
  const rules = await opened;
  await expect(rules.getByRole('heading', { level: 1, name: '校对规则' })).toBeVisible();
  await expect(rules.getByText('出台《城市供水办法》《户外广告管理规定》。')).toBeInViewport();

  await rules.getByRole('searchbox', { name: '找规则、例句或条款' }).fill('六角括号');
  await expect(rules.getByRole('main').getByRole('status')).toHaveText('1条规则');
  await rules.getByText('发文字号', { exact: true }).click();
  await expect(rules.getByText('依据：GB/T 9704-2012 7.2.5')).toBeVisible();
});

const DOUBLED = '全区推进推进放管服改革，成效明显。';
const headOf = async () => (await place.city.staff(section.leadUnit!.shortName)).head;

test('an error stops the sending, and the bar leads to it', async ({ browser }) => {
  const open = await SectionPage.open(await sitDown(browser, place.server.address, clerk), section);
  const { page } = open;
  await open.write(DOUBLED);
  await open.saved();
  const send = page.getByRole('button', { name: '送审', exact: true });
  await expect(send).toBeDisabled();
  await page.getByRole('button', { name: /^有1处错误/ }).click();
  await expect(page.getByRole('tab', { name: '校对' })).toHaveAttribute('aria-selected', 'true');
  await expect(cards(page).filter({ hasText: '推进推进' })).toHaveClass(/current/);
  // of the unit's two it is the head who may leave it so
  await expect(page.getByRole('button', { name: '不改，说明理由' })).toHaveCount(0);
});

test('the head of the unit leaves it as it is with a reason, which the reviewer reads; changed, it comes back', async ({
  browser,
}) => {
  const open = await SectionPage.open(await sitDown(browser, place.server.address, await headOf()), section);
  const { page } = open;
  await page.getByRole('tab', { name: '校对' }).click();
  const card = cards(page).filter({ hasText: '推进推进' });
  await card.getByRole('button', { name: '不改，说明理由' }).click();
  await expect(card.getByRole('textbox')).toBeFocused();
  await page.keyboard.type('引用区政府文件原文，原文如此。');
  await card.getByRole('button', { name: '取消' }).click();
  await expect(card.getByRole('button', { name: '不改，说明理由' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(card.getByRole('textbox')).toHaveValue('引用区政府文件原文，原文如此。');
  await expect(card.getByRole('textbox')).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('已说明不改')).toBeVisible();
  await expect(page.locator('bf-findings')).toBeFocused();
  await expect(card).toHaveCount(0);
  const left = page.locator('bf-set-aside-list');
  await expect(left).toContainText('理由：引用区政府文件原文，原文如此。');
  await expect(page.getByRole('button', { name: '报送', exact: true })).toBeEnabled();

  await open.write('后来又补了一句话。');
  await expect(left).toHaveCount(1);
  await open.saved();
  const broken = (route: Route) => route.fulfill({ status: 500 });
  await page.route('**/set-asides/*', broken);
  await left.getByRole('button', { name: '取消不改' }).click();
  await expect(page.locator('bf-findings').getByRole('alert')).toBeVisible();
  await page.unroute('**/set-asides/*', broken);
  await left.getByRole('button', { name: '取消不改' }).click();
  await expect(page.getByText('已取消不改')).toBeVisible();
  await expect(page.locator('bf-findings')).toBeFocused();
  await expect(card).toHaveCount(1);
  await expect(page.getByRole('button', { name: /^有1处错误/ })).toBeVisible();
  await card.getByRole('button', { name: '不改，说明理由' }).click();
  await expect(card.getByRole('textbox')).toBeFocused();
  await page.keyboard.type('引用区政府文件原文，原文如此。');
  await card.getByRole('button', { name: '不改', exact: true }).click();
  await expect(card).toHaveCount(0);
  await open.act('报送');

  const reviewer = await sitDown(browser, place.server.address, 'shenhe-jia');
  await reviewer.goto(`/sections/${section.id}`);
  await reviewer.getByRole('tab', { name: '校对' }).click();
  await expect(reviewer.locator('bf-set-aside-list')).toContainText('引用区政府文件原文，原文如此。');
  await expect(reviewer.getByRole('button', { name: '取消不改' })).toHaveCount(0);
});

test('an answer is read in the same way beside its question, and its errors hold nothing back', async ({ browser }) => {
  const { items } = await (await place.city.person('shipai-jing')).get<InboxView>('/api/inbox');
  const answer = items.flatMap((item) => (item.kind === 'contribution' ? [item.contributionId] : []))[0]!;
  const page = await sitDown(browser, place.server.address, 'shipai-jing');
  await page.goto(`/contributions/${answer}`);
  await page.getByRole('textbox', { name: '答复正文' }).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText('出台《供水办法》、《排水办法》，办结案件98。');
  const opener = page.getByRole('toolbar').getByRole('button', { name: '校对' });
  await expect(opener).toContainText('2');
  await expect(page.locator('.ProseMirror .bf-error')).toHaveText('98');

  await page.keyboard.press('F8');
  await expect(opener).toHaveAttribute('aria-expanded', 'true');
  await expect(cards(page).first()).toHaveClass(/current/);
  await page.keyboard.press('Control+.');
  await expect(cards(page)).toHaveCount(1);
  await expect(cards(page)).toContainText('数字缺量词');
  await expect(cards(page).getByRole('button', { name: /不改/ })).toHaveCount(0);

  await page.getByRole('button', { name: '送审' }).click();
  await expect(page.getByText('已送审')).toBeVisible();
  await expect(page.locator('bf-answer-findings')).toHaveCount(0);
});
