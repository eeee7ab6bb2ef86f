import { type ImportNode, type PlacedNode, plainOutline, type PrintedReport } from '@bafang/shared';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { renderDocx } from '../publishing/render/docx/docx.js';
import { renderMarkdown } from '../publishing/render/markdown/markdown.js';
import { printedText } from '../publishing/render/printed-blocks.js';
import { baselineText } from './baseline.js';
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

const DEMO = fileURLToPath(new URL('../seed/texts/report-2017.txt', import.meta.url));
const withId = ({ children, ...node }: PlacedNode, index: number): ImportNode => ({
  ...node,
  id: `${node.line}-${index}`,
  children: children.map(withId),
});

const check = { digest: '7f3a91c2e04d5b18'.repeat(4), address: 'https://fz.example/public/2018-0a1b2c3d' };
const published: Record<string, (report: PrintedReport) => Promise<Uint8Array> | Uint8Array> = {
  'a.md': (report) => utf8(renderMarkdown(report, check)),
  'a.docx': (report) => renderDocx(report, { check }),
};

describe.each([DEMO, FILE].filter((file) => existsSync(file)))('%s, published', (file) => {
  test.each(Object.keys(published))(
    '%s is read as the text of the report is, without what stands around it',
    async (name) => {
      const { outline } = await outlineInThisThread(new Uint8Array(readFileSync(file)), 'a.txt');
      const read = { ...outline, title: outline.title!, nodes: outline.nodes.map(withId), year: 2018, notes: [] };
      const printed = baselineText(read, {}, '海城市人民政府');
      const expected = await nodesOf(utf8(printedText({ ...printed, issuer: '' })), 'a.txt');
      expect(expected.length).toBeGreaterThan(1);
      expect(await nodesOf(await published[name]!({ ...printed, issuer: '' }), name)).toEqual(expected);
    },
  );
});
