import type { DocumentJson, SectionView } from '@bafang/shared';
import { newId } from '../database/id.js';
import { Figure } from '../register/figure.entity.js';
import { codes } from '../testing/browser.js';
import { Registering, sentence } from '../testing/registering.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';
import { Year } from '../testing/year.js';

/** What a change of a figure asks and does, whether of its value or of what it is. */
let server: TestServer;
let year: Year;
let register: Registering;
let own: string;

beforeAll(async () => {
  server = await startTestServer();
  year = await Year.drafting(server);
  register = new Registering(year);
  [own] = (await year.ledBy('audit')) as [string];
  await year.act('audit-clerk', own, { action: 'start' });
  await register.add({ name: '收到申请' });
  await register.enter('收到申请', { value: '1098' });
  await register.add({ name: '办结申请' });
  await register.enter('办结申请', { value: '1014' });
  await register.add({ name: '办结率', measure: '%', decimals: 1, formula: '办结申请 ÷ 收到申请' });
});
afterAll(() => server.close());

const shown = ({ body }: SectionView) =>
  (body as DocumentJson).content[0]!.content!.flatMap(({ attrs }) => attrs?.['text'] ?? []);

describe('what texts show changes with a reason', () => {
  beforeAll(async () => {
    const [received, rate] = [await register.named('收到申请'), await register.named('办结率')];
    const tokens = [{ figure: received.id, text: '1098宗' }, '，', { figure: rate.id, text: '92.3%' }];
    await register.write('audit-clerk', own, sentence('收到', ...tokens, '。'));
  });

  test.each([
    ['the value', () => register.enter('收到申请', { value: '1102' })],
    ['the value of what a cited one follows from', () => register.enter('办结申请', { value: '1000' })],
    ['the measure word', () => register.change('收到申请', { measure: '件' })],
    ['the digits behind the point', () => register.change('办结率', { decimals: 2 })],
    ['the formula', () => register.change('办结率', { formula: '1 - 办结申请 ÷ 收到申请' })],
    ['a formula in the place of values', () => register.change('收到申请', { formula: '办结申请 + 1' })],
  ])('%s', async (_, change) => {
    expect(codes(await change())).toEqual(['reason_missing']);
  });

  test.each([
    ['what is counted', () => register.change('收到申请', { definition: '全市收到的' })],
    ['the name', () => register.change('办结率', { name: '按期办结率' })],
    ['what no text shows', () => register.change('办结申请', { measure: '件' })],
    ['a rate that is rounded to the same', () => register.enter('办结申请', { value: '1013' })],
    ['what shows the same', () => register.change('收到申请', { measure: '宗', decimals: 0 })],
  ])('%s asks for none', async (_, change) => {
    expect((await change()).status).toBe(200);
  });

  test('it is told beside the figure, and the draft asks for the new words', async () => {
    expect((await register.named('收到申请')).changed).toBeNull();
    expect((await register.change('收到申请', { measure: '件', reason: '与统计口径一致' })).status).toBe(200);
    expect((await register.named('收到申请')).changed).toMatchObject({
      by: { name: 'audit-audit-clerk' },
      reason: '与统计口径一致',
    });
    const section = await year.section('audit-clerk', own);
    expect(shown(section)).toEqual(['1098宗', '92.3%']);
    expect(section.offers.find(({ action }) => action === 'send')!.refusals).toContainEqual({
      code: 'figures_out_of_date',
      params: { figures: ['收到申请'] },
    });
  });
});

describe('who vouches for a value vouches for what it rests on', () => {
  const verified = async () => (await register.named('核对的')).values.at(-1)!.verified;
  beforeAll(async () => {
    await register.add({ name: '核对的' });
    await register.enter('核对的', { value: '7', evidence: '登记簿' });
    await register.verify('核对的');
  });

  test('an explanation changes nothing of it', async () => {
    expect(await verified()).toBe(true);
    await register.enter('核对的', { value: '7', explanation: '新设窗口' });
    expect(await verified()).toBe(true);
  });

  test('other evidence wants another look', async () => {
    await register.enter('核对的', { value: '7', evidence: '台账第3页' });
    expect((await register.named('核对的')).values.at(-1)).toMatchObject({ verified: false, version: 1 });
  });
});

