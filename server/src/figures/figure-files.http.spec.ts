import type { Attached, FigureLine, FiguresView, SectionFigure } from '@bafang/shared';
import { digestOf } from '../database/digest.js';
import { newId } from '../database/id.js';
import { AuditEntry } from '../audit/audit-entry.entity.js';
import { Attachment } from '../files/attachment.entity.js';
import { FileSweep } from '../files/file-sweep.js';
import { StoredFile } from '../files/stored-file.entity.js';
import { codes } from '../testing/browser.js';
import { Registering } from '../testing/registering.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';
import { withoutTriggers } from '../testing/without-triggers.js';
import { Year } from '../testing/year.js';

let server: TestServer;
let year: Year;
/** A figure of the audit office. */
let figure: string;
/** A section of the water office. */
let foreign: string;

beforeAll(async () => {
  server = await startTestServer();
  year = await Year.drafting(server);
  [foreign] = (await year.ledBy('water')) as [string];
  await year.act('water-clerk', foreign, { action: 'start' });
  await add('收到申请');
  figure = (await line('收到申请')).id;
  await enter('1098');
});
afterAll(() => server.close());

const path = (rest = '') => `/api/reports/${year.id}/figures${rest}`;
const line = async (name = '收到申请', login = 'audit-clerk'): Promise<FigureLine> =>
  (await (await year.as(login)).get<FiguresView>(path())).body.figures.find((one) => one.name === name)!;
const now = async (login = 'audit-clerk', of = 2018) =>
  (await line('收到申请', login)).values.find((value) => value.year === of)!;
const add = async (name: string, formula: string | null = null) =>
  (await year.as('audit-clerk')).post(path(), {
    ...{ name, definition: '', measure: '宗', decimals: 0, period: '', formula, unitId: year.cast.unit['audit'] },
  });
const enter = async (value: string, of = 2018, more = {}) => {
  const { version } = await now('audit-clerk', of);
  const values = [{ figure, year: of, version, value, ...more }];
  return (await year.as('audit-clerk')).put<FiguresView>(path('/values'), { reason: '更正', values });
};
const verify = () => new Registering(year).verify('收到申请');

const TEXT = '收文登记簿\n第1号至第1098号';
const digest = digestOf(TEXT);
const files = (of = 2018, id = figure) => path(`/${id}/values/${of}/attachments`);
const attach = async (login = 'audit-clerk', words = TEXT, at = files()) =>
  (await year.as(login)).post<Attached>(at, new File([words], '登记簿.txt'));
const detach = async (login: string, of = digest) =>
  (await year.as(login)).send<Attached>('DELETE', `${files()}/${of}`);
const read = async (login: string, at = `${files()}/${digest}`) => (await year.as(login)).get(at);

test('who enters a value attaches what it rests on, and whoever looked at less looks again', async () => {
  expect((await verify()).status).toBe(200);
  expect((await now()).verified).toBe(true);
  const { status, body } = await attach();
  expect(status).toBe(201);
  const file = { name: '登记簿.txt', mediaType: 'text/plain', size: Buffer.byteLength(TEXT), digest };
  expect(body).toEqual({ attachments: [file], digest: null });
  expect(await now()).toMatchObject({ attachments: [file], verified: false, version: 1 });
  // the same once more is nothing new
  await verify();
  expect((await attach()).body.attachments).toHaveLength(1);
  expect(await now()).toMatchObject({ verified: true });
  expect((await detach('audit-clerk', digestOf('another'))).status).toBe(404);
  expect(await now()).toMatchObject({ verified: true });
});

test('what is attached is told in the trail, without its name', async () => {
  const [entry] = await server.work.rows(AuditEntry, `action = 'attach'`);
  expect(entry).toMatchObject({ objectType: 'figure', objectId: figure, objectLabel: null });
  expect(JSON.stringify(entry)).not.toContain('登记簿');
  expect(JSON.stringify(entry)).not.toContain(digest);
});

test('others neither attach nor take off', async () => {
  for (const [login, status] of Object.entries({ reviewer: 403, 'water-clerk': 403, leader: 403, sysadmin: 403 })) {
    expect([login, (await attach(login)).status]).toEqual([login, status]);
    expect([login, (await detach(login)).status]).toEqual([login, status]);
  }
  expect((await now()).attachments).toHaveLength(1);
});

