import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../..');
const server = readFileSync(join(root, 'server/src/xlsx/words.ts'), 'utf8');
const screens = (file: string) => readFileSync(join(root, `client/src/app/i18n/zh-CN/${file}.ts`), 'utf8');

/** The words of one group in a text of TypeScript, as code and word. */
function group(text: string, name: RegExp): string[] {
  const [, block] = new RegExp(`${name.source}[^{\\n]*\\{\\n([^]*?)\\n *\\}`).exec(text) ?? [];
  return block?.match(/\w+: '[^']*'/g) ?? [];
}

test('a group is read up to its end, and no other', () => {
  const text = `export const a: Record<X, string> = {\n  one: '一',\n};\nexport const b = {\n  two: '二',\n};`;
  expect([group(text, /const a\b/), group(text, /const b\b/), group(text, /const c\b/)]).toEqual([
    [`one: '一'`],
    [`two: '二'`],
    [],
  ]);
});

test.each([
  ['sections', /const sectionWords/, 'inside/states', /\n {2}section:/],
  ['answers', /const answerWords/, 'inside/states', /\n {2}contribution:/],
  ['rungs', /const rungWords/, 'inside/progress', /\n {2}rung:/],
  ['opinions', /const opinionWords/, 'opinions', /\n {2}kind:/],
  ['dispositions', /const dispositionWords/, 'contribution', /\n {4}dispositions:/],
  ['passages', /const passageWords/, 'opinions', /\n {2}passage:/],
] as const)('a sheet calls the %s what the screens call them', (_, inServer, file, inScreens) => {
  const words = group(server, inServer);
  expect(words.length).toBeGreaterThan(2);
  expect(words).toEqual(group(screens(file), inScreens));
});