test('nothing is vouched for where there is no value', async () => {
  await register.add({ name: '没有数的' });
  expect((await register.named('没有数的', 'audit-head')).values.at(-1)!.verifies).toBeNull();
  expect((await register.verify('没有数的')).status).toBe(404);
  // nor what follows by a formula: its basis is
  expect((await register.verify('按期办结率')).status).toBe(404);
});

test('what is retired takes no value and stands in no new text; it can be taken up again', async () => {
  await register.add({ name: '停用的' });
  await register.enter('停用的', { value: '3' });
  const { id } = await register.named('停用的');
  expect((await register.change('停用的', { retired: true }, 'audit-clerk')).status).toBe(200);
  expect(await register.named('停用的')).toMatchObject({ retired: true, writes: false });
  expect((await register.named('停用的')).values.at(-1)).toMatchObject({ value: '3', cites: false });
  expect(codes(await register.enter('停用的', { value: '4' }))).toEqual(['figure_retired']);
  const body = sentence('共', { figure: id, text: '3宗' }, '。');
  const saved = async () => {
    await register.write('audit-clerk', own, body);
    return shown(await year.section('audit-clerk', own));
  };
  expect(await saved()).toEqual([]);
  expect((await register.change('停用的', { retired: false })).status).toBe(200);
  expect(await saved()).toEqual(['3宗']);
});

describe('a register has room for what a city keeps', () => {
  const crowd = (count: number, unit: string) =>
    server.work.run(async (transaction) => {
      for (let n = 0; n < count; n += 1)
        await transaction.add(Figure, {
          ...{ id: newId(), hostUnitId: year.cast.unit['bureau']!, ownerUnitId: year.cast.unit[unit]! },
          ...{ name: `${unit}${n}`, definition: '', measure: '', decimals: 0, period: '', formula: null },
          ...{ position: 100 + n, version: 1, retired: false, reason: '', changedBy: null, changedAt: null },
        });
    });

  test('two hundred of a unit', async () => {
    await crowd(199, 'water');
    const water = { unitId: year.cast.unit['water']! };
    expect((await register.add({ name: '第二百项', ...water }, 'water-clerk')).status).toBe(201);
    expect(await register.add({ name: '再一项', ...water }, 'water-clerk')).toMatchObject({
      ...{ status: 409, body: { code: 'figures_enough', most: 200 } },
    });
    expect((await register.add({ name: '别家还有地方' })).status).toBe(201);
  });

  test('a thousand of all', async () => {
    await crowd(200, 'city');
    await crowd(200, 'court');
    await crowd(200, 'bureau');
    await crowd(199, 'town');
    expect(await register.add({ name: '再也没有地方' })).toMatchObject({
      ...{ status: 409, body: { code: 'figures_enough', most: 1000 } },
    });
  });

  test('five hundred values, and three hundred answers, in one request', async () => {
    const clerk = await year.as('audit-clerk');
    const id = (await register.named('没有数的')).id;
    const values = Array.from({ length: 501 }, () => ({ figure: newId(), year: 2018, version: 0, value: '1' }));
    expect((await clerk.put(register.path('/values'), { values })).status).toBe(422);
    expect((await clerk.put(register.path('/values'), { values: values.slice(1) })).status).toBe(404);
    const answers = Array.from({ length: 301 }, (_, n) => ({
      ...{ sectionId: own, key: `${n}件`, said: { as: 'joined', figure: id, version: 0, value: '1' } },
    }));
    expect((await clerk.post(register.path('/proposals'), { year: 2018, answers })).status).toBe(422);
    expect((await clerk.post(register.path('/proposals'), { year: 2018, answers: answers.slice(1) })).status).toBe(409);
  });

  test('two thousand rows of a sheet', async () => {
    const read = async (rows: number) => {
      const form = new FormData();
      form.append('file', new Blob([`名称,2018\n${'甲,1\n'.repeat(rows - 1)}`]), '数据.csv');
      return (await year.as('audit-clerk')).post(register.path('/sheet'), form);
    };
    expect((await read(2000)).status).toBe(200);
    expect(await read(2001)).toMatchObject({ status: 422, body: { code: 'too_many_rows', most: 2000 } });
  });
});
