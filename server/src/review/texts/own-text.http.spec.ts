import { nodesOf } from '@bafang/shared';
import { Audit } from '../../audit/audit.js';
import { Clock } from '../../database/clock.js';
import { Report } from '../../outline/report.entity.js';
import { fillCast } from '../../testing/cast.js';
import { startTestServer, type TestServer } from '../../testing/test-server.js';
import { sectionsIn, Year } from '../../testing/year.js';
import { ActorSource } from '../../users/actor-source.js';
import { SectionLoader } from '../loaders/section-loader.js';
import { Standings } from '../loaders/standings.js';

/** The life of one section; each test goes on where the one before ended, with a clock that was turned back once more. */
let server: TestServer;
let year: Year;
let id: string;
let turned = 0;

const people = ['audit-clerk', 'audit-head', 'coordinator', 'reviewer'];

beforeAll(async () => {
  server = await startTestServer();
  year = new Year(server, await fillCast(server.work));
  await (await (await year.plan()).assign()).open();
  id = sectionsIn((await year.overview()).children)[1]!.id;
});
afterAll(() => server.close());

/** Who wrote and who submitted it, as the facts of the section say; the report's involvements must say the same. */
async function told(): Promise<string> {
  const said: Record<'wrote' | 'submitted', string[]> = { wrote: [], submitted: [] };
  for (const login of people) {
    const actor = (await server.app.get(ActorSource).ofLogin(login))!;
    const { involvement: one } = await server.app.get(SectionLoader).require(actor, id);
    const whole = (await server.app.get(Standings).load(year.id, actor.id)).involvement(actor.id);
    for (const kind of ['wrote', 'submitted'] as const) {
      expect([login, kind, one[kind]]).toEqual([login, kind, (whole[kind] as string[]).includes('（一）一是')]);
      if (one[kind]) said[kind].push(login);
    }
  }
  return `wrote: ${said.wrote.join(' ')}; submitted: ${said.submitted.join(' ')}`;
}

const act = (login: string, action: string, more = {}) => year.act(login, id, { action, ...more });
const submit = async (login: string) => act(login, 'submit', { digest: (await year.section(login, id)).digest });
/** What publishing leaves behind, and what is written from then on. */
const begunAnew = () =>
  server.work.run(async (transaction) => {
    const audit = server.app.get(Audit);
    await transaction.change(Report, { id: year.id }, { writingAfterEntry: await audit.lastEntry() });
    await audit.record({ actor: null, action: 'publish', object: { type: 'report', id: year.id } });
  });
const outline = async (change: object) =>
  (await year.as('coordinator')).post(`/api/reports/${year.id}/outline`, change, {
    ifMatch: (await year.overview()).version,
  });
const renamed = async (kind: 'part' | 'area', heading: string) =>
  outline({
    op: 'rename',
    id: nodesOf((await year.overview()).children).find((node) => node.kind === kind)!.id,
    heading,
  });

