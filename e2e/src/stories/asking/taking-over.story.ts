import type { AnswerView, DocumentJson, RequestView, SectionView } from '@bafang/shared';
import { type Browser, expect, type Locator, type Page, test } from '@playwright/test';
import { say } from '../../support/answering.js';
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

const FIRST = '收到应诉通知当天，司法分局与业务办一起排查案情，三日内定出庭负责人。';
const SECOND = '败诉案件由镇法律顾问写评析，发给全镇执法人员，同类错误再犯的，停岗学习三日。';
const answerOf = (unit: string): AnswerView => request.answers.find(({ unit: { shortName } }) => shortName === unit)!;
const now = async (unit: string): Promise<AnswerView> =>
  (await city.person('jingban-jia')).get<AnswerView>(`/api/contributions/${answerOf(unit).id}`);
const taken = async (unit: string): Promise<string[]> => (await now(unit)).passages.map(({ text }) => text);
const section = (): Promise<SectionView> => city.section('jingban-jia', request.about!.id);
const written = async (): Promise<string> => JSON.stringify((await section()).body);

const column = (page: Page, unit: string): Locator =>
  page.locator('bf-answer-column').filter({ has: page.getByRole('heading', { name: unit, exact: true }) });
const own = (page: Page): Locator => page.locator('bf-own-column');
const text = (page: Page): Locator => own(page).getByRole('textbox', { name: '本条正文' });
const sitAt = async (browser: Browser, unit: string, login = 'jingban-jia'): Promise<Page> => {
  const page = await sitDown(browser, server.address, login);
  await page.goto(`/requests/${request.id}?answer=${answerOf(unit).id}`);
  await expect(column(page, unit)).toBeVisible();
  return page;
};
/** As a hand draws over a line of an answer, from one of its signs to another. */
const choose = (page: Page, unit: string, line: number, from: number, to: number): Promise<void> =>
  column(page, unit)
    .locator('bf-printed-blocks p')
    .nth(line)
    .evaluate(
      (paragraph, [start, end]) => {
        const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
        let node = walker.nextNode()!;
        while (!node.nodeValue?.trim()) node = walker.nextNode()!;
        getSelection()!.setBaseAndExtent(node, start, node, end);
      },
      [from, to] as const,
    );

test('the lead clerk chooses words of an answer and takes them over: they stand in the text, and the answer says so', async ({
  browser,
}) => {
  const page = await sitAt(browser, '厚街镇');
  const before = await text(page).innerText();
  await expect(column(page, '厚街镇').getByRole('button', { name: '采用全文' })).toBeVisible();
  await choose(page, '厚街镇', 1, 0, 14);
  await expect(own(page).getByText('所选14字放在这里')).toBeVisible();
  await column(page, '厚街镇').getByRole('button', { name: '采用所选14字' }).click();
  await expect(text(page)).toContainText('败诉案件由镇法律顾问写评析，');
  await expect(column(page, '厚街镇').getByText('已采用1处')).toBeVisible();
  await expect(column(page, '厚街镇').getByText(/^在第\d+段$/)).toBeVisible();
  await expect(page.getByRole('button', { name: /厚街镇\s*用了1处/ })).toBeVisible();
  expect(await taken('厚街镇')).toEqual(['败诉案件由镇法律顾问写评析，']);
  expect(await written()).toContain('败诉案件由镇法律顾问写评析，');
  // of a used answer more is taken only by choosing it
  await expect(column(page, '厚街镇').getByRole('button', { name: /^采用/ })).toHaveCount(0);

  await test.step('what is undone stands there no more, and the answer says that too', async () => {
    await own(page).getByRole('button', { name: '撤销' }).click();
    await expect.poll(() => text(page).innerText()).toBe(before);
    await expect(column(page, '厚街镇').getByText('正文里已经改写')).toBeVisible();
    await expect.poll(written).not.toContain('写评析');
  });
  await page.context().close();
});

test('where the caret was set the words are put in, and stay chosen meanwhile', async ({ browser }) => {
  const page = await sitAt(browser, '厚街镇');
  await text(page).locator('p').first().click();
  await page.keyboard.press('Home');
  await choose(page, '厚街镇', 0, 0, 9);
  await column(page, '厚街镇').getByRole('button', { name: '采用所选9字' }).click();
  await expect(text(page).locator('p').first()).toContainText(FIRST.slice(0, 9));
  await expect(own(page).getByText('已保存')).toBeVisible();
  expect(await taken('厚街镇')).toContain(FIRST.slice(0, 9));

  await choose(page, '厚街镇', 1, 0, 4);
  await text(page).locator('p').first().click();
  await page.keyboard.press('End');
  await expect(own(page).getByText('放在这里')).toHaveCount(0);
  await expect(column(page, '厚街镇').getByRole('button', { name: '采用所选4字' })).toBeVisible();
  await page.context().close();
});

