import type { AnsweredFigure, ContributionView, FigureLine, FiguresView, Made, RequestView } from '@bafang/shared';
import { documentFromParagraphs } from '@bafang/shared';
import { codes } from '../../testing/browser.js';
import { startTestServer, type TestServer } from '../../testing/test-server.js';
import { Year } from '../../testing/year.js';

let server: TestServer;
let year: Year;
let sectionId: string;

beforeAll(async () => {
  server = await startTestServer();
  year = await Year.drafting(server);
  [sectionId] = (await year.ledBy('audit')) as [string];
  await year.act('audit-clerk', sectionId, { action: 'start' });
});
afterAll(() => server.close());

const wanted = (...names: string[]) => names.map((name) => ({ name, measure: '件' }));
/** The audit office asks; the answers of the units, in their order. */
async function asks(units: string[], figures: { name: string; measure: string }[]): Promise<string[]> {
  const clerk = await year.as('audit-clerk');
  const unitIds = units.map((unit) => year.cast.unit[unit]!);
  const question = '今年办结多少件？\n请按月报。';
  const about = { kind: 'material', sectionId, question, dueDate: '2099-12-12', unitIds };
  const { body } = await clerk.post<Made>(`/api/reports/${year.id}/requests`, {
    ...about,
    wants: { text: null, figures },
  });
  const { answers } = (await clerk.get<RequestView>(`/api/requests/${body.id}`)).body;
  return unitIds.map((unitId) => answers.find(({ unit }) => unit.id === unitId)!.id);
}
const answers = async (unit: string, id: string, figures: Record<string, string>) => {
  const browser = await year.as(unit === 'town' ? 'town-clerk' : `${unit}-head`);
  const address = `/api/contributions/${id}`;
  const { contentVersion } = (await browser.get<ContributionView>(address)).body;
  const body = documentFromParagraphs([]);
  await browser.put(`${address}/content`, { body, figures }, { ifMatch: contentVersion });
  const { version, digest } = (await browser.get<ContributionView>(address)).body;
  const sent = await browser.post(`${address}/transitions`, { action: 'submit', digest }, { ifMatch: version });
  expect(sent.status).toBe(200);
};
const linesOf = async (login: string, id: string) =>
  (await (await year.as(login)).get<AnsweredFigure[]>(`/api/contributions/${id}/figures`)).body;
const registers = async (login: string, id: string, asked: string, version = 0) =>
  (await year.as(login)).post<AnsweredFigure[]>(`/api/contributions/${id}/figures`, { asked, version });
const inRegister = async (name: string): Promise<FigureLine | undefined> =>
  (await (await year.as('coordinator')).get<FiguresView>(`/api/reports/${year.id}/figures`)).body.figures.find(
    (figure) => figure.name === name,
  );
const enters = async (login: string, name: string, value: string) => {
  const { id, values } = (await inRegister(name))!;
  const { version } = values.at(-1)!;
  const said = { reason: '更正', values: [{ figure: id, year: 2018, version, value }] };
  return (await year.as(login)).put(`/api/reports/${year.id}/figures/values`, said);
};

test('a unit registers what it answered, with where it comes from, and somebody else verifies it', async () => {
  const [id] = (await asks(['water'], wanted('办结案件', '收到案件', '没答的'))) as [string];
  expect(await linesOf('water-clerk', id)).toEqual([]);
  expect(codes(await registers('water-clerk', id, '办结案件'))).toEqual(['wrong_state']);
  await answers('water', id, { 办结案件: '６４', 收到案件: '约70' });
  const [closed, received, ...others] = await linesOf('water-clerk', id);
  expect(closed).toEqual({
    ...{ asked: '办结案件', name: '办结案件', figure: null, said: '６４件' },
    ...{ now: null, version: 0, same: false, takes: true },
  });
  // about as many is no value
  expect(received).toMatchObject({ said: '约70', takes: false });
  expect(others).toEqual([]);
  const { status, body } = await registers('water-clerk', id, '办结案件');
  expect(status).toBe(200);
  expect(body[0]).toMatchObject({ now: '64件', version: 1, same: true, takes: false, figure: expect.any(String) });
  const figure = await inRegister('办结案件');
  const unit = { id: year.cast.unit['water'] };
  expect(figure).toMatchObject({ unit, measure: '件', decimals: 0, formula: null });
  expect(figure!.values.at(-1)).toMatchObject({ value: '64', verified: false });
  expect(figure!.values.at(-1)!.evidence).toMatch(/^.+答复《今年办结多少件》$/);
  // a second press is no second version
  expect((await registers('water-head', id, '办结案件', 1)).status).toBe(200);
  expect((await inRegister('办结案件'))!.values.at(-1)!.version).toBe(1);
  expect((await registers('water-clerk', id, '收到案件')).status).toBe(409);
  expect((await registers('water-clerk', id, '没答的')).status).toBe(404);
});

