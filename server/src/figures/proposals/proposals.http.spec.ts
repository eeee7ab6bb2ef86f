import type { FiguresView, NumberAnswers, NumberLine, ProposalsView } from '@bafang/shared';
import { listen } from '../../testing/statements.js';
import { Registering } from '../../testing/registering.js';
import { startTestServer, type TestServer } from '../../testing/test-server.js';
import { Year } from '../../testing/year.js';

let server: TestServer;
let year: Year;
const LAST_YEAR = [
  '海城市2017年度法治政府建设情况报告',
  '',
  '一、基本情况',
  '（一）依法履职',
  '一是办理复议。全年收到行政复议申请962宗，办结897宗。根据海府〔2017〕41号文件改进12345热线。',
  '二是开展审计。完成审计项目56个，开设三个专栏。',
].join('\n');

/** Of last year's report two points: the bureau leads the first, the audit office the second. */
beforeAll(async () => {
  server = await startTestServer();
  year = await Year.after(server, LAST_YEAR, ['bureau', 'audit']);
});
afterAll(() => server.close());

const path = () => `/api/reports/${year.id}/figures/proposals`;
const look = async (login: string, of = 2017) =>
  (await (await year.as(login)).get<ProposalsView>(`${path()}?year=${of}`)).body;
const linesOf = ({ sections }: ProposalsView): (NumberLine & { sectionId: string })[] =>
  sections.flatMap(({ sectionId, numbers }) => numbers.map((number) => ({ ...number, sectionId })));
const proposed = (view: ProposalsView) => linesOf(view).filter(({ kind }) => kind === 'figure');
const named = async (name: string, login = 'coordinator', of = 2017) =>
  proposed(await look(login, of)).find((number) => number.name === name)!;
type Said = NumberAnswers['answers'][number]['said'];
const say = async (login: string, answers: [NumberLine & { sectionId: string }, Said][], of = 2017, reason = '') =>
  (await year.as(login)).post<ProposalsView>(path(), {
    ...{ year: of, reason },
    answers: answers.map(([{ sectionId, key }, said]) => ({ sectionId, key, said })),
  });
const takeBack = async (login: string, name: string) => say(login, [[await named(name), { as: 'open' }]]);
const register = async () =>
  (await (await year.as('coordinator')).get<FiguresView>(`/api/reports/${year.id}/figures`)).body.figures;
const valuesOf = async (name: string) =>
  (await register()).find((figure) => figure.name === name)?.values.map(({ value }) => value);
const added = (name: string, value: string, measure = '宗', unit = 'bureau'): Said => ({
  ...{ as: 'added', name, value, measure, definition: '', unitId: year.cast.unit[unit]! },
});

test('what last year’s report counts is proposed, by section; what is no figure is told apart', async () => {
  const view = await look('coordinator');
  expect(view.year).toBe(2017);
  expect(view.sections.map(({ label, title, leadUnit }) => [label, title, leadUnit?.shortName])).toEqual([
    ['（一）一是', '办理复议', '市法制局'],
    ['（一）二是', '开展审计', '市审计局'],
  ]);
  expect(proposed(view).map(({ name, value, measure, lists }) => [name, `${value}${measure}`, lists])).toEqual([
    ['收到行政复议申请', '962宗', false],
    ['办结行政复议申请', '897宗', false],
    ['完成审计项目', '56个', false],
    ['开设专栏', '3个', true],
  ]);
  expect(linesOf(view).flatMap(({ kind, words }) => (kind === 'figure' ? [] : [`${kind} ${words}`]))).toEqual([
    'document 〔2017〕41号',
    'name 12345',
  ]);
});

test('a unit is shown the numbers of its own sections alone', async () => {
  const names = async (login: string, of?: number) => proposed(await look(login, of)).map(({ name }) => name);
  expect(await names('audit-clerk')).toEqual(['完成审计项目', '开设专栏']);
  expect(await names('bureau-clerk')).toEqual(['收到行政复议申请', '办结行政复议申请']);
  expect(JSON.stringify(await look('audit-clerk'))).not.toContain('复议');
  // who enters no value has nothing to answer
  expect(await names('reviewer')).toEqual([]);
  expect((await (await year.as('coordinator')).get(`${path()}?year=2016`)).status).toBe(404);
  const foreign = await named('收到行政复议申请');
  expect(await say('audit-clerk', [[foreign, { as: 'dismissed' }]])).toMatchObject({
    status: 409,
    body: { code: 'text_changed' },
  });
});

