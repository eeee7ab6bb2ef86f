import type { FigureLine, FiguresView, RequestView } from '@bafang/shared';
import { expect, type Page, test } from '@playwright/test';
import { atStage } from '../../support/at-stage.js';
import { sitDown } from '../../support/person.js';

const CLERK = 'jingban-jia';
const COORDINATOR = 'tonggao-jia';
const TOWN = '虎门镇';

const place = atStage('drafting');
let request: RequestView;
test.beforeAll(async () => {
  request = (await place.city.request(CLERK, place.reportId))!;
});

const asked = () => request.wants!.figures[0]!.name;
const answer = () => request.answers.find(({ unit }) => unit.shortName === TOWN)!;
const figure = async (): Promise<FigureLine | undefined> => {
  const coordinator = await place.city.person(COORDINATOR);
  const { figures } = await coordinator.get<FiguresView>(`/api/reports/${place.reportId}/figures`);
  return figures.find(({ name }) => name === `${asked()}（${TOWN}）`);
};
async function openAnswer(page: Page): Promise<void> {
  await page.goto(`/requests/${request.id}?answer=${answer().id}`);
  await expect(page.getByRole('heading', { name: TOWN })).toBeVisible();
}

test('the coordinator takes a town’s figure into the register with one press', async ({ browser }) => {
  const page = await sitDown(browser, place.server.address, COORDINATOR);
  await openAnswer(page);
  await expect(page.getByText(`记为：${asked()}（${TOWN}）`)).toBeVisible();
  await page.getByRole('button', { name: `登记到台账：${asked()}` }).press('Enter');
  await expect(page.getByRole('link', { name: '台账已有' })).toBeFocused();
  const { unit, values } = (await figure())!;
  expect(unit.shortName).toBe(TOWN);
  expect(values.at(-1)).toMatchObject({ value: answer().figures[asked()], verified: false });
  expect(values.at(-1)!.evidence).toContain(`${TOWN}答复《`);
});

test('where the register has another value both are seen, and the coordinator chooses', async ({ browser }) => {
  const { id, values } = (await figure())!;
  const { version } = values.at(-1)!;
  const said = { reason: '更正', values: [{ figure: id, year: 2018, version, value: '7' }] };
  const coordinator = await place.city.person(COORDINATOR);
  await coordinator.act('PUT', `/api/reports/${place.reportId}/figures/values`, said);

  const page = await sitDown(browser, place.server.address, COORDINATOR);
  await openAnswer(page);
  await expect(page.getByRole('link', { name: '台账为7宗' })).toBeVisible();
  const value = answer().figures[asked()]!;
  await page.getByRole('button', { name: `改为${value}宗：${asked()}` }).press('Enter');
  await expect(page.getByRole('link', { name: '台账已有' })).toBeFocused();
  expect((await figure())!.values.at(-1)!.value).toBe(value);
});

test('who asked, and may not write a town’s figures, is offered nothing', async ({ browser }) => {
  const page = await sitDown(browser, place.server.address, CLERK);
  await openAnswer(page);
  await expect(page.getByRole('definition').first()).toBeVisible();
  await expect(page.locator('bf-register-figure')).toHaveCount(0);
});
