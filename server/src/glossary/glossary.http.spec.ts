import {
  type GlossaryChange,
  type GlossarySheet,
  type GlossaryVersionLine,
  type GlossaryView,
  shippedGlossary,
  type Term,
} from '@bafang/shared';
import { AuditEntry } from '../audit/audit-entry.entity.js';
import type { Answer } from '../testing/browser.js';
import { downloaded, downloadedSheet } from '../testing/downloaded-sheet.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';
import { Year } from '../testing/year.js';
import { sheetOf } from '../xlsx/sheet.js';
import { Glossaries } from './glossaries.js';

let server: TestServer;
let year: Year;
beforeAll(async () => {
  server = await startTestServer();
  year = await Year.drafting(server);
});
afterAll(() => server.close());

const address = (rest = '') => `/api/reports/${year.id}/glossary${rest}`;
const read = async (login = 'reviewer') => (await year.as(login)).get<GlossaryView>(address());
const change = async (ifMatch: number, body: GlossaryChange, login = 'reviewer') =>
  (await year.as(login)).put<GlossaryView>(address(), body, { ifMatch });
const versions = async () => (await (await year.as('reviewer')).get<GlossaryVersionLine[]>(address('/versions'))).body;
const variants = async (term: string) =>
  (await read()).body.terms.find((one) => one.term === term)?.variants.join(' ') ?? null;

const entry = (term: string, ...written: string[]): Term => ({ term, variants: written, severity: 'warning' });
const ledger = shippedGlossary.terms.find(({ term }) => term === '台账')!;
const refusals = ({ status, body }: Answer<unknown>) => [
  status,
  ...((body as { refusals?: { code: string }[] }).refusals ?? []).map(({ code }) => code),
];

test('a city begins with the shipped list, and everybody who writes or reads a text reads it', async () => {
  for (const login of ['audit-clerk', 'audit-head', 'water-clerk', 'reviewer', 'coordinator', 'bureau-head']) {
    const { status, body } = await read(login);
    expect([login, status, body.version, body.terms.length, body.sensitive.length]).toEqual([
      login,
      200,
      1,
      shippedGlossary.terms.length,
      shippedGlossary.sensitive.length,
    ]);
  }
  expect(await versions()).toEqual([{ version: 1, at: null, by: null, counts: { added: 0, changed: 0, removed: 0 } }]);
});

test('a copy that is still the same is not sent again', async () => {
  const { cookies } = await year.as('audit-clerk');
  const cookie = [...cookies].map((pair) => pair.join('=')).join('; ');
  const ask = (headers: Record<string, string>) =>
    fetch(server.address + address(), { headers: { cookie, ...headers } });
  const first = await ask({});
  const tag = first.headers.get('etag')!;
  expect([first.status, (await ask({ 'if-none-match': tag, 'cache-control': 'max-age=0' })).status]).toEqual([
    200, 304,
  ]);
  expect(first.headers.get('cache-control')).toBe('private, no-cache');
  expect(
    (await change(1, { list: 'terms', was: '台账', term: { ...ledger, variants: ['台帐', '抬账'] } })).status,
  ).toBe(200);
  expect((await ask({ 'if-none-match': tag, 'cache-control': 'max-age=0' })).status).toBe(200);
});

test('each saving is a version, and the trail tells how many entries it changed and none of their words', async () => {
  expect([(await read('audit-clerk')).body.version, await variants('台账')]).toEqual([2, '台帐 抬账']);
  const added = await change(
    2,
    { list: 'sensitive', was: null, term: { ...entry('不对外'), severity: 'error' } },
    'coordinator',
  );
  expect([added.status, added.body.version, added.body.sensitive.at(-1)?.term]).toEqual([200, 3, '不对外']);
  const lines = await versions();
  expect(lines.map(({ version, counts }) => [version, counts])).toEqual([
    [3, { added: 1, changed: 0, removed: 0 }],
    [2, { added: 0, changed: 1, removed: 0 }],
    [1, { added: 0, changed: 0, removed: 0 }],
  ]);
  expect(lines.map(({ by }) => by === null)).toEqual([false, false, true]);
  const entries = await server.work.read.findBy(AuditEntry, { objectType: 'glossary' });
  expect(entries.map(({ action, objectId, objectLabel, facts }) => [action, objectId, objectLabel, facts])).toEqual([
    ['change_glossary', year.cast.unit['bureau'], '2', '{"added":0,"changed":1,"removed":0}'],
    ['change_glossary', year.cast.unit['bureau'], '3', '{"added":1,"changed":0,"removed":0}'],
  ]);
});

