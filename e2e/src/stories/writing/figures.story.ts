import { type FigureLine, type FiguresView, sectionsIn, type SectionLine, type SectionView } from '@bafang/shared';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { readSheet } from 'read-excel-file/node';
import writeSheet from 'write-excel-file/node';
import { atStage } from '../../support/at-stage.js';
import { sitDown } from '../../support/person.js';

const CLERK = 'jingban-jia';
const HEAD = 'fazhi-fuze';
const RECEIVED = '收到行政复议申请';
const CLOSED = '办结行政复议申请';
const HEARD = '负责人出庭应诉案件';
const RATE = '行政复议办结率';

const place = atStage('drafting');
let section: SectionLine;

test.beforeAll(async () => {
  const clerk = await place.city.person(CLERK);
  const lines = sectionsIn((await place.city.overview(CLERK, place.reportId)).children);
  const { unit } = await figure(RECEIVED);
  section = lines.find(({ state, leadUnit }) => state === 'drafting' && leadUnit?.id === unit.id)!;
  const { heading, contentVersion } = await clerk.get<SectionView>(`/api/sections/${section.id}`);
  const attrs = { figure: (await figure(RECEIVED)).id, text: '1102宗' };
  const content = [
    { type: 'text', text: '全市收到行政复议申请' },
    { type: 'figure', attrs },
    { type: 'text', text: '。' },
  ];
  const body = { type: 'doc', content: [{ type: 'paragraph', content }] };
  await clerk.act('PUT', `/api/sections/${section.id}/content`, { heading, body }, contentVersion);
});

const register = async (login = CLERK) =>
  (await place.city.person(login)).get<FiguresView>(`/api/reports/${place.reportId}/figures`);
const figure = async (name: string): Promise<FigureLine> =>
  (await register()).figures.find((one) => one.name === name)!;
const valueOf = async (name: string, year = 2018) =>
  (await figure(name)).values.find((value) => value.year === year)!.value;

async function openRegister(browser: Browser, login = CLERK): Promise<Page> {
  const page = await sitDown(browser, place.server.address, login);
  await page.goto(`/reports/${place.reportId}/figures`);
  await expect(page.getByRole('heading', { level: 1, name: '数据台账' })).toBeVisible();
  await expect(name(page, RECEIVED)).toBeVisible();
  return page;
}
const name = (page: Page, of: string) => page.getByRole('button', { name: of, exact: true });
const box = (page: Page, of: string) => page.getByRole('textbox', { name: `“${of}”2018年的数值` });
const row = (page: Page, of: string) => page.getByRole('row').filter({ has: name(page, of) });
const dock = (page: Page) => page.getByRole('region', { name: '没有保存的改动' });
const drawer = (page: Page, of: string) => page.getByRole('complementary', { name: of });
const save = (page: Page) => dock(page).getByRole('button', { name: '保存' });
/** Where a text cites it, it says why. */
async function saveBecause(page: Page, reason: string): Promise<void> {
  await expect(dock(page)).toBeVisible();
  const why = dock(page).getByRole('textbox', { name: '改动说明' });
  if (await why.count()) await why.fill(reason);
  await save(page).click();
}

/** What a spreadsheet has on the clipboard. */
const paste = (page: Page, of: string, text: string) =>
  box(page, of).evaluate((field, copied) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', copied);
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);

test('a clerk enters a value with the keyboard alone, and is told what it does before it is saved', async ({
  browser,
}) => {
  const page = await openRegister(browser);
  await expect(page.getByRole('link', { name: '数据' })).toHaveAttribute('aria-current', 'page');
  await expect(page.getByRole('link', { name: '敏感词' })).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(box(page, RECEIVED)).toBeFocused();
  await page.keyboard.type('1106');
  await expect(row(page, RECEIVED)).toContainText('未保存');
  await expect(row(page, RATE)).toContainText('91.7');
  await expect(dock(page)).toContainText('1102');
  await expect(dock(page)).toContainText('1106宗');
  await expect(dock(page)).toContainText(/影响\d+条/);

  // Esc gives back, and who was in the field stands on its row
  await page.keyboard.press('Escape');
  await expect(box(page, RECEIVED)).toHaveValue('1102');
  await expect(name(page, RECEIVED)).toBeFocused();
  await expect(dock(page)).toHaveCount(0);

  await page.keyboard.press('Enter');
  await page.keyboard.type('1106');
  await page.reload();
  await expect(box(page, RECEIVED)).toHaveValue('1106');
  await expect(save(page)).toBeDisabled();
  await expect(dock(page)).toContainText('写明改动说明才能保存');
  await dock(page).getByRole('textbox', { name: '改动说明' }).focus();
  await page.keyboard.type('又补计4宗');
  await page.keyboard.press('Enter');
  await expect(dock(page)).toHaveCount(0);
  await expect(row(page, RECEIVED)).toContainText('待核对');
  expect(await valueOf(RECEIVED)).toBe('1106');
  expect((await figure(RECEIVED)).values.at(-1)!.change!.reason).toBe('又补计4宗');
});

