import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Language, type Part, dictionaries } from './languages';

type Words = { readonly [key: string]: string | Words };

const leaves = (words: Words, path = ''): [string, string][] =>
  Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : leaves(value, `${path}${key}.`),
  );

const slots = (words: string): string[] => [...new Set(words.match(/\{\{\w+\}\}/g) ?? [])].sort();

const wordsOf = async (language: Language): Promise<Map<string, string>> => {
  const parts = await Promise.all(Object.values(dictionaries[language]).map((part) => part()));
  return new Map(parts.flatMap((words) => leaves(words as Words)));
};

describe('dictionaries', () => {
  let zh: Map<string, string>;
  let en: Map<string, string>;

  beforeAll(async () => {
    [zh, en] = await Promise.all([wordsOf('zh-CN'), wordsOf('en')]);
  });

  test('both languages have the same keys', () => {
    expect([...en.keys()].sort()).toEqual([...zh.keys()].sort());
  });

  test('every key has words', () => {
    expect([...zh, ...en].filter(([, words]) => !words.trim())).toEqual([]);
  });

  test('both languages fill the same slots', () => {
    expect([...zh].filter(([key, words]) => slots(words).join() !== slots(en.get(key) ?? '').join())).toEqual([]);
  });

  test('no exclamation marks, and you are 您', () => {
    expect([...zh, ...en].filter(([, words]) => /[!！你]/.test(words))).toEqual([]);
  });
});

describe('a screen says only what has been read before it is shown', () => {
  const app = join(import.meta.dirname, '..');
  const parts = Object.keys(dictionaries['zh-CN']) as Part[];
  /** Who may say what, as the routes learn it. */
  const sayers: Record<Part, RegExp> = {
    door: /./,
    inside: /^(?!app\.ts|sign-in|password|ui\/(load-error|demo-banner))/,
    report: /^((report|area|sign-off|publish|help)\/|ui\/(public-address|report\/reopen-dialog|keys\/screen-keys)\b)/,
    section: /^((section|area|help)\/|ui\/keys\/screen-keys\b)/,
    requests: /^(asking|section\/acts|section\/panel|report\/aside)\//,
    asking: /^asking\//,
    urging: /^urging\//,
    contribution: /^((contribution|answers|opinions)\/|ui\/contributions\/)/,
    answers: /^((answers|help)\/|ui\/keys\/screen-keys\b)/,
    opinions: /^((opinions|help)\/|ui\/keys\/screen-keys\b)/,
    writing: /^(section|contribution|writing)\//,
    proofreading: /^((writing\/proofreading|section\/panel|help\/rules)\/|ui\/(set-asides\/|keys\/screen-keys\b))/,
    tokens: /^(writing\/figures|section\/panel)\//,
    files: /^writing\/(files|images)\//,
    images: /^writing\/images\//,
    assignment: /^((assignment|help)\/|ui\/keys\/screen-keys\b)/,
    figures: /^((figures|help)\/|ui\/keys\/screen-keys\b)/,
    glossary: /^((glossary|help)\/|ui\/keys\/screen-keys\b|session\/problems\/problem-words\b)/,
    proposals: /^((figures\/proposals|help)\/|ui\/keys\/screen-keys\b)/,
    coverage: /^((coverage|help)\/|ui\/keys\/screen-keys\b)/,
    import: /^((import|help)\/|ui\/keys\/screen-keys\b)/,
    admin: /^((admin|help)\/|ui\/keys\/screen-keys\b)/,
    help: /^help\//,
    rules: /^help\/rules\//,
  };

  const texts = (): [string, string][] =>
    (readdirSync(app, { recursive: true }) as string[])
      .filter((file) => /\.(ts|html)$/.test(file) && !/\.spec\.ts$|^i18n\/|^app\.routes/.test(file))
      .map((file) => [file, readFileSync(join(app, file), 'utf8')]);

  test.each(parts)('%s', async (part) => {
    const screens = Object.keys(await dictionaries['zh-CN'][part]());
    const says = new RegExp(`['\`](${screens.join('|')})\\.[a-z]`);
    expect(
      texts()
        .filter(([file, text]) => !sayers[part].test(file) && says.test(text))
        .map(([file]) => file),
    ).toEqual([]);
  });
});
