import { areasIn, clearanceChecks, type CoverageView, type FullReport, type MatterLine } from '@bafang/shared';
import { type Browser, expect, type Page, test } from '@playwright/test';
import writeSheet from 'write-excel-file/node';
import { atStage } from '../../support/at-stage.js';
import { sitDown } from '../../support/person.js';

test.describe.configure({ mode: 'serial' });

const place = atStage('approving');
const coverage = async () =>
  (await place.city.person('tonggao-jia')).get<CoverageView>(`/api/reports/${place.reportId}/coverage`);

async function open(browser: Browser, login: string, query = ''): Promise<Page> {
  const page = await sitDown(browser, place.server.address, login);
  await page.goto(`/reports/${place.reportId}/coverage${query}`);
  await expect(page.getByRole('heading', { level: 1, name: '覆盖' })).toBeVisible();
  return page;
}
const matter = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const row = (page: Page, name: string) => page.locator('bf-matter-rows li').filter({ has: matter(page, name) });
const counted = (page: Page, state: string) =>
  page.getByRole('button', { name: new RegExp(`^${state} ?\\d`), pressed: false });
const checklist = (page: Page) => page.getByRole('region', { name: '送签前还差' });

const AREA = '依法有效化解社会矛盾';
const [COURT, VISITS] = ['行政复议应诉', '涉企行政执法检查'];

test('a list comes in as a sheet: what it adds, rewords and takes off stands there before anything is written', async ({
  browser,
}) => {
  const overview = await sitDown(browser, place.server.address, 'tonggao-jia');
  await overview.goto(`/reports/${place.reportId}`);
  const facts = overview.locator('bf-report-facts');
  await expect(facts.getByText(/^\d+\/\d+$/)).toBeVisible();
  await facts.locator('div').filter({ hasText: '必备内容' }).getByRole('link', { name: '查看' }).click();
  await expect(overview).toHaveURL(/coverage$/);

  const { matters } = await coverage();
  const [first, second, ...others] = matters;
  const reworded = `${second!.matter}情况`;
  const lines = [
    ['方面', '必备内容'],
    [second!.area, reworded],
    ...others.map((line) => [line.area, line.matter]),
    [AREA, COURT],
    [AREA, VISITS],
    [AREA, COURT],
  ];
  const cells = lines.map((line) => line.map((value) => ({ value, type: String })));
  const buffer = await writeSheet(cells as never).toBuffer();
  await overview.getByRole('button', { name: '导入 XLSX' }).click();
  const panel = overview.getByRole('complementary', { name: '导入清单' });
  const choose = () =>
    panel
      .locator('input[type=file]')
      .setInputFiles({ name: '必备内容.xlsx', mimeType: 'application/octet-stream', buffer });
  await choose();
  await expect(
    panel.getByText(`必备内容.xlsx：新增2项，改写1项，保留${others.length}项，移出1项，不合格1行`),
  ).toBeVisible();
  await expect(panel.locator('section').filter({ hasText: '移出1项' })).toContainText(first!.matter);
  await expect(panel.locator('section').filter({ hasText: '改写1项' })).toContainText(
    `${second!.matter} → ${reworded}`,
  );
  await expect(panel.getByText('和前面的一项重复')).toBeVisible();
  // who knows better than the likeness of the words says so, and reads the sheet once more
  await panel.getByRole('button', { name: '不是同一项' }).press('Enter');
  await expect(panel.getByText(/新增3项，改写0项，.*移出2项/)).toBeVisible();
  await expect(panel.getByRole('button', { name: /^换成这/ })).toBeFocused();
  await choose();
  await expect(panel.getByText(/新增2项，改写1项/)).toBeVisible();
  expect((await coverage()).matters.map(({ id }) => id)).toEqual(matters.map(({ id }) => id));

  const take = panel.getByRole('button', { name: `换成这${others.length + 3}项` });
  const taken = overview.getByText('清单已换：新增2项，改写1项，移出1项');
  await take.click();
  await expect(taken).toBeVisible();
  const { id, state, places } = (await coverage()).matters.find((line) => line.matter === reworded)!;
  expect({ id, state, places }).toEqual({ id: second!.id, state: second!.state, places: second!.places });
  await overview.getByRole('button', { name: '撤销' }).click();
  await expect(taken).toHaveCount(0);
  const recorded = (line: MatterLine) => ({ ...line, version: 0 });
  expect((await coverage()).matters.map(recorded)).toEqual(matters.map(recorded));
  await overview.getByRole('button', { name: '导入 XLSX' }).click();
  await choose();
  await take.click();
  await expect(taken).toBeVisible();
  await expect(overview.getByRole('button', { name: /^有2项空白/ })).toBeVisible();
});

