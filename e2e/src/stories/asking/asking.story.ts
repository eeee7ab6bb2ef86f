/// <reference lib="dom" />
import { type InboxView, type RequestLine, type SectionView, sectionsIn } from '@bafang/shared';
import { type Browser, expect, type Locator, type Page, test } from '@playwright/test';
import { sitDown } from '../../support/person.js';
import { type RunningServer, startServer } from '../../support/server.js';
import { City } from '../../support/year.js';

let server: RunningServer;
let city: City;
let reportId: string;
/** The section that the bureau's own clerk writes, and has asked towns about before. */
let section: SectionView;

test.beforeAll(async () => {
  server = await startServer('drafting');
  city = new City(server.address);
  ({ reportId } = await city.currentReport('jingban-jia'));
  const [before] = await requests('jingban-jia');
  section = await city.section('jingban-jia', before!.about!.id);
});
test.afterAll(async () => {
  await city.leave();
  await server.stop();
});

const requests = async (login: string) =>
  (await city.person(login)).get<RequestLine[]>(`/api/reports/${reportId}/requests`);

/** Opened by the keyboard, from the bar. */
async function openDialog(page: Page): Promise<Locator> {
  await page.locator('bf-act-bar').getByRole('button', { name: '征集素材' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: /征集素材/ });
  await expect(dialog.getByLabel('问题')).toBeFocused();
  return dialog;
}

async function disableHead(unit: string): Promise<void> {
  const { head } = await city.staff(unit);
  const system = await city.person('sysadmin');
  const { items } = await system.get<{ items: { id: string; login: string }[] }>(`/api/accounts?search=${head}`);
  const { id } = items.find(({ login }) => login === head)!;
  await system.act('POST', `/api/accounts/${id}/disable`, {});
}

const sitAtSection = async (browser: Browser): Promise<Page> => {
  const page = await sitDown(browser, server.address, 'jingban-jia');
  await page.goto(`/sections/${section.id}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  return page;
};

test('the lead unit’s clerk asks five towns by keyboard; one that cannot answer is named, and the others find it', async ({
  browser,
}) => {
  await disableHead('石排镇');
  const page = await sitAtSection(browser);
  let dialog = await openDialog(page);
  const ask = dialog.getByRole('button', { name: '征集素材' });
  await expect(ask).toBeDisabled();
  await expect(dialog.getByText('还没有写问题')).toBeVisible();
  await page.keyboard.insertText('负责人出庭怎样安排？');
  await expect(dialog.getByText('还没有选单位', { exact: true }).first()).toBeVisible();

  await dialog.getByLabel('数据名称').focus();
  for (const figure of ['行政应诉案件', '误写的']) {
    await page.keyboard.insertText(figure);
    await page.keyboard.press('Enter');
    await page.keyboard.insertText('宗');
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Backspace');
  await expect(dialog.getByRole('button', { name: '去掉误写的' })).toBeHidden();
  await expect(dialog.getByRole('button', { name: '去掉行政应诉案件' })).toBeVisible();

  const search = dialog.getByRole('combobox', { name: '加单位或单位组' });
  await search.focus();
  for (const town of ['石龙镇', '石排镇', '茶山镇', '企石镇', '桥头镇', '中级人民法院']) {
    await page.keyboard.insertText(town);
    await expect(dialog.getByRole('option', { name: town })).toHaveClass(/active/);
    await page.keyboard.press('Enter');
    await expect(search).toHaveValue('');
  }
  await expect(dialog.getByText('市中级人民法院没有账号，请另行函询')).toBeVisible();
  await expect(dialog.getByText('5个单位', { exact: true })).toBeVisible();

  await test.step('what is written stays when it is put away, and on a reload', async () => {
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.locator('bf-act-bar').getByRole('button', { name: '征集素材' }).click();
    dialog = page.getByRole('dialog', { name: /征集素材/ });
    await expect(dialog.getByLabel('问题')).toHaveValue('负责人出庭怎样安排？');
    await expect(dialog.getByText('5个单位', { exact: true })).toBeVisible();
  });

  await page.keyboard.press('Control+Enter');
  await expect(dialog.getByRole('alert')).toContainText('石排镇');
  await expect(dialog.getByText('石排镇没有单位负责人的账号，不能问')).toBeVisible();
  await expect(dialog.getByLabel('问题')).toHaveValue('负责人出庭怎样安排？');
  await expect(dialog.getByText('4个单位', { exact: true })).toBeVisible();

  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByText('已向4个单位征集')).toBeVisible();
  await expect(page.getByText('征集了4个单位，已报0个')).toBeVisible();

  const asked = (await requests('jingban-jia')).find(({ question }) => question === '负责人出庭怎样安排？')!;
  expect(asked).toMatchObject({ total: 4, wants: { text: { words: null }, figures: [{ name: '行政应诉案件' }] } });
  await expect(page.locator(`a[href="/requests/${asked.id}"]`)).toBeVisible();
  for (const [town, finds] of Object.entries({ 石龙镇: true, 桥头镇: true, 大朗镇: false })) {
    const { clerk } = await city.staff(town);
    const inbox = await (await city.person(clerk)).get<InboxView>('/api/inbox');
    expect([town, JSON.stringify(inbox).includes('负责人出庭怎样安排？')]).toEqual([town, finds]);
  }
  await openDialog(page);
  await expect(page.getByLabel('问题')).toHaveValue('');
  await page.context().close();

  const town = await sitDown(browser, server.address, (await city.staff('茶山镇')).clerk);
  await town.goto('/inbox');
  await town.getByRole('link', { name: /^去答复.*负责人出庭怎样安排？/ }).click();
  await expect(town).toHaveURL(/\/contributions\//);
  await town.context().close();
});

test('a day that has passed since it was written is said at its field, and nobody is asked', async ({ browser }) => {
  const page = await sitAtSection(browser);
  let dialog = await openDialog(page);
  await dialog.getByLabel('答复期限').fill('2018-12-20');
  await page.keyboard.press('Escape');
  await page.evaluate(() => {
    for (const [key, value] of Object.entries(localStorage))
      if (key.includes('asking.')) localStorage.setItem(key, String(value).replaceAll('2018-12-20', '2018-12-12'));
  });
  await page.reload();
  dialog = await openDialog(page);
  await dialog.getByLabel('问题').fill('还有什么？');
  await expect(dialog.getByLabel('答复期限')).toHaveValue('2018年12月12日');
  await expect(dialog.getByRole('alert')).toHaveText('不能早于2018年12月13日。');
  await dialog.getByRole('combobox', { name: '加单位或单位组' }).fill('谢岗镇');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('button', { name: '征集素材' })).toBeDisabled();
  await expect(dialog.getByText('答复期限已经过了')).toBeVisible();
  await dialog.getByLabel('答复期限').fill('2018-12-13');
  await expect(dialog.getByRole('button', { name: '征集素材' })).toBeEnabled();
  await dialog.getByLabel('问题').fill('');

  await test.step('a section without number is named by its title', async () => {
    const lines = sectionsIn((await city.overview('jingban-jia', reportId)).children);
    const { id } = lines.find(({ state, numbered }) => state === 'drafting' && !numbered)!;
    await page.goto(`/sections/${id}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect((await openDialog(page)).getByText(/^引言，市法制局牵头/)).toBeVisible();
  });
  await page.context().close();
});

