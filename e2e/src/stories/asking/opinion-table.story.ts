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
import { sitDown } from '../../support/person.js';
import { type RunningServer, startServer } from '../../support/server.js';
import { City } from '../../support/year.js';

test.describe.configure({ timeout: 240_000 });
let server: RunningServer;
let city: City;
let reportId: string;
test.beforeAll(async () => {
  server = await startServer('approving');
  city = new City(server.address);
  ({ reportId } = await city.currentReport('tonggao-jia'));
});
test.afterAll(async () => {
  await city.leave();
  await server.stop();
});

test('the table is in the leader’s hands', async ({ browser }) => {
  const section = await sectionIn(city, 'tonggao-jia', reportId, 'approved');
  const coordinator = await city.person('tonggao-jia');
  const { id: requestId } = await coordinator.act<Made>('POST', `/api/reports/${reportId}/requests`, {
    kind: 'opinion',
    sectionId: section.id,
    question: '提法是否准确？',
    dueDate: '2018-12-20',
    unitIds: [await city.unitId('市审计局')],
    digest: section.digest,
  });
  const { answers } = await coordinator.get<RequestView>(`/api/requests/${requestId}`);
  const id = answers[0]!.id;
  await say(city, id, '市审计局', { verdict: 'disagree', note: '数字没有经过核对。' });
  const { version } = await coordinator.get<ContributionView>(`/api/contributions/${id}`);
  const dealt = { action: 'dispose', disposition: 'not_adopted', reason: '已与统计部门核对。' };
  await coordinator.act('POST', `/api/contributions/${id}/transitions`, dealt, version);

  const leader = await city.person('xieguan');
  expect(await leader.ask(`/api/reports/${reportId}/opinions`)).toBe(404);
  for (const area of areasIn((await city.overview('juzhang', reportId)).children))
    if (area.state === 'ready') await city.approveArea('juzhang', reportId, area.id);
  const { digest } = await (await city.person('gongkai')).get<FullReport>(`/api/reports/${reportId}/full`);
  const cleared = { verdict: 'public', basis: '《中华人民共和国政府信息公开条例》', checks: [...clearanceChecks] };
  await city.actOnReport('gongkai', reportId, { action: 'clear', ...cleared, digest });
  await city.actOnReport('juzhang', reportId, { action: 'send_to_sign', digest });

  expect((await leader.get<OpinionTable>(`/api/reports/${reportId}/opinions`)).lines).toHaveLength(1);
  for (const ending of ['docx', 'xlsx'])
    expect(await leader.ask(`/api/reports/${reportId}/opinions.${ending}`)).toBe(200);
  const page = await sitDown(browser, server.address, 'xieguan');
  await page.goto(`/reports/${reportId}/sign-off`);
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
