import { type ReportSources, shippedTemplates } from '@bafang/shared';
import { newId } from '../../database/id.js';
import { Edition, newEdition } from '../../outline/edition.entity.js';
import { Report } from '../../outline/report.entity.js';
import { type Cast, fillCast } from '../../testing/cast.js';
import { TemplateRow } from '../../templates/template.entity.js';
import { startTestServer, type TestServer } from '../../testing/test-server.js';
import { Unit } from '../../units/unit.entity.js';
import { Grant } from '../../users/account.entity.js';
import { newReport } from '../reports.js';

let server: TestServer;
let cast: Cast;
beforeAll(async () => {
  server = await startTestServer();
  cast = await fillCast(server.work);
});
afterAll(() => server.close());

test('a coordinator is offered the years of the units that the own one compiles for, be it a division its department’s', async () => {
  const { unit, account } = cast;
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

/** A report of the city with editions, each as `kind state`. */
async function past(year: number, templateId: string, ...editions: string[]): Promise<string[]> {
  const id = newId();
  const at = new Date().toISOString();
  const title = `海城市${year}年度报告`;
  const rows = editions.map((edition, index) => {
    const [kind, state] = edition.split(' ') as [Edition['kind'], Edition['state']];
    const text = {
      title: `${title}${index + 1}`,
      issuer: '海城市',
      year,
      cover: { documentNumber: '', date: '' },
      children: [],
    };
    const given = { reportId: id, number: index + 1, kind, state, round: index, text, reportDigest: newId() };
    return newEdition({ ...given, manifest: '', createdAt: at, publishedAt: at, publicNote: null });
  });
  const place = { issuingUnitId: cast.unit['city']!, hostUnitId: cast.unit['bureau']! };
  await server.work.run(async (transaction) => {
    await transaction.add(
      Report,
      newReport({ id, year, ...place, templateId, title, state: 'published', createdAt: at }),
    );
    await transaction.add(Edition, rows);
  });
  return rows.map((row) => row.id);
}

test('a report is offered once, by its newest edition that is in force, and not again as the template that its import made', async () => {
  const template = async (id: string) => {
    const row = { id, name: '海城市年度报告', years: '', body: '{}', version: 1, createdAt: new Date().toISOString() };
    await server.work.run((transaction) => transaction.add(TemplateRow, row));
    return id;
  };
  const [imported] = await past(2013, await template(newId()), 'imported published');
  const [, , corrected] = await past(
    2014,
    await template(newId()),
    ...['imported published', 'rendered published', 'rendered published', 'rendered frozen'],
  );
  await past(2015, 'blank', 'rendered superseded', 'rendered withdrawn');
  const elsewhere = await template(newId());
  const { editions, templates } = (await (await server.as('coordinator')).get<ReportSources>('/api/reports/sources'))
    .body;
  const city = { issuingUnitId: cast.unit['city'] };
  expect(editions.map(({ id, year, title, issuingUnitId }) => ({ id, year, title, issuingUnitId }))).toEqual([
    { id: corrected, year: 2014, title: '海城市2014年度报告3', ...city },
    { id: imported, year: 2013, title: '海城市2013年度报告1', ...city },
  ]);
  expect(templates.map(({ id }) => id)).toEqual([...shippedTemplates.map(({ id }) => id), elsewhere]);
});
