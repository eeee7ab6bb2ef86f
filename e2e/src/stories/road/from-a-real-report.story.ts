import {
  areasIn,
  type FullReport,
  type PublishView,
  type ReportOverview,
  type SectionLine,
  sectionsIn,
} from '@bafang/shared';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { SectionPage } from '../../support/section-page.js';
import { sitDown } from '../../support/person.js';
import { linesOfPage, linesOfReport } from '../../support/printed-lines.js';
import { assignmentTable, report } from '../../support/real-report.js';
import { DEMO_PASSWORD, type RunningServer, startServer } from '../../support/server.js';
import { City } from '../../support/year.js';

const next = report.year + 1;
let server: RunningServer;
let city: City;
let reportId: string;
const windows = new Map<string, Page>();

test.describe.configure({ mode: 'serial', timeout: 240_000 });
test.beforeAll(async () => {
  console.log(
    `The story plays on ${report.real ? 'the real report' : 'the sample report of the demo'}: ${report.path}`,
  );
  server = await startServer('empty');
  city = new City(server.address);
});
test.afterAll(async () => {
  for (const page of windows.values()) await page.context().close();
  await city.leave();
  await server.stop();
});

async function windowOf(browser: Browser, login: string): Promise<Page> {
  const page = windows.get(login) ?? (await sitDown(browser, server.address, login));
  windows.set(login, page);
  return page;
}

const overview = (): Promise<ReportOverview> => city.overview('tonggao-jia', reportId);
const find = async (label: string): Promise<SectionLine> =>
  sectionsIn((await overview()).children).find((line) => line.label === label)!;
const at = async (browser: Browser, login: string, section: SectionLine) =>
  SectionPage.open(await windowOf(browser, login), section);

/** A text that stands mostly as last year is handed on with a word why. */
const asLastYear = { textarea: '职责没有变化，本年新的情况写在末句。' };

/** Written by the unit's clerk in the browser: last year's text with a change, sent to the head, submitted. */
async function writeAndSubmit(browser: Browser, section: SectionLine): Promise<void> {
  const { clerk, head } = await city.staff(section.leadUnit!.shortName);
  const writing = await at(browser, clerk, section);
  await writing.act('签收');
  await writing.takeLastYear();
  await writing.write(`以上情况截至${next}年12月。`);
  await city.setErrorsAside(head, section.id);
  await (await at(browser, clerk, section)).actWith('送审', asLastYear);
  await (await at(browser, head, section)).actWith('报送', asLastYear);
}

test('the coordinator imports the published report and answers what is unclear', async ({ browser }) => {
  const page = await windowOf(browser, 'tonggao-jia');
  await page.goto('/import');
  await page.setInputFiles('input[type=file]', report.path);
  await expect(page.getByRole('heading', { name: `导入${report.year}年度报告` })).toBeVisible();
  await expect(page.getByText('得2个部分、8个方面、31条')).toBeVisible();
  const yes = page.getByRole('button', { name: '是', exact: true });
  for (const answer of await yes.all()) await answer.click();
  await page.getByRole('button', { name: '去确认' }).click();
  // what was chosen stays while another field is kept
  await expect(page.locator('#import-issuer')).not.toHaveValue('');
  await page.locator('#import-issuer').selectOption('');
  for (const year of ['', String(report.year)]) {
    const kept = page.waitForResponse((answer) => answer.request().method() === 'PUT');
    await page.locator('#import-year').fill(year);
    await kept;
  }
  await expect(page.locator('#import-issuer')).toHaveValue('');
  await page.locator('#import-issuer').selectOption({ label: '东莞市人民政府' });
  await page.locator('#import-host').selectOption({ label: '东莞市法制局' });
  await page.getByRole('button', { name: '确认导入' }).click();
  await page.getByRole('link', { name: `以此为底稿，新建${next}年度` }).click();
});

