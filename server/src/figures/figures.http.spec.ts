import type {
  DocumentJson,
  FigureLine,
  FigureSheet,
  FiguresView,
  NewFigure,
  SectionFigure,
  SectionView,
} from '@bafang/shared';
import { codes } from '../testing/browser.js';
import { downloaded, downloadedSheet } from '../testing/downloaded-sheet.js';
import { Registering } from '../testing/registering.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';
import { Year } from '../testing/year.js';
import { sheetOf } from '../xlsx/sheet.js';

let server: TestServer;
let year: Year;
/** A section of the audit office, one of the water office that the audit office does not read, another of the audit office. */
let [own, foreign, second]: string[] = [];

beforeAll(async () => {
  server = await startTestServer();
  year = await Year.drafting(server);
  [own, second] = await year.ledBy('audit');
  [foreign] = await year.ledBy('water');
  for (const [clerk, id] of [
    ['audit-clerk', own],
    ['audit-clerk', second],
    ['water-clerk', foreign],
  ] as const)
    await year.act(clerk, id!, { action: 'start' });
});
afterAll(() => server.close());

const path = (rest = '') => `/api/reports/${year.id}/figures${rest}`;
const register = async (login = 'audit-clerk') => (await (await year.as(login)).get<FiguresView>(path())).body;
const figureNamed = async (name: string, login?: string): Promise<FigureLine> =>
  (await register(login)).figures.find((figure) => figure.name === name)!;
const add = async (figure: Partial<NewFigure>, login = 'audit-clerk') =>
  (await year.as(login)).post<FiguresView>(path(), {
    ...{ definition: '', measure: '宗', decimals: 0, period: '', formula: null, unitId: year.cast.unit['audit'] },
    ...figure,
  });

type Entering = { value: string; year?: number; version?: number; explanation?: string; evidence?: string };
const enter = async (name: string, said: Entering, reason = '', login = 'audit-clerk') => {
  const figure = await figureNamed(name, login);
  const of = said.year ?? 2018;
  const version = figure.values.find((value) => value.year === of)!.version;
  const values = [{ figure: figure.id, year: of, version, ...said }];
  return (await year.as(login)).put<FiguresView>(path('/values'), { reason, values });
};
const verify = (name: string, login?: string) => new Registering(year).verify(name, login);
const verifies = async (name: string, login: string) => (await figureNamed(name, login)).values.at(-1)!.verifies;

type Token = { figure: string; text: string; year?: number };
const sentence = (...parts: (string | Token)[]): DocumentJson => ({
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: parts.map((part) =>
        typeof part === 'string' ? { type: 'text', text: part } : { type: 'figure', attrs: part },
      ),
    },
  ],
});
const put = async (login: string, id: string, body: DocumentJson) => {
  const { heading, contentVersion } = await year.section(login, id);
  const address = `/api/sections/${id}/content`;
  return (await year.as(login)).put<{ digest: string }>(address, { heading, body }, { ifMatch: contentVersion });
};
const tokensOf = ({ body }: SectionView) =>
  (body as DocumentJson).content[0]!.content!.filter(({ type }) => type === 'figure').map(({ attrs }) => attrs);
const figuresIn = async (login: string, id: string) =>
  (await (await year.as(login)).get<SectionFigure[]>(`/api/sections/${id}/figures`)).body;
const tries = async (login: string, id: string, act: Record<string, unknown>) =>
  (await year.as(login)).post(`/api/sections/${id}/transitions`, act, {
    ifMatch: (await year.section(login, id)).version,
  });

