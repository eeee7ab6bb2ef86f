import { type SectionLine, sectionsIn } from '@bafang/shared';
import { expect, test } from '@playwright/test';
import { SectionPage } from '../../support/section-page.js';
import { sitDown } from '../../support/person.js';
import { type RunningServer, startServer } from '../../support/server.js';
import { City } from '../../support/year.js';

let server: RunningServer;
let city: City;
let sections: SectionLine[];
test.beforeAll(async () => {
  server = await startServer('drafting');
  city = new City(server.address);
  const { reportId } = await city.currentReport('tonggao-jia');
  sections = sectionsIn((await city.overview('tonggao-jia', reportId)).children);
});
test.afterAll(async () => {
  await city.leave();
  await server.stop();
});

test('who wrote a text may not approve it, even with the right to approve', async ({ browser }) => {
  await city.grant('shenhe-jia', 'clerk', '市法制局');
  const section = sections.find(
    ({ state, leadUnit }) => ['assigned', 'drafting'].includes(state) && leadUnit?.shortName === '市法制局',
  )!;
  const { head } = await city.staff('市法制局');
  const page = await sitDown(browser, server.address, 'shenhe-jia');
  const writing = await SectionPage.open(page, section);
  if (section.state === 'assigned') await writing.act('签收');
  if (section.words === 0) await writing.begin();
  await writing.write('审核员自己写的一句。');
  await writing.act('送审');
  await city.act(head, section.id, { action: 'submit', digest: (await city.section(head, section.id)).digest });

  await page.goto(`/sections/${section.id}`);
  const approve = page.getByRole('button', { name: '审定', exact: true });
  await expect(approve).toHaveAttribute('aria-disabled', 'true');
  await expect(approve).toHaveAccessibleDescription(/起草/);
  const { digest, version } = await city.section('shenhe-jia', section.id);
  const forced = await (
    await city.person('shenhe-jia')
  ).send<{ code: string; refusals: { code: string }[] }>(
    'POST',
    `/api/sections/${section.id}/transitions`,
    { action: 'approve', digest },
    version,
  );
  expect(forced.status).toBe(409);
  await city.act('shenhe-yi', section.id, { action: 'approve', digest });
  expect((await city.section('tonggao-jia', section.id)).state).toBe('approved');
  await page.context().close();
});

test('a town sees what it leads or supports, and nothing else', async ({ browser }) => {
  const town = await city.unitId('长安镇');
  const touches = ({ leadUnit, supportingUnitIds }: SectionLine) => [leadUnit?.id, ...supportingUnitIds].includes(town);
  const foreign = sections.filter((section) => !touches(section));
  expect(foreign.length).toBeGreaterThan(0);
  const page = await sitDown(browser, server.address, 'changan-jing');
  const clerk = await city.person('changan-jing');
  for (const { id } of foreign) {
    expect(await clerk.ask(`/api/sections/${id}`)).toBe(404);
    expect(await clerk.ask(`/api/sections/${id}/revisions`)).toBe(404);
  }
  await page.goto(`/sections/${foreign[0]!.id}`);
  await expect(page.getByRole('alert')).toContainText('没有');
  const own = sections.filter(touches);
  await page.goto(`/sections/${own[0]!.id}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText(own[0]!.title!).first()).toBeVisible();
  const hidden = foreign.filter(
    ({ title, numbered }) => numbered && title && !own.some((section) => section.title === title),
  );
  for (const { title } of hidden) await expect(page.getByText(title!)).toHaveCount(0);
  await page.context().close();
});
