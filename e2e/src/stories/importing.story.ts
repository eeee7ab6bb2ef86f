import { expect, type Page, test } from '@playwright/test';
import { sitDown } from '../support/person.js';
import { type RunningServer, startServer } from '../support/server.js';

let server: RunningServer;
let page: Page;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async ({ browser }) => {
  server = await startServer('empty');
  page = await sitDown(browser, server.address, 'tonggao-jia');
});
test.afterAll(async () => {
  await page.context().close();
  await server.stop();
});

const REPORT = [
  '东莞市2017年度法治政府建设情况报告',
  '东莞市坚持依法行政。',
  '一、基本情况',
  '（一）依法履职。一是深化改革。全年精简事项30项，二是办理复议。共120件。',
  '（二）规范执法。',
  '一是严格审查。审查合同41份。',
  '三是综合执法。受理线索17件。',
  '二、下一年设想',
  '继续推进各项工作。',
].join('\n');

test('of every question the importer sees in the line which words it is about', async () => {
  await page.goto('/import');
  await page.setInputFiles('input[type=file]', {
    name: '年报.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(REPORT),
  });
  const stop = page.getByRole('group', { name: '（一）“二是”前面没有句号，仍从这里分开？' });
  const gap = page.getByRole('group', { name: '“三是”前面的序号缺了，按原文导入？' });
  const asked = page.locator('bf-source-lines mark.asked');
  await expect(asked).toHaveText(['二是', '三是']);
  // what is told of the words is said to those who hear the page, too
  await expect(stop).toContainText('指的是“二是”');
  const marked = page.locator('[data-line="4"] mark.asked');
  await expect(marked).toHaveAttribute('title', '（一）“二是”前面没有句号，仍从这里分开？');
  await page.keyboard.press('F8');
  await expect(page.locator('mark.in-hand')).toHaveText('二是');
  await page.keyboard.press('Enter');
  await expect(marked).not.toHaveClass(/open/);
  await page.keyboard.press('F8');
  await expect(page.locator('mark.in-hand')).toHaveText('三是');
  await gap.getByRole('button', { name: '是', exact: true }).click();
  await expect(page.locator('mark.open')).toHaveCount(0);
});
