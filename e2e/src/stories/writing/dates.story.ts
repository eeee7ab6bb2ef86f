import { type ReportSources, sectionsIn } from '@bafang/shared';
import { type Browser, expect, type Locator, type Page, test } from '@playwright/test';
import { sitDown } from '../../support/person.js';
import { DEMO_PASSWORD, type RunningServer, startServer } from '../../support/server.js';
import { City } from '../../support/year.js';

test.describe.configure({ mode: 'serial' });

let server: RunningServer;
let approved: string;
let reportId: string;
/** The year after, of which nothing is sent yet. */
let planned: string;

test.beforeAll(async () => {
  server = await startServer('approving');
  const city = new City(server.address);
  ({ reportId } = await city.currentReport('juzhang'));
  const lines = sectionsIn((await city.overview('juzhang', reportId)).children);
  approved = lines.find(({ state }) => state === 'approved')!.id;
  const coordinator = await city.person('tonggao-jia');
  const { editions, hostUnits } = await coordinator.get<ReportSources>('/api/reports/sources');
  const { id: editionId, issuingUnitId } = editions[0]!;
  ({ id: planned } = await coordinator.act<{ id: string }>('POST', '/api/reports', {
    year: 2019,
    issuingUnitId,
    hostUnitId: hostUnits[0]!.id,
    from: { editionId },
  }));
  await city.leave();
});
test.afterAll(() => server.stop());

// the language of the app is not the browser's, in both directions
for (const { name, browsers, apps, words, stillFull } of [
  {
    name: 'English in a Chinese browser',
    browsers: 'zh-CN',
    apps: 'en',
    words: '18 Dec 2018',
    stillFull: '21 Dec 2018',
  },
  {
    name: 'Chinese in an English browser',
    browsers: 'en-US',
    apps: 'zh-CN',
    words: '2018年12月18日',
    stillFull: '2018年12月21日',
  },
] as const) {
  test(`a date is typed and picked in the language of the app: ${name}`, async ({ browser }) => {
    const page = await sitWith(browser, { browsers, apps }, 'juzhang', `/sections/${approved}`);
    await page
      .getByRole('button', { name: apps === 'en' ? /^Reopen/ : /^重开/ })
      .first()
      .click();
    const reason = page.locator('#act-reason');
    await reason.pressSequentially('12');
    await expect(reason).toHaveValue('12');
    const due = page.locator('#act-due');
    await due.fill('2018-12-18');
    await due.press('Tab');
    await expect(due).toHaveValue(words);
    await due.press('Alt+ArrowDown');
    const calendar = page.locator('mat-calendar');
    await expect(calendar.locator('.mat-calendar-body-active')).toBeFocused();
    await expect(calendar.locator('.mat-calendar-body-cell').first()).toHaveAccessibleName(
      apps === 'en' ? '1 Dec 2018' : '2018年12月1日',
    );
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.screenshot({ path: test.info().outputPath('calendar.png') });
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect(calendar).toHaveCount(0);
    await expect(due).toBeFocused();
    await expect(due).toHaveValue(stillFull);
    await due.press('Alt+ArrowDown');
    await expect(calendar).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(calendar).toHaveCount(0);
    await expect(page.getByRole('dialog')).toBeVisible();
    await due.fill('2018-02-30');
    await due.press('Tab');
    await expect(due).toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByRole('dialog').getByRole('alert')).toContainText('2018-12-14');
    await page.setViewportSize({ width: 390, height: 844 });
    await page.locator('bf-date-field button.open').click();
    await expect(calendar).toBeInViewport({ ratio: 1 });
    await page.screenshot({ path: test.info().outputPath('phone.png') });
    await page.context().close();
  });

  test(`so it is where it is not an act that asks for it: ${name}`, async ({ browser }) => {
    const languages = { browsers, apps };
    const auditor = await sitWith(browser, languages, 'auditor', '/admin/audit');
    const periods = auditor.locator('bf-audit-filters select').first();
    await expect(periods.locator('option')).toHaveCount(5);
    await periods.selectOption({ index: 4 });
    for (const end of [0, 1])
      await expectWords(auditor.locator('bf-audit-filters bf-date-field input').nth(end), words);
    await auditor.context().close();

    const coordinator = await sitWith(browser, languages, 'tonggao-jia', `/reports/${planned}`);
    const cell = coordinator.locator('bf-outline-row .due button.cell').first();
    await cell.click();
    const due = coordinator.locator('bf-date-field.compact input');
    await due.fill('2018-12-18');
    await due.press('Enter');
    await expect(cell).toHaveText(apps === 'en' ? '18 Dec' : '12月18日');
    await coordinator.goto(`/reports/${planned}/assignment?view=list`);
    await expectWords(coordinator.locator('#paste-due'), words);
    await coordinator.goto(`/reports/${reportId}`);
    await coordinator
      .locator('bf-checklist button.link')
      .filter({ hasText: apps === 'en' ? /^(Change|Name them)$/ : /^(修改|去列明)$/ })
      .click();
    await expectWords(coordinator.locator('#preparation-date'), words);
    await coordinator.context().close();
  });
}

