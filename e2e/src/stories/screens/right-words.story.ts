import { areasIn, type SectionLine, type SectionState, sectionsIn } from '@bafang/shared';
import { expect, test } from '@playwright/test';
import { signIn, sitDown } from '../../support/person.js';
import { SectionPage } from '../../support/section-page.js';
import { type RunningServer, startServer } from '../../support/server.js';
import { City } from '../../support/year.js';

let server: RunningServer;
let city: City;
test.beforeAll(async () => {
  server = await startServer('drafting');
  city = new City(server.address);
});
test.afterAll(async () => {
  await city.leave();
  await server.stop();
});

async function sectionIn(state: SectionState, nth = 0): Promise<SectionLine> {
  const { reportId } = await city.currentReport('tonggao-jia');
  return sectionsIn((await city.overview('tonggao-jia', reportId)).children).filter(
    (line) => line.state === state && (state !== 'drafting' || line.words > 0),
  )[nth]!;
}

test('a session that ended says so, and the text is there after signing in again', async ({ browser }) => {
  const section = await sectionIn('drafting');
  const { clerk } = await city.staff(section.leadUnit!.shortName);
  const { page } = await SectionPage.open(await sitDown(browser, server.address, clerk), section);
  await page.context().clearCookies();
  const editor = page.getByRole('textbox', { name: '正文' });
  await editor.click();
  await editor.press('Control+End');
  await page.keyboard.insertText('本年新增联席会议三次。');
  await expect(page).toHaveURL(/sign-in/);
  await expect(page.getByText('登录已过期，或者在别处退出了。')).toBeVisible();
  await signIn(page, clerk);
  await expect(page).toHaveURL(new RegExp(section.id));
  await expect(page.getByRole('textbox', { name: '正文' })).toContainText('本年新增联席会议三次。');
  await page.context().close();
});

test('a server that is away ends nobody’s session', async ({ browser }) => {
  const page = await sitDown(browser, server.address, 'tonggao-jia');
  await page.goto('/inbox');
  await expect(page.getByRole('heading').first()).toBeVisible();
  await page.context().clearCookies({ name: 'bafang_access' });
  await page.route('**/api/auth/refresh', (route) => route.fulfill({ status: 503 }));
  const asked = page.waitForResponse('**/api/auth/refresh');
  await page.getByRole('link', { name: '年报', exact: true }).click();
  await asked;
  await expect(page.getByRole('button', { name: '重试' }).first()).toBeVisible();
  await expect(page).not.toHaveURL(/sign-in/);
  await page.unroute('**/api/auth/refresh');
  await page.getByRole('button', { name: '重试' }).first().click();
  await expect(page.getByRole('tree')).toBeVisible();
  await page.context().close();
});

test('who writes in two windows meets the own text, not a stranger', async ({ browser }) => {
  const section = await sectionIn('drafting', 1);
  const { clerk } = await city.staff(section.leadUnit!.shortName);
  const first = await SectionPage.open(await sitDown(browser, server.address, clerk), section);
  const second = await SectionPage.open(await first.page.context().newPage(), section);
  await first.write('第一个窗口写的。');
  await second.type('第二个窗口写的。');
  await expect(second.page.getByRole('alert').filter({ hasText: '没有保存' })).toContainText(
    '您在另一个窗口存了一份新的。',
  );
  await expect(second.page.getByText('另一个窗口的文字')).toBeVisible();
  await first.page.context().close();
});

test('the clerk says something with the text, and the head reads it first', async ({ browser }) => {
  const section = await sectionIn('drafting', 2);
  const { clerk, head } = await city.staff(section.leadUnit!.shortName);
  await city.takeNewestValues(clerk, section.id);
  const writing = await SectionPage.open(await sitDown(browser, server.address, clerk), section);
  await writing.actWith('送审', { textarea: '第二句的数字等市统计局确认。' });
  await writing.page.context().close();

  const page = await sitDown(browser, server.address, head);
  await page.goto('/inbox');
  const row = page.locator('bf-inbox-row').filter({ hasText: '第二句的数字等市统计局确认。' });
  await expect(row).toHaveCount(1);
  await row.getByRole('link').click();
  await expect(page.locator('bf-state-band')).toContainText('第二句的数字等市统计局确认。');
  await page.context().close();
});

test('a comment that was sent gives the keys back, as Esc does; returning mentions one that was not', async ({
  browser,
}) => {
  const section = await sectionIn('submitted');
  const { page } = await SectionPage.open(await sitDown(browser, server.address, 'shenhe-jia'), section);
  const field = page.getByRole('textbox', { name: '写批注' });
  await page.keyboard.press('c');
  await expect(field).toBeFocused();
  await page.keyboard.insertText('请写明来源。');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('请写明来源。')).toBeVisible();
  await expect(field).not.toBeFocused();

  await page.keyboard.press('c');
  await expect(field).toBeFocused();
  await page.keyboard.insertText('数字和去年不');
  await page.keyboard.press('Escape');
  await expect(field).not.toBeFocused();

  await page.keyboard.press('r');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('还有一条没写完的批注：“数字和去年不”');
  await dialog.getByRole('button', { name: '去写完' }).click();
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('数字和去年不');
  await page.context().close();
});