test('a unit enters what it counts, and another person vouches for it', async () => {
  expect(await add({ name: '收到申请', definition: '全市收到的申请' })).toMatchObject({ status: 201 });
  expect((await add({ name: '收到申请' })).body).toMatchObject({ code: 'figure_name_taken' });
  expect((await add({ name: '别家的', unitId: year.cast.unit['water']! })).status).toBe(403);
  await enter('收到申请', { value: '９６２宗', year: 2017 });
  const { status, body } = await enter('收到申请', { value: '1,098', evidence: '登记簿第1至1098号' });
  expect(status).toBe(200);
  expect(body.years).toEqual([2014, 2015, 2016, 2017, 2018]);
  expect(body.figures[0]).toMatchObject({ writes: true, version: 1 });
  expect(body.figures[0]!.values.map(({ value, version }) => [value, version])).toEqual([
    ...[
      [null, 0],
      [null, 0],
      [null, 0],
    ],
    ...[
      ['962', 1],
      ['1098', 1],
    ],
  ]);
  expect(body.figures[0]!.values.at(-1)).toMatchObject({ evidence: '登记簿第1至1098号', change: { verified: null } });
  expect((await verify('收到申请', 'audit-clerk')).status).toBe(403);
  expect((await verify('收到申请')).status).toBe(200);
  expect((await figureNamed('收到申请')).values.at(-1)!.change!.verified).toMatchObject({
    by: { name: expect.any(String) },
  });
});

test('nobody vouches for their own value', async () => {
  await add({ name: '自己填的' }, 'audit-head');
  await enter('自己填的', { value: '5' }, '', 'audit-head');
  expect(await verifies('自己填的', 'audit-head')).toBeNull();
  expect(codes(await verify('自己填的'))).toEqual(['value_own']);
  expect(await verifies('自己填的', 'reviewer')).toEqual(expect.any(String));
});

test.each([
  ['about as many', 'value_unreadable', '约1098'],
  ['two numbers', 'value_unreadable', '1098、1102'],
  ['finer than it is kept', 'value_too_fine', '1098.5'],
])('%s is no value: %s', async (_, code, value) => {
  expect(await enter('收到申请', { value }, '更正')).toMatchObject({ status: 422, body: { code } });
});

test('what follows by a formula is reckoned and never typed', async () => {
  await add({ name: '办结申请' });
  await enter('办结申请', { value: '1014' });
  await add({ name: '办结率', measure: '%', decimals: 1, formula: '办结申请 ÷ 收到申请' });
  const rate = await figureNamed('办结率');
  expect(rate).toMatchObject({ formula: '办结申请 ÷ 收到申请', from: [expect.any(String), expect.any(String)] });
  expect(rate.values.at(-1)!.value).toBe('92.3');
  // of the year before nothing is known about what was closed
  expect(rate.values.at(-2)!.value).toBeNull();
  expect(codes(await enter('办结率', { value: '93.2' }))).toEqual(['figure_derived']);
  const clerk = await year.as('audit-clerk');
  const closed = await figureNamed('办结申请');
  const circular = { formula: '办结率 × 2' };
  expect(await clerk.send('PATCH', path(`/${closed.id}`), circular, { ifMatch: 1 })).toMatchObject({
    status: 422,
    body: { code: 'formula_circular' },
  });
  for (const [formula, code] of [
    ['办结申请 ÷', 'formula_incomplete'],
    ['没有的数 + 1', 'formula_name_unknown'],
    ['1 + 1', 'formula_incomplete'],
  ])
    expect((await add({ name: '按公式', formula: formula! })).body).toMatchObject({ code });
});

test('a unit sees its own figures; those of others once they are verified', async () => {
  const names = async (login: string) => (await register(login)).figures.map(({ name }) => name);
  expect(await names('audit-clerk')).toEqual(['收到申请', '自己填的', '办结申请', '办结率']);
  expect(await names('reviewer')).toHaveLength(4);
  expect(await names('water-clerk')).toEqual(['收到申请']);
  const seen = await figureNamed('收到申请', 'water-clerk');
  expect(seen).toMatchObject({ writes: false });
  // last year's was verified by nobody, and is not theirs to know
  expect(seen.values.slice(-2)).toMatchObject([
    { value: null, cites: false },
    { value: '1098', cites: true },
  ]);
});