test('what is blank refuses 送签 by its name, and leads to where it is mended', async ({ browser }) => {
  const page = await sitDown(browser, place.server.address, 'juzhang');
  await page.goto(`/reports/${place.reportId}`);
  const gap = checklist(page).locator('li').filter({ hasText: '必备内容齐全' });
  await expect(gap).toContainText('2项没有对应文字');
  await expect(gap).toContainText(`${COURT}、${VISITS}`);
  await gap.getByRole('link', { name: '查看' }).click();
  await expect(page.getByRole('button', { name: /^有2项空白/ })).toBeVisible();

  // by keys alone: to the blank one, to the passage that is proposed, and back again
  await page.keyboard.press('F8');
  await expect(matter(page, COURT)).toBeFocused();
  await expect(row(page, COURT)).toContainText('没有对应文字，也没有免报理由');
  await expect(row(page, COURT).locator('mark').first()).toContainText('行政复议');
  await expect(row(page, COURT).getByRole('button', { name: '对应到这一段' }).first()).toBeInViewport();
  await row(page, COURT).getByRole('button', { name: '对应到这一段' }).first().press('Enter');
  await expect(row(page, COURT)).toContainText('已覆盖');
  await expect(
    row(page, COURT)
      .getByRole('link', { name: /第\d+段$/ })
      .first(),
  ).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(row(page, COURT)).toContainText('空白');
  await row(page, COURT).getByRole('button', { name: '对应到这一段' }).first().press('Enter');
  await expect(row(page, COURT)).toContainText('已覆盖');

  await page.keyboard.press('F8');
  await expect(matter(page, VISITS)).toBeFocused();
  await row(page, VISITS).getByRole('button', { name: '记免报理由' }).click();
  await page.getByRole('textbox', { name: '免报理由' }).fill('随机构改革2019年实施，本年没有进展');
  await page.keyboard.press('Enter');
  await expect(row(page, VISITS)).toContainText('随机构改革2019年实施，本年没有进展');
  await expect(row(page, VISITS).locator('bf-state')).toHaveText('免报');
  await expect(page.getByRole('button', { name: /项空白/ })).toHaveCount(0);

  await page.goto(`/reports/${place.reportId}`);
  await expect(checklist(page).locator('li').filter({ hasText: '必备内容齐全' })).not.toContainText('没有对应文字');
});

test('what the text leaves out is noted, another section chosen, and both taken back', async ({ browser }) => {
  const page = await open(browser, 'tonggao-jia');
  await counted(page, '已覆盖').click();
  const first = page.locator('bf-matter-rows li').first();
  const name = (await first.locator('.name').textContent())!.trim();
  await matter(page, name).click();
  await row(page, name).getByRole('button', { name: '记缺什么' }).click();
  await page.getByRole('textbox', { name: '文字里还缺什么' }).fill('全年听证次数');
  await page.getByRole('button', { name: '记下' }).click();
  await expect(row(page, name).locator('bf-state')).toHaveText('部分覆盖');
  await expect(row(page, name)).toContainText('全年听证次数');

  await row(page, name).getByRole('button', { name: '另选条目' }).click();
  await page.getByLabel('对应到哪一条').selectOption({ index: 2 });
  await page.getByRole('radio', { name: /^第1段/ }).check();
  await page.getByRole('button', { name: '对应', exact: true }).click();
  await expect(row(page, name).locator('.where a')).toHaveCount(2);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(row(page, name).locator('.where a')).toHaveCount(1);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(row(page, name).locator('bf-state')).toHaveText('已覆盖');
});

