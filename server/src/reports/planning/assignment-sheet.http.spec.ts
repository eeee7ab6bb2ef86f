import type { AssignmentPasteResult } from '@bafang/shared';
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

test('a unit gets the sections that it sees', async () => {
  await year.open();
  const [, rows] = await sheet('water-clerk');
  expect(rows.slice(1).map(([section]) => section)).toEqual(['（一）一是依法履职其一', '（一）二是依法履职其二']);
});