test('a token shows what the register has, and the server says of which version', async () => {
  const { id } = await figureNamed('收到申请');
  const closed = (await figureNamed('办结申请')).id;
  const rate = (await figureNamed('办结率')).id;
  const told = { figure: id, text: '1098宗', version: 'made-up' };
  const body = sentence(
    '收到',
    told,
    '，办结率',
    { figure: rate, text: '92.3%' },
    '，上年',
    {
      ...{ figure: id, year: 2017, text: '962宗' },
    },
    '。',
  );
  expect((await put('audit-clerk', own!, body)).status).toBe(200);
  const [first, derived, last] = tokensOf(await year.section('audit-clerk', own!));
  expect(first).toEqual({ figure: id, text: '1098宗', version: expect.stringMatching(/^[0-9a-f-]{36}$/) });
  expect(derived).toEqual({ figure: rate, text: '92.3%' });
  expect(last).toMatchObject({ year: 2017, text: '962宗' });
  // what the register never had is words, which everybody may type: no save fails for it
  for (const wrong of [
    { figure: id, text: '9999宗' },
    { figure: 'nothing-of-that-name', text: '1宗' },
    { figure: id, year: 2016, text: '962宗' },
  ]) {
    expect((await put('audit-clerk', own!, sentence('收到', wrong))).status).toBe(200);
    const { body: saved } = await year.section('audit-clerk', own!);
    expect((saved as DocumentJson).content).toEqual(sentence(`收到${wrong.text}`).content);
  }
  await put('audit-clerk', own!, body);
  // of another unit's figure only what is verified
  expect((await put('water-clerk', foreign!, sentence('共', { figure: id, text: '1098宗' }, '。'))).status).toBe(200);
  await put('water-clerk', foreign!, sentence({ figure: closed, text: '1014宗' }));
  expect(tokensOf(await year.section('water-clerk', foreign!))).toEqual([]);
  await put('water-clerk', foreign!, sentence('共', { figure: id, text: '1098宗' }, '。'));
  expect(await figureNamed('收到申请')).toMatchObject({
    cited: [{ sectionId: own, state: 'drafting' }],
    citedUnseen: { sections: 1, approved: 0 },
  });
});

test('last year’s sentence may come with last year’s value, which is then out of date', async () => {
  const { id } = await figureNamed('收到申请');
  await put('audit-clerk', second!, sentence('收到', { figure: id, text: '962宗' }, '。'));
  expect(await figuresIn('audit-clerk', second!)).toMatchObject([{ shown: '962宗', newest: '1098宗' }]);
  // one that has no value this year has nothing newer, and is not sent either
  await add({ name: '今年没有的' }, 'audit-head');
  await enter('今年没有的', { value: '4', year: 2017 }, '', 'audit-head');
  const { id: other } = await figureNamed('今年没有的', 'audit-head');
  expect((await put('audit-head', second!, sentence('共', { figure: other, text: '4宗' }, '。'))).status).toBe(200);
  const { offers } = await year.section('audit-clerk', second!);
  expect(offers.find(({ action }) => action === 'send')!.refusals.map(({ code }) => code)).toContain(
    'figures_out_of_date',
  );
});

