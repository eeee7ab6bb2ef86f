import { expect, type Page, test } from '@playwright/test';
import { Person, sitDown } from '../../support/person.js';
import { type ReportOverview, sectionsIn } from '@bafang/shared';
import { type RunningServer, startServer } from '../../support/server.js';

let server: RunningServer;
let page: Page;
let reportId: string;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async ({ browser }) => {
  server = await startServer('empty');
  page = await sitDown(browser, server.address, 'tonggao-jia');
});
test.afterAll(async () => {
  await page.context().close();
  await server.stop();
});

async function overview(): Promise<ReportOverview> {
  const coordinator = await Person.signIn(server.address, 'tonggao-jia');
  const report = await coordinator.get<ReportOverview>(`/api/reports/${reportId}`);
  await coordinator.close();
  return report;
}

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

test('the next year begins from it, under the title that is shown, and no report is offered twice', async () => {
  await page.getByRole('button', { name: '去确认' }).click();
  await page.locator('#import-issuer').selectOption({ label: '东莞市人民政府' });
  await page.locator('#import-host').selectOption({ label: '东莞市法制局' });
  await page.getByRole('button', { name: '确认导入' }).click();
  await page.getByRole('link', { name: '以此为底稿，新建2018年度' }).click();
  const title = page.getByLabel('标题', { exact: true });
  await expect(title).toHaveValue('东莞市2018年度法治政府建设情况报告');
  await expect(page.getByRole('radio', { name: /2017年/ })).toHaveCount(1);
  await expect(page.getByRole('radio', { name: /2017年/ })).toBeChecked();
  await expect(page.getByText('东莞市2017年度法治政府建设情况报告')).toHaveCount(0);
  // it follows the year and what it starts from, until somebody writes another
  await page.locator('#year').fill('2019');
  await expect(title).toHaveValue('东莞市2019年度法治政府建设情况报告');
  await page.getByRole('radio', { name: /空白/ }).check();
  await expect(title).toHaveValue('东莞市2019年法治政府建设年度报告');
  await page.locator('#year').fill('2018');
  await page.getByRole('radio', { name: /2017年/ }).check();
  await title.fill('东莞市2018年度依法行政工作报告');
  await page.getByRole('button', { name: '新建2018年度' }).click();
  await page.waitForURL(/\/reports\/[0-9a-f-]{36}$/);
  reportId = page.url().split('/').at(-1)!;
  expect((await overview()).title).toBe('东莞市2018年度依法行政工作报告');
});

test('a pasted name that no unit has is read as another, which stays said while the table is mended', async () => {
  await page.goto(`/reports/${reportId}/assignment`);
  await page.getByRole('radio', { name: '清单' }).click();
  const paste = page.locator('#paste');
  await paste.fill('引言\t法制办\t审计的\n（一）一是\t审计的\t');
  await page.getByRole('button', { name: '核对', exact: true }).click();
  const row = (line: number) => page.locator('bf-paste-list tbody tr').nth(line);
  await expect(row(1)).toContainText('要写一个牵头单位');
  const readAs = (name: string) => page.getByRole('button', { name: new RegExp(`^“${name}”改为`) });
  // the nearest stands first, and a name is found as anywhere
  await readAs('法制办').click();
  await page.keyboard.press('Enter');
  await expect(readAs('法制办')).toHaveText('改为市法制局');
  await expect(row(0)).toContainText('市法制局');
  await readAs('审计的').click();
  await page.getByRole('combobox').fill('审计');
  await page.keyboard.press('Enter');
  await expect(readAs('审计的')).toHaveText('改为市审计局');
  await expect(row(1)).toContainText('市审计局');
  await paste.fill('引言\t法制办\t\n（一）一是\t审计的\t法制办');
  await page.getByRole('button', { name: '核对', exact: true }).click();
  await expect(row(1)).toContainText('市法制局');
  await page.getByRole('button', { name: '采用2行' }).click();
  await expect(page.getByRole('status').filter({ hasText: '已采用2行' })).toBeVisible();
  const assigned = sectionsIn((await overview()).children).flatMap(({ leadUnit }) => leadUnit?.shortName ?? []);
  expect(assigned).toEqual(['市法制局', '市审计局']);
});

test('so is the unit of a pasted account', async ({ browser }) => {
  const admin = await sitDown(browser, server.address, 'sysadmin');
  await admin.goto('/admin/accounts');
  await admin.locator('#pasted').fill('岗位\t单位\t拟授角色\n经办人甲\t审计的\t经办人');
  const rows = admin.locator('bf-paste-box li').filter({ hasText: '经办人甲' });
  await rows.getByRole('button', { name: '“审计的”改为哪个单位' }).click();
  await admin.getByRole('combobox', { name: '“审计的”改为哪个单位' }).fill('审计局');
  await admin.keyboard.press('Enter');
  await expect(rows.getByRole('button', { name: /^“审计的”改为/ })).toHaveText('改为市审计局');
  await admin.getByRole('button', { name: '添加1个账号' }).click();
  await expect(admin.getByText('已添加1行')).toBeVisible();
  await expect(admin.locator('#pasted')).toHaveValue('');
  await admin.context().close();
});
