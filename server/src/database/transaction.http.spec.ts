import { startTestServer, type TestServer } from '../testing/test-server.js';
import { Setting } from './setting.entity.js';

let server: TestServer;
beforeAll(async () => void (server = await startTestServer()));
afterAll(() => server.close());

const settings = () => server.work.rows(Setting, `name LIKE 'row-%' ORDER BY name`);

test('rows are added, changed where they have the values, erased, and read as they are', async () => {
  await server.work.run(async (transaction) => {
    await transaction.add(
      Setting,
      ['row-a', 'row-b', 'row-c'].map((name) => ({ name, value: '1' })),
    );
    expect(await transaction.change(Setting, { name: 'row-a', value: '1' }, { value: '2' })).toBe(1);
    expect(await transaction.change(Setting, { name: 'row-a', value: '1' }, { value: '3' })).toBe(0);
    expect(await transaction.erase(Setting, { name: 'row-c' })).toBe(1);
  });
  expect(await settings()).toEqual([
    { name: 'row-a', value: '2' },
    { name: 'row-b', value: '1' },
  ]);
});

test.each([[{}], [{ name: undefined }], [{ value: '1', name: undefined }]])(
  'a condition of which a part is missing, %j, changes and erases nothing',
  async (where) => {
    const before = await settings();
    await expect(server.work.run((transaction) => transaction.change(Setting, where, { value: '9' }))).rejects.toThrow(
      'No condition',
    );
    await expect(server.work.run((transaction) => transaction.erase(Setting, where))).rejects.toThrow('No condition');
    expect(await settings()).toEqual(before);
  },
);
