import { sectionsIn } from '@bafang/shared';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { sitDown } from '../support/person.js';
import { type RunningServer, startServer } from '../support/server.js';
import { City } from '../support/year.js';

// The README's pictures, taken anew by `npx nx run e2e:pictures`; readme.spec.ts holds them against the README.

const root = resolve(import.meta.dirname, '../../..');
const folder = join(root, 'e2e/pictures');
const SIZE = { width: 1366, height: 768 };
const QUALITY = 82;

interface Picture {
  name: string;
  /** Who sits before the screen; null is anybody of the public. */
  login: string | null;
  place: (city: City) => Promise<string>;
  /** What is done there before the picture. */
  before?: (page: Page) => Promise<void>;
}

const report = async (city: City, login: string) => (await city.currentReport(login)).reportId;
const section = async (city: City, login: string, state: string) => {
  const { children } = await city.overview(login, await report(city, login));
  return `/sections/${sectionsIn(children).find((line) => line.state === state)!.id}`;
};
const upload = async (page: Page) => {
  await page.setInputFiles('input[type=file]', join(root, 'server/src/seed/texts/report-2017.txt'));
  await expect(page.getByRole('heading', { name: '导入2017年度报告' })).toBeVisible();
};

const stages: Record<string, Picture[]> = {
  drafting: [
    { name: 'import', login: 'tonggao-jia', place: async () => '/import', before: upload },
    { name: 'section', login: 'huanbao-jing', place: (city) => section(city, 'huanbao-jing', 'returned') },
    { name: 'review', login: 'shenhe-jia', place: (city) => section(city, 'shenhe-jia', 'submitted') },
    {
      name: 'assignment',
      login: 'tonggao-jia',
      place: async (city) => `/reports/${await report(city, 'tonggao-jia')}/assignment`,
    },
    {
      name: 'overview',
      login: 'tonggao-jia',
      place: async (city) => `/reports/${await report(city, 'tonggao-jia')}`,
    },
    {
      name: 'progress',
      login: 'tonggao-jia',
      place: async (city) => `/reports/${await report(city, 'tonggao-jia')}/progress`,
    },
  ],
  signing: [
    {
      name: 'sign-off',
      login: 'xieguan',
      place: async (city) => `/reports/${await report(city, 'xieguan')}/sign-off`,
    },
  ],
  signed: [
    {
      name: 'publish',
      login: 'gongkai',
      place: async (city) => `/reports/${await report(city, 'gongkai')}/publish`,
    },
  ],
  published: [{ name: 'public', login: null, place: newest }],
};

async function newest(city: City): Promise<string> {
  const page = await (await fetch(`${city.address}/public`)).text();
  return /href="(\/public\/[^"]+)"/.exec(page)![1]!;
}

async function take(browser: Browser, server: RunningServer, city: City, picture: Picture): Promise<void> {
  const page = picture.login
    ? await sitDown(browser, server.address, picture.login)
    : await browser.newPage({ baseURL: server.address, locale: 'zh-CN' });
  await page.setViewportSize(SIZE);
  await page.goto(await picture.place(city));
  await picture.before?.(page);
  await expect(page.getByRole('heading').first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY });
  writeFileSync(join(folder, `${picture.name}.webp`), Buffer.from(data, 'base64'));
  await page.context().close();
}

for (const [stage, pictures] of Object.entries(stages))
  test(`the pictures of ${stage}`, async ({ browser }) => {
    mkdirSync(folder, { recursive: true });
    const server = await startServer(stage);
    const city = new City(server.address);
    for (const picture of pictures) await take(browser, server, city, picture);
    await city.leave();
    await server.stop();
  });
