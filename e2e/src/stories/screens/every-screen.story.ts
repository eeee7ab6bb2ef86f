/// <reference lib="dom" />
import { type ConsoleMessage, expect, type Page, test } from '@playwright/test';
import { COLOURLESS, faultsForAxe, STANDARDS } from '../../support/axe.js';
import { faultsOfRoom, misplaced } from '../../support/geometry.js';
import { sitDown } from '../../support/person.js';
import { placesOf } from '../../support/places.js';
import { type Screen, seats } from '../../support/screens.js';
import { type RunningServer, startServer } from '../../support/server.js';
import { covered, squeezed } from '../../support/reach.js';
import { badlySet } from '../../support/wording.js';

type Size = readonly [width: number, height: number];
const LANGUAGES = ['zh-CN', 'en'] as const;
type Language = (typeof LANGUAGES)[number];

/** A phone, a tablet, half a desk, a laptop, a wide desk, and a laptop at 200 %. */
const SIZES: readonly Size[] = [
  [390, 844],
  [768, 1024],
  [911, 700],
  [1366, 768],
  [1920, 1080],
  [683, 384],
];
/** Where pages give way, what they are for must still be seen. */
const NARROWS: readonly Size[] = [
  [360, 640],
  [641, 640],
  [821, 640],
  [960, 640],
  [1181, 640],
  [1920, 640],
  [640, 384],
  [960, 480],
];
/** What axe looks at: the phone by night, the laptop by day, and the words at 200 % in English. */
const AXE: Record<Language, Record<number, 'light' | 'dark'>> = {
  'zh-CN': { 390: 'dark', 1366: 'light' },
  en: { 683: 'light' },
};
/** A key of the dictionaries that found no words; not an address in somebody's text. */
const KEY = /(?<![\w./-])(?!www\.)(?:[a-z][A-Za-z]+\.){1,4}[a-z][A-Za-z_]+\b/;

/** How long a screen may take in one language on a machine that others work on. */
const EACH = 45_000;

async function barriers(page: Page, [width, height]: Size, language: Language): Promise<string[]> {
  const colorScheme = AXE[language][width]!;
  // without motion, for a colour on its way to the other scheme is neither
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  const rules = language === 'en' ? COLOURLESS : {};
  const found = await faultsForAxe(page, { runOnly: STANDARDS, rules });
  return found.map((fault) => `${width} × ${height}, ${colorScheme}: ${fault}`);
}

async function faultsAt(page: Page, [width, height]: Size, screen: Screen, language: Language): Promise<string[]> {
  await page.setViewportSize({ width, height });
  const faults = [...(await misplaced(page)), ...(await squeezed(page)), ...(await covered(page))];
  if (screen.room && language === 'zh-CN') faults.push(...(await faultsOfRoom(page, screen.room)));
  if (!screen.at.startsWith('/public')) faults.push(...(await badlySet(page, language)));
  return faults.map((fault) => `${width} × ${height}: ${fault}`);
}

/** What is wrong with a screen in one language, size by size. */
async function faultsOf(page: Page, screen: Screen, language: Language): Promise<string[]> {
  const more = screen.room && language === 'zh-CN' ? NARROWS : [];
  const faults: string[] = [];
  for (const size of [...SIZES, ...more].filter(([width]) => width >= (screen.from ?? 0))) {
    faults.push(...(await faultsAt(page, size, screen, language)));
    if (AXE[language][size[0]] && SIZES.includes(size)) faults.push(...(await barriers(page, size, language)));
  }
  return [...faults, ...(KEY.exec(await page.locator('body').innerText()) ?? [])];
}

/** The preview of the public page lies in a frame that runs no script, not even one that looks at it. */
const isFault = (message: ConsoleMessage): boolean =>
  message.type() === 'error' && !message.text().startsWith('Blocked script execution');

async function open(page: Page, screen: Screen, places: Record<string, string>): Promise<void> {
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(screen.at.replaceAll(/:(\w+)/g, (_, name: string) => places[name]!));
  await expect(page.getByRole('heading').first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  await screen.open?.(page);
  await page.waitForLoadState('networkidle');
}

// a worker takes half of the seats
test.describe.configure({ mode: 'parallel' });
const languagesOf = ({ at }: Screen): readonly Language[] => (at.startsWith('/public') ? ['zh-CN'] : LANGUAGES);

for (const stage of new Set(seats.map(([stage]) => stage)))
  test.describe(`while the year is ${stage}`, () => {
    let server: RunningServer;
    let places: Record<string, string>;
    test.beforeAll(async () => {
      server = await startServer(stage);
      places = await placesOf(server.address);
    });
    test.afterAll(() => server.stop());

    for (const [, login, ...screens] of seats.filter(([of]) => of === stage))
      test(`${login ?? 'anybody'} reads every screen in every window: ${screens.map(({ at }) => at).join(' ')}`, async ({
        browser,
      }) => {
        test.setTimeout((1 + screens.length) * LANGUAGES.length * EACH);
        const page = login
          ? await sitDown(browser, server.address, login)
          : await browser.newPage({ baseURL: server.address });
        // anything of this address: it keeps the choice of a language
        await page.goto('/favicon.svg');
        const faults: string[] = [];
        page.on('console', (message) => isFault(message) && faults.push(message.text()));
        page.on('pageerror', (error) => faults.push(error.message));
        for (const language of LANGUAGES) {
          await page.evaluate((chosen) => localStorage.setItem('bafang.language', chosen), language);
          for (const screen of screens.filter((one) => languagesOf(one).includes(language))) {
            await open(page, screen, places);
            const found = await faultsOf(page, screen, language);
            faults.push(...found.map((fault) => `${screen.at} in ${language} at ${fault}`));
          }
        }
        expect(faults).toEqual([]);
        await page.context().close();
      });
  });