test('a group is asked without the towns that are clicked away', async ({ browser }) => {
  const page = await sitAtSection(browser);
  const dialog = await openDialog(page);
  await page.keyboard.insertText('今年有什么新做法？');
  await dialog.getByRole('button', { name: /^加各镇街园区/ }).click();
  await expect(dialog.getByText('37个单位', { exact: true })).toBeVisible();
  await dialog.getByRole('button', { name: '去掉石排镇' }).click();
  await expect(dialog.getByText('36个单位', { exact: true })).toBeVisible();
  await expect(dialog.getByRole('button', { name: '去掉茶山镇' }), 'the next one has the focus').toBeFocused();
  await dialog.getByRole('button', { name: '征集素材' }).click();
  await expect(page.getByText('已向36个单位征集')).toBeVisible();
  await page.context().close();
});

test('the coordinator asks about an area from the year’s page, where all requests are listed', async ({ browser }) => {
  const page = await sitDown(browser, server.address, 'tonggao-jia');
  await page.goto(`/reports/${reportId}`);
  const list = page.getByRole('region', { name: '征集素材' });
  await expect(list.getByRole('link', { name: /^（六）二是/ }).first()).toBeVisible();
  await list.getByRole('button', { name: '征集', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: /征集素材/ });
  await dialog.getByLabel('范围').selectOption({ index: 1 });
  await dialog.getByLabel('问题').fill('这一方面还有什么没有写到？');
  await dialog.getByRole('combobox').last().fill('公安');
  await expect(dialog.getByRole('option', { name: '公安' }).first()).toHaveClass(/active/);
  // on a slow machine the second key is there before the page has drawn what the first one did
  await page.evaluate(() => {
    for (const ctrlKey of [false, true]) {
      const key = { key: 'Enter', code: 'Enter', keyCode: 13, ctrlKey, bubbles: true, cancelable: true };
      document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', key));
    }
  });
  await expect(dialog).toBeHidden();
  await expect(list.getByText('已向1个单位征集')).toBeVisible();
  await expect(list.getByText('已报0，共1')).toBeVisible();
  const [newest] = await requests('tonggao-jia');
  expect(newest).toMatchObject({ asker: 'bureau', about: { type: 'area' }, total: 1 });
  await page.context().close();
});

test('who may not ask is not offered it', async () => {
  for (const [login, asks] of Object.entries({
    'jingban-jia': ['material'],
    'fazhi-fuze': ['material'],
    'shenhe-yi': [],
  }))
    expect([login, (await city.section(login, section.id)).asks]).toEqual([login, asks]);
});
