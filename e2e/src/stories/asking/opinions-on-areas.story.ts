import { areasIn, type AreaView, type DocumentJson, type Made, type OpinionTable } from '@bafang/shared';
import { expect, test } from '@playwright/test';
import { askedOf, say, sectionIn } from '../../support/answering.js';
import { atStage } from '../../support/at-stage.js';
import { sitDown } from '../../support/person.js';

test.describe.configure({ timeout: 240_000 });
const here = atStage('drafting');

test('an opinion on an area tells which sections changed since, and the unit is asked anew on the area as it is', async ({
  browser,
}) => {
  const section = await sectionIn(here.city, 'shenhe-jia', here.reportId, 'submitted');
  const area = areasIn((await here.city.overview('shenhe-jia', here.reportId)).children).find(({ children }) =>
    children.some(({ id }) => id === section.id),
  )!;
  const reviewer = await here.city.person('shenhe-jia');
  const { digest } = await reviewer.get<AreaView>(`/api/reports/${here.reportId}/areas/${area.id}`);
  const question = '本方面的提法是否准确？';
  await reviewer.act<Made>('POST', `/api/reports/${here.reportId}/requests`, {
    kind: 'opinion',
    areaId: area.id,
    question,
    dueDate: '2018-12-20',
    unitIds: [await here.city.unitId('市审计局')],
    digest,
  });
  const id = await askedOf(here.city, '市审计局', question);
  await say(here.city, id, '市审计局', { verdict: 'disagree', note: '请写明口径。' });
  const { body, heading, contentVersion } = await here.city.section('tonggao-jia', section.id);
  const added = { type: 'paragraph', content: [{ type: 'text', text: '口径以统计部门为准。' }] };
  const text = { heading, body: { type: 'doc', content: [...(body as DocumentJson).content, added] } };
  const coordinator = await here.city.person('tonggao-jia');
  await coordinator.act('PUT', `/api/sections/${section.id}/content`, text, contentVersion);

  const page = await sitDown(browser, here.server.address, 'shenhe-jia');
  await page.goto(`/reports/${here.reportId}/opinions?opinion=${id}`);
  const panel = page.getByRole('region', { name: '市审计局' });
  await expect(panel.getByText('此后改了1条')).toBeVisible();
  const changed = panel.getByRole('listitem').filter({ hasText: (section.heading ?? '').slice(0, 6) });
  await expect(changed).toContainText('1处');
  await expect(changed.getByRole('link')).toHaveAttribute('href', `/sections/${section.id}`);

  await panel.getByText(/征求意见时的文稿/).press('Enter');
  const pinned = panel.getByRole('group', { name: /征求意见时的文稿/ });
  await expect(pinned).toContainText((section.heading ?? '').slice(0, 6));
  await expect(pinned).not.toContainText('口径以统计部门为准。');

  await panel.getByRole('button', { name: '再征求' }).click();
  const dialog = page.getByRole('dialog', { name: /征求意见/ });
  await expect(dialog.getByLabel('问题')).toHaveValue(question);
  await expect(dialog.getByRole('combobox', { name: '范围' })).toHaveValue(area.id);
  await expect(dialog).toContainText('市审计局');
  await dialog.getByRole('button', { name: '征求意见' }).click();
  await expect(page.getByText('已向1个单位征求意见')).toBeVisible();
  await expect(page).toHaveURL(`${here.server.address}/reports/${here.reportId}`);
  const { lines } = await reviewer.get<OpinionTable>(`/api/reports/${here.reportId}/opinions`);
  expect(lines.filter(({ about }) => about?.id === area.id).map(({ state }) => state)).toEqual(['sent', 'asked']);
  await page.context().close();
});
