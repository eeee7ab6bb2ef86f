import { plainOutline } from '@bafang/shared';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { outlineInThisThread } from './outline-in-this-thread.js';
import { p, wordFile } from './testing/word-file.js';

const FILE = fileURLToPath(new URL('../../../../shared/data/dongguan-2018.txt', import.meta.url));
const real = existsSync(FILE) ? describe : describe.skip;
const text = existsSync(FILE) ? readFileSync(FILE, 'utf8') : '';
const lines = text.split('\n').filter((line) => line.trim());
const escaped = lines.map((line) => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
const utf8 = (content: string) => new TextEncoder().encode(content);
const nodesOf = async (bytes: Uint8Array, name: string) =>
  plainOutline((await outlineInThisThread(bytes, name)).outline).nodes;

real(`one report in four formats (skipped where ${FILE} is absent)`, () => {
  test.each([
    [
      '.html',
      utf8(
        `<!doctype html><html><head><title>x</title></head><body>${escaped.map((line) => `<p>${line}</p>`).join('')}</body></html>`,
      ),
    ],
    ['.md', utf8(lines.join('\n\n'))],
    ['.docx', wordFile(escaped.map((line) => p(line)).join(''))],
  ])('%s gives the tree of .txt', async (name, bytes) => {
    const expected = await nodesOf(utf8(text), 'a.txt');
    expect(expected.length).toBe(3);
    expect(await nodesOf(bytes, `a${name}`)).toEqual(expected);
  });
});