test('by the keyboard: sentence by sentence, and Enter takes them', async ({ browser }) => {
  const page = await sitAt(browser, '塘厦镇');
  await column(page, '塘厦镇').getByRole('group', { name: '塘厦镇' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(column(page, '塘厦镇').getByRole('button', { name: '采用所选20字' })).toBeVisible();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(column(page, '塘厦镇').getByRole('button', { name: '采用所选40字' })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(column(page, '塘厦镇').getByRole('button', { name: '采用所选20字' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(text(page)).toContainText('全年败诉两宗，都已改正并书面告知当事人。');
  await expect.poll(() => taken('塘厦镇')).toEqual(['全年败诉两宗，都已改正并书面告知当事人。']);
  await page.context().close();
});

test('the town reads which of its words were used; the section names the towns, and leads there', async ({
  browser,
}) => {
  const { clerk } = await city.staff('塘厦镇');
  const town = await sitDown(browser, server.address, clerk);
  await town.goto(`/contributions/${answerOf('塘厦镇').id}`);
  await expect(town.getByText(/已采用1处，写进了（六）二是/)).toBeVisible();
  await expect(town.locator('bf-used-words q')).toHaveText(['全年败诉两宗，都已改正并书面告知当事人。']);
  await town.context().close();

  const page = await sitDown(browser, server.address, 'jingban-jia');
  await page.goto(`/sections/${request.about!.id}`);
  await page.getByRole('tab', { name: '佐证' }).click();
  await expect(page.getByText('采用了3个单位的素材')).toBeVisible();
  await page.locator('bf-evidence').getByRole('link', { name: '塘厦镇' }).click();
  await expect(column(page, '塘厦镇').getByText('已采用1处')).toBeVisible();
  await page.context().close();
});

test('on a phone the text lies behind a button, and takes words all the same', async ({ browser }) => {
  const page = await sitDown(browser, server.address, 'jingban-jia');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/requests/${request.id}`);
  await expect(page.getByRole('button', { name: '本条正文' })).toBeHidden();
  await page.goto(`/requests/${request.id}?answer=${answerOf('厚街镇').id}`);
  await choose(page, '厚街镇', 1, 0, SECOND.length);
  await column(page, '厚街镇')
    .getByRole('button', { name: `采用所选${SECOND.length}字` })
    .click();
  await expect.poll(() => taken('厚街镇')).toContain(SECOND);
  await page.getByRole('button', { name: '本条正文' }).click();
  await expect(text(page)).toContainText(SECOND);
  await page.context().close();
});

test('what is listed stays a list, and a table a table', async ({ browser }) => {
  const { id, unit } = request.answers.find(({ state }) => state === 'asked')!;
  const paragraph = (words: string) => ({ type: 'paragraph', content: [{ type: 'text', text: words }] });
  const items = ['开庭前三日定出庭负责人。', '庭后十日内写评析。'].map((words) => ({
    type: 'listItem',
    content: [paragraph(words)],
  }));
  const row = (...words: string[]) => ({
    type: 'tableRow',
    content: words.map((each) => ({ type: 'tableCell', content: [paragraph(each)] })),
  });
  const table = { type: 'table', content: [row('收案', '出庭'), row('十二宗', '九宗')] };
  const list = { type: 'orderedList', attrs: { start: 1 }, content: items };
  await say(city, id, unit.shortName, { body: { type: 'doc', content: [list, table] } });
  const page = await sitAt(browser, unit.shortName);
  await column(page, unit.shortName).getByRole('button', { name: '采用全文' }).click();
  await expect(text(page).locator('li', { hasText: '庭后十日内写评析。' })).toBeVisible();
  await expect(text(page).locator('td', { hasText: '九宗' })).toBeVisible();
  await expect(own(page).getByText('已保存')).toBeVisible();
  expect(await taken(unit.shortName)).toHaveLength(1);
  const { content } = (await section()).body as DocumentJson;
  expect(content.slice(-2).map(({ type }) => type)).toEqual(['orderedList', 'table']);
  await page.context().close();
});

test('a section that was sent is read there and takes nothing; who only reads the answers has no text beside them', async ({
  browser,
}) => {
  const reviewer = await sitAt(browser, '厚街镇', 'shenhe-jia');
  await expect(column(reviewer, '厚街镇').getByText(/^已采用\d处$/)).toBeVisible();
  await expect(own(reviewer)).toHaveCount(0);
  await reviewer.context().close();

  await city.takeNewestValues('jingban-jia', request.about!.id);
  const { digest } = await section();
  await city.act('jingban-jia', request.about!.id, { action: 'send', digest });
  const page = await sitAt(browser, '厚街镇');
  await expect(own(page).getByText('本条现在是“单位审核”，不能写入正文。')).toBeVisible();
  await expect(text(page)).toHaveCount(0);
  await choose(page, '厚街镇', 0, 0, 9);
  await expect(column(page, '厚街镇').getByRole('button', { name: '采用所选9字' })).toBeDisabled();
  await page.context().close();
});
