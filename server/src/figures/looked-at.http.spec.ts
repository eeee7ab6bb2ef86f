import type { Attached } from '@bafang/shared';
import { digestOf } from '../database/digest.js';
import { type Answer, codes } from '../testing/browser.js';
import { Registering } from '../testing/registering.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';
import { Year } from '../testing/year.js';

let server: TestServer;
let year: Year;
let register: Registering;
const NAME = '收到申请';

beforeAll(async () => {
  server = await startTestServer();
  year = await Year.drafting(server);
  register = new Registering(year);
  await register.add({ name: NAME });
  await register.enter(NAME, { value: '1098' });
});
afterAll(() => server.close());

const clerk = () => year.as('audit-clerk');
const filesAt = async () => register.path(`/${(await register.named(NAME)).id}/values/2018/attachments`);
const attach = async () => (await clerk()).post<Attached>(await filesAt(), new File(['第1号'], '登记簿.txt'));
const detach = async () => (await clerk()).send<Attached>('DELETE', `${await filesAt()}/${digestOf('第1号')}`);

/** As somebody does who had the page open. */
const verify = async (digest: string | null): Promise<Answer> => {
  const { id } = await register.named(NAME);
  return (await year.as('audit-head')).post(register.path(`/${id}/values/2018/verification`), { digest });
};
const read = async () => (await register.named(NAME, 'audit-head')).values.at(-1)!.verifies;
const isVerified = async () => (await register.named(NAME)).values.at(-1)!.verified;

test.each<[string, () => Promise<Answer<unknown>>]>([
  ['another file', attach],
  ['one file less', detach],
  ['other words of evidence', () => register.enter(NAME, { value: '1098', evidence: '另一本登记簿' })],
  ['another value', () => register.enter(NAME, { value: '1099' })],
  ['what is counted', () => register.change(NAME, { definition: '含结转的。' })],
  ['its measure word', () => register.change(NAME, { measure: '件' })],
])('what somebody looked at is verified, and nothing that came since: %s', async (_, change) => {
  const before = await read();
  expect((await change()).status).toBeLessThan(300);
  expect(codes(await verify(before))).toEqual(['value_changed']);
  expect(await isVerified()).toBe(false);
});

test('and as it stands it is', async () => {
  expect((await verify(await read())).status).toBe(200);
  expect(await isVerified()).toBe(true);
  expect(await read()).toBeNull();
});
