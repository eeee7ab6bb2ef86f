import { type ContributionView } from '@bafang/shared';
import { expect, type Page, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { readFile } from 'node:fs/promises';
import { readSheet } from 'read-excel-file/node';
import { askedOf, say, sectionIn } from '../../support/answering.js';
import { atStage } from '../../support/at-stage.js';
import { sitDown } from '../../support/person.js';

test.describe.configure({ timeout: 240_000 });
const here = atStage('drafting');

const approval = (page: Page) => page.locator('bf-act-bar').getByRole('button', { name: /^审定/ });

test('an opinion objects, approval is refused with the name, it is disposed of, and approval goes through', async ({
  browser,
}) => {
  const section = await sectionIn(here.city, 'shenhe-jia', here.reportId, 'submitted');
  const reviewer = await sitDown(browser, here.server.address, 'shenhe-jia');
  await reviewer.goto(`/sections/${section.id}`);
  const question = '活动和范围是否准确？';

  await test.step('the reviewer asks two units about the text as it stands, by keyboard', async () => {
    await expect(approval(reviewer)).toBeEnabled();
    await reviewer.locator('bf-act-bar').getByRole('button', { name: '征求意见' }).focus();
    await reviewer.keyboard.press('Enter');
    const dialog = reviewer.getByRole('dialog', { name: /征求意见/ });
    await expect(dialog.getByLabel('问题')).toBeFocused();
    await reviewer.keyboard.insertText(question);
    await expect(dialog.getByRole('group', { name: '征求意见的文稿' })).toBeVisible();
    const search = dialog.getByRole('combobox', { name: '加单位或单位组' });
    await search.focus();
    for (const unit of ['市环境保护局', '长安镇']) {
      await reviewer.keyboard.insertText(unit);
      await expect(dialog.getByRole('option', { name: unit })).toHaveClass(/active/);
      await reviewer.keyboard.press('Enter');
      await expect(search).toHaveValue('');
    }
    await reviewer.keyboard.press('Control+Enter');
    await expect(reviewer.getByText('已向2个单位征求意见')).toBeVisible();
    await expect(approval(reviewer)).toBeDisabled();
    await expect(reviewer.getByText('还没有回复意见：市环境保护局、长安镇。').first()).toBeVisible();
  });

  const unit = await sitDown(browser, here.server.address, (await here.city.staff('市环境保护局')).clerk);
  await test.step('the unit sees the very text, objects with a reason, and changes a copy', async () => {
    await unit.goto(`/contributions/${await askedOf(here.city, '市环境保护局', question)}`);
    await expect(unit.locator('bf-opinion-sheet')).toContainText((section.heading ?? '').slice(0, 6));
    await expect(unit.locator('.ProseMirror')).toHaveCount(0);
    await unit.getByLabel('不同意').check();
    await unit.getByRole('textbox', { name: '理由' }).fill('没有文件依据，请写明范围。');
    await unit.locator('.ProseMirror').click();
    await unit.keyboard.press('Control+End');
    await unit.keyboard.insertText('范围以部门文件为准。');
    await unit.getByRole('button', { name: '看改动' }).click();
    await expect(unit.locator('bf-redline-text ins')).toHaveText('范围以部门文件为准。');
    await expect(unit.locator('bf-save-status')).toContainText('已保存');
    await unit.reload();
    await expect(unit.getByRole('textbox', { name: '理由' })).toHaveValue('没有文件依据，请写明范围。');
    await expect(unit.locator('.ProseMirror')).toContainText('范围以部门文件为准。');
    await unit.getByRole('button', { name: '送审' }).click();
    await expect(unit.getByText('已送审')).toBeVisible();
  });
  const { head } = await here.city.staff('市环境保护局');
  const id = await test.step('its head submits; the town agrees', async () => {
    const own = unit.url().split('/').at(-1)!;
    const { version, digest } = await (await here.city.person(head)).get<ContributionView>(`/api/contributions/${own}`);
    const act = { action: 'submit', digest };
    await (await here.city.person(head)).act('POST', `/api/contributions/${own}/transitions`, act, version);
    await say(here.city, await askedOf(here.city, '长安镇', question), '长安镇', { verdict: 'agree' });
    return own;
  });

  await test.step('approval is refused by the name of who objects', async () => {
    await reviewer.reload();
    await expect(approval(reviewer)).toBeDisabled();
    await expect(reviewer.getByText('意见还没有处理：市环境保护局。').first()).toBeVisible();
  });

  await test.step('it is dealt with in the table, with a reason', async () => {
    await reviewer.getByRole('link', { name: '意见采纳情况表' }).click();
    await expect(reviewer.getByText('还有1条没有处理')).toBeVisible();
    await reviewer.keyboard.press('j');
    const panel = reviewer.getByRole('region', { name: '市环境保护局' });
    await expect(panel).toContainText('没有文件依据，请写明范围。');
    await expect(panel.locator('ins')).toHaveText('范围以部门文件为准。');
    const dispose = panel.getByRole('button', { name: '处理', exact: true });
    await expect(dispose).toBeDisabled();
    await panel.getByLabel('部分采纳').check();
    await expect(panel.getByText('还没有写理由')).toBeVisible();
    await panel.getByRole('textbox', { name: /理由/ }).fill('范围照写，提法按市里文件。');
    await reviewer.reload();
    await expect(panel.getByRole('textbox', { name: /理由/ })).toHaveValue('范围照写，提法按市里文件。');
    await panel.getByRole('textbox', { name: /理由/ }).press('Control+Enter');
    await expect(reviewer.getByRole('row', { name: /市环境保护局/ })).toContainText('部分采纳');
    await expect(reviewer.getByText('还有1条没有处理')).toBeHidden();
  });

  await test.step('the table is taken away as a Word file and as a sheet, by keyboard', async () => {
    const taken = async (format: string) => {
      await reviewer.getByRole('button', { name: '导出' }).press('Enter');
      await expect(reviewer.getByRole('menuitem')).toHaveText(['Word 文件（DOCX）', '表格（XLSX）']);
      const download = reviewer.waitForEvent('download');
      await reviewer.getByRole('menuitem', { name: format }).press('Enter');
      const file = await download;
      return [file.suggestedFilename(), await readFile(await file.path())] as const;
    };
    const [document, word] = await taken('DOCX');
    expect(document).toMatch(/（意见采纳情况表，2018-12-13）\.docx$/);
    const text = strFromU8(unzipSync(new Uint8Array(word))['word/document.xml']!);
    for (const words of ['市环境保护局', '没有文件依据，请写明范围。', '部分采纳', '2018年12月13日'])
      expect(text).toContain(words);
    const [sheet, bytes] = await taken('XLSX');
    expect(sheet).toMatch(/（意见采纳情况表，2018-12-13）\.xlsx$/);
    const rows = await readSheet(bytes);
    expect(rows.map(([name, , opinion, , , outcome]) => [name, opinion, outcome])).toEqual([
      ['单位', '意见', '处理'],
      ['市环境保护局', '不同意', '部分采纳'],
      ['长安镇', '同意', null],
    ]);
  });

  await test.step('who compiles takes the words over, place by place', async () => {
    const coordinator = await sitDown(browser, here.server.address, 'tonggao-jia');
    await coordinator.goto(`/reports/${here.reportId}/opinions?opinion=${id}`);
    await coordinator.getByRole('link', { name: '到正文里逐处取用' }).click();
    const dialog = coordinator.getByRole('dialog', { name: '取用市环境保护局的修改？' });
    await expect(dialog.getByRole('button', { name: '取用' })).toBeDisabled();
    await dialog.getByRole('checkbox', { name: '第1处' }).check();
    await dialog.getByRole('button', { name: '取用' }).click();
    await expect(coordinator.getByText('已取用1处')).toBeVisible();
    await expect(coordinator.locator('bf-save-status')).toContainText('已保存');
    expect(JSON.stringify((await here.city.section('tonggao-jia', section.id)).body)).toContain('范围以部门文件为准。');
    await coordinator.context().close();
  });

  await test.step('the unit reads what became of it, and that the text has changed since', async () => {
    await unit.reload();
    await expect(unit.getByText('处理结果：部分采纳。范围照写，提法按市里文件。')).toBeVisible();
    await expect(unit.getByText('征求意见以后，正文又改了1处')).toBeVisible();
  });

  await test.step('approval goes through', async () => {
    await reviewer.goto(`/sections/${section.id}`);
    await expect(approval(reviewer)).toBeEnabled();
    await approval(reviewer).click();
    await expect.poll(async () => (await here.city.section('tonggao-jia', section.id)).state).toBe('approved');
  });
  await reviewer.context().close();
  await unit.context().close();
});