describe('a value changes that two texts show', () => {
  let approvedDigest: string;
  beforeAll(async () => {
    const { digest } = (
      await put(
        'water-clerk',
        foreign!,
        sentence(
          '共',
          {
            figure: (await figureNamed('收到申请')).id,
            text: '1098宗',
          },
          '。',
        ),
      )
    ).body;
    await year.act('water-clerk', foreign!, { action: 'send', digest });
    await year.act('water-head', foreign!, { action: 'submit', digest });
    await year.act('reviewer', foreign!, { action: 'approve', digest });
    approvedDigest = digest;
  });

  test('it wants a reason, for people read the old one', async () => {
    expect(codes(await enter('收到申请', { value: '1102' }))).toEqual(['reason_missing']);
    expect((await figureNamed('收到申请')).citedUnseen).toEqual({ sections: 1, approved: 1 });
  });

  test('no text changes by itself: the approved one is stale, the draft is not sent before it takes it', async () => {
    expect((await enter('收到申请', { value: '1102' }, '补计12月转送的4宗')).status).toBe(200);
    const stale = await year.section('reviewer', foreign!);
    expect(stale).toMatchObject({ state: 'stale', digest: approvedDigest });
    expect(tokensOf(stale)).toMatchObject([{ text: '1098宗' }]);
    expect(stale.history[0]).toMatchObject({ action: 'outdate', role: 'system', from: 'approved', to: 'stale' });
    expect(await figuresIn('reviewer', foreign!)).toMatchObject([
      {
        ...{ name: '收到申请', shown: '1098宗', newest: '1102宗', last: '962宗' },
        change: { reason: '补计12月转送的4宗', verified: null },
      },
    ]);
    const draft = await year.section('audit-clerk', own!);
    expect(draft).toMatchObject({ state: 'drafting', accepts: true, renewed: null });
    expect(draft.offers.find(({ action }) => action === 'send')!.refusals).toContainEqual({
      code: 'figures_out_of_date',
      params: { figures: ['收到申请', '办结率'] },
    });
  });

  test('who holds the draft takes the new values', async () => {
    const { contentVersion } = await year.section('audit-clerk', own!);
    const address = `/api/sections/${own}/figures/acceptance`;
    expect((await (await year.as('reviewer')).post(address, undefined, { ifMatch: contentVersion })).status).toBe(409);
    const clerk = await year.as('audit-clerk');
    expect((await clerk.post(address, undefined, { ifMatch: contentVersion - 1 })).status).toBe(412);
    expect((await clerk.post(address, undefined, { ifMatch: contentVersion })).status).toBe(200);
    const after = await year.section('audit-clerk', own!);
    expect(tokensOf(after).map((attrs) => attrs!['text'])).toEqual(['1102宗', '92.0%', '962宗']);
    expect((await figuresIn('audit-clerk', own!)).map(({ newest }) => newest)).toEqual([null, null, null]);
    // it makes nobody an author of it who was none
    expect(after.writers).toHaveLength(1);
    await year.act('audit-clerk', own!, { action: 'send', digest: after.digest });
  });

  test('the reviewer confirms the text with the new value, which becomes a revision', async () => {
    const { renewed } = await year.section('reviewer', foreign!);
    expect(tokensOf({ body: renewed!.body } as SectionView)).toMatchObject([{ text: '1102宗' }]);
    expect((await tries('reviewer', foreign!, { action: 'reconfirm', digest: approvedDigest })).status).toBe(409);
    // a newer value meanwhile: nothing is taken
    await enter('收到申请', { value: '1103' }, '又补1宗');
    expect(await tries('reviewer', foreign!, { action: 'reconfirm', digest: renewed!.digest })).toMatchObject({
      status: 409,
      body: { code: 'text_changed' },
    });
    const newest = (await year.section('reviewer', foreign!)).renewed!;
    expect((await tries('reviewer', foreign!, { action: 'reconfirm', digest: newest.digest })).status).toBe(200);
    const after = await year.section('reviewer', foreign!);
    expect(after).toMatchObject({ state: 'approved', digest: newest.digest, renewed: null });
    expect(tokensOf(after)).toMatchObject([{ text: '1103宗' }]);
    const revisions = await (await year.as('reviewer')).get<object[]>(`/api/sections/${foreign}/revisions`);
    expect(revisions.body[0]).toMatchObject({ act: 'reconfirm', digest: newest.digest });
  });

  test('back to what stood there is no change of the text', async () => {
    await enter('收到申请', { value: '1104' }, '看错');
    expect(await year.section('reviewer', foreign!)).toMatchObject({ state: 'stale' });
    await enter('收到申请', { value: '1103' }, '改回');
    const { digest, renewed } = await year.section('reviewer', foreign!);
    expect(renewed!.digest).toBe(digest);
    await year.act('reviewer', foreign!, { action: 'reconfirm', digest: renewed!.digest });
  });
});

test('a value that was overtaken is not written over', async () => {
  const { id } = await figureNamed('办结申请');
  const clerk = await year.as('audit-clerk');
  const values = [{ figure: id, year: 2018, version: 0, value: '1015' }];
  expect(await clerk.put(path('/values'), { reason: '更正', values })).toMatchObject({
    status: 412,
    body: { code: 'stale_version', version: 1 },
  });
});

