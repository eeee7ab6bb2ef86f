import type { ReportSources } from '@bafang/shared';
import { newId } from '../../database/id.js';
import { fillCast } from '../../testing/cast.js';
import { startTestServer, type TestServer } from '../../testing/test-server.js';
import { Unit } from '../../units/unit.entity.js';
import { Grant } from '../../users/account.entity.js';

let server: TestServer;
beforeAll(async () => void (server = await startTestServer()));
afterAll(() => server.close());

test('a coordinator is offered the years of the units that the own one compiles for, be it a division its department’s', async () => {
  const { unit, account } = await fillCast(server.work);
  const division = newId();
  await server.work.run(async (transaction) => {
    await transaction.add(Unit, {
      id: division,
      kind: 'division',
      name: '海城市审计局法规科',
      shortName: '审计局法规科',
      validFrom: null,
      validTo: null,
      successorId: null,
      parentId: unit['audit']!,
      hostUnitId: null,
      position: 50,
    });
    await transaction.change(Unit, { id: unit['audit']! }, { hostUnitId: division });
    await transaction.add(Grant, {
      id: newId(),
      accountId: account['nobody']!,
      role: 'coordinator',
      unitId: division,
      state: 'granted',
      validFrom: null,
      validTo: null,
      proposedBy: null,
      proposedAt: new Date().toISOString(),
      decidedBy: null,
      decidedAt: null,
    });
  });
  const issuers = async (login: string) =>
    (await (await server.as(login)).get<ReportSources>('/api/reports/sources')).body.issuingUnits.map(({ id }) => id);
  expect(await issuers('nobody')).toEqual([unit['audit']]);
  expect(await issuers('coordinator')).toEqual([unit['city']]);
});