const steps: [string, () => Promise<unknown>, string][] = [
  ['opened', async () => undefined, 'wrote: ; submitted: '],
  ['started, nothing written', () => act('audit-clerk', 'start'), 'wrote: ; submitted: '],
  ['the clerk writes', () => year.write('audit-clerk', id, '全年办理十二件。'), 'wrote: audit-clerk; submitted: '],
  [
    'the clerk sends: no submission',
    async () => act('audit-clerk', 'send', { digest: (await year.section('audit-clerk', id)).digest }),
    'wrote: audit-clerk; submitted: ',
  ],
  ['the head submits', () => submit('audit-head'), 'wrote: audit-clerk; submitted: audit-head'],
  ['and takes it back', () => act('audit-head', 'recall'), 'wrote: audit-clerk; submitted: audit-head'],
  [
    'and writes',
    () => year.write('audit-head', id, '全年办理十三件。'),
    'wrote: audit-clerk audit-head; submitted: audit-head',
  ],
  ['and submits', () => submit('audit-head'), 'wrote: audit-clerk audit-head; submitted: audit-head'],
  [
    'the coordinator works it over',
    () => year.write('coordinator', id, '全年办理十三件，均已办结。'),
    'wrote: audit-clerk audit-head coordinator; submitted: audit-head',
  ],
  [
    'the reviewer returns it',
    () => act('reviewer', 'return', { reason: '请核对。', dueDate: '2099-12-20' }),
    'wrote: audit-clerk audit-head coordinator; submitted: audit-head',
  ],
  [
    'a year begun anew: who submitted a text that has moved on since has no part in this one',
    begunAnew,
    'wrote: ; submitted: ',
  ],
  ['the same text is submitted again', () => submit('audit-head'), 'wrote: ; submitted: audit-head'],
  [
    'and approved',
    async () => act('reviewer', 'approve', { digest: (await year.section('reviewer', id)).digest }),
    'wrote: ; submitted: audit-head',
  ],
  ['a year begun anew: the text still stands as it was submitted', begunAnew, 'wrote: ; submitted: audit-head'],
  [
    'reopened, it is still the same text',
    () => act('bureau-head', 'reopen', { reason: '更正', dueDate: '2099-12-20' }),
    'wrote: ; submitted: audit-head',
  ],
  [
    'another word, and nobody has submitted it',
    () => year.write('audit-clerk', id, '全年办理十四件。'),
    'wrote: audit-clerk; submitted: ',
  ],
  ['submitted', () => submit('audit-head'), 'wrote: audit-clerk; submitted: audit-head'],
  ['a year begun anew once more', begunAnew, 'wrote: ; submitted: audit-head'],
  [
    'an area that keeps its heading: nobody has written',
    () => renamed('area', '依法履职'),
    'wrote: ; submitted: audit-head',
  ],
  [
    'who renames the area has written in all that it covers',
    () => renamed('area', '依法履行职能'),
    'wrote: coordinator; submitted: audit-head',
  ],
  ['the next year', begunAnew, 'wrote: ; submitted: audit-head'],
  ['so has who renames the part', () => renamed('part', '总体情况'), 'wrote: coordinator; submitted: audit-head'],
];

test.each(steps)('%s', async (_, step, expected) => {
  await server.app.get(Clock).startAt(new Date(Date.UTC(2018, 10, 30) - ++turned * 86_400_000));
  await step();
  expect(await told()).toBe(expected);
});

test('a heading is told as such where the act covers it', async () => {
  const [part, area, other] = nodesOf((await year.overview()).children).filter((node) => node.kind !== 'section');
  await outline({ op: 'rename', id: other!.id, heading: '预防化解矛盾' });
  const coordinator = year.cast.account['coordinator']!;
  const { involvement } = await server.app.get(Standings).load(year.id, coordinator);
  const { wrote } = involvement(coordinator, other!.id);
  expect(wrote).toEqual(['（二）一是', '（二）二是', '预防化解矛盾']);
  expect([part!.kind, area!.kind, other!.kind]).toEqual(['part', 'area', 'area']);
});

test('who adds a section with its heading has written it, and in its area; it may be removed again', async () => {
  const { children } = await year.overview();
  await begunAnew();
  const area = nodesOf(children).find((node) => node.kind === 'area')!;
  const known = new Set(sectionsIn(children).map((line) => line.id));
  await outline({ op: 'add_section', parentId: area.id, position: 0, heading: '新增一条', numbered: true });
  const added = sectionsIn((await year.overview()).children).find((line) => !known.has(line.id))!;
  const actor = (await server.app.get(ActorSource).ofLogin('coordinator'))!;
  const facts = await server.app.get(SectionLoader).require(actor, added.id);
  expect(facts.involvement).toEqual({ wrote: true, submitted: false });
  const { involvement } = await server.app.get(Standings).load(year.id, actor.id);
  expect(involvement(actor.id, area.id).wrote).toEqual(['（一）一是']);
  expect((await outline({ op: 'remove', id: added.id })).status).toBe(200);
});
