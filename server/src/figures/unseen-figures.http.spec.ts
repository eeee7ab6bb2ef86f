import type { ProposalsView, SectionFigure } from '@bafang/shared';
import { newId } from '../database/id.js';
import type { Answer } from '../testing/browser.js';
import { NOTHING, Registering, sentence } from '../testing/registering.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';
import { Year } from '../testing/year.js';

/** A figure of the audit office, and a section of the water office whose clerk asks for it. */
let server: TestServer;
let year: Year;
let register: Registering;
let [figure, section]: string[] = [];

beforeAll(async () => {
  server = await startTestServer();
  year = await Year.drafting(server);
  register = new Registering(year);
  await register.add({ name: '收到申请' });
  await register.enter('收到申请', { value: '1098' });
  figure = (await register.named('收到申请')).id;
  [section] = await year.ledBy('water');
  await year.act('water-clerk', section!, { action: 'start' });
  await year.write('water-clerk', section!, '全年巡查1098宗。');
});
afterAll(() => server.close());

type Ask = (id: string, login: string) => Promise<Answer>;
const at = (version: number) => ({ ifMatch: version });

/** Every route that names a figure. */
const routes: [route: string, ask: Ask][] = [
  [
    'PATCH …/figures/:figure',
    async (id, login) => (await year.as(login)).send('PATCH', register.path(`/${id}`), { definition: '别的' }, at(1)),
  ],
  [
    'PATCH …/figures/:figure, overtaken',
    async (id, login) => (await year.as(login)).send('PATCH', register.path(`/${id}`), { definition: '别的' }, at(9)),
  ],
  [
    'PUT …/figures/values',
    async (id, login) =>
      (await year.as(login)).put(register.path('/values'), {
        values: [{ figure: id, year: 2018, version: 1, value: '1' }],
      }),
  ],
  [
    'POST …/verification',
    async (id, login) =>
      (await year.as(login)).post(register.path(`/${id}/values/2018/verification`), { digest: NOTHING }),
  ],
  [
    'POST …/proposals',
    async (id, login) => {
      const browser = await year.as(login);
      const { sections } = (await browser.get<ProposalsView>(register.path('/proposals?year=2018'))).body;
      const { key } = sections.find(({ sectionId }) => sectionId === section)!.numbers[0]!;
      return browser.post(register.path('/proposals'), {
        year: 2018,
        answers: [{ sectionId: section, key, said: { as: 'joined', figure: id, version: 1, value: '1098' } }],
      });
    },
  ],
];

describe('a figure that a person does not see is none', () => {
  test.each(routes)('%s', async (_, ask) => {
    const [unseen, none] = [await ask(figure!, 'water-clerk'), await ask(newId(), 'water-clerk')];
    expect([unseen.status, none.status]).toEqual([404, 404]);
    expect(unseen.body).toEqual(none.body);
  });
});

describe('one that was given out is seen, and is another unit’s', () => {
  beforeAll(() => register.verify('收到申请'));

  test.each(routes)('%s', async (_, ask) => expect((await ask(figure!, 'water-clerk')).status).toBe(403));
});

describe('of one that a text shows', () => {
  const told = async (login: string) =>
    (await (await year.as(login)).get<SectionFigure[]>(`/api/sections/${section}/figures`)).body[0]!;

  test('last year’s value is told to who may know it', async () => {
    await register.enter('收到申请', { year: 2017, value: '962' });
    await register.write('water-clerk', section!, sentence('收到申请', { figure: figure!, text: '1098宗' }, '。'));
    expect(await told('water-clerk')).toMatchObject({ shown: '1098宗', last: null });
    await year.act('water-head', section!, {
      action: 'submit',
      digest: (await year.section('water-head', section!)).digest,
    });
    expect(await told('reviewer')).toMatchObject({ shown: '1098宗', last: '962宗' });
  });
});
