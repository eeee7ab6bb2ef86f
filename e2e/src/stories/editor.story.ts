import { type DocumentJson, type NodeJson, type SectionLine, paragraphsOf, sectionsIn } from '@bafang/shared';
import { expect, type Page, test } from '@playwright/test';
import { sitDown } from '../support/person.js';
import { SectionPage } from '../support/section-page.js';
import { type RunningServer, startServer } from '../support/server.js';
import { City } from '../support/year.js';

let server: RunningServer;
let city: City;
let section: SectionLine;
let clerk: string;
test.beforeAll(async () => {
  server = await startServer('drafting');
  city = new City(server.address);
  const { reportId } = await city.currentReport('tonggao-jia');
  section = sectionsIn((await city.overview('tonggao-jia', reportId)).children).find(
    ({ state, words }) => state === 'drafting' && words > 0,
  )!;
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
