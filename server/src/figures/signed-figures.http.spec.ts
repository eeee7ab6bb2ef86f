import type { FiguresView, InboxView } from '@bafang/shared';
import { Clock } from '../database/clock.js';
import { codes, type Answer } from '../testing/browser.js';
import { Registering, sentence } from '../testing/registering.js';
import { sendToSign, sign } from '../testing/signing.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';
import { sectionsIn, Year } from '../testing/year.js';

/** What a newer value means once a report is sent to sign: each test goes on where the one before ended. */
let server: TestServer;
let year: Year;
let register: Registering;
let section: string;

beforeAll(async () => {
  server = await startTestServer();
  await server.app.get(Clock).startAt(new Date('2018-12-13T06:00:00.000Z'));
  year = await Year.drafting(server);
  register = new Registering(year);
  [section] = (await year.ledBy('audit')) as [string];
  await register.add({ name: '收到申请' });
  await register.enter('收到申请', { value: '1098' });
  await register.add({ name: '没有引用的' });
  await register.enter('没有引用的', { value: '5' });
  await year.approveAll();
  await year.act('coordinator', section, { action: 'reopen', reason: '引用台账。', dueDate: '2018-12-19' });
  await cite('1098宗');
  await sendToSign(year);
});
afterAll(() => server.close());

async function cite(text: string): Promise<void> {
  const { id } = await register.named('收到申请');
  const digest = await register.write('audit-clerk', section, sentence('收到', { figure: id, text }, '。'));
  await year.act('audit-head', section, { action: 'submit', digest });
  await year.act('reviewer', section, { action: 'approve', digest });
}
const refusal = ({ body }: Answer, code: string) =>
  (body as { refusals?: { code: string; params?: object }[] }).refusals?.find((each) => each.code === code);

test('nothing is signed while a value that its texts show is out of date', async () => {
  expect(codes(await register.enter('收到申请', { value: '1102' }))).toEqual(['reason_missing']);
  expect((await register.enter('收到申请', { value: '1102' }, '补计4宗')).status).toBe(200);
  const refused = await sign(year);
  expect(refused.status).toBe(409);
  expect(refusal(refused, 'figures_out_of_date')).toMatchObject({
    params: { count: 1, figures: ['（一）一是 收到申请'] },
  });
});

test('taken back and sent once more with the new value, it is signed', async () => {
  await year.actOnReport('bureau-head', { action: 'recall', reason: '数据有更新。' });
  await year.act('coordinator', section, { action: 'return', reason: '请更新数据。', dueDate: '2018-12-19' });
  await cite('1102宗');
  await sendToSign(year);
  // of what no text shows nothing hangs on it
  await register.enter('没有引用的', { value: '6' });
  expect((await sign(year)).status).toBe(204);
  expect((await year.overview()).state).toBe('signed');
});

const notices = async (login: string) =>
  (await (await year.as(login)).get<InboxView>('/api/inbox')).body.items.filter(
    ({ action }) => action === 'figures_changed',
  );

describe('once it is signed a newer value is a notice', () => {
  test('of which no signed text is told, nobody hears', async () => {
    await register.enter('没有引用的', { value: '7' });
    expect(await notices('bureau-head')).toEqual([]);
  });

  test('who changes what a signed text shows says why; the text stays as it was signed', async () => {
    expect(codes(await register.enter('收到申请', { value: '1103' }))).toEqual(['reason_missing']);
    expect((await register.enter('收到申请', { value: '1103' }, '又补计1宗')).status).toBe(200);
    expect(await year.section('reviewer', section)).toMatchObject({ state: 'approved' });
    expect((await year.overview()).state).toBe('signed');
    const view = await (await year.as('audit-clerk')).get<FiguresView>(register.path());
    expect(view.body.signed).toBe(true);
  });

  test('the bureau head is told, and nobody else', async () => {
    expect(await notices('bureau-head')).toMatchObject([
      {
        ...{ kind: 'report', reportId: year.id, state: 'signed' },
        why: {
          code: 'figures_changed',
          params: { by: 'audit-audit-clerk', figures: '收到申请', reason: '又补计1宗', at: expect.any(String) },
        },
      },
    ]);
    for (const login of ['coordinator', 'reviewer', 'publisher', 'leader', 'audit-head'])
      expect(await notices(login)).toEqual([]);
  });

  test('it is told on when the report is public, and no more when the value is as it was signed', async () => {
    await year.actOnReport('publisher', { action: 'publish' });
    expect(await notices('bureau-head')).toMatchObject([{ state: 'published' }]);
    await register.enter('收到申请', { value: '1102' }, '改回');
    expect(await notices('bureau-head')).toEqual([]);
  });

  test('a month later it is told no more', async () => {
    await register.enter('收到申请', { value: '1104' }, '更正');
    expect(await notices('bureau-head')).toHaveLength(1);
    await server.app.get(Clock).startAt(new Date('2019-01-14T06:00:00.000Z'));
    expect(await notices('bureau-head')).toEqual([]);
  });

  test('a measure word is changed with a reason too, of which the bureau head is told', async () => {
    expect(codes(await register.change('收到申请', { measure: '件' }))).toEqual(['reason_missing']);
    expect((await register.change('收到申请', { measure: '件', reason: '统一单位' })).status).toBe(200);
    expect(await notices('bureau-head')).toMatchObject([{ why: { params: { reason: '统一单位' } } }]);
  });
});

test('a text that is worked on again follows the register again: what was overtaken meanwhile is looked at anew', async () => {
  expect(await year.section('reviewer', section)).toMatchObject({ state: 'approved' });
  await year.actOnReport('bureau-head', { action: 'correct', reason: '数据有误。', publicNote: '一处数据有误。' });
  const { state, history } = await year.section('reviewer', section);
  expect([state, history[0]]).toMatchObject(['stale', { action: 'outdate', role: 'system' }]);
  // of the others none shows a value
  const others = sectionsIn((await year.overview()).children).filter(({ id }) => id !== section);
  expect(new Set(others.map((line) => line.state))).toEqual(new Set(['approved']));
});
