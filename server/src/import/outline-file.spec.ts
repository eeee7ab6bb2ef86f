import { outlineFile } from './outline-file.js';
import { p, wordFile } from './testing/word-file.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
const failing = (name: string) => new URL(`./testing/${name}`, import.meta.url);

describe('a file read in a worker of its own', () => {
  test('gives the outline and the lines it was read from', async () => {
    const { outline, lines } = await outlineFile(utf8('青河市2020年法治政府建设情况报告\n一、情况\n完成。'), 'a.txt');
    expect(outline).toMatchObject({
      title: '青河市2020年法治政府建设情况报告',
      issuer: '青河市',
      year: 2020,
      nodes: [{ kind: 'part', heading: '情况', text: '完成。', line: 2 }],
    });
    expect(lines[1]).toEqual({ line: 2, text: '一、情况' });
  });
  test('reads Word files and leaves the bytes it was given', async () => {
    const bytes = Buffer.from(wordFile(p('一、情况') + p('完成。')));
    expect((await outlineFile(bytes, 'a.docx')).outline.nodes).toMatchObject([{ kind: 'part', heading: '情况' }]);
    expect(bytes.length).toBeGreaterThan(100);
  });
  test('hands the code of a refusal on', async () => {
    await expect(outlineFile(utf8('%PDF-1.7'), 'a.txt')).rejects.toMatchObject({ code: 'unsupported_type' });
    await expect(outlineFile(new Uint8Array(21 * 1024 * 1024), 'a.txt')).rejects.toMatchObject({ code: 'too_large' });
  });
  test('stops one that takes too long', async () => {
    await expect(
      outlineFile(utf8('甲'), 'a.txt', { entry: failing('endless-worker.mjs'), limit: 200 }),
    ).rejects.toMatchObject({ code: 'timeout' });
  });
  // collecting what is left of a full memory takes its time where others want the processor too
  test('survives one that eats its memory', async () => {
    await expect(
      outlineFile(utf8('甲'), 'a.txt', { entry: failing('greedy-worker.mjs'), limit: 100_000 }),
    ).rejects.toMatchObject({ code: 'memory_short' });
  }, 120_000);
  test('survives one that ends without a word', async () => {
    await expect(outlineFile(utf8('甲'), 'a.txt', { entry: failing('silent-worker.mjs') })).rejects.toMatchObject({
      code: 'broken_file',
    });
  });
  test('a worker that cannot start is no fault of the file', async () => {
    await expect(outlineFile(utf8('甲'), 'a.txt', { entry: failing('no-such-worker.mjs') })).rejects.not.toHaveProperty(
      'name',
      'ImportProblem',
    );
  });
  test('refuses a tree that no person could check', async () => {
    await expect(outlineFile(utf8('1.甲\n'.repeat(20_000)), 'a.txt')).rejects.toMatchObject({
      code: 'outline_too_large',
    });
  });
  test('keeps the event loop free while hostile files are read, and serves the next ones', async () => {
    let worst = 0;
    const began = performance.now();
    let last = began;
    const ticking = setInterval(() => {
      worst = Math.max(worst, performance.now() - last - 10);
      last = performance.now();
    }, 10);
    const hostile = Array.from({ length: 3 }, () => outlineFile(utf8('一是'.repeat(60_000)), 'a.txt'));
    await Promise.all(hostile);
    clearInterval(ticking);
    // read in this thread, one file alone would hold it for a third of the time
    expect(worst).toBeLessThan((performance.now() - began) / 5);
    expect((await outlineFile(utf8('一、情况\n完成。'), 'a.txt')).outline.nodes.length).toBe(1);
  });
});
