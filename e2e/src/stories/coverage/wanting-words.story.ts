import {
  type CoverageView,
  type InboxView,
  type MatterLine,
  type SectionLine,
  type SectionState,
  sectionsIn,
} from '@bafang/shared';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { atStage } from '../../support/at-stage.js';
import { sitDown } from '../../support/person.js';

const place = atStage('drafting');
let blank: MatterLine;
const section = async (state: SectionState): Promise<SectionLine> =>
  sectionsIn((await place.city.overview('tonggao-jia', place.reportId)).children).find((line) => line.state === state)!;
test.beforeAll(async () => {
  const coordinator = await place.city.person('tonggao-jia');
  const { matters } = await coordinator.get<CoverageView>(`/api/reports/${place.reportId}/coverage`);
  blank = matters.find(({ state, places }) => state === 'blank' && places.length > 0)!;
});

const row = (page: Page) =>
  page.locator('bf-matter-rows li').filter({ has: page.getByRole('button', { name: blank.matter, exact: true }) });
const where = (page: Page) => page.getByLabel('补在哪一条');

/** The form in which a unit is asked for what is wanting. */
async function asking(browser: Browser, login: string): Promise<Page> {
  const page = await sitDown(browser, place.server.address, login);
  await page.goto(`/reports/${place.reportId}/coverage`);
  await page.getByRole('button', { name: /^空白 ?\d/, pressed: false }).click();
  await page.getByRole('button', { name: blank.matter, exact: true }).press('Enter');
  await row(page)
    .getByRole('button', { name: /^请.+补写$/ })
    .press('Enter');
  // where its text was to be
  await expect(where(page)).toHaveValue(blank.places[0]!.sectionId);
  return page;
}

test('what is blank is asked for from the unit that has the section, by a reminder whose note says what', async ({
  browser,
}) => {
  const drafting = await section('drafting');
  const unit = drafting.leadUnit!.shortName;
  const page = await asking(browser, 'tonggao-jia');
  await where(page).selectOption(drafting.id);
  await row(page)
    .getByRole('button', { name: `催办${unit}` })
    .press('Enter');
  const dialog = page.getByRole('dialog', { name: '催办1个单位' });
  await expect(dialog.getByRole('textbox', { name: '附言' })).toHaveValue(`请补写必备内容：${blank.matter}。`);
  await expect(dialog.getByText(`发给${unit}`)).toBeVisible();
  await dialog.getByRole('button', { name: '发送催办' }).press('Enter');
  await expect(
    row(page)
      .getByRole('status')
      .filter({ hasText: `已催办${unit}` }),
  ).toBeVisible();
  await expect(row(page).getByRole('button', { name: `催办${unit}` })).toBeFocused();

  const { clerk } = await place.city.staff(unit);
  const { items } = await (await place.city.person(clerk)).get<InboxView>('/api/inbox');
  expect(JSON.stringify(items.filter(({ kind }) => kind === 'reminder'))).toContain(blank.matter);

  await row(page)
    .getByRole('button', { name: `催办${unit}` })
    .press('Enter');
  await expect(page.getByRole('dialog').getByText('都在今天催过了。').first()).toBeVisible();
});

test('what the unit has handed on is returned or reopened there, and who may not remind is told who does', async ({
  browser,
}) => {
  const page = await asking(browser, 'tonggao-jia');
  for (const [state, said] of [
    ['submitted', '已报送，不在单位手里。到该条退回'],
    ['approved', '已审定，不在单位手里。到该条重开'],
  ] as const) {
    const { id, label } = await section(state);
    await where(page).selectOption(id);
    await expect(row(page)).toContainText(`${label}：${said}`);
    await expect(row(page).getByRole('button', { name: /^催办/ })).toHaveCount(0);
  }
  await where(page).selectOption((await section('unassigned')).id);
  await row(page).getByRole('link', { name: '去分工' }).press('Enter');
  await expect(page).toHaveURL(/assignment/);

  const drafting = await section('drafting');
  const head = await asking(browser, 'juzhang');
  await where(head).selectOption(drafting.id);
  await expect(row(head)).toContainText(`${drafting.label}：起草中。由统稿人或审核员催办。`);
  await expect(row(head).getByRole('button', { name: /^催办/ })).toHaveCount(0);
});
