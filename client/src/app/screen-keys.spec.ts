import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { roles } from '@bafang/shared';
import { tabsOf } from './admin/layout/tabs';
import { placesOf } from './frame/rail/places';
import { administration } from './help/administration';
import { keysOf } from './help/keys/role-keys';
import { type Language, dictionaries } from './i18n/languages';
import type { Keys } from './ui/keys/keys';
import { type KeyScreen, keysIn, screenKeys } from './ui/keys/screen-keys';

const screens = Object.keys(screenKeys) as KeyScreen[];
const app = import.meta.dirname;
const sources = readdirSync(app, { recursive: true, encoding: 'utf8' })
  .filter((name) => /(?<!\.spec)\.ts$/.test(name))
  .map((name) => readFileSync(join(app, name), 'utf8'));

/** Every place where a page offers keys, or says that a tree or grid takes them. */
const offering = sources.flatMap((text) => [
  ...text.matchAll(/(?:inject\(Keys\)|\bkeys)\s*\.(?:offer|list)\(([^;]*);/g),
]);

test('each screen of the table is offered by a page, and a page offers no other', () => {
  const named = offering.flatMap(([, said]) => [...said!.split('{')[0]!.matchAll(/'(\w+)'/g)].map(([, name]) => name!));
  expect([...new Set(named)].sort()).toEqual([...screens].sort());
});

test('a key that the table does not know does not compile, nor a screen that leaves one out', () => {
  const tried = (keys: Keys, until: never): void => {
    const run = (): void => undefined;
    keys.offer('opinions', { j: run, k: run }, until);
    // @ts-expect-error x is no key of the opinions
    keys.offer('opinions', { j: run, k: run, x: run }, until);
    // @ts-expect-error k is missing
    keys.offer('opinions', { j: run }, until);
    // @ts-expect-error no such screen
    keys.list('nowhere', until);
  };
  expect(tried).toBeInstanceOf(Function);
});

test('nobody listens for the keys of a page beside the table', () =>
  expect(
    sources.filter((text) => /document:keydown(?!\.escape)|document\.addEventListener\('keydown/.test(text)).length,
  ).toBe(1));

test.each(['zh-CN', 'en'] as const)('every key is said in %s', async (language: Language) => {
  const parts = await Promise.all(Object.values(dictionaries[language]).map((part) => part()));
  const said = Object.assign({}, ...parts) as Record<string, unknown>;
  const missing: string[] = [];
  const t = (key: string): string => {
    const found = key.split('.').reduce<unknown>((words, part) => (words as Record<string, unknown>)?.[part], said);
    if (typeof found !== 'string') missing.push(key);
    return key;
  };
  for (const screen of screens) {
    t(screenKeys[screen].title);
    keysIn(screen, t);
  }
  expect(missing).toEqual([]);
});

describe('the help says what the screens say', () => {
  test.each(roles)('the keys that lead to the places of %s', (role) => {
    const told = keysOf(role, (key) => key).flatMap(({ keys }) => keys.map((one) => one.keys));
    const places = placesOf([role]).flatMap(({ key }) => key ?? []);
    expect(told.filter((keys) => keys.startsWith('g ')).sort()).toEqual([...places].sort());
  });

  test('the pages of each administrator', () => {
    const pages = Object.entries(administration).map(([role, tabs]) => [role, tabs]);
    expect(pages).toEqual(pages.map(([role]) => [role, tabsOf([role as 'sysadmin'])]));
  });
});
