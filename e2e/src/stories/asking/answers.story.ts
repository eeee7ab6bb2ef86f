import type { AnswerView, RequestView } from '@bafang/shared';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { sitDown } from '../../support/person.js';
import { type RunningServer, startServer } from '../../support/server.js';
import { City } from '../../support/year.js';

let server: RunningServer;
let city: City;
let request: RequestView;
test.beforeAll(async () => {
  server = await startServer('drafting');
  city = new City(server.address);
  const { reportId } = await city.currentReport('jingban-jia');
  request = (await city.request('jingban-jia', reportId))!;
});
test.afterAll(async () => {
  await city.leave();
  await server.stop();
});

const answerOf = (unit: string): AnswerView => request.answers.find(({ unit: { shortName } }) => shortName === unit)!;
const now = async (unit: string): Promise<AnswerView> =>
  (await city.person('jingban-jia')).get<AnswerView>(`/api/contributions/${answerOf(unit).id}`);
const list = (page: Page): Locator => page.locator('bf-answer-list');
const row = (page: Page, unit: string): Locator => list(page).getByRole('button', { name: unit });
const column = (page: Page, unit: string): Locator =>
  page.locator('bf-answer-column').filter({ has: page.getByRole('heading', { name: unit, exact: true }) });
const state = (page: Page, name: string): Locator =>
  page.locator('bf-answers-header').getByRole('listitem').getByRole('button', { name });

test('what has been read the unit can no longer take back', async ({ browser }) => {
  const { head } = await city.staff('石龙镇');
  const { id } = answerOf('石龙镇');
  const recall = async () =>
    (await (await city.person(head)).get<AnswerView>(`/api/contributions/${id}`)).offers
      .find(({ action }) => action === 'recall')
      ?.refusals.map(({ code }) => code);
  expect(await recall()).toEqual([]);
  const page = await sitDown(browser, server.address, 'jingban-jia');
  await page.goto(`/requests/${request.id}?answer=${id}`);
  await expect(column(page, '石龙镇')).toBeVisible();
  await expect.poll(recall).toEqual(['opened_by_next_desk']);
  await page.context().close();
});