test('a number enters the register as last year’s value, with the text that says it', async () => {
  const { status, body } = await say('coordinator', [
    [await named('收到行政复议申请'), added('收到行政复议申请', '962宗')],
    [await named('开设专栏'), { as: 'dismissed' }],
  ]);
  expect(status).toBe(200);
  const [figure] = await register();
  expect(figure).toMatchObject({ name: '收到行政复议申请', decimals: 0, unit: { shortName: '市法制局' } });
  expect(figure!.values.map(({ value }) => value)).toEqual([null, null, null, '962', null]);
  expect(figure!.values[3]!.evidence).toBe('2017年度报告（一）一是办理复议');
  const answers = proposed(body).map(({ name, answer }) => [name, answer && (answer.figure === null ? '—' : 'value')]);
  expect(answers).toEqual([
    ['收到行政复议申请', 'value'],
    ['办结行政复议申请', null],
    ['完成审计项目', null],
    ['开设专栏', '—'],
  ]);
});

test('all answers are taken, or none', async () => {
  const [closed, audits] = [await named('办结行政复议申请'), await named('完成审计项目')];
  expect(
    await say('coordinator', [
      [audits, added('完成审计项目', '56', '个', 'audit')],
      [closed, added('收到行政复议申请', '897')],
    ]),
  ).toMatchObject({ status: 409, body: { code: 'figure_name_taken' } });
  expect(await valuesOf('完成审计项目')).toBeUndefined();
  expect((await named('完成审计项目')).answer).toBeNull();
  expect(await say('coordinator', [[closed, added('办结行政复议申请', '很多')]])).toMatchObject({ status: 422 });
  expect((await say('audit-clerk', [[audits, added('完成审计项目', '56', '个', 'water')]])).status).toBe(403);
});

test('a number joins the figure of its name, also in this year’s text', async () => {
  const [own] = await year.ledBy('audit');
  await year.act('audit-clerk', own!, { action: 'start' });
  await year.write('audit-clerk', own!, '完成审计项目61个。');
  await say('audit-clerk', [[await named('完成审计项目'), added('完成审计项目', '56', '个', 'audit')]]);
  const now = await named('完成审计项目', 'audit-clerk', 2018);
  const { id } = (await register()).find(({ name }) => name === '完成审计项目')!;
  expect(now.match).toEqual({ figure: id, exact: true, value: '61', held: false });
  // the bureau does not read it yet
  expect(proposed(await look('coordinator', 2018))).toEqual([]);
  expect((await say('audit-clerk', [[now, { as: 'joined', figure: id, version: 1, value: '61' }]], 2018)).status).toBe(
    412,
  );
  await say('audit-clerk', [[now, { as: 'joined', figure: id, version: 0, value: '61' }]], 2018);
  expect((await valuesOf('完成审计项目'))!.slice(-2)).toEqual(['56', '61']);
  // once the sentence says another number it is asked anew
  await year.write('audit-clerk', own!, '完成审计项目62个。');
  expect(await named('完成审计项目', 'audit-clerk', 2018)).toMatchObject({ value: '62', answer: null });
});

test('nobody joins a figure of another unit, were it only to hear what its value is', async () => {
  const foreign = (await register()).find(({ name }) => name === '收到行政复议申请')!.id;
  const lists = await named('开设专栏', 'audit-clerk');
  await say('audit-clerk', [[lists, { as: 'open' }]]);
  for (const value of ['962', '961'])
    expect(await say('audit-clerk', [[lists, { as: 'joined', figure: foreign, version: 1, value }]])).toMatchObject({
      status: 404,
    });
  await say('audit-clerk', [[lists, { as: 'dismissed' }]]);
});

test('the register is read once for all answers, and once more to be told', async () => {
  const lines = linesOf(await look('coordinator')).filter(({ answer }) => !answer);
  expect(lines.length).toBeGreaterThan(2);
  const statements = listen(server);
  const said = lines.map(({ words }, n): Said => added(`另记${n}`, `${n + 1}`, words.slice(-1)));
  expect(
    (
      await say(
        'coordinator',
        lines.map((line, n) => [line, line.kind === 'figure' ? said[n]! : { as: 'dismissed' }]),
      )
    ).status,
  ).toBe(200);
  expect(statements.filter((text) => /FROM figures WHERE [^)]*$/.test(text))).toHaveLength(2);
  const back = lines.map(({ sectionId, key }) => ({ sectionId, key }) as (typeof lines)[number]);
  expect(
    (
      await say(
        'coordinator',
        back.map((line) => [line, { as: 'open' }]),
      )
    ).status,
  ).toBe(200);
  expect((await register()).filter(({ name }) => name.startsWith('另记'))).toEqual([]);
});

