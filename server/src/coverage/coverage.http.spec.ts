import type {
  ContributionView,
  CoverageView,
  LikelyView,
  MatterChange,
  MatterLine,
  MatterSheet,
  OriginsView,
  RequestView,
  SectionOrigins,
} from '@bafang/shared';
import { documentFromParagraphs, sectionsIn } from '@bafang/shared';
import { codes } from '../testing/browser.js';
import { downloadedSheet } from '../testing/downloaded-sheet.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';
import { Year } from '../testing/year.js';
import { sheetOf } from '../xlsx/sheet.js';

let server: TestServer;
let year: Year;
let [audit, second, water, fourth]: string[] = [];

const CARRIED = '全年受理行政复议申请842宗，审结790宗，综合纠错率为百分之十二。';
const LAST_YEAR = [
  '海城市2017年度法治政府建设情况报告',
  '',
  '一、基本情况',
  '（一）依法履职',
  `一是开展审计。${CARRIED}市政府常务会议专题研究法治建设工作三次。`,
  '二是公布清单。编制权责清单并在门户网站公布。',
  '三是办理提案。办结人大代表建议和政协提案六十件。',
  '四是办理复议。加强行政复议规范化建设。',
].join('\n');

/** Last year's report, and of this year's four points two are the audit office's and two the water office's. */
beforeAll(async () => {
  server = await startTestServer();
  year = await Year.after(server, LAST_YEAR, ['audit', 'audit', 'water', 'water']);
  const sections = sectionsIn((await year.overview()).children);
  [audit, second, water, fourth] = sections.map((section) => section.id);
  for (const section of [audit, second]) await year.act('audit-clerk', section!, { action: 'start' });
  for (const section of [water, fourth]) await year.act('water-clerk', section!, { action: 'start' });
});
afterAll(() => server.close());

const look = async (login = 'coordinator', report = year.id) =>
  (await (await year.as(login)).get<CoverageView>(`/api/reports/${report}/coverage`)).body;
type Read = { id: string; version: number }[];
const asRead = async (report = year.id): Promise<Read> =>
  (await look('coordinator', report)).matters.map(({ id, version }) => ({ id, version }));
const list = async (matters: readonly object[], from?: Read, login = 'coordinator', report = year.id) =>
  (await year.as(login)).put<CoverageView>(`/api/reports/${report}/matters`, {
    from: from ?? (await asRead()),
    matters,
  });
const named = async (matter: string): Promise<MatterLine> =>
  (await look()).matters.find((line) => line.matter === matter)!;
const record = async (matter: string, said: Partial<MatterChange>, login = 'coordinator', version?: number) => {
  const line = await named(matter);
  return (await year.as(login)).put<CoverageView>(
    `/api/reports/${year.id}/coverage/${line.id}`,
    { places: [], missing: null, waiver: null, ...said },
    { ifMatch: version ?? line.version },
  );
};
/** Another report of the same host, begun from a template. */
async function ofTemplate(): Promise<string> {
  const place = { issuingUnitId: year.cast.unit['city'], hostUnitId: year.cast.unit['bureau'] };
  const from = { templateId: 'eight-areas-2015' };
  const made = await (
    await year.as('coordinator')
  ).post<{ id: string }>('/api/reports', { year: 2019, ...place, from });
  return made.body.id;
}
async function discard(id: string): Promise<void> {
  const coordinator = await year.as('coordinator');
  const { version } = (await coordinator.get<{ version: number }>(`/api/reports/${id}`)).body;
  expect((await coordinator.send('DELETE', `/api/reports/${id}`, undefined, { ifMatch: version })).status).toBe(204);
}
const listed = ({ id, area, matter }: { id?: string; area: string; matter: string }) => ({ id, area, matter });
const states = async () => Object.fromEntries((await look()).matters.map(({ matter, state }) => [matter, state]));
const missing = async () => {
  const { checklist } = await year.overview('bureau-head');
  return checklist!.items.find(({ code }) => code === 'matters_missing')!.refusal?.params?.['matters'] ?? [];
};

const AREA = '依法全面履行政府职能';
const MATTERS = ['行政复议', '权责清单', '裁量基准'].map((matter) => ({ area: AREA, matter }));