test('the head of the unit verifies the value, with its five years before the eyes', async ({ browser }) => {
  const page = await openRegister(browser, HEAD);
  await name(page, RECEIVED).click();
  const panel = drawer(page, RECEIVED);
  await expect(panel.locator('bf-year-bars svg path').first()).toBeAttached();
  await expect(panel.getByRole('row').filter({ hasText: '数值' })).toContainText('962');
  await expect(panel).toContainText('改动说明：又补计4宗');
  await panel.getByRole('button', { name: '核对无误' }).click();
  await expect(panel.getByText(/核对于/)).toBeVisible();
  await expect(row(page, RECEIVED)).toContainText('已核对');
  await page.reload();
  await expect(panel).toBeVisible();
  await panel.getByRole('button', { name: '关闭' }).click();
  await expect(name(page, RECEIVED)).toBeFocused();
});

test('a jump asks for one sentence, and does not stand in the way', async ({ browser }) => {
  const page = await openRegister(browser);
  const jumping = '备案审查的镇街园区规范性文件';
  await expect(row(page, jumping)).toContainText('缺原因');
  await page.getByRole('textbox', { name: `“${jumping}”增减的原因` }).fill('园区管委会自今年起一并报备');
  await save(page).click();
  await expect(row(page, jumping)).toContainText('已核对');
  expect((await figure(jumping)).values.at(-1)!.explanation).toBe('园区管委会自今年起一并报备');
});

test('who saves later sees what another saved meanwhile, and chooses', async ({ browser }) => {
  const one = await openRegister(browser);
  const other = await openRegister(browser, HEAD);
  await box(other, CLOSED).fill('1020');
  await box(one, CLOSED).fill('1015');
  await saveBecause(one, '更正');
  await expect(dock(one)).toHaveCount(0);
  await saveBecause(other, '更正');
  await expect(other.getByText(/刚存为1015宗，您填的是1020。/)).toBeVisible();
  await expect(save(other)).toBeDisabled();
  await other.getByRole('button', { name: '用我填的' }).click();
  await save(other).click();
  await expect(dock(other)).toHaveCount(0);
  expect(await valueOf(CLOSED)).toBe('1020');
});

test('a column is pasted from a sheet: good cells are filled in, bad ones stay and are listed', async ({ browser }) => {
  const page = await openRegister(browser);
  await paste(page, CLOSED, '1,021宗\n\n很多\n370\n');
  const told = page.getByRole('status').filter({ hasText: '填入2个数' });
  await expect(told).toContainText('行政机关为被告的行政诉讼案件');
  await expect(told).toContainText('不是一个数');
  await expect(box(page, CLOSED)).toHaveValue('1,021宗');
  await expect(box(page, '其中：市政府为被告')).toHaveValue('370');
  await expect(box(page, '行政机关为被告的行政诉讼案件')).toHaveValue('1638');
  await dock(page).getByRole('button', { name: '放弃改动' }).click();
  await expect(box(page, CLOSED)).toHaveValue('1020');
});

test('the register goes out as a sheet and comes in again, filled in, into the bars', async ({ browser }) => {
  const page = await openRegister(browser);
  const taken = page.waitForEvent('download');
  await page.getByRole('link', { name: '导出 XLSX' }).click();
  const rows = (await readSheet(await (await taken).path())) as unknown as (string | number | null)[][];
  const year = rows[0]!.indexOf('2015');
  rows.find(([of]) => of === HEARD)![year] = 88;
  rows.push(['没有的一项', ...rows[0]!.slice(1, year).map(() => null), 5]);
  const cells = rows.map((cells) =>
    cells.map((value) => (value === null ? null : { value, type: typeof value === 'number' ? Number : String })),
  );
  const buffer = await writeSheet(cells as never).toBuffer();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '数据.xlsx', mimeType: 'application/octet-stream', buffer });
  const told = page.getByRole('status').filter({ hasText: '填入1个数' });
  await expect(told).toContainText('台账里没有这个名称');
  await name(page, HEARD).click();
  await expect(drawer(page, HEARD).getByRole('row').filter({ hasText: '数值' })).toContainText('88');
  await expect(drawer(page, HEARD).locator('bf-year-bars svg path')).toHaveCount(4);
  expect(await valueOf(HEARD, 2015)).toBeNull();
  await save(page).click();
  await expect(dock(page)).toHaveCount(0);
  expect(await valueOf(HEARD, 2015)).toBe('88');
});

test('a figure is added, and follows by a formula as soon as it has one', async ({ browser }) => {
  const page = await openRegister(browser);
  await page.getByRole('button', { name: '新增数据' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: '名称' }).fill(CLOSED);
  await dialog.getByRole('textbox', { name: '计量单位' }).fill('宗');
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog.getByText('台账里已有同名的数据')).toBeVisible();
  await dialog.getByRole('textbox', { name: '名称' }).fill('没有办结的申请');
  await dialog.getByRole('textbox', { name: '公式' }).fill(`${RECEIVED} - ${CLOSED}`);
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(row(page, '没有办结的申请')).toContainText('86');
  await expect(row(page, '没有办结的申请')).toContainText('按公式');
  await expect(drawer(page, '没有办结的申请')).toBeVisible();
});