test('opens the next year from it', async ({ browser }) => {
  const page = await windowOf(browser, 'tonggao-jia');
  await expect(page.locator('#year')).toHaveValue(String(next));
  await page.locator('form button[type=submit]').click();
  await page.waitForURL(/\/reports\/[0-9a-f-]{36}$/);
  reportId = page.url().split('/').at(-1)!;
  const lines = sectionsIn((await overview()).children);
  expect(lines).toHaveLength(report.sections);
  await expect(page.getByRole('button', { name: new RegExp(`启动${next}年度`) })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
});

test('assigns all sections by a pasted table, one of them to a town, and opens the year', async ({ browser }) => {
  const page = await windowOf(browser, 'tonggao-jia');
  await page.goto(`/reports/${reportId}/assignment`);
  await page
    .getByRole('radio', { name: '清单' })
    .or(page.getByRole('button', { name: '清单' }))
    .first()
    .click();
  await page.locator('#paste').fill(assignmentTable());
  await page.locator('#paste-due').fill('2018-12-20');
  await page.getByRole('button', { name: '核对', exact: true }).click();
  await expect(
    page
      .getByText(`${report.sections}行中有${report.sections}行可以采用`)
      .or(page.getByText(/还有\d+个名称没有定/))
      .first(),
  ).toBeVisible();
  const leave = page.getByLabel('略去', { exact: true });
  for (let index = 0; index < (await leave.count()); index++) await leave.nth(index).check();
  await page.getByRole('button', { name: `采用${report.sections}行` }).click();
  await expect(page.getByRole('status').filter({ hasText: String(report.sections) })).toBeVisible();
  const lines = sectionsIn((await overview()).children);
  expect(lines.filter((line) => line.leadUnit === null)).toEqual([]);
  expect(lines.find((line) => line.label === '（一）五是')!.leadUnit!.shortName).toBe('长安镇');
  await page.goto(`/reports/${reportId}`);
  await page.getByRole('button', { name: new RegExp(`启动${next}年度`) }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /启动/ }).click();
  await expect.poll(async () => (await overview()).state).toBe('drafting');
});

test('a department writes, is asked for more, and is approved', async ({ browser }) => {
  const section = await find('（五）二是');
  const { clerk, head } = await city.staff(section.leadUnit!.shortName);
  await writeAndSubmit(browser, section);
  await (
    await at(browser, 'shenhe-jia', section)
  ).actWith('退回修改', { '#act-reason': '请写明整改金额。', '#act-due': '2018-12-18' });
  const mending = await at(browser, clerk, section);
  await expect(mending.page.getByText('请写明整改金额。').first()).toBeVisible();
  await mending.write('整改金额另附统计表。');
  await mending.actWith('送审', asLastYear);
  await (await at(browser, head, section)).actWith('报送', asLastYear);
  await (await at(browser, 'shenhe-jia', section)).act('审定');
  await expect.poll(async () => (await find('（五）二是')).state).toBe('approved');
});

test('the bureau writes the preamble, and another of the bureau approves it', async ({ browser }) => {
  const section = sectionsIn((await overview()).children).find((line) => line.place === 'preamble')!;
  await writeAndSubmit(browser, section);
  await (await at(browser, 'shenhe-yi', section)).act('审定');
  await expect.poll(async () => (await city.section('tonggao-jia', section.id)).state).toBe('approved');
});

test('a town writes the section it leads', async ({ browser }) => {
  const section = await find('（一）五是');
  await writeAndSubmit(browser, section);
  await (await at(browser, 'shenhe-jia', section)).act('审定');
  await expect.poll(async () => (await find('（一）五是')).state).toBe('approved');
});

test('the other thirty take the same steps', async () => {
  const open = sectionsIn((await overview()).children).filter(({ state }) => state !== 'approved');
  expect(open).toHaveLength(report.sections - 3);
  for (const { id } of open) await city.write(id, 'shenhe-jia');
  expect(sectionsIn((await overview()).children).filter(({ state }) => state !== 'approved')).toEqual([]);
});