test('what others saved meanwhile stands, and what says the same is no version', async () => {
  const late = await change(2, { list: 'terms', was: null, term: entry('新词', '新辞') });
  expect([late.status, (late.body as { version?: number }).version]).toEqual([412, 3]);
  const same = await change(3, { list: 'terms', was: '台账', term: { ...ledger, variants: ['台帐', '抬账'] } });
  expect([same.status, same.body.version]).toEqual([200, 3]);
  const first = change(3, { list: 'terms', was: null, term: entry('新词', '新辞') });
  const second = change(3, { list: 'terms', was: null, term: entry('另词', '另辞') }, 'bureau-head');
  expect([(await first).status, (await second).status].sort()).toEqual([200, 412]);
  expect((await read()).body.version).toBe(4);
});

test('what stands against an entry is told by its number, and what every city begins with stays', async () => {
  const { version, terms } = (await read()).body;
  const at = (term: Term | null, was: string | null = null) => change(version, { list: 'terms', was, term });
  const twice = await at(entry('账本', '抬账'));
  expect(refusals(twice)).toEqual([409, 'variant_known']);
  const n = terms.findIndex(({ term }) => term === '台账') + 1;
  expect((twice.body as unknown as { refusals: unknown[] }).refusals).toEqual([
    { code: 'variant_known', params: { word: '抬账', n } },
  ]);
  expect(refusals(await at(entry('账本', '账本')))).toEqual([409, 'variant_is_its_term']);
  expect(refusals(await at(null, '台账'))).toEqual([409, 'shipped_stays']);
  expect((await at({ ...ledger, term: '没有这一条' }, '没有这一条')).status).toBe(404);
  expect((await at({ ...entry('账本', '帐本'), severity: 'loud' as 'hint' })).status).toBe(422);
  expect((await at(entry('账\t本', '帐本'))).status).toBe(422);
  expect((await read()).body.version).toBe(version);
});

test('an entry of its own is switched off and removed; an earlier version comes back as a new one', async () => {
  const { version, terms } = (await read()).body;
  const own = terms.at(-1)!;
  const off = await change(version, { list: 'terms', was: own.term, term: { ...own, off: true } });
  expect(off.body.terms.at(-1)).toEqual({ ...own, off: true });
  const removed = await change(version + 1, { list: 'terms', was: own.term, term: null });
  expect([removed.body.version, removed.body.terms.some(({ term }) => term === own.term)]).toEqual([
    version + 2,
    false,
  ]);
  const reviewer = await year.as('reviewer');
  const earlier = await reviewer.get<GlossaryView>(address(`/versions/${version}`));
  expect(earlier.body.terms.at(-1)).toEqual(own);
  expect((await reviewer.get(address('/versions/999'))).status).toBe(404);
  const restore = (ifMatch: number, number: number) =>
    reviewer.post<GlossaryView>(address(`/versions/${number}/restore`), {}, { ifMatch });
  expect((await restore(version, 1)).status).toBe(412);
  const restored = await restore(version + 2, version);
  expect([restored.status, restored.body.version, restored.body.terms.at(-1)]).toEqual([200, version + 3, own]);
  expect((await versions())[0]!.counts).toEqual({ added: 1, changed: 0, removed: 0 });
});

const send = async (rows: Parameters<typeof sheetOf>[2]) => {
  const headings = ['类别', '规范用语或敏感词', '应替换的写法', '级别', '起用日期', '截止日期', '说明', '停用'];
  const bytes = await sheetOf(
    '表',
    headings.map((heading) => ({ heading, width: 10 })),
    rows,
  );
  return upload(bytes);
};
async function upload(bytes: Buffer) {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(bytes)]), '用语.xlsx');
  return (await year.as('reviewer')).post<GlossarySheet>(address('/sheet'), form);
}