test('an answer is taken back, and what it entered with it', async () => {
  expect((await takeBack('audit-clerk', '收到行政复议申请')).status).toBe(409);
  expect((await takeBack('coordinator', '办结行政复议申请')).status).toBe(409);
  const { status, body } = await takeBack('coordinator', '收到行政复议申请');
  expect(status).toBe(200);
  expect(proposed(body)[0]).toMatchObject({ answer: null, match: null });
  expect(await valuesOf('收到行政复议申请')).toBeUndefined();
  await takeBack('coordinator', '开设专栏');
  expect((await named('开设专栏')).answer).toBeNull();
});

test('what somebody rests on stays', async () => {
  await say('coordinator', [[await named('收到行政复议申请'), added('收到行政复议申请', '962')]]);
  await new Registering(year).verify('收到行政复议申请', 'bureau-chief', 2017);
  await takeBack('coordinator', '收到行政复议申请');
  expect((await valuesOf('收到行政复议申请'))![3]).toBe('962');
  expect(await named('收到行政复议申请')).toMatchObject({ answer: null, match: { held: true } });
});

test('what a file was attached to stays, and its figure', async () => {
  const number = await named('开设专栏');
  await say('coordinator', [[number, added('开设专栏', '3', '个')]]);
  const { id } = (await register()).find(({ name }) => name === '开设专栏')!;
  const at = `/api/reports/${year.id}/figures/${id}/values/2017/attachments`;
  expect((await (await year.as('coordinator')).post(at, new File(['专栏目录'], '目录.txt'))).status).toBe(201);
  expect((await takeBack('coordinator', '开设专栏')).status).toBe(200);
  expect((await register()).find((figure) => figure.id === id)!.values[3]!.attachments).toHaveLength(1);
});

describe('an answer is taken back that entered a value beside others', () => {
  const audits = async () => (await register()).find(({ name }) => name === '完成审计项目')!;
  const join = async (login: string, version: number) => {
    const { id: figure } = await audits();
    const number = await named('完成审计项目', 'audit-clerk', 2018);
    return say(login, [[number, { as: 'joined', figure, version, value: '62' }]], 2018);
  };
  const takeBackOf = async (login: string) =>
    say(login, [[await named('完成审计项目', 'audit-clerk', 2018), { as: 'open' }]], 2018);

  test('a version without a value follows it: who read it is told that it was overtaken', async () => {
    expect((await audits()).values.at(-1)).toMatchObject({ value: '61', version: 1 });
    expect((await join('audit-clerk', 1)).status).toBe(200);
    expect((await audits()).values.at(-1)).toMatchObject({ value: '62', version: 2 });
    expect((await takeBackOf('audit-clerk')).status).toBe(200);
    expect((await audits()).values.slice(-2)).toMatchObject([
      { value: '56', version: 1 },
      { value: null, version: 3, verified: false },
    ]);
    expect((await named('完成审计项目', 'audit-clerk', 2018)).answer).toBeNull();
    // over what was taken back nobody writes unseen either
    expect((await join('audit-clerk', 2)).status).toBe(412);
  });

  test('what has no value is vouched for by nobody', async () => {
    const register = new Registering(year);
    expect((await register.named('完成审计项目', 'audit-head')).values.at(-1)!.verifies).toBeNull();
    expect((await register.verify('完成审计项目')).status).toBe(404);
  });

  test('of a figure that is another unit’s by now the value stays', async () => {
    expect((await join('audit-clerk', 3)).status).toBe(200);
    const { id, version } = await audits();
    const given = { unitId: year.cast.unit['water'] };
    await (
      await year.as('coordinator')
    ).send('PATCH', `/api/reports/${year.id}/figures/${id}`, given, { ifMatch: version });
    expect((await takeBackOf('audit-clerk')).status).toBe(200);
    expect((await audits()).values.at(-1)).toMatchObject({ value: '62', version: 4 });
  });
});
