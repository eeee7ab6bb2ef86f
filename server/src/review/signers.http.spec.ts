import type { PreparationView, Role } from '@bafang/shared';
import { newId } from '../database/id.js';
import type { Answer } from '../testing/browser.js';
import { fillCast } from '../testing/cast.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';
import { Year } from '../testing/year.js';
import { Grant } from '../users/account.entity.js';

/** Who may be a signer, what a signer reads and when, and whom 回避 keeps from signing: each test goes on where the one before ended. */
let server: TestServer;
let year: Year;

beforeAll(async () => {
  server = await startTestServer();
  year = new Year(server, await fillCast(server.work));
  await year.plan();
  await year.assign();
  await year.open();
});
afterAll(() => server.close());

const account = (login: string) => year.cast.account[login]!;

async function alsoHolds(login: string, role: Role, unit: string, dates: { validFrom?: string; validTo?: string } = {}): Promise<void> {
  const grant = { id: newId(), accountId: account(login), role, unitId: year.cast.unit[unit]!, state: 'granted' as const, validFrom: null, validTo: null, proposedBy: null, proposedAt: '2018-12-01T00:00:00.000Z', decidedBy: null, decidedAt: null, ...dates };
  await server.work.run((transaction) => transaction.add(Grant, grant));
}

async function prepare(...signers: [login: string, areaId: string | null, step: number][]): Promise<Answer> {
  const body = { title: '海城市2018年法治政府建设年度报告', cover: { documentNumber: '', date: '' }, signers: signers.map(([login, areaId, step]) => ({ accountId: account(login), areaId, step })) };
  return (await year.as('coordinator')).put(`/api/reports/${year.id}/preparation`, body, { ifMatch: (await year.overview()).version });
}

test('a leader is one whose grant counts today', async () => {
  await alsoHolds('water-head', 'leader', 'city', { validTo: '2001-01-01' });
  await alsoHolds('water-clerk', 'leader', 'city', { validFrom: '2999-01-01' });
  const { leaders } = (await (await year.as('coordinator')).get<PreparationView>(`/api/reports/${year.id}/preparation`)).body;
  expect(leaders.map((leader) => leader.id)).toEqual([account('leader'), account('leader2')]);
  for (const login of ['water-head', 'water-clerk', 'reviewer']) expect(await prepare([login, null, 1])).toMatchObject({ status: 422, body: { code: 'signer_is_no_leader' } });
});
