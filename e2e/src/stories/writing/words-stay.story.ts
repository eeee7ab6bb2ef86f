import { type DocumentJson, type SectionLine, type SectionView, plainText, sectionsIn } from '@bafang/shared';
import { expect, type Page, test } from '@playwright/test';
import { sitDown } from '../../support/person.js';
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

/** A section being drafted; each story has one of its own. */
async function drafted(nth: number): Promise<SectionLine> {
  const { reportId } = await city.currentReport('tonggao-jia');
  return sectionsIn((await city.overview('tonggao-jia', reportId)).children).filter(
    ({ state, words }) => state === 'drafting' && words > 0,
  )[nth]!;
}
const editorOf = (page: Page) => page.getByRole('textbox', { name: '正文' });
const wordsOf = async (login: string, id: string) => plainText((await city.section(login, id)).body as DocumentJson);

test('a clerk deletes the whole text, and takes that back', async ({ browser }) => {
  const section = await drafted(0);
  const { clerk } = await city.staff(section.leadUnit!.shortName);
  const { page } = await SectionPage.open(await sitDown(browser, server.address, clerk), section);
  const before = await wordsOf(clerk, section.id);
  const input = await page.context().newCDPSession(page);
  const waysToLoseAll: Record<string, () => Promise<void>> = {
    Delete: () => page.keyboard.press('Delete'),
    'Ctrl+X': () => page.keyboard.press('Control+x'),
    'an input method that is given up': async () => {
      await input.send('Input.imeSetComposition', { text: 'fa', selectionStart: 2, selectionEnd: 2 });
      await input.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 });
    },
  };
  for (const [way, lose] of Object.entries(waysToLoseAll))
    await test.step(way, async () => {
      await editorOf(page).click();
      await page.keyboard.press('Control+a');
      await lose();
      await expect(editorOf(page)).toHaveText('');
      await expect.poll(() => wordsOf(clerk, section.id)).toBe('');
      await page.keyboard.press('Control+z');
      await expect.poll(() => wordsOf(clerk, section.id)).toBe(before);
    });
  await page.context().close();
});

test('a clerk takes back own words, never those of somebody else', async ({ browser }) => {
  const section = await drafted(1);
  const { clerk, head } = await city.staff(section.leadUnit!.shortName);
  const writing = await SectionPage.open(await sitDown(browser, server.address, clerk), section);
  const { page } = writing;
  const original = await wordsOf(clerk, section.id);
  await writing.write('经办人写的一句。');

  const { contentVersion, heading, body } = await city.section(head, section.id);
  const added = { type: 'paragraph', content: [{ type: 'text', text: '负责人添的一句。' }] };
  const more = { ...(body as DocumentJson), content: [...(body as DocumentJson).content, added] };
  await (
    await city.person(head)
  ).act('PUT', `/api/sections/${section.id}/content`, { heading, body: more }, contentVersion);
  await page.getByLabel('写批注').fill('请看新添的一句。');
  await page.getByRole('button', { name: '加批注' }).click();
  await expect(editorOf(page)).toContainText('负责人添的一句。');

  await editorOf(page).click();
  for (let step = 0; step < 5; step++) await page.keyboard.press('Control+z');
  await expect.poll(() => wordsOf(clerk, section.id)).toBe(`${original}\n负责人添的一句。`);

  await page.getByRole('tab', { name: '去年' }).click();
  await page.getByRole('button', { name: '沿用去年' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: '沿用去年' }).click();
  const { lastYear } = (await city.section(clerk, section.id)) as SectionView;
  const last = plainText(lastYear!.body as DocumentJson);
  await expect.poll(() => wordsOf(clerk, section.id)).toBe(last);
  await editorOf(page).click();
  await page.keyboard.insertText('又');
  for (let step = 0; step < 5; step++) await page.keyboard.press('Control+z');
  await writing.saved();
  expect(await wordsOf(clerk, section.id)).toBe(last);
  await page.context().close();
});

/** Tables in one another, the words in the innermost. */
const nested = (depth: number, words: string): string =>
  `<table><tbody><tr><td>${depth > 1 ? nested(depth - 1, words) : words}</td></tr></tbody></table>`;

