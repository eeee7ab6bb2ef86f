import { dictionary as english } from './en';
import { dictionary as chinese } from './zh-CN';

type Words = { readonly [key: string]: string | Words };

const leaves = (words: Words, path = ''): [string, string][] =>
  Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : leaves(value, `${path}${key}.`),
  );

const slots = (words: string): string[] => [...new Set(words.match(/\{\{\w+\}\}/g) ?? [])].sort();

describe('dictionaries', () => {
  const zh = new Map(leaves(chinese));
  const en = new Map(leaves(english));

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
