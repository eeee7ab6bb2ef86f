import type { Role } from '@bafang/shared';
import { Audit } from '../../audit/audit.js';
import { newId } from '../../database/id.js';
import { Report } from '../../outline/report.entity.js';
import { codes } from '../../testing/browser.js';
import { Registering, sentence } from '../../testing/registering.js';
import { startTestServer, type TestServer } from '../../testing/test-server.js';
import { Year } from '../../testing/year.js';
import { Grant } from '../../users/account.entity.js';
import { Standings } from '../loaders/standings.js';

/** A text that was published and then took newer values, which is writing by nobody: each test goes on where the one before ended. */
let server: TestServer;
let year: Year;
let register: Registering;
let id: string;

beforeAll(async () => {
  server = await startTestServer();
  year = await Year.drafting(server);
  register = new Registering(year);
  [id] = (await year.ledBy('audit')) as [string];
  await year.act('audit-clerk', id, { action: 'start' });
  await register.add({ name: '收到申请' });
  await register.enter('收到申请', { value: '1098' });
  const { id: figure } = await register.named('收到申请');
  await register.write('audit-clerk', id, sentence('收到', { figure, text: '1098宗' }, '。'));
  await submit('audit-head');
  await year.act('reviewer', id, { action: 'approve', digest: await digest() });
  await alsoHolds('nobody', 'unit_head', 'audit');
  await alsoHolds('audit-head', 'reviewer', 'bureau');
  await begunAnew();
});
afterAll(() => server.close());

const digest = async () => (await year.section('reviewer', id)).digest;
const submit = async (login: string) =>
  year.act(login, id, { action: 'submit', digest: (await year.section(login, id)).digest });
const change = async (value: string) => expect((await register.enter('收到申请', { value }, '更正')).status).toBe(200);
const reopen = () => year.act('bureau-head', id, { action: 'reopen', reason: '更正', dueDate: '2099-12-20' });
const tries = async (login: string, action: string) => {
  const { version, digest: at, renewed } = await year.section(login, id);
  const said = { action, digest: renewed?.digest ?? at };
  return (await year.as(login)).post(`/api/sections/${id}/transitions`, said, { ifMatch: version });
};

async function alsoHolds(login: string, role: Role, unit: string): Promise<void> {
  const grant = {
    ...{
      id: newId(),
      accountId: year.cast.account[login]!,
      role,
      unitId: year.cast.unit[unit]!,
      state: 'granted' as const,
    },
    ...{ validFrom: null, validTo: null, proposedBy: null, proposedAt: '2018-12-01T00:00:00.000Z' },
    ...{ decidedBy: null, decidedAt: null },
  };
  await server.work.run((transaction) => transaction.add(Grant, grant));
}

/** What publishing leaves behind. */
const begunAnew = () =>
  server.work.run(async (transaction) => {
    const audit = server.app.get(Audit);
    await transaction.change(Report, { id: year.id }, { writingAfterEntry: await audit.lastEntry() });
    await audit.record({ actor: null, action: 'publish', object: { type: 'report', id: year.id } });
  });

/** Whose part in the text the report knows. */
async function had(kind: 'submitted' | 'approved' | 'wrote'): Promise<string[]> {
  const logins = ['audit-clerk', 'audit-head', 'nobody', 'reviewer', 'reviewer2'];
  const accounts = logins.map((login) => year.cast.account[login]!);
  const { involvement } = await server.app.get(Standings).load(year.id, ...accounts);
  return logins.filter((_, at) => (involvement(accounts[at]!)[kind] as string[]).length);
}

test('it stands as it was published', async () => {
  expect([await had('submitted'), await had('approved'), await had('wrote')]).toEqual([
    ['audit-head'],
    ['reviewer'],
    [],
  ]);
});

test('who submitted it does not confirm its new value', async () => {
  await change('1102');
  expect(codes(await tries('audit-head', 'reconfirm'))).toEqual(['separation_submitted']);
  expect((await tries('reviewer2', 'reconfirm')).status).toBe(200);
});

test('confirmed with a new value it is the text that was submitted and approved', async () => {
  expect([await had('submitted'), await had('approved')]).toEqual([['audit-head'], ['reviewer', 'reviewer2']]);
  await change('1103');
  expect(codes(await tries('audit-head', 'reconfirm'))).toEqual(['separation_submitted']);
  await tries('reviewer2', 'reconfirm');
  expect([await had('submitted'), await had('approved')]).toEqual([['audit-head'], ['reviewer', 'reviewer2']]);
});

test('so it is where the unit takes a value, after which another submits it', async () => {
  await reopen();
  await change('1104');
  const { contentVersion } = await year.section('audit-clerk', id);
  const taken = await (
    await year.as('audit-clerk')
  ).post(`/api/sections/${id}/figures/acceptance`, undefined, { ifMatch: contentVersion });
  expect(taken.status).toBe(200);
  await submit('nobody');
  expect(await had('submitted')).toEqual(['audit-head', 'nobody']);
  expect(codes(await tries('audit-head', 'approve'))).toEqual(['separation_submitted']);
  expect((await tries('reviewer', 'approve')).status).toBe(200);
});

test('another word makes it another text', async () => {
  await begunAnew();
  expect(await had('submitted')).toEqual(['audit-head', 'nobody']);
  await reopen();
  await year.write('audit-clerk', id, '收到一些。');
  expect([await had('submitted'), await had('approved'), await had('wrote')]).toEqual([[], [], ['audit-clerk']]);
});