test('the sheet that was given out is read in as it stands, formulas as the texts they are', async () => {
  const reviewer = await year.as('reviewer');
  const { version } = (await read()).body;
  const formula: Term = {
    ...entry('=1+1', '+2', '@甲'),
    note: '-3',
    from: '2019-01-11',
    until: '2020-12-31',
    off: true,
  };
  const { body: saved } = await change(version, { list: 'terms', was: null, term: formula });
  const [name, rows] = await downloadedSheet(reviewer, address('.xlsx'));
  expect(name).toBe(`用语和敏感词（第${saved.version}版）.xlsx`);
  expect(rows[0]!.slice(0, 4)).toEqual(['类别', '规范用语或敏感词', '应替换的写法', '级别']);
  expect(rows.find((row) => row[1] === '=1+1')).toEqual([
    '用语',
    '=1+1',
    '+2；@甲',
    '提醒',
    new Date('2019-01-11T00:00:00Z'),
    new Date('2020-12-31T00:00:00Z'),
    '-3',
    '是',
  ]);
  const { status, body } = await upload((await downloaded(reviewer, address('.xlsx')))[1]);
  expect([status, body.bad]).toEqual([200, []]);
  expect(body.entries.filter(({ list }) => list === 'terms').map(({ term }) => term)).toEqual(saved.terms);
  expect(body.entries.filter(({ list }) => list === 'sensitive').map(({ term }) => term)).toEqual(saved.sensitive);
  expect((await reviewer.get<GlossaryView>(address())).body.version).toBe(saved.version);
});

test('rows that are no entry are told with their line, the others are read', async () => {
  const { status, body } = await send([
    ['用语', '滨海湾新区', '长安新区；长安滨海湾', '提醒', '2017年10月1日', null, '自2017年起', null],
    ['', '', '', '', null, null, null, null],
    ['词', '甲', '乙', '提醒', null, null, null, null],
    ['用语', '甲', '乙', '警告', null, null, null, null],
    ['用语', '甲', '乙', '错误', '去年', null, null, null],
    ['用语', '甲', '乙', '错误', '2019-02-30', null, null, null],
    ['用语', '甲', '', '错误', null, null, null, null],
    ['用语', '', '乙', '错误', null, null, null, null],
    ['用语', '滨海湾新区', '湾区', '提示', null, null, null, null],
    ['敏感词', '不外传', '', '错误', '', '2020/1/2', '', '是'],
  ]);
  expect(status).toBe(200);
  expect(body.entries).toEqual([
    {
      list: 'terms',
      term: { ...entry('滨海湾新区', '长安新区', '长安滨海湾'), note: '自2017年起', from: '2017-10-01' },
    },
    { list: 'sensitive', term: { ...entry('不外传'), severity: 'error', until: '2020-01-02', off: true } },
  ]);
  expect(body.bad.map(({ line, problem }) => [line, problem.code])).toEqual([
    [4, 'list_unknown'],
    [5, 'severity_unknown'],
    [6, 'date_unknown'],
    [7, 'date_unknown'],
    [8, 'variants_missing'],
    [9, 'term_missing'],
    [10, 'row_twice'],
  ]);
  const empty = await (await year.as('reviewer')).post(address('/sheet'), new FormData());
  expect([empty.status, empty.body]).toMatchObject([422, { code: 'file_missing' }]);
});

test('what is taken in stands in place of the entry of the same term, or last; all of it or nothing', async () => {
  const reviewer = await year.as('reviewer');
  const { version, terms } = (await read()).body;
  const take = (entries: readonly Term[], ifMatch = version) =>
    reviewer.post<GlossaryView>(
      address('/entries'),
      { entries: entries.map((term) => ({ list: 'terms', term })) },
      { ifMatch },
    );
  expect(refusals(await take([entry('好词', '坏词'), entry('账本', '抬账')]))).toEqual([409, 'variant_known']);
  expect((await take([entry('好词', '坏词')], version - 1)).status).toBe(412);
  expect((await read()).body.terms).toEqual(terms);
  const { status, body } = await take([entry('好词', '坏词'), { ...ledger, severity: 'error' }]);
  expect([status, body.version, body.terms.at(-1)?.term]).toEqual([200, version + 1, '好词']);
  expect(body.terms.findIndex(({ term }) => term === '台账')).toBe(terms.findIndex(({ term }) => term === '台账'));
  expect((await versions())[0]!.counts).toEqual({ added: 1, changed: 1, removed: 0 });
});

test('each host has its own, and the guard is given the newest', async () => {
  const glossaries = server.app.get(Glossaries, { strict: false });
  const ours = await glossaries.current(year.cast.unit['bureau']!);
  expect([ours.version, ours.glossary.terms.at(-1)?.term]).toEqual([(await read()).body.version, '好词']);
  expect(await glossaries.current(year.cast.unit['audit']!)).toEqual({ version: 1, glossary: shippedGlossary });
});
