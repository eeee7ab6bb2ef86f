import { type DocumentJson, paragraphsOf, sectionsIn, type SectionView, sentencesOf } from '@bafang/shared';
import { expect, test } from '@playwright/test';
import { atStage } from '../../support/at-stage.js';
import { sitDown } from '../../support/person.js';
import { SectionPage } from '../../support/section-page.js';

const place = atStage('drafting');

/** A section that is being written and has a last year of several sentences, with who writes it. */
async function written(): Promise<{ view: SectionView; clerk: string; sentences: string[] }> {
  const { city, reportId } = place;
  const lines = sectionsIn((await city.overview('tonggao-jia', reportId)).children);
  for (const { id, leadUnit, state } of lines.filter((line) => line.state === 'drafting')) {
    const { clerk } = await city.staff(leadUnit!.shortName);
    const view = await city.section(clerk, id);
    const paragraphs = view.lastYear ? paragraphsOf(view.lastYear.body as DocumentJson) : [];
    const sentences = sentencesOf(paragraphs).map(({ text }) => text.trim());
    if (state === 'drafting' && view.writes && sentences.length > 2) return { view, clerk, sentences };
  }
  throw new Error('no section is being written that was there last year');
}

test('what stands of last year is marked while one writes, and a sentence of it is put where the caret stands', async ({
  browser,
}) => {
  const { view, clerk, sentences } = await written();
  const page = await sitDown(browser, place.server.address, clerk);
  await page.goto(`/sections/${view.id}`);
  const editor = page.getByRole('textbox', { name: '正文' });
  await expect(editor).toBeVisible();
  await page.getByRole('tab', { name: '去年' }).click();
  const panel = page.getByRole('tabpanel', { name: '去年' });
  const last = sentences.at(-1)!;
  const sentence = panel
    .locator('.sentence')
    .filter({ hasText: last.slice(0, 24) })
    .last();
  await expect(panel.getByText(/^沿用\d+%，改写\d+%$/)).toBeVisible();

  await editor.click();
  await editor.press('Control+a');
  await page.keyboard.insertText('今年的情况另起一段，全部重新写过。');
  await expect(panel.getByText('沿用0%，改写0%')).toBeVisible();
  await expect(sentence).not.toContainText('已沿用');

  await sentence.hover();
  await sentence.getByRole('button', { name: /^引用此句/ }).click();
  await expect(editor).toContainText(last);
  await expect(editor).toBeFocused();
  await expect(sentence).toContainText('已沿用');
  await expect(panel.getByText(/^沿用[1-9]\d*%，改写0%$/)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(editor).not.toContainText(last);
  await expect(sentence).not.toContainText('已沿用');
});

test('who comes to a sentence by Tab, past the text, puts it at the end of the text', async ({ browser }) => {
  const { view, clerk, sentences } = await written();
  const page = await sitDown(browser, place.server.address, clerk);
  await page.goto(`/sections/${view.id}`);
  const editor = page.getByRole('textbox', { name: '正文' });
  await page.getByRole('tab', { name: '去年' }).click();
  const sentence = sentences[0]!;
  const quote = page.getByRole('button', { name: `引用此句：${sentence.slice(0, 20)}` }).first();
  await editor.focus();
  await quote.focus();
  await page.keyboard.press('Enter');
  const ends = async () => (await editor.innerText()).trimEnd().endsWith(sentence);
  await expect.poll(ends).toBe(true);
});

test('a text that is mostly last year’s is handed on with a word why', async ({ browser }) => {
  const { view, clerk } = await written();
  const section = await SectionPage.open(await sitDown(browser, place.server.address, clerk), view as never);
  const { page } = section;
  await page.getByRole('tab', { name: '去年' }).click();
  await page.getByRole('button', { name: '沿用去年' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '沿用去年' }).click();
  await expect(page.getByText('超过上限，送审、报送时要写明原因')).toBeVisible();
  await expect
    .poll(async () => {
      const { offers } = await place.city.section(clerk, view.id);
      const asks = offers.find(({ action }) => action === 'send')?.asks ?? [];
      return asks.find(({ input }) => input === 'reason')?.required;
    })
    .toBe(true);
  await page.reload();
  await page.getByRole('button', { name: '送审', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/沿用去年原文\d+%，超过上限\d+%/)).toBeVisible();
  await expect(dialog.getByRole('button', { name: '送审', exact: true })).toBeDisabled();
  await dialog.locator('#act-reason').fill('机构职责没有变化，数据已更新。');
  await expect(dialog.getByRole('button', { name: '送审', exact: true })).toBeEnabled();
});