test('a clerk pastes what cannot be pasted: what was selected stays, and a notice says why', async ({ browser }) => {
  const section = await drafted(2);
  const { clerk } = await city.staff(section.leadUnit!.shortName);
  const writing = await SectionPage.open(await sitDown(browser, server.address, clerk), section);
  const { page } = writing;
  await editorOf(page).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('第一段。');
  await writing.saved();
  const notice = page.locator('footer.acts [role=status]').last();

  const tooLong = `<p>${'长'.repeat(70_000)}</p>`;
  for (const [html, text, pictures, said] of [
    ['<img src="data:image/png;base64,iVBORw0KGgo="/>', '', 0, '没有可以粘贴的文字，1张图片没有放进来'],
    ['', '', 2, '没有可以粘贴的文字，2张图片没有放进来'],
    ['', '\u200b', 0, '没有可以粘贴的文字，去掉了1个看不见的字符'],
    [tooLong, '', 0, '太长，或者层次太深，没有放进来'],
  ] as const) {
    await editorOf(page).click();
    await page.keyboard.press('Control+a');
    await writing.paste(html, text, pictures);
    await expect(notice).toHaveText(said);
    await expect(editorOf(page)).toHaveText('第一段。');
  }

  for (const [html, text, words, said] of [
    ['<p>我写的很长一段话\u000b，要替换掉第二段。</p>', '', '我写的很长一段话，要替换掉第二段。', ''],
    ['<p>好\ud83d的</p>', '', '好的', '去掉了1个看不见的字符'],
    [nested(9, '来自旧村站的一段话'), '', '来自旧村站的一段话', ''],
    ['', '第一行\u000b第二行', '第一行\n第二行', ''],
    ['<img src=x>', '图旁的话', '图旁的话', '1张图片没有放进来'],
  ] as const) {
    await editorOf(page).click();
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText('选中的话');
    await page.keyboard.press('Control+a');
    await writing.paste(html, text);
    await expect.poll(() => wordsOf(clerk, section.id)).toBe(words);
    await expect(notice).toHaveText(said);
  }
  await page.context().close();
});

test('a file dropped beside its place does not take the page away', async ({ browser }) => {
  const page = await sitDown(browser, server.address, 'tonggao-jia');
  await page.goto('/inbox');
  await expect(page.getByRole('heading').first()).toBeVisible();
  const dropped = await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['x'], '材料.docx'));
    const over = new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true });
    const drop = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
    return [over, drop].map((event) => !document.body.dispatchEvent(event));
  });
  expect(dropped, 'both are kept from the browser').toEqual([true, true]);
  await page.context().close();
});

test('the Enter that takes a candidate sends nothing, in the order of WebKit either', async ({ browser }) => {
  const section = await drafted(0);
  const { clerk } = await city.staff(section.leadUnit!.shortName);
  const { page } = await SectionPage.open(await sitDown(browser, server.address, clerk), section);
  await page.getByLabel('写批注').fill('先有一条批注。');
  await page.getByRole('button', { name: '加批注' }).click();
  const reply = page.getByRole('textbox', { name: '答复' });
  await reply.fill('法治');
  await reply.evaluate((field) => {
    field.dispatchEvent(new CompositionEvent('compositionend', { data: '法治', bubbles: true }));
    const enter = { key: 'Enter', keyCode: 229, bubbles: true, cancelable: true };
    field.dispatchEvent(new KeyboardEvent('keydown', enter));
    field.dispatchEvent(new KeyboardEvent('keydown', { ...enter, ctrlKey: true }));
  });
  await expect(reply).toHaveValue('法治');
  await reply.press('Enter');
  await expect(reply).toHaveValue('');
  expect((await city.section(clerk, section.id)).threads[0]!.replies.map(({ text }) => text)).toEqual(['法治']);
  await page.context().close();
});

test('words go where the caret stands, however late the browser tells that it moved', async ({ browser }) => {
  const section = await drafted(0);
  const { clerk } = await city.staff(section.leadUnit!.shortName);
  const writing = await SectionPage.open(await sitDown(browser, server.address, clerk), section);
  const { page } = writing;
  const lines = (await wordsOf(clerk, section.id)).split('\n');
  await editorOf(page).waitFor();
  await page.evaluate(() =>
    window.addEventListener('selectionchange', (told) => told.isTrusted && told.stopImmediatePropagation(), true),
  );
  const now = () => wordsOf(clerk, section.id).then((text) => text.split('\n'));

  await writing.type('写在末段。');
  await expect.poll(now).toEqual([...lines, '写在末段。']);
  await page.keyboard.press('Control+Home');
  await writing.paste('', '贴在首段。');
  await expect.poll(now).toEqual([`贴在首段。${lines[0]}`, ...lines.slice(1), '写在末段。']);
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Shift+Home');
  await page.keyboard.press('Control+x');
  await expect.poll(now).toEqual([`贴在首段。${lines[0]}`, ...lines.slice(1), '']);
  await page.context().close();
});
