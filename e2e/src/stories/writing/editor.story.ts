import { type DocumentJson, type NodeJson, type SectionLine, paragraphsOf, sectionsIn } from '@bafang/shared';
import { expect, type Page, test } from '@playwright/test';
import { sitDown } from '../../support/person.js';
import { SectionPage } from '../../support/section-page.js';
import { type RunningServer, startServer } from '../../support/server.js';
import { City } from '../../support/year.js';

let server: RunningServer;
let city: City;
let section: SectionLine;
let clerk: string;
test.beforeAll(async () => {
  server = await startServer('drafting');
  city = new City(server.address);
  const { reportId } = await city.currentReport('tonggao-jia');
  const drafts = sectionsIn((await city.overview('tonggao-jia', reportId)).children).filter(
    ({ state, words }) => state === 'drafting' && words > 0,
  );
  // one that has a heading of its own
  const numbered = await Promise.all(drafts.map(async ({ id }) => (await city.section('tonggao-jia', id)).numbered));
  section = drafts.find((_, index) => numbered[index])!;
  ({ clerk } = await city.staff(section.leadUnit!.shortName));
});
test.afterAll(async () => {
  await city.leave();
  await server.stop();
});

const paragraph = (text: string): NodeJson => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const table = (...rows: string[][]): NodeJson => ({
  type: 'table',
  content: rows.map((row) => ({
    type: 'tableRow',
    content: row.map((text) => ({ type: 'tableCell', content: [paragraph(text)] })),
  })),
});
const html = (...rows: string[][]) =>
  `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;

const stored = async (): Promise<DocumentJson> => (await city.section(clerk, section.id)).body as DocumentJson;
const kinds = async () => (await stored()).content.map(({ type }) => type);
const lines = async () => paragraphsOf(await stored());
const textIn = ({ content = [] }: NodeJson): string => paragraphsOf({ type: 'doc', content }).join();

/** The clerk's page of the section, whose text is this. */
async function writing(browser: Parameters<typeof sitDown>[0], ...content: NodeJson[]): Promise<SectionPage> {
  const { heading, contentVersion } = await city.section(clerk, section.id);
  const person = await city.person(clerk);
  const body = { type: 'doc', content };
  await person.act('PUT', `/api/sections/${section.id}/content`, { heading, body }, contentVersion);
  const opened = await SectionPage.open(await sitDown(browser, server.address, clerk), section);
  await expect(editorOf(opened.page)).toBeVisible();
  return opened;
}
const editorOf = (page: Page) => page.getByRole('textbox', { name: '正文' });

/** As an input method gives it: composed first, then chosen. */
async function compose(page: Page, text: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: 'wu', selectionStart: 2, selectionEnd: 2 });
  await session.send('Input.insertText', { text });
}

test('a table at the end has a place below it: by Ctrl+End, an arrow, a click, an input method', async ({
  browser,
}) => {
  const open = await writing(browser, paragraph('甲'), table(['乙', '丙']));
  const { page } = open;
  const digest = (await city.section(clerk, section.id)).digest;
  await editorOf(page).getByText('甲').click();
  await page.keyboard.press('Control+End');
  await expect(page.locator('.ProseMirror-gapcursor')).toBeVisible();
  expect((await city.section(clerk, section.id)).digest).toBe(digest);
  await compose(page, '无');
  await open.saved();
  expect(await lines()).toEqual(['甲', '乙\t丙', '无']);

  await page.keyboard.press('Control+z');
  await expect.poll(kinds).toEqual(['paragraph', 'table']);
  await editorOf(page).getByText('乙').click();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('two');
  await expect.poll(lines).toEqual(['甲', '乙\t丙', 'two']);

  await page.keyboard.press('Control+z');
  await expect.poll(kinds).toEqual(['paragraph', 'table']);
  const box = (await page.locator('.ProseMirror table').boundingBox())!;
  await page.mouse.click(box.x + 40, box.y + box.height + 16);
  await page.keyboard.insertText('三');
  await expect.poll(lines).toEqual(['甲', '乙\t丙', '三']);
  await page.context().close();
});

test('so has a table at the beginning, and two in a row have one between them', async ({ browser }) => {
  const open = await writing(browser, table(['乙', '丙']), table(['丁', '戊']));
  const { page } = open;
  await editorOf(page).getByText('丁').click();
  await page.keyboard.press('Control+Home');
  await compose(page, '首');
  await expect.poll(lines).toEqual(['首', '乙\t丙', '丁\t戊']);
  await editorOf(page).getByText('乙').click();
  await page.keyboard.press('ArrowDown');
  await compose(page, '中');
  await expect.poll(lines).toEqual(['首', '乙\t丙', '中', '丁\t戊']);
  await page.context().close();
});

test('cells from a spreadsheet become rows of the table, and a table among words becomes lines', async ({
  browser,
}) => {
  const open = await writing(browser, table(['甲', '乙'], ['丙', '丁']));
  const { page } = open;
  await editorOf(page).getByText('甲').click();
  await open.paste(html(['子', '丑'], ['寅', '卯']));
  await expect.poll(lines).toEqual(['甲\t乙', '子\t丑', '寅\t卯', '丙\t丁']);
  await page.keyboard.press('Control+z');
  await expect.poll(lines).toEqual(['甲\t乙', '丙\t丁']);
  await editorOf(page).getByText('甲').click();
  await page.keyboard.press('End');
  await open.paste(`<p>，其中</p>${html(['子', '丑'])}`);
  await expect.poll(async () => JSON.stringify(await stored()).match(/"table"/g)).toHaveLength(1);
  await expect.poll(async () => (await lines()).join()).toContain('甲，其中 子\t丑\t乙');
  await page.context().close();
});

test('a number and a blank begin a list, and the number that follows goes on with it', async ({ browser }) => {
  const { page } = await writing(browser, paragraph('甲'));
  const lists = async () =>
    (await stored()).content.map(({ type, attrs, content }) =>
      type === 'orderedList' ? [attrs?.['start'] ?? 1, ...content!.map(textIn)] : type,
    );
  await editorOf(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('2. two');
  await page.keyboard.press('Enter');
  await page.keyboard.type('three');
  await expect.poll(lists).toEqual(['paragraph', [2, 'two', 'three']]);
  // out of the list, and with its next number into it again
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('4. four');
  await expect.poll(lists).toEqual(['paragraph', [2, 'two', 'three', 'four']]);
  await expect(page.locator('.ProseMirror ol')).toHaveAttribute('start', '2');
  await editorOf(page).getByText('甲').click();
  await page.keyboard.press('Control+Shift+7');
  await expect.poll(lists).toEqual([[1, '甲', 'two', 'three', 'four']]);
  await page.getByRole('button', { name: '编号列表' }).click();
  await expect.poll(lists).toEqual(['paragraph', [1, 'two', 'three', 'four']]);
  await page.context().close();
});

test('a table is put in, written from cell to cell, changed by its menu and taken out again', async ({ browser }) => {
  const { page } = await writing(browser, paragraph('甲'));
  const choose = async (act: string) => {
    await page.getByRole('button', { name: '表格', exact: true }).click();
    await page.getByRole('menuitem', { name: act }).click();
    await expect(page.getByRole('menu')).toBeHidden();
  };
  const grid = async () =>
    (await stored()).content
      .filter(({ type }) => type === 'table')
      .flatMap(({ content }) =>
        content!.map((row) => row.content!.map((cell) => (cell.type === 'tableHeader' ? '#' : '') + textIn(cell))),
      );
  await editorOf(page).click();
  await page.keyboard.press('Control+End');
  await page.getByRole('button', { name: '插入表格' }).click();
  for (const word of 'abcdefghi') {
    await page.keyboard.type(word);
    await page.keyboard.press('Tab');
  }
  // the last Tab began a row
  await page.keyboard.type('j');
  const head = ['#a', '#b', '#c'];
  await expect.poll(grid).toEqual([head, ['d', 'e', 'f'], ['g', 'h', 'i'], ['j', '', '']]);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.type('I');
  await choose('下面加一行');
  await choose('右边加一列');
  await expect.poll(grid).toEqual([
    [...head, '#'],
    ['d', 'e', 'f', ''],
    ['g', 'h', 'I', ''],
    ['', '', '', ''],
    ['j', '', '', ''],
  ]);
  await editorOf(page).getByText('j').click();
  await choose('删去这行');
  // the caret stays in the table
  await choose('删去这行');
  await expect.poll(grid).toEqual([
    [...head, '#'],
    ['d', 'e', 'f', ''],
    ['g', 'h', 'I', ''],
  ]);
  await editorOf(page).getByText('a').click();
  await choose('首行作表头');
  await choose('删去这列');
  await expect.poll(grid).toEqual([
    ['b', 'c', ''],
    ['e', 'f', ''],
    ['h', 'I', ''],
  ]);

  const cell = (text: string) => page.locator('.ProseMirror td', { hasText: text });
  await cell('b').dragTo(cell('f'));
  await choose('合并或拆分单元格');
  await expect.poll(grid).toEqual([['b,c,e,f', ''], [''], ['h', 'I', '']]);
  await expect(cell('b')).toHaveAttribute('colspan', '2');
  await choose('合并或拆分单元格');
  await expect.poll(grid).toEqual([
    ['b,c,e,f', '', ''],
    ['', '', ''],
    ['h', 'I', ''],
  ]);
  await cell('b').dragTo(page.locator('.ProseMirror td').last());
  await page.keyboard.press('Backspace');
  await expect.poll(kinds).toEqual(['paragraph']);
  await page.context().close();
});

test('what was written can be undone after a comparison', async ({ browser }) => {
  const open = await writing(browser, paragraph('甲'));
  const { page } = open;
  await open.write('乙');
  await page.getByRole('button', { name: '对照', exact: true }).click();
  await expect(editorOf(page)).toBeHidden();
  await page.getByRole('button', { name: '修改正文' }).click();
  await expect(editorOf(page)).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await lines()).join('')).toBe('甲');
  await page.context().close();
});

test('a heading that was changed says so, and its undo outlives leaving it', async ({ browser }) => {
  const { page } = await writing(browser, paragraph('甲'));
  const field = page.getByRole('textbox', { name: '标题' });
  const was = await field.inputValue();
  await field.click();
  await page.keyboard.press('End');
  await page.keyboard.type('x');
  await expect(page.getByText('标题已改')).toBeVisible();
  await editorOf(page).click();
  await field.click();
  await page.keyboard.press('Control+z');
  await expect(field).toHaveValue(was);
  await expect(page.getByText('标题已改')).toBeHidden();
  await page.keyboard.press('Control+y');
  await expect(field).toHaveValue(`${was}x`);
  await page.getByRole('button', { name: '改回' }).click();
  await expect(field).toHaveValue(was);
  await expect(field).toBeFocused();
  await expect.poll(async () => (await city.section(clerk, section.id)).heading).toBe(was);
  await page.context().close();
});

test('a text that was written anew is first read clean, with last year’s beside it', async ({ browser }) => {
  const { page } = await writing(browser, paragraph('此前从未有人如此写过的一段新话，字字另起，句句不同。'.repeat(6)));
  await page.getByRole('button', { name: '对照', exact: true }).click();
  await expect(page.getByText('全文重写')).toBeVisible();
  await expect(page.getByRole('button', { name: '清稿' })).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('tab', { name: '去年' })).toHaveAttribute('aria-selected', 'true');
  // on a phone too the marks can be had
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('button', { name: '合并' }).click();
  await expect(page.locator('del').first()).toBeVisible();
  await page.context().close();
});

test('the browser’s search finds what is folded in the outline, and opens it', async ({ browser }) => {
  const { page } = await SectionPage.open(await sitDown(browser, server.address, 'tonggao-jia'), section);
  const outline = page.getByRole('navigation', { name: '大纲' });
  const folded = outline.locator('li[hidden=until-found]').last();
  await expect(folded).toBeAttached();
  const words = (await folded.locator('.name').textContent())!.trim();
  const line = outline.getByRole('link', { name: words });
  await expect(line).toBeHidden();
  // a fragment in the address reveals as the search does
  await folded.evaluate((item) => {
    item.id = 'sought';
    location.hash = 'sought';
  });
  await expect(line).toBeVisible();
  await expect(outline.getByRole('button', { expanded: true })).toHaveCount(1);

  await page.goto(`/reports/${(await city.currentReport('tonggao-jia')).reportId}`);
  const contents = page.locator('bf-report-contents');
  const row = contents.locator('[hidden=until-found]').last();
  const title = (await row.locator('.title').textContent())!.trim();
  const [shown, tall] = [contents.getByRole('treeitem'), (await contents.boundingBox())!.height];
  const before = await shown.count();
  expect(tall).toBeLessThan(60 * before);
  await row.evaluate((item) => {
    item.id = 'sought-here';
    location.hash = 'sought-here';
  });
  await expect(contents.getByRole('treeitem').filter({ hasText: title })).toBeVisible();
  expect(await shown.count()).toBeGreaterThan(before);
  await page.context().close();
});