test('who asked finds the answers in the inbox, reads, filters and searches them', async ({ browser }) => {
  const page = await sitDown(browser, server.address, 'jingban-jia');
  await page.goto('/inbox');
  await page.locator(`a[href^="/requests/${request.id}"]`).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('素材');
  await expect(page.getByText('5/9个单位已报')).toBeVisible();
  await expect(list(page).getByRole('heading').first()).toHaveText(/逾期未报\s*3个/);
  await expect(page.getByText('逾期3个')).toBeVisible();

  // what waits for an answer is open from the start; another takes its place, or stands beside it
  await expect(page.locator('bf-answer-column')).toHaveCount(1);
  await row(page, '虎门镇').click();
  await expect(page.locator('bf-answer-column')).toHaveCount(1);
  await expect(column(page, '虎门镇').getByText('开庭前一周由司法分局送出庭提示单')).toBeVisible();
  await row(page, '石龙镇').click({ modifiers: ['Control'] });
  await expect(page.locator('bf-answer-column')).toHaveCount(2);
  await expect(column(page, '石龙镇').getByText('全年没有行政应诉案件。')).toBeVisible();
  await row(page, '谢岗镇').click();
  await expect(column(page, '谢岗镇').getByText('还没有报。')).toBeVisible();
  await expect(column(page, '石龙镇')).toHaveCount(0);

  await state(page, '已报').click();
  await expect(list(page).getByRole('listitem')).toHaveText([/塘厦镇|厚街镇/, /塘厦镇|厚街镇/]);
  await expect(state(page, '已采用')).toHaveText(/已采用\s*1/);
  await state(page, '已报').click();
  await expect(list(page).getByRole('listitem')).toHaveCount(9);

  await page.keyboard.press('/');
  await expect(list(page).getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('出庭');
  await expect(row(page, '虎门镇')).toContainText('3处');
  await expect(row(page, '谢岗镇')).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('没有这个词');
  await expect(list(page).getByText('没有“没有这个词”。')).toBeVisible();
  await page.context().close();
});

test('who only reads finds no acts there', async ({ browser }) => {
  const page = await sitDown(browser, server.address, 'shenhe-jia');
  await page.goto(`/requests/${request.id}?answer=${answerOf('虎门镇').id}`);
  await expect(column(page, '虎门镇').getByText('开庭前一周由司法分局送出庭提示单')).toBeVisible();
  await expect(page.locator('bf-answer-column footer')).toHaveCount(0);
  await page.context().close();
});

test('one is used by one press, and the numbers follow', async ({ browser }) => {
  const page = await sitDown(browser, server.address, 'jingban-jia');
  await page.goto(`/requests/${request.id}?answer=${answerOf('厚街镇').id}`);
  await column(page, '厚街镇').getByRole('button', { name: '采用全文' }).click();
  await expect(column(page, '厚街镇').getByText('已采用', { exact: true })).toBeVisible();
  await expect(state(page, '已采用')).toHaveText(/已采用\s*2/);
  await expect(state(page, '已报')).toHaveText(/已报\s*1/);
  expect(await now('厚街镇')).toMatchObject({ state: 'used' });
  await page.context().close();
});

test('one goes back with a reason and a date, and the town finds both in its inbox', async ({ browser }) => {
  const page = await sitDown(browser, server.address, 'jingban-jia');
  await page.goto(`/requests/${request.id}?answer=${answerOf('塘厦镇').id}`);
  await expect(column(page, '塘厦镇')).toBeVisible();
  await column(page, '塘厦镇').getByRole('button', { name: '退回补充' }).click();
  const dialog = page.getByRole('dialog', { name: '退回补充：塘厦镇的答复？' });
  await dialog.getByLabel('理由').fill('请写一例整改的做法。');
  await expect(dialog.getByText('还没有定期限')).toBeVisible();
  // put away and taken up again, with what was written
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await column(page, '塘厦镇').getByRole('button', { name: '退回补充' }).click();
  await expect(dialog.getByLabel('理由')).toHaveValue('请写一例整改的做法。');
  await dialog.getByLabel('新的答复期限').fill('2018-12-18');
  await dialog.getByRole('button', { name: '退回补充' }).click();
  await expect(dialog).toBeHidden();
  await expect(column(page, '塘厦镇').getByText('退回补充：请写一例整改的做法。')).toBeVisible();
  await expect(state(page, '退回补充')).toHaveText(/退回补充\s*2/);
  await page.context().close();

  const { clerk } = await city.staff('塘厦镇');
  const town = await sitDown(browser, server.address, clerk);
  await town.goto('/inbox');
  await town
    .locator(`a[href^="/contributions/${answerOf('塘厦镇').id}"]`)
    .first()
    .click();
  await expect(town.getByText('退回补充：请写一例整改的做法。')).toBeVisible();
  await expect(town.getByText('12月18日')).toBeVisible();
  await town.context().close();
});

test('who is late is given more time, or is reminded, once a day', async ({ browser }) => {
  const page = await sitDown(browser, server.address, 'jingban-jia');
  await page.goto(`/requests/${request.id}?answer=${answerOf('谢岗镇').id}`);
  const late = column(page, '谢岗镇');
  await late.getByRole('button', { name: '催办' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading', { name: '催办1个单位' })).toBeVisible();
  await dialog.getByRole('radio', { name: '单位负责人' }).check();
  await dialog.getByLabel('附言').fill('请今天报来。');
  await dialog.getByRole('button', { name: '发送催办' }).click();
  await expect(dialog).toBeHidden();
  await expect(late.getByText('今天已经催办过了。')).toBeVisible();

  await late.getByRole('button', { name: '延期' }).click();
  await dialog.getByLabel('新的答复期限').fill('2018-12-20');
  await dialog.getByRole('button', { name: '延期' }).click();
  await expect(dialog).toBeHidden();
  await expect(late.getByText('12月20日前')).toBeVisible();
  await expect(page.getByText('逾期2个')).toBeVisible();
  expect(await now('谢岗镇')).toMatchObject({ state: 'asked', dueDate: '2018-12-20' });
  await page.context().close();
});

test('by the keyboard: what is pinned stays while the list is walked', async ({ browser }) => {
  const page = await sitDown(browser, server.address, 'jingban-jia');
  await page.goto(`/requests/${request.id}?answer=${answerOf('虎门镇').id}`);
  await column(page, '虎门镇').getByRole('button', { name: '固定虎门镇' }).press('Enter');
  await page.keyboard.press('k');
  await expect(page.locator('bf-answer-column')).toHaveCount(2);
  await page.keyboard.press('k');
  await expect(page.locator('bf-answer-column')).toHaveCount(2);
  await expect(column(page, '虎门镇')).toBeVisible();
  const focused = list(page).locator('[aria-current]');
  await expect(focused).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('group').and(page.locator(':focus'))).toBeVisible();
  await page.context().close();
});

test('on a phone the list gives way to one answer, and comes back', async ({ browser }) => {
  const page = await sitDown(browser, server.address, 'jingban-jia');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/requests/${request.id}`);
  await expect(page.locator('bf-answer-column')).toHaveCount(0);
  await row(page, '厚街镇').click();
  await expect(column(page, '厚街镇')).toBeVisible();
  await expect(list(page)).toBeHidden();
  await page.goBack();
  await expect(list(page)).toBeVisible();
  await row(page, '石龙镇').click();
  await column(page, '石龙镇').getByRole('button', { name: '关闭石龙镇' }).click();
  await expect(list(page)).toBeVisible();
  await expect(page.locator('bf-answer-column')).toHaveCount(0);
  await page.context().close();
});

test('as a table the figures have their sums', async ({ browser }) => {
  const page = await sitDown(browser, server.address, 'jingban-jia');
  await page.goto(`/requests/${request.id}`);
  await page.getByRole('button', { name: '表格', exact: true }).click();
  const sum = page.getByRole('row', { name: /^合计/ });
  await expect(sum).toContainText('188');
  await expect(page.getByRole('row', { name: /虎门镇/ })).toContainText('64');
  await page.getByRole('button', { name: '文字' }).click();
  await expect(list(page)).toBeVisible();
  await page.context().close();
});