describe('what a report must speak of', () => {
  test('a year that starts from an imported one has no list, and nothing is missing', async () => {
    expect((await look()).matters).toEqual([]);
    expect(await missing()).toEqual([]);
  });

  test('a list is set at once, and a matter that names a section stands there when it is written', async () => {
    const { status, body } = await list([...MATTERS, { area: '', matter: '提案办理', sectionId: water }]);
    expect(status).toBe(200);
    expect(body.matters.map(({ area, matter, state }) => [area, matter, state])).toEqual([
      [AREA, '行政复议', 'blank'],
      [AREA, '权责清单', 'blank'],
      [AREA, '裁量基准', 'blank'],
      ['', '提案办理', 'blank'],
    ]);
    expect(body.matters[3]!.places).toEqual([{ sectionId: water, words: null, state: 'unwritten', paragraph: null }]);
    await year.write('water-clerk', water!, '全年办结代表建议四十件。');
    expect(await states()).toMatchObject({ 提案办理: 'covered', 裁量基准: 'blank' });
  });

  test('a blank one stands by name before the report is sent to be signed', async () => {
    expect(await missing()).toEqual(['行政复议', '权责清单', '裁量基准']);
  });

  const PASSAGE = '全年收到行政复议申请1098宗，办结1014宗，经复议纠错后发出建议书十二份。';
  const passage = { places: [{ sectionId: '', words: PASSAGE }] };

  test('a passage of a text that one does not read is not told by asking for it', async () => {
    passage.places[0]!.sectionId = fourth!;
    await year.write('water-clerk', fourth!, PASSAGE);
    expect((await record('行政复议', passage)).body).toMatchObject({ code: 'wrong_place' });
    const digest = (await year.section('water-head', fourth!)).digest;
    await year.act('water-head', fourth!, { action: 'submit', digest });
    expect((await record('行政复议', { places: [{ sectionId: fourth!, words: '没有这样一段。' }] })).status).toBe(422);
    expect((await record('行政复议', passage)).status).toBe(200);
  });

  test('a passage speaks of a matter while the text says it, changed figures or not', async () => {
    expect(await named('行政复议')).toMatchObject({ state: 'covered', places: [{ state: 'holds', paragraph: 0 }] });
    await year.act('reviewer', fourth!, { action: 'return', reason: '请核对。', dueDate: '2099-12-20' });
    await year.write('water-clerk', fourth!, PASSAGE.replace('1098', '1101'));
    expect(await named('行政复议')).toMatchObject({ state: 'covered', places: [{ paragraph: 0 }] });
    await year.write('water-clerk', fourth!, '组织执法案卷评查，发现问题三十七个，均已整改到位。');
    expect(await named('行政复议')).toMatchObject({ state: 'blank', places: [{ state: 'gone', paragraph: null }] });
    // what somebody recorded who read it may be put back
    expect((await record('行政复议', passage)).status).toBe(200);
    await year.write('water-clerk', fourth!, PASSAGE);
    expect(await named('行政复议')).toMatchObject({ state: 'covered' });
  });

  test('what is missing of it makes it partial, and a reason waives it, with who and when', async () => {
    await record('权责清单', { places: [{ sectionId: second!, words: null }], missing: '缺调整次数' });
    expect((await named('权责清单')).state).toBe('blank');
    await year.write('audit-clerk', second!, '公布权责清单。');
    expect((await named('权责清单')).state).toBe('partial');
    await record('裁量基准', { waiver: '随机构改革次年实施' }, 'bureau-head');
    expect(await named('裁量基准')).toMatchObject({
      state: 'waived',
      waiver: { reason: '随机构改革次年实施', by: { name: expect.any(String) }, at: expect.any(String) },
    });
    expect(await missing()).toEqual([]);
  });

  test('sentences of the texts that one reads are proposed', async () => {
    const at = async (login: string) => {
      const { id } = await named('权责清单');
      return (await (await year.as(login)).get<LikelyView>(`/api/reports/${year.id}/coverage/${id}/likely`)).body;
    };
    // the unit has not handed it on: the bureau does not read it yet
    expect(await at('coordinator')).toEqual([]);
    await year.act('audit-head', second!, {
      action: 'submit',
      digest: (await year.section('audit-head', second!)).digest,
    });
    expect(await at('coordinator')).toEqual([
      {
        sectionId: second,
        paragraph: 0,
        words: '公布权责清单。',
        sentence: '公布权责清单。',
        mark: { at: 2, length: 4 },
      },
    ]);
  });

  test('who stays on a list that is set anew keeps what is recorded, in the new order', async () => {
    const { body } = await list([{ area: '', matter: '政务公开' }, MATTERS[2]!, MATTERS[0]!]);
    expect(body.matters.map(({ matter, state }) => [matter, state])).toEqual([
      ['政务公开', 'blank'],
      ['裁量基准', 'waived'],
      ['行政复议', 'covered'],
    ]);
  });

  test('a matter in other words keeps what is recorded of it, in a version of its own', async () => {
    const before = await look();
    const [open, ruled, review] = before.matters;
    const { status, body } = await list([
      { id: ruled!.id, area: AREA, matter: '行政裁量权基准' },
      { id: review!.id, area: '', matter: '行政复议' },
      { area: '', matter: '政务公开' },
    ]);
    expect(status).toBe(200);
    expect(body.matters).toMatchObject([
      { id: ruled!.id, matter: '行政裁量权基准', state: 'waived', waiver: ruled!.waiver, version: ruled!.version + 1 },
      { id: review!.id, area: '', state: 'covered', places: review!.places },
      { id: open!.id, version: open!.version },
    ]);
    // as it was, by the same way
    const back = before.matters.map(({ id, area, matter }) => ({ id, area, matter }));
    expect((await list(back)).body.matters.map(({ id, matter }) => [id, matter])).toEqual(
      before.matters.map(({ id, matter }) => [id, matter]),
    );
  });

  test('what was taken off comes back with what is recorded of it, by who recorded it and when', async () => {
    const before = (await look()).matters;
    expect((await list([])).body.matters).toEqual([]);
    expect(await missing()).toEqual([]);
    const [first, ...others] = before.map(({ id, area, matter }) => ({ id, area, matter }));
    // named, or known by its words alone
    const { body } = await list([{ area: first!.area, matter: first!.matter }, ...others]);
    expect(body.matters).toEqual(before);
  });

  test('off the list nothing is recorded of it, and two lines are not one matter', async () => {
    const before = (await look()).matters;
    const all = before.map(({ id, area, matter }) => ({ id, area, matter }));
    await list(all.slice(1));
    const at = `/api/reports/${year.id}/coverage/${before[0]!.id}`;
    const coordinator = await year.as('coordinator');
    const said = { places: [], missing: '甲', waiver: null };
    expect((await coordinator.put(at, said, { ifMatch: before[0]!.version })).status).toBe(404);
    expect((await coordinator.get(`${at}/likely`)).status).toBe(404);
    await list(all);
    const twice = [all[0]!, { ...all[1]!, id: all[0]!.id }];
    expect((await list(twice)).status).toBe(422);
    expect((await look()).matters).toEqual(before);
  });

  test('two who change it at once are told, and nothing is overwritten', async () => {
    const before = await look();
    expect((await record('政务公开', { waiver: '甲' })).status).toBe(200);
    expect((await record('政务公开', { waiver: '乙' }, 'bureau-head', 1)).status).toBe(412);
    expect((await named('政务公开')).waiver!.reason).toBe('甲');
    // read before somebody recorded something: what is recorded would go unseen
    const read = before.matters.map(({ id, version }) => ({ id, version }));
    expect((await list([], read)).status).toBe(412);
    expect((await list([], (await asRead()).slice(1))).status).toBe(412);
    expect((await look()).matters).toHaveLength(3);
  });

  test('where a blank one is said to stand is not overwritten by who read it before', async () => {
    await list([...(await look()).matters, { area: '', matter: '普法' }].map(listed));
    const { version } = await named('普法');
    await list(
      (await look()).matters.map((line) => ({ ...listed(line), ...(line.matter === '普法' && { sectionId: water }) })),
    );
    expect((await record('普法', { waiver: '甲' }, 'coordinator', version)).status).toBe(412);
    expect((await named('普法')).places).toMatchObject([{ sectionId: water }]);
    await list((await look()).matters.filter(({ matter }) => matter !== '普法').map(listed));
  });

  test('the trail tells in which words a matter goes on, for it keeps who waived it', async () => {
    const before = (await look()).matters.map(listed);
    await list(before.map((line) => (line.matter === '裁量基准' ? { ...line, matter: '规范性文件审查' } : line)));
    const [told] = await server.work.query<{ facts: Record<string, unknown> }>(
      `SELECT facts AS "facts{}" FROM audit_entries WHERE action = 'list_matters' ORDER BY sequence DESC LIMIT 1`,
    );
    expect(told!.facts).toMatchObject({ reworded: ['裁量基准 → 规范性文件审查'], added: 0, removed: 0 });
    await list(before);
  });

  test('a section of elsewhere is no place', async () => {
    const elsewhere = { places: [{ sectionId: year.id, words: null }] };
    expect((await record('政务公开', elsewhere)).body).toMatchObject({ code: 'wrong_place' });
    expect((await list([{ area: '', matter: '甲', sectionId: year.id }])).body).toMatchObject({ code: 'wrong_place' });
  });

  test('a reviewer reads it and changes nothing; units do not see it', async () => {
    expect((await look('reviewer')).editable).toBe(false);
    expect((await record('政务公开', {}, 'reviewer')).status).toBe(403);
    expect((await (await year.as('audit-head')).get(`/api/reports/${year.id}/coverage`)).status).toBe(403);
  });

  test('each change is in the audit trail', async () => {
    const rows = await server.work.query<{ action: string }>(
      "SELECT action FROM audit_entries WHERE action IN ('list_matters', 'cover_matter') ORDER BY sequence",
      {},
    );
    expect(rows[0]!.action).toBe('list_matters');
    expect(rows.filter(({ action }) => action === 'cover_matter').length).toBeGreaterThan(3);
  });

  test('as a sheet, which is read in again', async () => {
    const coordinator = await year.as('coordinator');
    const [name, rows] = await downloadedSheet(coordinator, `/api/reports/${year.id}/coverage.xlsx`);
    expect(name).toBe('2018年度必备内容.xlsx');
    expect(rows.map((row) => row.slice(0, 4))).toEqual([
      ['方面', '必备内容', '状态', '对应条目'],
      [null, '政务公开', '免报', null],
      [AREA, '裁量基准', '免报', null],
      [AREA, '行政复议', '已覆盖', '（一）四是第1段'],
    ]);
    const sheet = await sheetOf(
      '必备内容',
      ['方面', '必备内容'].map((heading) => ({ heading, width: 20 })),
      [
        ['甲方面', '一'],
        [null, '二'],
        [null, null],
        ['乙方面', '=三'],
      ],
    );
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(sheet)]), '清单.xlsx');
    const { body } = await coordinator.post<MatterSheet>(`/api/reports/${year.id}/matters/sheet`, form);
    expect(body.matters).toEqual([
      { line: 2, area: '甲方面', matter: '一' },
      { line: 3, area: '甲方面', matter: '二' },
      { line: 5, area: '乙方面', matter: '=三' },
    ]);
    expect((await look()).matters).toHaveLength(3);
  });

  test('the points of a template are matters from the start, each in the section that it became', async () => {
    const id = await ofTemplate();
    const { matters } = await look('coordinator', id);
    expect(matters).toHaveLength(31);
    expect(matters.every(({ places, state }) => places.length === 1 && state === 'blank')).toBe(true);
    await discard(id);
  });

  test('of what is off the list the latest is kept, at least as much as two of the longest lists', async () => {
    const id = await ofTemplate();
    const put = async (matters: readonly object[]) => {
      const { status, body } = await list(matters, await asRead(id), 'coordinator', id);
      expect(status).toBe(200);
      return body.matters;
    };
    const rows = () =>
      server.work.query<{ matter: string }>('SELECT matter FROM matters WHERE report_id = :id', { id });
    const longest = (name: string) => Array.from({ length: 500 }, (_, at) => ({ area: '', matter: `${name}${at}` }));
    const [gone] = await put(longest('甲'));
    for (const name of ['乙', '丙']) await put(longest(name));
    const last = await put(longest('丁'));
    await put([]);
    expect(new Set((await rows()).map(({ matter }) => matter[0]))).toEqual(new Set(['丙', '丁']));
    expect(await rows()).toHaveLength(1000);
    expect(await put(last.map(listed))).toEqual(last);
    const [told] = await server.work.query<{ facts: object }>(
      `SELECT facts AS "facts{}" FROM audit_entries WHERE facts LIKE '%erased%' ORDER BY sequence DESC LIMIT 1`,
    );
    expect(told!.facts).toMatchObject({ removed: 500, erased: 500 });
    // of one that is no longer kept the words come back, and nothing of another report is had by naming it
    const [elsewhere] = (await look()).matters;
    const again = await put([
      { id: gone!.id, area: '', matter: '甲0' },
      { ...listed(elsewhere!), area: '', matter: '乙' },
    ]);
    expect(again.map(({ matter, state }) => [matter, state])).toEqual([
      ['甲0', 'blank'],
      ['乙', 'blank'],
    ]);
    expect(again.map(({ id: one }) => one)).not.toContain(elsewhere!.id);
    await discard(id);
    expect(await rows()).toEqual([]);
  });
});

