import { type CoverageView, type InboxView, type SectionLine, type SectionState, sectionsIn } from '@bafang/shared';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { atStage } from '../../support/at-stage.js';
import { sitDown } from '../../support/person.js';

const place = atStage('drafting');
let blank: string;
const section = async (state: SectionState): Promise<SectionLine> =>
  sectionsIn((await place.city.overview('tonggao-jia', place.reportId)).children).find((line) => line.state === state)!;
test.beforeAll(async () => {
  const coordinator = await place.city.person('tonggao-jia');
  const { matters } = await coordinator.get<CoverageView>(`/api/reports/${place.reportId}/coverage`);
  blank = matters.find(({ state }) => state === 'blank')!.matter;
});

const row = (page: Page) =>
  page.locator('bf-matter-rows li').filter({ has: page.getByRole('button', { name: blank, exact: true }) });

/** The form in which a unit is asked for what is wanting, for one of the report's sections. */
async function asking(browser: Browser, login: string, { id }: SectionLine): Promise<Page> {
  const page = await sitDown(browser, place.server.address, login);
  await page.goto(`/reports/${place.reportId}/coverage`);
  await page.getByRole('button', { name: /^空白 ?\d/, pressed: false }).click();
  await page.getByRole('button', { name: blank, exact: true }).press('Enter');
  await row(page)
    .getByRole('button', { name: /^请.+补写$/ })
    .press('Enter');
  await page.getByLabel('补在哪一条').selectOption(id);
  return page;
}

test('what is blank is asked for from the unit that has the section, which reads it in its inbox', async ({
  browser,
}) => {
  const drafting = await section('drafting');
  const unit = drafting.leadUnit!.shortName;
  const page = await asking(browser, 'tonggao-jia', drafting);
  const note = page.getByRole('textbox', { name: '附言' });
  await expect(note).toHaveValue(`请补写必备内容“${blank}”。`);
  await note.press('Enter');
  await expect(row(page).getByRole('status').filter({ hasText: '今天' })).toContainText(`已催办${unit}，明天可以再催`);
  await expect(note).toHaveCount(0);
  await expect(row(page).locator('bf-ask-unit')).toBeFocused();

  const { clerk } = await place.city.staff(unit);
  const { items } = await (await place.city.person(clerk)).get<InboxView>('/api/inbox');
  expect(JSON.stringify(items.filter(({ kind }) => kind === 'reminder'))).toContain(blank);
});

test('what the unit has handed on is returned or reopened there, and who may not remind is told who does', async ({
  browser,
}) => {
  const submitted = await section('submitted');
  const page = await asking(browser, 'tonggao-jia', submitted);
  await expect(row(page)).toContainText(`${submitted.label}：已报送，不在单位手里。`);
  await row(page)
    .getByRole('link', { name: `打开${submitted.label}` })
    .press('Enter');
  await expect(page).toHaveURL(new RegExp(`/sections/${submitted.id}`));

  const drafting = await section('drafting');
  const head = await asking(browser, 'juzhang', drafting);
  await expect(row(head)).toContainText(`${drafting.label}：起草中。由统稿人或审核员催办。`);
  await expect(head.getByRole('textbox', { name: '附言' })).toHaveCount(0);
});