test('the head of the bureau approves every area', async ({ browser }) => {
  const page = await windowOf(browser, 'juzhang');
  const areas = areasIn((await overview()).children);
  await page.goto(`/reports/${reportId}/areas/${areas[0]!.id}`);
  for (const { id, label } of areas) {
    await expect(page).toHaveURL(new RegExp(id));
    await page.getByRole('button', { name: id === areas.at(-1)!.id ? '审定本方面' : '审定，看下一方面' }).click();
    await expect(page.getByRole('status').filter({ hasText: `${label}已审定` })).toBeVisible();
  }
  await expect(page.getByText(/的审定有效/)).toBeVisible();
});

test('the coordinator names who signs, the publisher clears, the head sends it to be signed', async ({ browser }) => {
  const coordinator = await windowOf(browser, 'tonggao-jia');
  await coordinator.goto(`/reports/${reportId}`);
  await coordinator.getByRole('button', { name: '去列明' }).click();
  const dialog = coordinator.getByRole('dialog');
  await dialog.getByRole('button', { name: '加签发人' }).click();
  await dialog.getByLabel('签发人', { exact: true }).selectOption({ label: '分管市领导' });
  await dialog.getByLabel('发文字号').fill(`东府〔${next + 1}〕1号`);
  await dialog.getByLabel('成文日期').fill(`${next + 1}-01-24`);
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog).toBeHidden();
  const publisher = await windowOf(browser, 'gongkai');
  await publisher.goto(`/reports/${reportId}/clearance`);
  await expect(publisher.getByRole('checkbox')).toHaveCount(4);
  for (const box of await publisher.getByRole('checkbox').all()) await box.check();
  await publisher.getByRole('radio', { name: '公开', exact: true }).check();
  await publisher.locator('#basis').fill('《中华人民共和国政府信息公开条例》第九条、第十四条');
  await publisher.getByRole('button', { name: '作出审查' }).click();
  await expect(publisher.getByText('已作出审查，结论列在上面。')).toBeVisible();
  const head = await windowOf(browser, 'juzhang');
  await head.goto(`/reports/${reportId}`);
  await head.getByRole('button', { name: '送签' }).click();
  await head.getByRole('dialog').getByRole('button', { name: '送签' }).click();
  await expect.poll(async () => (await overview()).state).toBe('signing');
});

test('the leader signs with the password', async ({ browser }) => {
  const page = await windowOf(browser, 'lingdao');
  await page.goto('/inbox');
  await page.getByRole('link', { name: /签发/ }).first().click();
  await expect(page.getByText('请签发')).toBeVisible();
  await page.getByRole('radio', { name: '同意', exact: true }).check();
  await page.getByLabel('再输一次登录密码').fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: '签发', exact: true }).click();
  await expect(page.getByText('已签发，同意')).toBeVisible();
  expect((await overview()).state).toBe('signed');
});

test('the publisher publishes, and the public reads what was signed, point by point', async ({ browser }) => {
  const page = await windowOf(browser, 'gongkai');
  await page.goto(`/reports/${reportId}/publish`);
  await page.getByRole('button', { name: '公开', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: '公开', exact: true }).click();
  await expect.poll(async () => (await overview()).state).toBe('published');
  const leader = await city.person('lingdao');
  const signed = await leader.get<FullReport>(`/api/reports/${reportId}/full`);
  const { publicAddress } = await (
    await city.person('gongkai')
  ).get<PublishView>(`/api/reports/${reportId}/publication`);
  const stranger = await browser.newContext({ javaScriptEnabled: false });
  const reading = await stranger.newPage();
  await reading.goto(new URL(publicAddress, server.address).href);
  const lines = linesOfReport(signed.printed);
  expect(lines.length).toBeGreaterThan(report.sections);
  expect(await linesOfPage(reading)).toEqual(lines);
  await stranger.close();
});

test('the audit trail is whole', async () => {
  expect(JSON.parse(await server.bafang('audit', 'verify', '--json'))).toMatchObject({ ok: true });
});
