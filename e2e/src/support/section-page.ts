/// <reference lib="dom" />
import { expect, type Page } from '@playwright/test';
import type { SectionLine } from '@bafang/shared';

/** The page of one section as somebody uses it. */
export class SectionPage {
  private constructor(readonly page: Page) {}

  static async open(page: Page, section: SectionLine): Promise<SectionPage> {
    await page.goto(`/sections/${section.id}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    return new SectionPage(page);
  }

  /** A button of the bar, and what it is confirmed by; what is handed on takes a note along, here none. */
  async act(verb: string): Promise<void> {
    if (['送审', '报送'].includes(verb)) return this.actWith(verb, {});
    await this.page.getByRole('button', { name: verb, exact: true }).click();
    await expect(this.page.getByText(`已${verb}`, { exact: true }).first()).toBeVisible();
  }

  /** An act that asks first. */
  async actWith(verb: string, answers: Record<string, string>): Promise<void> {
    await this.page.getByRole('button', { name: verb, exact: true }).click();
    const dialog = this.page.getByRole('dialog');
    for (const [field, answer] of Object.entries(answers)) await dialog.locator(field).fill(answer);
    await dialog.getByRole('button', { name: verb, exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(this.page.getByText(`已${verb}`).first()).toBeVisible();
  }

  async takeLastYear(): Promise<void> {
    await this.page.getByRole('button', { name: '从去年开始' }).click();
    await this.page.getByRole('dialog').getByRole('button', { name: '沿用去年' }).click();
    await this.saved();
  }

  begin(): Promise<void> {
    return this.page.getByRole('button', { name: '空白开始' }).click();
  }

  /** A new paragraph at the end, saved. */
  async write(text: string): Promise<void> {
    await this.type(text);
    await this.saved();
  }

  async type(text: string): Promise<void> {
    const editor = this.page.getByRole('textbox', { name: '正文' });
    await editor.click();
    await editor.press('Control+End');
    await editor.press('Enter');
    await this.page.keyboard.insertText(text);
    await expect(editor).toContainText(text);
  }

  /** What another program left on the clipboard, put in where the caret stands. */
  paste(html: string, text = '', pictures = 0): Promise<boolean> {
    return this.page.getByRole('textbox', { name: '正文' }).evaluate(
      (editor, copied) => {
        const clipboardData = new DataTransfer();
        if (copied.html) clipboardData.setData('text/html', copied.html);
        if (copied.text) clipboardData.setData('text/plain', copied.text);
        for (let n = 0; n < copied.pictures; n++)
          clipboardData.items.add(new File(['x'], 'screen.png', { type: 'image/png' }));
        return editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      },
      { html, text, pictures },
    );
  }

  /** What was just typed shows a frame later: before it the line still speaks of the last save. */
  async saved(): Promise<void> {
    await this.page.evaluate(() => new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown))));
    await expect(this.page.getByText(/已保存　/)).toBeVisible();
  }
}
