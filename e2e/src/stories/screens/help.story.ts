/// <reference lib="dom" />
import { expect, type Page, test } from '@playwright/test';
import { sitDown } from '../../support/person.js';
import { type RunningServer, startServer } from '../../support/server.js';

/** Who opens the help, what stands there first and last of the own year, and a key of the own screens. */
const people: [login: string, role: string, first: string, last: string, key: string][] = [
  ['jingban-jia', '经办人', '退分派', '撤回', '写批注'],
  ['fazhi-fuze', '单位负责人', '退分派', '退回修改', '退回修改'],
  ['shenhe-jia', '法制审核员', '催办', '复核', '审定'],
  ['tonggao-jia', '统稿人', '导入', '拟签', '依次换成配合、牵头、空'],
  ['juzhang', '法制局负责人', '退回修改', '放弃更正', '去进度'],
  ['lingdao', '市领导', '签发', '恢复公开', '只看改动'],
  ['gongkai', '公开专员', '保密审查', '撤回', '只看改动'],
  ['sysadmin', '系统管理员', '单位', '账号', '回到批量添加'],
  ['secadmin', '安全管理员', '角色', '账号', '收起'],
  ['auditor', '审计管理员', '审计记录', '审计记录', '下一行'],
];

test.describe.configure({ timeout: 240_000 });
let server: RunningServer;

test.beforeAll(async () => {
  server = await startServer('drafting');
});
test.afterAll(() => server.stop());

const part = (page: Page, name: string | RegExp) => page.getByRole('main').getByRole('region', { name });
const steps = (page: Page, role: string) => part(page, `${role}办什么，按什么次序`).getByRole('listitem');
const roleLink = (page: Page, role: string) =>
  page.getByRole('navigation', { name: '按角色看' }).getByRole('link', { name: role });

for (const [login, role, first, last, key] of people) {
  test(`${role}: the help tells the own steps and keys, and its links lead to pages that open`, async ({ browser }) => {
    const page = await sitDown(browser, server.address, login);
    await page.goto('/inbox');
    await page.getByRole('link', { name: '帮助' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '帮助' })).toBeVisible();
    await expect(page.getByRole('link', { name: '帮助' })).toHaveAttribute('aria-current', 'page');
    await expect(roleLink(page, role)).toHaveText(/本人/);
    await expect(roleLink(page, role)).toHaveAttribute('aria-current', 'page');
    await expect(steps(page, role).first()).toContainText(first);
    await expect(steps(page, role).last()).toContainText(last);
    await expect(part(page, '快捷键')).toContainText(key);
    await expect(part(page, '征集素材与征求意见').getByRole('term')).toHaveText([
      '征集素材',
      '答复',
      '附件、佐证',
      '征求意见',
      '意见采纳情况表',
      '逾期',
      '催办',
    ]);
    await expect(part(page, '词语').getByRole('term').filter({ hasText: '不予公开' })).toBeVisible();
    await expect(part(page, '法定期限')).toContainText('3月1日以前报上级，4月1日以前向社会公开');

    await page.waitForLoadState('networkidle');
    const links = steps(page, role).getByRole('link');
    const hrefs = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href')!));
    expect(hrefs.length).toBeGreaterThan(0);
    for (const href of new Set(hrefs)) {
      await page.goto(href);
      await expect(page).toHaveURL(new RegExp(`${href}$`));
      await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible();
      await page.waitForLoadState('networkidle');
      await expect(page.locator('bf-load-error')).toHaveCount(0);
    }
    await page.context().close();
  });
}

test('the road marks whose help is read, and what another does is read without links', async ({ browser }) => {
  const page = await sitDown(browser, server.address, 'jingban-jia');
  await page.goto('/help');
  const marked = () => part(page, '从起草到公开').getByRole('listitem').filter({ hasText: '由' });
  await expect(marked()).toHaveText([/^ ?起草/, /^ ?送审/]);
  await roleLink(page, '市领导').click();
  await expect(page).toHaveURL(/\?role=leader$/);
  await expect(marked()).toHaveText([/^ ?签发/]);
  await expect(steps(page, '市领导').first()).toContainText('签发');
  await expect(steps(page, '市领导').getByRole('link')).toHaveCount(0);
  await roleLink(page, '系统管理员').click();
  await expect(marked()).toHaveCount(0);
  await expect(part(page, '从起草到公开')).toContainText('系统管理员不在这条路上');
  await page.context().close();
});