test('a formula names no more than its writer knows, and tells no more to others', async () => {
  const water = { unitId: year.cast.unit['water']! };
  expect((await add({ name: '借来的', formula: '办结申请 × 1', ...water }, 'water-clerk')).body).toMatchObject({
    code: 'formula_name_unknown',
  });
  await verify('办结申请');
  expect((await add({ name: '借来的', formula: '办结申请 × 1', ...water }, 'water-clerk')).status).toBe(201);
  expect((await figureNamed('借来的', 'water-clerk')).values.at(-1)!.value).toBe('1014');
  // entered anew and verified by nobody yet: what follows from it is not told either
  await enter('办结申请', { value: '1016' }, '更正');
  expect(await figureNamed('借来的', 'water-clerk')).toMatchObject({ formula: '…', from: [] });
  expect((await figureNamed('借来的', 'water-clerk')).values.at(-1)!.value).toBeNull();
  await enter('办结申请', { value: '1014' }, '改回');
});

test('who verified a value verified what it was a value of', async () => {
  await verify('收到申请');
  const { id, version } = await figureNamed('收到申请');
  const clerk = await year.as('audit-clerk');
  await clerk.send('PATCH', path(`/${id}`), { definition: '全市收到的申请，不含上年结转' }, { ifMatch: version });
  expect((await figureNamed('收到申请')).values.at(-1)).toMatchObject({ verified: false, change: { verified: null } });
  // and nobody hands a figure to a unit but who may speak for that unit
  const given = { unitId: year.cast.unit['water'] };
  expect((await clerk.send('PATCH', path(`/${id}`), given, { ifMatch: version + 1 })).status).toBe(403);
});

test('what was entered before there was a formula counts no more', async () => {
  await add({ name: '先填后算' });
  await enter('先填后算', { value: '7' });
  const { id } = await figureNamed('先填后算');
  const clerk = await year.as('audit-clerk');
  await clerk.send('PATCH', path(`/${id}`), { formula: '办结申请 - 1000' }, { ifMatch: 1 });
  expect((await figureNamed('先填后算')).values.at(-1)).toMatchObject({ value: '14', version: 0, change: null });
  expect(await verifies('先填后算', 'reviewer')).toBeNull();
  for (const wrong of [{ name: '÷' }, { name: '100' }, { name: '甲 - 乙' }, { name: '甲', measure: '宗，均已办结' }])
    expect((await add(wrong)).status).toBe(422);
});

test('one figure twice in one request is no request', async () => {
  const { id } = await figureNamed('办结申请');
  const twice = { figure: id, year: 2015, version: 0, value: '1' };
  const clerk = await year.as('audit-clerk');
  expect((await clerk.put(path('/values'), { values: [twice, { ...twice, value: '2' }] })).status).toBe(422);
});

test('an undone step brings an older value back as a token, which is out of date', async () => {
  const { id } = await figureNamed('收到申请');
  await put('audit-clerk', second!, sentence('收到', { figure: id, text: '1103宗' }, '。'));
  await put('audit-clerk', second!, sentence('收到', { figure: id, text: '1098宗' }, '。'));
  expect(tokensOf(await year.section('audit-clerk', second!))).toMatchObject([{ text: '1098宗' }]);
  expect(await figuresIn('audit-clerk', second!)).toMatchObject([{ shown: '1098宗', newest: '1103宗' }]);
});

test('values enter together or not at all', async () => {
  const [received, closed] = [await figureNamed('收到申请'), await figureNamed('办结申请')];
  const now = (figure: FigureLine) => ({ figure: figure.id, year: 2016, version: 0 });
  const clerk = await year.as('audit-clerk');
  const values = [
    { ...now(received), value: '843' },
    { ...now(closed), value: '很多' },
  ];
  expect((await clerk.put(path('/values'), { values })).body).toMatchObject({
    code: 'value_unreadable',
    figure: closed.id,
  });
  expect((await figureNamed('收到申请')).values[2]!.value).toBeNull();
});

