import type { AssignmentPasteResult, AssignmentText } from '@bafang/shared';
import { fillCast } from '../../testing/cast.js';
import { downloadedSheet } from '../../testing/downloaded-sheet.js';
import { startTestServer, type TestServer } from '../../testing/test-server.js';
import { Year } from '../../testing/year.js';

let server: TestServer;
let year: Year;

beforeAll(async () => {
  server = await startTestServer();
  year = await (await new Year(server, await fillCast(server.work)).plan()).assign();
});
afterAll(() => server.close());

const fetchedSheet = async (): Promise<string | ArrayBuffer | Uint8Array> => {
  const { cookies } = await year.as('coordinator');
  const cookie = [...cookies].map((pair) => pair.join('=')).join('; ');
  const answer = await fetch(`${server.address}/api/reports/${year.id}/assignment.xlsx`, { headers: { cookie } });
  return answer.arrayBuffer();
};
const sheet = async (login: string) => downloadedSheet(await year.as(login), `/api/reports/${year.id}/assignment.xlsx`);

test('the whole assignment, in printed order, dates as dates', async () => {
  const [name, rows] = await sheet('coordinator');
  expect(name).toBe('海城市2018年法治政府建设年度报告（分工表）.xlsx');
  expect(rows[0]).toEqual(['条目', '牵头单位', '配合单位', '报送期限', '字数上限']);
  expect(rows.slice(1).map(([section, lead, supporting]) => [section, lead, supporting])).toEqual([
    ['引言', '市法制局', null],
    ['（一）一是依法履职其一', '市审计局', '市水务局'],
    ['（一）二是依法履职其二', '市水务局', null],
    ['（二）一是化解矛盾其一', '东港镇人民政府', null],
    ['（二）二是化解矛盾其二', '市审计局', null],
    ['二、下一年设想', '市法制局', null],
  ]);
  expect(rows[1]![3]).toEqual(new Date('2018-12-14T00:00:00Z'));
});

test('every row of it is found again when it is pasted', async () => {
  const [, rows] = await sheet('coordinator');
  const text = rows.map((row) => row.slice(0, 3).join('\t')).join('\n');
  const { body } = await (
    await year.as('coordinator')
  ).post<AssignmentPasteResult>(`/api/reports/${year.id}/assignment/paste`, { text, apply: false });
  expect(body.unknown).toEqual([]);
  expect(body.rows.map(({ problem }) => problem)).toEqual(rows.slice(1).map(() => null));
});

const sendSheet = async (bytes: string | ArrayBuffer | Uint8Array) => {
  const form = new FormData();
  form.append('file', new Blob([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)]), '分工表.xlsx');
  return (await year.as('coordinator')).post<AssignmentText>(`/api/reports/${year.id}/assignment/sheet`, form);
};

test('the sheet that was given out is read in as what is pasted', async () => {
  const given = await fetchedSheet();
  const { status, body } = await sendSheet(given);
  expect([status, body.text.split('\n')]).toEqual([
    200,
    [
      '条目\t牵头单位\t配合单位',
      '引言\t市法制局\t',
      '（一）一是依法履职其一\t市审计局\t市水务局',
      '（一）二是依法履职其二\t市水务局\t',
      '（二）一是化解矛盾其一\t东港镇人民政府\t',
      '（二）二是化解矛盾其二\t市审计局\t',
      '二、下一年设想\t市法制局\t',
    ],
  ]);
});

test('what is no sheet is told, and more than 2 MB is not taken', async () => {
  expect(await sendSheet('条目,牵头')).toMatchObject({ status: 422, body: { code: 'unsupported_type' } });
  expect((await sendSheet(new Uint8Array(2 * 1024 * 1024 + 1))).status).toBe(413);
});

test('a unit gets the sections that it sees', async () => {
  await year.open();
  const [, rows] = await sheet('water-clerk');
  expect(rows.slice(1).map(([section]) => section)).toEqual(['（一）一是依法履职其一', '（一）二是依法履职其二']);
});