test('by keyboard alone: to a part, to a word of an address, and back to the keys when they are off', async ({
  browser,
}) => {
  const page = await sitDown(browser, server.address, 'shenhe-jia');
  await page.goto('/help#word-withheld');
  await expect(part(page, '词语').getByRole('term').filter({ hasText: '不予公开' })).toBeFocused();

  const contents = page.getByRole('navigation', { name: '目录' });
  await contents.getByRole('link', { name: '征集素材与征求意见' }).press('Enter');
  await expect(page.getByRole('heading', { name: '征集素材与征求意见' })).toBeFocused();
  await contents.getByRole('link', { name: '快捷键' }).press('Enter');
  await expect(page.getByRole('heading', { name: '快捷键' })).toBeFocused();
  await expect(page.getByRole('heading', { name: '快捷键' })).toBeInViewport();
  await page.keyboard.press('?');
  const list = page.getByRole('dialog', { name: '快捷键' });
  await expect(list).toBeVisible();
  await expect(list.getByRole('table', { name: '各处' })).toContainText('去待办');
  await page.keyboard.press('Escape');

  const letters = part(page, '快捷键').getByRole('checkbox', { name: '启用单个字母的快捷键' });
  await letters.press('Space');
  await page.keyboard.press('?');
  await expect(list).toBeHidden();
  await letters.press('Space');
  await page.keyboard.press('?');
  await expect(list).toBeVisible();
  await page.context().close();
});

test('a link leads once: who goes on before the address has followed is not taken back', async ({ browser }) => {
  const page = await sitDown(browser, server.address, 'shenhe-jia');
  await page.goto('/help');
  const contents = page.getByRole('navigation', { name: '目录' });
  await contents.getByRole('link', { name: '词语' }).evaluate((link: HTMLElement) => {
    link.click();
    document.querySelector<HTMLElement>('main nav a')!.focus();
  });
  await expect(page).toHaveURL(/#words$/);
  // a picture is drawn, and so what follows the address is done
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
  await expect(page.getByRole('main').getByRole('link').first()).toBeFocused();
  // the same link again, whose address stands already
  await contents.getByRole('link', { name: '词语' }).press('Enter');
  await expect(page.getByRole('heading', { name: '词语' })).toBeFocused();
  await page.context().close();
});

test('the keys do on their screens what the help says, and the list there says the same', async ({ browser }) => {
  const page = await sitDown(browser, server.address, 'shenhe-jia');
  await page.goto('/inbox');
  const rows = page.locator('bf-inbox-row');
  await expect(rows.nth(1)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/sections\//);
  await page.goto('/inbox');
  await expect(rows.nth(1)).toBeVisible();
  await page.keyboard.press('j');
  await expect(rows.nth(0).locator(':focus')).toBeVisible();
  await page.keyboard.press('j');
  await expect(rows.nth(1).locator(':focus')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/sections\//);
  for (const [key, tab] of [
    ['Alt+1', '去年'],
    ['Alt+3', '校对'],
    ['Alt+4', '数据'],
    ['Alt+5', '版本'],
    ['Alt+6', '佐证'],
  ] as const) {
    await expect(page.getByRole('tab', { name: tab })).toBeVisible();
    await page.keyboard.press(key);
    await expect(page.getByRole('tab', { name: tab })).toHaveAttribute('aria-selected', 'true');
  }
  await page.keyboard.press('?');
  const here = page.getByRole('dialog', { name: '快捷键' }).getByRole('table', { name: '本页' });
  for (const words of ['下一处', '写批注', '审定', '退回修改', '看“去年”', '下一条'])
    await expect(here).toContainText(words);
  await page.keyboard.press('Escape');

  await page.goto('/help');
  await expect(page.getByRole('heading', { level: 1, name: '帮助' })).toBeVisible();
  // the two keys must follow within a second, which a busy machine may miss
  await expect(async () => {
    await page.keyboard.press('g');
    await page.keyboard.press('r');
    await expect(page).toHaveURL(/\/reports\/[^/]+$/, { timeout: 2_000 });
  }).toPass();
  await page.context().close();
});

test('the page is read on a phone, from 我的', async ({ browser }) => {
  const page = await sitDown(browser, server.address, 'jingban-jia');
  await page.goto('/inbox');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('button', { name: '我的' }).click();
  await page.getByRole('dialog', { name: '账号和显示' }).getByRole('link', { name: '帮助' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '帮助' })).toBeVisible();
  await expect(page.getByRole('dialog', { name: '账号和显示' })).toBeHidden();
  await page.context().close();
});

test('without a role there are the words and the keys still', async ({ browser }) => {
  const page = await sitDown(browser, server.address, 'jingban-jia');
  await page.route('**/api/session', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, json: { ...((await answer.json()) as object), grants: [] } });
  });
  await page.goto('/help');
  await expect(part(page, '办什么，按什么次序')).toContainText('您的账号还没有角色');
  await expect(part(page, '词语').getByRole('term')).not.toHaveCount(0);
  await expect(part(page, '快捷键')).toContainText('打开快捷键列表');
  await roleLink(page, '经办人').click();
  await expect(steps(page, '经办人').first()).toContainText('退分派');
  await page.context().close();
});

test('a visitor signs in first', async ({ page }) => {
  await page.goto(`${server.address}/help`);
  await expect(page).toHaveURL(/sign-in\?next=%2Fhelp/);
});