test('by keys alone: a paragraph is chosen, a reason begun and left, and the last change taken back', async ({
  browser,
}) => {
  const page = await open(browser, 'tonggao-jia');
  await counted(page, '已覆盖').click();
  const name = (await page.locator('bf-matter-rows .name').first().textContent())!.trim();
  await matter(page, name).press('Enter');
  await row(page, name).getByRole('button', { name: '另选条目' }).press('Enter');
  const paragraphs = row(page, name).getByRole('radio');
  const sections = page.getByLabel('对应到哪一条');
  const { sections: all } = await coverage();
  for (const { sectionId } of all) {
    await sections.selectOption(sectionId);
    if (await paragraphs.count()) break;
  }
  await paragraphs.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(paragraphs.nth(1)).toBeFocused();
  await expect(paragraphs.nth(1)).toBeChecked();

  const reason = page.getByRole('textbox', { name: '免报理由' });
  const asks = row(page, name).getByRole('button', { name: '记免报理由' });
  await asks.press('Enter');
  await reason.fill('本年没有');
  await page.keyboard.press('Escape');
  await expect(reason).toHaveCount(0);
  await expect(asks).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(reason).toHaveValue('本年没有');
  await reason.press('Enter');
  await expect(row(page, name).locator('bf-state')).toHaveText('免报');
  await page.getByRole('button', { name: '撤销' }).press('Enter');
  await expect(row(page, name).locator('bf-state')).toHaveText('已覆盖');
  await expect(matter(page, name)).toBeFocused();
});

test('what somebody else recorded since is not taken back', async ({ browser }) => {
  const page = await open(browser, 'tonggao-jia');
  await counted(page, '已覆盖').click();
  const names = page.locator('bf-matter-rows .name');
  const [mine, other] = [0, 1].map((at) => names.nth(at).textContent());
  const [first, second] = [(await mine)!.trim(), (await other)!.trim()];
  const note = async (name: string, words: string) => {
    await matter(page, name).click();
    await row(page, name).getByRole('button', { name: '记缺什么' }).click();
    await page.getByRole('textbox', { name: '文字里还缺什么' }).fill(words);
    await page.getByRole('button', { name: '记下' }).click();
    await expect(row(page, name)).toContainText(words);
  };
  await note(first, '全年件数');
  const { id, version, places } = (await coverage()).matters.find((line) => line.matter === first)!;
  const theirs = { places: places.map(({ sectionId, words }) => ({ sectionId, words })), missing: '上年件数' };
  const head = await place.city.person('juzhang');
  await head.act('PUT', `/api/reports/${place.reportId}/coverage/${id}`, { ...theirs, waiver: null }, version);

  await note(second, '全年人数');
  await expect(row(page, first)).toContainText('上年件数');
  const takeBack = page.getByRole('button', { name: '撤销' });
  await takeBack.click();
  await expect(row(page, second).locator('bf-state')).toHaveText('已覆盖');
  await takeBack.click();
  await expect(takeBack).toHaveCount(0);
  await expect(row(page, first)).toContainText('上年件数');
  expect((await coverage()).matters.find((line) => line.id === id)).toMatchObject({ missing: '上年件数' });
});

test('the matrix is walked and turned by keys', async ({ browser }) => {
  const page = await open(browser, 'tonggao-jia', '?view=matrix');
  const cell = page.getByRole('gridcell', { name: new RegExp(`^${VISITS}，`) });
  await cell.first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(cell.nth(1)).toBeFocused();
  await page.keyboard.press('Space');
  await expect(cell.nth(1)).toHaveAccessibleName(/整条对应$/);
  await page.keyboard.press('Space');
  await expect(cell.nth(1)).toHaveAccessibleName(/没有对应$/);
  await expect(cell.nth(1)).toBeFocused();
});

