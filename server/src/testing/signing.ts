import type { AreaView, FullReport } from '@bafang/shared';
import type { Answer } from './browser.js';
import { TEST_PASSWORD } from './test-server.js';
import type { Year } from './year.js';

export const fullReport = async (year: Year, login: string): Promise<FullReport> =>
  (await (await year.as(login)).get<FullReport>(`/api/reports/${year.id}/full`)).body;

/** From the last approved section to where the one signer, the leader, is asked. */
export async function sendToSign(year: Year): Promise<void> {
  const head = await year.as('bureau-head');
  for (const node of (await year.overview()).children.flatMap((line) => (line.kind === 'part' ? line.children : []))) {
    const path = `/api/reports/${year.id}/areas/${node.id}`;
    const { digest } = (await head.get<AreaView>(path)).body;
    await head.post(`${path}/transitions`, { action: 'approve_area', digest });
  }
  await (
    await year.as('coordinator')
  ).put(
    `/api/reports/${year.id}/preparation`,
    {
      title: '海城市2018年法治政府建设年度报告',
      cover: { documentNumber: '', date: '' },
      signers: [{ accountId: year.cast.account['leader'], areaId: null, step: 1 }],
    },
    { ifMatch: (await year.overview()).version },
  );
  const { digest } = await fullReport(year, 'publisher');
  await year.actOnReport('publisher', { action: 'clear', verdict: 'public', digest, checks: ['state_secrets'] });
  await year.actOnReport('bureau-head', { action: 'send_to_sign', digest });
}

export async function sign(year: Year): Promise<Answer> {
  const { manifestDigest: digest } = await fullReport(year, 'leader');
  return (await year.as('leader')).post(
    `/api/reports/${year.id}/transitions`,
    { action: 'sign', verdict: 'agreed', digest, password: TEST_PASSWORD },
    { ifMatch: (await year.overview('leader')).version },
  );
}
