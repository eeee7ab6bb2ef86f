import { expect, test } from '@playwright/test';
import { sitDown } from '../../support/person.js';
import { type RunningServer, startServer } from '../../support/server.js';

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer('empty');
});
test.afterAll(() => server.stop());

const REPORT = [
  '云州市2017年度法治政府建设情况报告',
  '云州市坚持依法行政。',
  '一、基本情况',
  '（一）依法履职。',
  '一是深化改革。全年精简事项30项。',
  '二是办理复议。出台《供水办法》、《排水办法》，办结案件98。',
  '二、下一年设想',
  '继续推进各项工作。',
].join('\n');

test('who imports sees what was printed wrong, goes to its words, and is held back by none of it', async ({
  browser,
}) => {
  const page = await sitDown(browser, server.address, 'tonggao-jia');
  await page.goto('/import');
  await page.setInputFiles('input[type=file]', {
    name: '年报.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(REPORT),
  });
  await page.getByRole('button', { name: '校对发现：错误1、提醒1' }).click();
  await expect(page.getByText('这里列出的不影响导入')).toBeVisible();
  const rows = page.locator('bf-import-findings li button');
  await expect(rows).toHaveText([/第6行\s*98 计数的数字之后应当有量词/, /第6行\s*、 并列的书名号之间/]);

  const marked = page.locator('[data-line="6"] mark.found');
  await expect(marked).toHaveText(['、', '98']);
  const point = page.getByRole('treeitem', { name: /二是\s*办理复议/ });
  await expect(point.getByRole('img', { name: '校对有错误' })).toBeVisible();
  await rows.first().click();
  await expect(point).toHaveAttribute('aria-selected', 'true');
  await expect(marked.last()).toHaveClass(/current/);
  await expect(marked.last()).toBeInViewport();
  await expect(marked.last()).toHaveAttribute('title', /应当有量词/);

  await page.getByRole('button', { name: '去确认' }).click();
  await expect(page.getByRole('heading', { name: '这是谁的年报？' })).toBeVisible();
});

test('where nothing can be read, that is said, and the import goes on', async ({ browser }) => {
  const page = await sitDown(browser, server.address, 'tonggao-jia');
  await page.route(/\/worker-\w+\.js$/, (route) => route.abort());
  await page.goto('/import');
  await page.setInputFiles('input[type=file]', {
    name: '往年.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(REPORT.replace('2017', '2016')),
  });
  await expect(page.locator('bf-import-findings').getByRole('alert')).toBeVisible();
  await expect(page.getByRole('button', { name: '去确认' })).toBeEnabled();
});