test('how much of a section stands as last year is a bar, and opens beside its sources', async ({ browser }) => {
  const page = await open(browser, 'shenhe-jia');
  await expect(page.getByText('只能看，由统稿人、局负责人改')).toBeVisible();
  const panel = page.getByRole('complementary', { name: '沿用率' });
  await expect(panel.getByText('逐句与2017年度报告比')).toBeVisible();
  await expect(panel.locator('.legend')).toContainText(/沿用\d+%/);
  const area = panel.getByRole('button', { name: new RegExp(AREA) });
  if ((await area.getAttribute('aria-expanded')) === 'false') await area.click();
  const section = panel.getByRole('button', { name: /认真开展行政复议应诉工作/ });
  await expect(section).toContainText(/\d+%/);
  await section.click();
  const passages = page.getByRole('complementary', { name: '逐句对照' });
  await expect(passages.locator('li').first()).toContainText(/沿用|改写|新写/);
  await expect(passages.getByText(/^去年报告/).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(passages).toHaveCount(0);
});

test('by keys alone: what opens over the list is gone on in, and leaves who was in it on what opened it', async ({
  browser,
}) => {
  const page = await open(browser, 'tonggao-jia');
  await page.setViewportSize({ width: 911, height: 700 });
  const [upload, shares] = ['导入 XLSX', '沿用率'].map((name) => page.getByRole('button', { name, exact: true }));
  const panel = (name: string) => page.getByRole('complementary', { name });
  await upload!.press('Enter');
  await expect(panel('导入清单')).toBeFocused();
  await panel('导入清单').getByRole('button', { name: '回到沿用率' }).press('Enter');
  await expect(panel('沿用率')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(upload!).toBeFocused();

  await shares!.press('Enter');
  await expect(panel('沿用率')).toBeFocused();
  const section = panel('沿用率')
    .getByRole('button', { name: /^.是.*\d%$/ })
    .first();
  await section.press('Enter');
  await panel('逐句对照').locator('li').first().click();
  await page.keyboard.press('Escape');
  await expect(panel('逐句对照')).toHaveCount(0);
  await expect(section).toBeVisible();
  await section.press('Enter');
  await expect(panel('逐句对照').locator('bf-section-passages')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(panel('逐句对照')).toHaveCount(0);
  await expect(section).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(panel('沿用率')).toBeHidden();
  await expect(shares!).toBeFocused();
});

test('a year without a list takes the areas and sections of its own; what stood before comes back with one key', async ({
  browser,
}) => {
  const { matters } = await coverage();
  const from = matters.map(({ id, version }) => ({ id, version }));
  await (
    await place.city.person('tonggao-jia')
  ).act('PUT', `/api/reports/${place.reportId}/matters`, {
    from,
    matters: [],
  });
  const page = await open(browser, 'tonggao-jia');
  await expect(page.getByRole('heading', { name: '本年度还没有必备内容清单' })).toBeVisible();
  await page.getByRole('button', { name: '用本报告的方面和条目' }).press('Enter');
  await expect(page.getByText(/^清单已换：新增\d+项/)).toBeVisible();
  await expect(page.getByRole('region', { name: '覆盖' })).toBeFocused();
  const made = (await coverage()).matters;
  expect(made.length).toBeGreaterThan(20);
  expect(made.filter(({ state }) => state === 'blank')).toEqual([]);
  await page.getByRole('button', { name: '撤销' }).press('Enter');
  await expect(page.getByRole('heading', { name: '本年度还没有必备内容清单' })).toBeVisible();
  await expect(page.getByRole('button', { name: '用本报告的方面和条目' })).toBeFocused();
  await page.getByRole('button', { name: '用本报告的方面和条目' }).click();
  await expect(page.getByText(/^清单已换：新增\d+项/)).toBeVisible();
});

test('covered or waived, the report is sent to sign, and the list is read from then on', async ({ browser }) => {
  const { city, reportId } = place;
  for (const area of areasIn((await city.overview('juzhang', reportId)).children))
    if (area.state === 'ready') await city.approveArea('juzhang', reportId, area.id);
  const { digest } = await (await city.person('gongkai')).get<FullReport>(`/api/reports/${reportId}/full`);
  const cleared = { verdict: 'public', basis: '《中华人民共和国政府信息公开条例》', checks: [...clearanceChecks] };
  await city.actOnReport('gongkai', reportId, { action: 'clear', ...cleared, digest });

  const page = await sitDown(browser, place.server.address, 'juzhang');
  await page.goto(`/reports/${reportId}`);
  await page.getByRole('button', { name: '送签', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: '送签', exact: true }).click();
  await expect(page.getByText('正在签发')).toBeVisible();
  await page.goto(`/reports/${reportId}/coverage`);
  await expect(page.getByText('年报已送签，只能看')).toBeVisible();
  await expect(page.getByRole('button', { name: '导入 XLSX' })).toHaveCount(0);
});
