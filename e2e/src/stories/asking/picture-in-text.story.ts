/// <reference lib="dom" />
import { type DocumentJson, imagesIn, sectionsIn } from '@bafang/shared';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import { sitDown } from '../../support/person.js';
import { SectionPage } from '../../support/section-page.js';
import { type RunningServer, startServer } from '../../support/server.js';
import { City } from '../../support/year.js';

let server: RunningServer;
let city: City;
let reportId: string;
let clerk: string;
let head: string;
let sectionId: string;
test.beforeAll(async () => {
  server = await startServer('drafting');
  city = new City(server.address);
  ({ reportId } = await city.currentReport('tonggao-jia'));
  const drafted = sectionsIn((await city.overview('tonggao-jia', reportId)).children).find(
    ({ state, words }) => state === 'drafting' && words > 0,
  )!;
  sectionId = drafted.id;
  ({ clerk, head } = await city.staff(drafted.leadUnit!.shortName));
});
test.afterAll(async () => {
  await city.leave();
  await server.stop();
});

const editorOf = (page: Page): Locator => page.getByRole('textbox', { name: '正文' });
const dialogOf = (page: Page): Locator => page.getByRole('dialog');
const open = async (browser: Parameters<typeof sitDown>[0], login: string) => {
  const page = await sitDown(browser, server.address, login);
  await page.goto(`/sections/${sectionId}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  return page;
};
const imagesOf = async (login: string) =>
  imagesIn((await city.section(login, sectionId)).body as DocumentJson).map(({ attrs }) => attrs!);

/** A chart of three bars, as a screenshot leaves it on the clipboard. */
const pasteChart = (page: Page) =>
  editorOf(page).evaluate(async (editor) => {
    const canvas = new OffscreenCanvas(900, 420);
    const pen = canvas.getContext('2d')!;
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, 900, 420);
    pen.fillStyle = '#1b5a7a';
    for (const [at, height] of [210, 260, 340].entries()) pen.fillRect(120 + at * 260, 380 - height, 140, height);
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File([await canvas.convertToBlob()], 'image.png', { type: 'image/png' }));
    editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });

test('a clerk pastes a picture, which is inserted once it says what it shows', async ({ browser }) => {
  const page = await open(browser, clerk);
  await editorOf(page).click();
  await page.keyboard.press('Control+End');
  await pasteChart(page);
  const dialog = dialogOf(page);
  await expect(dialog.getByRole('heading', { name: '插入图片' })).toBeVisible();
  await expect(dialog.getByText('还没有写替代文字')).toBeVisible();
  await expect(dialog.getByLabel('替代文字')).toBeFocused();
  await page.keyboard.type('三年受理行政复议案件数：210、260、340件，逐年上升');
  await dialog.getByLabel('图注').fill('图1　受理行政复议案件');
  await dialog.getByRole('button', { name: '插入', exact: true }).click();
  await expect(dialog).toBeHidden();
  const image = editorOf(page).getByRole('img', { name: '三年受理行政复议案件数' });
  await expect(image).toBeVisible();
  await expect.poll(() => image.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBe(900);
  await expect
    .poll(async () => (await imagesOf(clerk)).map(({ caption }) => caption))
    .toEqual(['图1　受理行政复议案件']);
  await page.reload();
  await expect(image).toBeVisible();
  await expect(editorOf(page).getByText('图1　受理行政复议案件')).toBeVisible();
  await page.context().close();
});

test('its words are written anew, by hand and by keys, and it is taken out and put back', async ({ browser }) => {
  const page = await open(browser, clerk);
  const image = editorOf(page).getByRole('img');
  await image.click();
  await page.getByRole('button', { name: '图片的说明' }).click();
  await expect(dialogOf(page).getByLabel('替代文字')).toHaveValue(/逐年上升$/);
  await dialogOf(page).getByLabel('替代文字').fill('');
  await expect(dialogOf(page).getByRole('button', { name: '改好' })).toBeDisabled();
  await dialogOf(page).getByLabel('替代文字').fill('三年受理的案件数，逐年上升');
  await page.keyboard.press('Control+Enter');
  await expect(dialogOf(page)).toBeHidden();
  await expect.poll(async () => (await imagesOf(clerk)).map(({ alt }) => alt)).toEqual(['三年受理的案件数，逐年上升']);
  await page.keyboard.press('Alt+Enter');
  await expect(dialogOf(page).getByLabel('图注')).toHaveValue('图1　受理行政复议案件');
  await dialogOf(page).getByRole('button', { name: '删去图片' }).click();
  await expect.poll(() => imagesOf(clerk)).toEqual([]);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await imagesOf(clerk)).length).toBe(1);
  await page.context().close();
});

test('what is no picture is refused in the dialog, and another may be chosen', async ({ browser }) => {
  const page = await open(browser, clerk);
  await editorOf(page).click();
  await page.getByRole('button', { name: '插入图片' }).click();
  const choose = (name: string, text: string) =>
    dialogOf(page)
      .getByLabel('图片文件')
      .setInputFiles({ name, mimeType: 'image/png', buffer: Buffer.from(text) });
  await choose('台账.pdf', '%PDF-1.7');
  await expect(dialogOf(page).getByRole('alert')).toHaveText('这不是JPG、PNG或WebP图片');
  await choose('假的.png', '<svg onload="alert(1)"/>');
  await expect(dialogOf(page).getByRole('alert')).toContainText('不能传这种文件');
  await expect(dialogOf(page).getByLabel('图片文件')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialogOf(page)).toBeHidden();
  await page.context().close();
});

test('the bureau reads it, compares it, and finds it in the draft and the Word file', async ({ browser }) => {
  const { digest } = await city.section(head, sectionId);
  await city.act(head, sectionId, { action: 'submit', digest });
  const page = await SectionPage.open(await sitDown(browser, server.address, 'tonggao-jia'), {
    id: sectionId,
  } as never);
  const [image] = await imagesOf('tonggao-jia');
  const address = `/api/images/${String(image!['digest'])}`;
  await expect(page.page.locator(`main img[src="${address}"]`).first()).toBeVisible();
  await page.page.goto(`/api/reports/${reportId}/draft.html`);
  const printed = page.page.getByRole('img', { name: '三年受理的案件数，逐年上升' });
  await expect.poll(() => printed.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBe(900);
  await expect(page.page.getByText('图1　受理行政复议案件')).toBeVisible();
  const answer = await page.page.request.get(`/api/reports/${reportId}/draft.docx`);
  const parts = unzipSync(new Uint8Array(await answer.body()));
  expect(Object.keys(parts).filter((name) => name.startsWith('word/media/'))).toHaveLength(1);
  expect(new TextDecoder().decode(parts['word/document.xml'])).toContain('descr="三年受理的案件数，逐年上升"');
  await page.page.context().close();
});