test('who asked may not write another unit’s figure; the coordinator may', async () => {
  const [id] = (await asks(['water'], wanted('巡查次数'))) as [string];
  await answers('water', id, { 巡查次数: '12' });
  for (const login of ['audit-clerk', 'audit-head', 'reviewer']) {
    expect([login, await linesOf(login, id)]).toEqual([login, []]);
    expect([login, (await registers(login, id, '巡查次数')).status]).toEqual([login, 403]);
  }
  expect((await registers('town-clerk', id, '巡查次数')).status).toBe(404);
  expect(await inRegister('巡查次数')).toBeUndefined();
  expect((await registers('coordinator', id, '巡查次数')).body).toMatchObject([{ same: true }]);
  const { unit, values } = (await inRegister('巡查次数'))!;
  expect([unit.id, values.at(-1)!.value]).toEqual([year.cast.unit['water'], '12']);
});

test('another value than the register has is shown beside it, and overwrites none that was not seen', async () => {
  const [id] = (await asks(['water'], wanted('巡查次数'))) as [string];
  await answers('water', id, { 巡查次数: '15' });
  expect(await linesOf('water-clerk', id)).toMatchObject([
    { said: '15件', now: '12件', version: 1, same: false, takes: true },
  ]);
  await enters('water-clerk', '巡查次数', '13');
  expect((await registers('water-clerk', id, '巡查次数', 1)).status).toBe(412);
  expect((await registers('water-clerk', id, '巡查次数', 0)).status).toBe(412);
  expect((await inRegister('巡查次数'))!.values.at(-1)!.value).toBe('13');
  expect((await registers('water-clerk', id, '巡查次数', 2)).body).toMatchObject([{ now: '15件', same: true }]);
  expect((await inRegister('巡查次数'))!.values.at(-1)).toMatchObject({
    ...{ value: '15', version: 3, evidence: expect.stringContaining('答复《') },
    change: { reason: expect.stringContaining('答复《') },
  });
});

test('of several units that answer one question each has a figure of its own', async () => {
  const [water, town] = (await asks(['water', 'town'], wanted('调解件数'))) as [string, string];
  await answers('water', water, { 调解件数: '3' });
  await answers('town', town, { 调解件数: '4' });
  for (const id of [water, town]) expect((await registers('coordinator', id, '调解件数')).status).toBe(200);
  const [[first], [second]] = [await linesOf('coordinator', water), await linesOf('coordinator', town)];
  expect(first!.name).toMatch(/^调解件数（.+）$/);
  expect(second!.name).not.toBe(first!.name);
  expect([first!.now, second!.now]).toEqual(['3件', '4件']);
  expect(await inRegister('调解件数')).toBeUndefined();
  // the name of another unit's figure is not taken either
  const [again] = (await asks(['town'], wanted('巡查次数'))) as [string];
  await answers('town', again, { 巡查次数: '1' });
  expect((await linesOf('coordinator', again))[0]).toMatchObject({ figure: null, now: null });
  expect((await linesOf('coordinator', again))[0]!.name).toMatch(/^巡查次数（.+）$/);
});

test('what the register counts in another way is shown, and not offered', async () => {
  const [id] = (await asks(['water'], [...wanted('办结案件').map((one) => ({ ...one, measure: '宗' }))])) as [string];
  await answers('water', id, { 办结案件: '64' });
  expect(await linesOf('water-clerk', id)).toMatchObject([{ now: '64件', same: false, takes: false }]);
  const [finer] = (await asks(['water'], wanted('巡查次数'))) as [string];
  await answers('water', finer, { 巡查次数: '15.5' });
  expect(await linesOf('water-clerk', finer)).toMatchObject([{ now: '15件', takes: false }]);
});

test('an answer that is with its unit again is not registered', async () => {
  const [id] = (await asks(['water'], wanted('培训场次'))) as [string];
  await answers('water', id, { 培训场次: '5' });
  const clerk = await year.as('audit-clerk');
  const { version } = (await clerk.get<ContributionView>(`/api/contributions/${id}`)).body;
  const back = { action: 'return', reason: '请核对', dueDate: '2099-12-20' };
  await clerk.post(`/api/contributions/${id}/transitions`, back, { ifMatch: version });
  expect(await linesOf('water-clerk', id)).toEqual([]);
  expect(codes(await registers('coordinator', id, '培训场次'))).toEqual(['wrong_state']);
});