test('who reads the value reads the file: the own unit, the bureau, and others once it is given out', async () => {
  expect(await read('water-clerk')).toMatchObject({ status: 200 });
  expect((await now('water-clerk')).attachments).toHaveLength(1);
  await attach('audit-clerk', '补充的登记簿');
  for (const [login, status] of Object.entries({
    ...{ 'audit-clerk': 200, 'audit-head': 200, reviewer: 200, coordinator: 200 },
    ...{ 'water-clerk': 404, leader: 404, sysadmin: 403 },
  }))
    expect([login, (await read(login)).status]).toEqual([login, status]);
  // nor are they told that there is one, nor anything else about a value that is not theirs to know
  await enter('962', 2017, { evidence: '去年的登记簿' });
  await verify();
  const last = await now('water-clerk', 2017);
  expect(last).toMatchObject({ value: null, evidence: '', attachments: [], change: null });
});

test('a file is read through the value that it hangs on, and through no other', async () => {
  await add('别的');
  const other = (await line('别的')).id;
  for (const at of [files(2017), files(2016), files(2018, other), files(2018, newId())])
    expect([at, (await read('audit-clerk', `${at}/${digest}`)).status]).toEqual([at, 404]);
  expect((await read('audit-clerk', `${files()}/x`)).status).toBe(422);
  expect((await read('audit-clerk', `${files(1999)}/${digest}`)).status).toBe(422);
});

test('what has no value has nothing to rest on', async () => {
  expect((await attach('audit-clerk', TEXT, files(2016))).status).toBe(404);
  await add('按公式', '收到申请 × 2');
  const { id } = await line('按公式');
  expect(codes(await attach('audit-clerk', TEXT, files(2018, id)))).toEqual(['figure_derived']);
});

test('a text that shows the value has its evidence beside it', async () => {
  const { heading, contentVersion } = await year.section('water-clerk', foreign);
  const body = {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'figure', attrs: { figure, text: '1098宗' } }] }],
  };
  const water = await year.as('water-clerk');
  await water.put(`/api/sections/${foreign}/content`, { heading, body }, { ifMatch: contentVersion });
  const shown = async () => (await water.get<SectionFigure[]>(`/api/sections/${foreign}/figures`)).body[0]!;
  expect((await shown()).attachments.map(({ name }) => name)).toEqual(['登记簿.txt', '登记簿.txt']);
  expect((await detach('audit-clerk', digestOf('补充的登记簿'))).body.attachments).toHaveLength(1);
  // nobody vouches for it any more
  expect(await shown()).toMatchObject({ attachments: [] });
});

test('a new value rests on what the one before rested on, and no sweep takes it', async () => {
  await enter('1102');
  expect(await now()).toMatchObject({ value: '1102', version: 2, attachments: [{ digest }] });
  expect((await read('audit-head')).status).toBe(200);
  const sweep = () => server.app.get(FileSweep, { strict: false }).sweep();
  const age = () =>
    withoutTriggers(server.work, (transaction) =>
      transaction.change(StoredFile, { digest }, { storedAt: '2018-01-01T00:00:00.000Z' }),
    );
  await age();
  await sweep();
  expect((await read('audit-head')).status).toBe(200);
  expect((await detach('audit-head')).status).toBe(200);
  expect(await server.work.read.countBy(Attachment, { digest })).toBe(0);
  await sweep();
  expect(await server.work.read.existsBy(StoredFile, { digest })).toBe(false);
});

test('a year that is given up before it began takes no evidence along', async () => {
  const coordinator = await year.as('coordinator');
  const { city, bureau } = year.cast.unit;
  const next = { year: 2019, issuingUnitId: city, hostUnitId: bureau, from: { templateId: 'blank' } };
  const { id } = (await coordinator.post<{ id: string }>('/api/reports', next)).body;
  const at = `/api/reports/${id}/figures/${figure}/values/2018/attachments`;
  expect((await attach('coordinator', TEXT, at)).status).toBe(201);
  const { version } = (await coordinator.get<{ version: number }>(`/api/reports/${id}`)).body;
  const given = await coordinator.send('DELETE', `/api/reports/${id}`, undefined, { ifMatch: version });
  expect(given.status).toBe(204);
  expect((await read('audit-clerk')).status).toBe(200);
});