test('a year that is begun late may plan days that have passed, and is told so', async ({ browser }) => {
  const page = await sitWith(browser, { browsers: 'zh-CN', apps: 'zh-CN' }, 'tonggao-jia', `/reports/${planned}`);
  const cells = page.locator('bf-outline-row .due button.cell');
  await cells.first().click();
  const due = page.locator('bf-date-field.compact');
  await due.locator('input').fill('2018-11-05');
  await expect(due.getByRole('status')).toHaveText('该日期已过。');
  await page.screenshot({ path: test.info().outputPath('outline.png') });
  await due.locator('input').press('Enter');
  await expect(cells.first()).toHaveText('11月5日');
  const told = page.locator('bf-checklist .told');
  await expect(told).toContainText('1条的期限已过，不妨碍启动：');
  await told.getByRole('button').first().click();
  await expect(page.locator('bf-outline-row:has(.due button.cell)').first()).toBeFocused();
  await page.screenshot({ path: test.info().outputPath('checklist.png') });

  await page.goto(`/reports/${planned}/assignment`);
  const inMatrix = page.locator('button[data-field=due]').nth(1);
  await inMatrix.click();
  const field = page.locator('#plan-value');
  await expect(field).toBeFocused();
  await field.fill('2018-11-06');
  await expect(page.locator('bf-value-popover').getByRole('status')).toHaveText('该日期已过。');
  await field.press('Alt+ArrowDown');
  await expect(page.locator('mat-calendar')).toBeVisible();
  await page.screenshot({ path: test.info().outputPath('matrix.png') });
  await page.keyboard.press('Escape');
  await expect(field).toBeFocused();
  await field.press('Enter');
  await expect(inMatrix).toHaveText('11月6日');
  await page.goto(`/reports/${planned}/assignment?view=list`);
  await page.locator('#paste-due').fill('2018-11-07');
  await expect(page.locator('bf-paste-list').getByRole('status')).toHaveText('该日期已过。');
  await page.screenshot({ path: test.info().outputPath('list.png') });
  await page.context().close();
});

/** What is typed in figures is read, and stands there in the language of the app once the field is left. */
async function expectWords(field: Locator, words: string, leave = 'Tab'): Promise<void> {
  await field.fill('2018-12-18');
  await field.press(leave);
  await expect(field).toHaveValue(words);
}

async function sitWith(
  browser: Browser,
  { browsers, apps }: { browsers: string; apps: string },
  login: string,
  next: string,
): Promise<Page> {
  const context = await browser.newContext({ baseURL: server.address, locale: browsers });
  await context.addInitScript((language) => localStorage.setItem('bafang.language', language), apps);
  const page = await context.newPage();
  await page.goto(`/sign-in?next=${next}`);
  await page.locator('input[autocomplete=username]').fill(login);
  await page.locator('input[autocomplete=current-password]').fill(DEMO_PASSWORD);
  await page.locator('button[type=submit]').click();
  return page;
}

test('a first visit is in the language of the browser, and the choice of a person stays', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: server.address, locale: 'en-US' });
  const page = await context.newPage();
  await page.goto('/sign-in');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await context.close();
});

test('a date is typed key by key in place of the one that is proposed', async ({ browser }) => {
  const page = await sitDown(browser, server.address, 'juzhang');
  await page.goto(`/sections/${approved}`);
  await page.getByRole('button', { name: /^重开/ }).first().click();
  await page.locator('#act-reason').fill('补一个数据。');
  const [dialog, due] = [page.getByRole('dialog'), page.locator('#act-due')];
  const act = dialog.getByRole('button', { name: '重开' });
  await expect(act).toBeEnabled();
  await due.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await expect(due).toHaveValue('');
  await expect(act).toBeDisabled();
  await page.keyboard.type('2018-12-2');
  await expect(due).toHaveValue('2018-12-2');
  await page.keyboard.type('6');
  await page.keyboard.press('Tab');
  await expect(due).toHaveValue('2018年12月26日');
  await expect(act).toBeEnabled();
  await due.fill('12月32日');
  await expect(act).toBeDisabled();
  await page.context().close();
});

test('what is no date takes none away: in the outline, and in a unit’s days', async ({ browser }) => {
  const page = await sitDown(browser, server.address, 'tonggao-jia');
  await page.goto(`/reports/${reportId}`);
  await page.getByRole('button', { name: '调整大纲' }).click();
  const cell = page.getByRole('button', { name: /^报送期限：/ }).first();
  const before = await cell.innerText();
  await cell.click();
  const field = page.locator('bf-date-field.compact input');
  await field.fill('2018-12-32');
  await field.press('Enter');
  await expect(page.locator('bf-date-field.compact').getByRole('alert')).toContainText('2018-12-14');
  await field.press('Escape');
  await expect(cell).toHaveText(before);
  await page.context().close();

  const admin = await sitDown(browser, server.address, 'sysadmin');
  await admin.goto('/admin/units');
  await admin.getByRole('row').filter({ hasText: '市审计局' }).click();
  const save = admin.getByRole('button', { name: '保存' });
  await admin.locator('#unit-to').fill('2018-12-32');
  await expect(save).toBeDisabled();
  await expect(admin.locator('#unit-wanting')).toContainText('2018-12-14');
  await admin.context().close();
});
