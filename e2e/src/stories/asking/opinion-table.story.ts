import {
  areasIn,
  clearanceChecks,
  type ContributionView,
  type FullReport,
  type Made,
  type OpinionTable,
  type RequestView,
} from '@bafang/shared';
import { expect, test } from '@playwright/test';
import { say, sectionIn } from '../../support/answering.js';
import { atStage } from '../../support/at-stage.js';
import { sitDown } from '../../support/person.js';

test.describe.configure({ timeout: 240_000 });
const here = atStage('approving');

test('the table is in the leader’s hands', async ({ browser }) => {
  const section = await sectionIn(here.city, 'tonggao-jia', here.reportId, 'approved');
  const coordinator = await here.city.person('tonggao-jia');
  const { id: requestId } = await coordinator.act<Made>('POST', `/api/reports/${here.reportId}/requests`, {
    kind: 'opinion',
    sectionId: section.id,
    question: '提法是否准确？',
    dueDate: '2018-12-20',
    unitIds: [await here.city.unitId('市审计局')],
    digest: section.digest,
  });
  const { answers } = await coordinator.get<RequestView>(`/api/requests/${requestId}`);
  const id = answers[0]!.id;
  await say(here.city, id, '市审计局', { verdict: 'disagree', note: '数字没有经过核对。' });
  const { version } = await coordinator.get<ContributionView>(`/api/contributions/${id}`);
  const dealt = { action: 'dispose', disposition: 'not_adopted', reason: '已与统计部门核对。' };
  await coordinator.act('POST', `/api/contributions/${id}/transitions`, dealt, version);

  const leader = await here.city.person('xieguan');
  expect(await leader.ask(`/api/reports/${here.reportId}/opinions`)).toBe(404);
  for (const area of areasIn((await here.city.overview('juzhang', here.reportId)).children))
    if (area.state === 'ready') await here.city.approveArea('juzhang', here.reportId, area.id);
  const { digest } = await (await here.city.person('gongkai')).get<FullReport>(`/api/reports/${here.reportId}/full`);
  const cleared = { verdict: 'public', basis: '《中华人民共和国政府信息公开条例》', checks: [...clearanceChecks] };
  await here.city.actOnReport('gongkai', here.reportId, { action: 'clear', ...cleared, digest });
  await here.city.actOnReport('juzhang', here.reportId, { action: 'send_to_sign', digest });

  expect((await leader.get<OpinionTable>(`/api/reports/${here.reportId}/opinions`)).lines).toHaveLength(1);
  for (const ending of ['docx', 'xlsx'])
    expect(await leader.ask(`/api/reports/${here.reportId}/opinions.${ending}`)).toBe(200);
  const page = await sitDown(browser, here.server.address, 'xieguan');
  await page.goto(`/reports/${here.reportId}/sign-off`);
  await page.getByRole('link', { name: '意见采纳情况表' }).click();
  const row = page.getByRole('row', { name: /市审计局/ });
  for (const words of ['不同意', '数字没有经过核对。', '不采纳', '已与统计部门核对。'])
    await expect(row).toContainText(words);
  await row.getByRole('button', { name: '市审计局' }).click();
  const panel = page.getByRole('region', { name: '市审计局' });
  await expect(panel).toContainText('处理结果：不采纳。');
  await expect(panel.getByRole('radio')).toHaveCount(0);
  await page.context().close();
});