test('why it is so far from last year’s is said beside it, and is no new version', async () => {
  await enter('收到申请', { value: '1103', explanation: '新设窗口，申请增多' });
  expect((await figureNamed('收到申请')).values.at(-1)).toMatchObject({
    value: '1103',
    explanation: '新设窗口，申请增多',
  });
  expect((await register()).jump).toBe(30);
});

describe('the register as a sheet', () => {
  const read = async (bytes: Uint8Array, login = 'audit-clerk') => {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(bytes)]), '数据.xlsx');
    return (await year.as(login)).post<FigureSheet>(path('/sheet'), form);
  };
  const sheet = (heading: string[], rows: Parameters<typeof sheetOf>[2]) =>
    sheetOf(
      '表',
      heading.map((one) => ({ heading: one, width: 10 })),
      rows,
    );

  test('what was given out is read in as it stands, and changes nothing', async () => {
    await add({ name: '=甲+1', definition: '@甲' });
    const before = (await register()).figures;
    const clerk = await year.as('audit-clerk');
    const [name, rows] = await downloadedSheet(clerk, path('.xlsx'));
    expect(name).toBe('2018年度数据台账.xlsx');
    expect(rows[0]!.slice(1)).toEqual(['口径', '计量单位', '来源单位', '公式', '2014', '2015', '2016', '2017', '2018']);
    expect(rows[0]![0]).toContain('可以再导入');
    expect(rows.find((row) => row[0] === '收到申请')!.slice(5)).toEqual([null, null, null, 962, 1103]);
    expect(rows.find((row) => row[0] === '办结率')![4]).toBe('办结申请 ÷ 收到申请');
    expect(rows.find((row) => row[0] === '=甲+1')![1]).toBe('@甲');
    const [, bytes] = await downloaded(clerk, path('.xlsx'));
    const { status, body } = await read(bytes);
    expect(status).toBe(200);
    expect(body.rows.find((row) => row.name === '收到申请')).toEqual({
      line: 2,
      name: '收到申请',
      values: [
        { year: 2017, value: '962' },
        { year: 2018, value: '1103' },
      ],
    });
    expect((await register()).figures).toEqual(before);
  });

  test('others see in it what they see on screen', async () => {
    const [, rows] = await downloadedSheet(await year.as('water-clerk'), path('.xlsx'));
    expect(rows.slice(1).map(([name]) => name)).toEqual(
      (await register('water-clerk')).figures.map(({ name }) => name),
    );
  });

  test('years stand where the headings say, and a cell is told as it is', async () => {
    const bytes = await sheet(
      ['2018年', '名称', '2017'],
      [
        [' 1,102宗 ', '收到申请', 962],
        [null, null, null],
        ['很多', '没有的数', null],
        [5, null, null],
      ],
    );
    expect((await read(bytes)).body.rows).toEqual([
      {
        ...{ line: 2, name: '收到申请' },
        values: [
          { year: 2018, value: '1,102宗' },
          { year: 2017, value: '962' },
        ],
      },
      { line: 4, name: '没有的数', values: [{ year: 2018, value: '很多' }] },
      { line: 5, name: '', values: [{ year: 2018, value: '5' }] },
    ]);
  });

  test('what is no sheet is refused', async () => {
    expect((await read(new Uint8Array(Array.from({ length: 300 }, (_, at) => at % 7)))).status).toBe(422);
    expect((await read(new TextEncoder().encode('名称,2018\n收到申请,"1,102"'))).body.rows).toEqual([
      { line: 2, name: '收到申请', values: [{ year: 2018, value: '1,102' }] },
    ]);
    expect(await (await year.as('audit-clerk')).post(path('/sheet'), new FormData())).toMatchObject({
      ...{ status: 422, body: { code: 'file_missing' } },
    });
    expect((await read(await sheet(['名称'], [['收到申请']]))).body.rows).toEqual([]);
  });
});