describe('where sentences come from', () => {
  const report = async (login = 'coordinator') =>
    (await (await year.as(login)).get<OriginsView>(`/api/reports/${year.id}/origins`)).body;
  const section = async (login: string, id: string) =>
    (await year.as(login)).get<SectionOrigins>(`/api/sections/${id}/origins`);
  const send = async (reason?: string) => {
    const { version, digest } = await year.section('audit-clerk', audit!);
    const act = { action: 'send', digest, ...(reason && { reason }) };
    return (await year.as('audit-clerk')).post(`/api/sections/${audit}/transitions`, act, { ifMatch: version });
  };

  test('who writes is told sentence by sentence, beside last year’s', async () => {
    const NEW = '首次开展营商环境法治体验活动，邀请企业代表五十名。';
    await year.write('audit-clerk', audit!, CARRIED + NEW);
    const { body } = await section('audit-clerk', audit!);
    expect(body).toMatchObject({ lastYear: 2017, limit: 50 });
    expect(body.sentences.map(({ text, origin, source }) => [text, origin, source])).toEqual([
      [CARRIED, 'carried', { kind: 'last_year', name: '（一）一是', text: CARRIED }],
      [NEW, 'new', null],
    ]);
  });

  test('a text that stands mostly as last year is handed on with a word why', async () => {
    const { offers } = await year.section('audit-clerk', audit!);
    const asks = offers.find(({ action }) => action === 'send')!.asks;
    expect(asks).toContainEqual({ input: 'reason', required: true });
    expect(codes(await send())).toEqual(['carried_over_limit']);
    expect((await send('机构职责没有变化。')).status).toBe(200);
  });

  test('the bureau sees no share of a text that it does not read yet', async () => {
    const of = async () => (await report()).sections.find(({ sectionId }) => sectionId === audit)!.shares;
    expect(await of()).toBeNull();
    expect((await section('coordinator', audit!)).status).toBe(404);
    const { digest } = await year.section('audit-head', audit!);
    await year.act('audit-head', audit!, { action: 'submit', digest, reason: '同上。' });
    expect(await of()).toEqual({ carried: 31, reworded: 0, material: 0, repeated: 0, new: 23 });
  });

  test('the same as another unit’s is told to the bureau, and not to the unit that may not read it', async () => {
    const { body } = await year
      .as('audit-clerk')
      .then((browser) => browser.get<{ body: object }>(`/api/sections/${audit}`));
    expect(body).toBeDefined();
    await year.write('water-clerk', water!, '首次开展营商环境法治体验活动，邀请企业代表五十名。');
    expect((await section('water-clerk', water!)).body.sentences).toMatchObject([{ origin: 'new', source: null }]);
    const { digest } = await year.section('water-head', water!);
    await year.act('water-head', water!, { action: 'submit', digest });
    expect((await section('coordinator', water!)).body.sentences).toMatchObject([
      { origin: 'repeated', source: { kind: 'section', name: '（一）一是' } },
    ]);
    // what was compared for the bureau is not told to the unit
    expect((await section('water-clerk', water!)).body.sentences).toMatchObject([{ origin: 'new', source: null }]);
  });

  test('material is told by the unit that gave it, and read by who received it', async () => {
    const GIVEN = '我镇在各村（社区）设立公共法律服务工作站三十五个，安排律师每周值班一次。';
    const unitIds = [year.cast.unit['town']];
    const wants = { text: { words: 200 }, figures: [] };
    const head = await year.as('audit-head');
    await year.act('reviewer', audit!, { action: 'return', reason: '请补充镇街做法。', dueDate: '2099-12-20' });
    const asked = {
      kind: 'material',
      question: '有什么做法？',
      wants,
      dueDate: '2099-12-12',
      sectionId: audit,
      unitIds,
    };
    const { id } = (await head.post<{ id: string }>(`/api/reports/${year.id}/requests`, asked)).body;
    const town = await year.as('town-clerk');
    const [given] = (await head.get<RequestView>(`/api/requests/${id}`)).body.answers;
    const answer = `/api/contributions/${given!.id}`;
    const read = async () => (await town.get<ContributionView>(answer)).body;
    await town.put(
      `${answer}/content`,
      { body: documentFromParagraphs([GIVEN]), figures: {} },
      { ifMatch: (await read()).contentVersion },
    );
    const { version, digest: sent } = await read();
    expect(
      (await town.post(`${answer}/transitions`, { action: 'submit', digest: sent }, { ifMatch: version })).status,
    ).toBe(200);
    const digest = await year.write('audit-clerk', audit!, GIVEN.replace('我镇', '东港镇'));
    const material = { kind: 'material', name: '东港镇人民政府' };
    expect((await section('audit-clerk', audit!)).body.sentences).toMatchObject([
      { origin: 'material', source: { ...material, text: GIVEN } },
    ]);
    await year.act('audit-head', audit!, { action: 'submit', digest });
    expect((await section('reviewer', audit!)).body.sentences).toMatchObject([
      { origin: 'material', source: { kind: 'material', text: GIVEN } },
    ]);
  });
});
