import type { FullReport, InboxView } from '@bafang/shared';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DEMO_PASSWORD } from '../seed/demo-accounts.js';
import { Browser } from '../testing/browser.js';
import { ownDatabase, startTestServer } from '../testing/test-server.js';
import { elsewhere, failed, restored } from './testing/restored.js';

/** A backup of the demo at `signing` by a version that was in use once, named by its last migration. */
const folder = join(import.meta.dirname, 'testing/versions');

test.each(readdirSync(folder))('a database of %s is brought to this version, and its year goes on', async (version) => {
  const env = elsewhere(await ownDatabase());
  const config = await restored(join(folder, version), env);
  expect(await failed(config)).toEqual([]);

  const server = await startTestServer(env);
  const as = (login: string) => new Browser(server.address).signIn(login, DEMO_PASSWORD);
  const { reportId } = (await (await as('juzhang')).get<InboxView>('/api/inbox')).body;
  const act = async (login: string, action: (full: FullReport) => object) => {
    const person = await as(login);
    const { body: full } = await person.get<FullReport>(`/api/reports/${reportId}/full`);
    const path = `/api/reports/${reportId}/transitions`;
    const { status, body } = await person.post(path, action(full), { ifMatch: full.version });
    expect([login, status, body]).toEqual([login, 204, '']);
  };
  const sign = ({ manifestDigest: digest }: FullReport) => ({
    action: 'sign',
    verdict: 'agreed',
    digest,
    password: DEMO_PASSWORD,
  });
  await act('xieguan', sign);
  await act('lingdao', sign);
  await act('gongkai', () => ({ action: 'publish' }));

  const { slug } = (await (await as('gongkai')).get<FullReport>(`/api/reports/${reportId}/full`)).body;
  expect((await fetch(`${server.address}/public/${slug}`)).status).toBe(200);
  expect(await failed(config)).toEqual([]);
  await server.close();
});