test('a refusal takes no button its room, on whatever window', async ({ browser }) => {
  const section = await sectionIn('submitted', 1);
  const { page } = await SectionPage.open(await sitDown(browser, server.address, 'shenhe-jia'), section);
  await page.getByRole('textbox', { name: '写批注' }).fill('请写明来源。');
  await page.keyboard.press('Control+Enter');
  const reason = page.getByText('有1条审定条件没有解决。').first();
  await expect(reason).toBeVisible();
  const bar = page.locator('bf-act-bar').getByRole('button');
  for (const width of [1366, 911, 820, 683, 390, 360]) {
    await page.setViewportSize({ width, height: 740 });
    // the bar folds its lesser acts a moment after the window has changed
    await expect(async () => {
      const words = (await reason.boundingBox())!;
      const buttons = await bar.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect));
      expect(buttons.length).toBeGreaterThan(0);
      for (const { left, right, top, bottom } of buttons) {
        const across = right <= words.x + 1 || words.x + words.width <= left + 1;
        const apart = across || bottom <= words.y + 1 || words.y + words.height <= top + 1;
        expect([width, left >= 0 && right <= width, apart]).toEqual([width, true, true]);
      }
    }).toPass();
  }
  await page.context().close();
});

test('a section that was handed back shows why', async ({ browser }) => {
  const section = await sectionIn('assigned');
  const { clerk } = await city.staff(section.leadUnit!.shortName);
  await city.act(clerk, section.id, { action: 'decline', reason: '此事由市城管局主管。' });
  const { page } = await SectionPage.open(await sitDown(browser, server.address, 'tonggao-jia'), section);
  await expect(page.locator('bf-state-band')).toContainText('此事由市城管局主管。');
  await page.context().close();
});

test('who supports is named as chosen, by group, and an area by what it is about', async ({ browser }) => {
  const { reportId } = await city.currentReport('tonggao-jia');
  const lines = sectionsIn((await city.overview('tonggao-jia', reportId)).children);
  const section = lines.find(({ label }) => label === '（二）二是')!;
  const said = '各镇街园区（37）、各部门（29）';
  const page = await sitDown(browser, server.address, 'tonggao-jia');
  await page.goto(`/reports/${reportId}/assignment?view=list`);
  const cell = page.getByRole('row', { name: '（二）二是' }).getByRole('cell', { name: '各部门' });
  await expect(cell).toHaveText(said);
  await expect(cell).toHaveAttribute('title', /市司法局、.*虎门镇/);
  await page.getByRole('radio', { name: '矩阵' }).click();
  await expect(page.getByRole('rowheader').filter({ hasText: section.heading! })).toHaveAttribute(
    'title',
    `${section.heading}\n配合：${said}`,
  );
  await page.goto(`/reports/${reportId}/progress`);
  await expect(page.getByRole('link', { name: '履行政府职能' }).first()).toHaveAttribute(
    'title',
    '依法全面履行政府职能方面',
  );
  await SectionPage.open(page, section);
  await expect(page.locator('bf-section-header')).toContainText(`配合：${said}`);
  await page.context().close();
});

test('no blank comes into a text on its way to the screen', async ({ browser }) => {
  const BLANK = /[\p{Script=Han}。，；：）]\s[\p{Script=Han}（]/u;
  const { reportId } = await city.currentReport('juzhang');
  const [area] = areasIn((await city.overview('juzhang', reportId)).children);
  const head = await sitDown(browser, server.address, 'juzhang');
  await head.goto(`/reports/${reportId}/areas/${area!.id}`);
  await expect(head.locator('bf-printed-section p').first()).toContainText('一是');
  for (const text of await head.locator('bf-printed-section p').allInnerTexts()) expect(text).not.toMatch(BLANK);
  await head.context().close();

  const reviewing = await SectionPage.open(
    await sitDown(browser, server.address, 'shenhe-jia'),
    await sectionIn('submitted'),
  );
  await reviewing.page.locator('bf-compare-bar').getByRole('button').first().click();
  await reviewing.page.keyboard.press('Escape');
  const shown = reviewing.page.locator('bf-redline-text p, bf-printed-section p');
  await expect(shown.first()).toBeVisible();
  for (const text of await shown.allInnerTexts()) expect(text).not.toMatch(BLANK);
  await reviewing.page.context().close();
});

test('what somebody writes in braces is read as it was written', async ({ browser }) => {
  const section = await sectionIn('drafting');
  const { clerk, head } = await city.staff(section.leadUnit!.shortName);
  const { digest } = await city.section(clerk, section.id);
  const reason = '按{{reason}}和{{by}}填。';
  await city.act(clerk, section.id, { action: 'send', digest, reason });
  const page = await sitDown(browser, server.address, head);
  await page.goto('/inbox');
  await expect(page.locator('bf-inbox-row').filter({ hasText: reason })).toBeVisible();
  await page.context().close();
});
