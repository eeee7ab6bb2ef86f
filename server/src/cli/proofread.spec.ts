import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { p, wordFile } from '../import/testing/word-file.js';

describe('bafang proofread FILE', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bafang-proofread-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const env = { ...process.env };
  // what the test run itself was called with
  Reflect.deleteProperty(env, 'INIT_CWD');
  const bafang = (...args: string[]) =>
    spawnSync(process.execPath, [join(import.meta.dirname, '../../bafang.mjs'), 'proofread', ...args], {
      cwd: folder,
      env,
      encoding: 'utf8',
    });
  const written = (name: string, content: string | Uint8Array): string => {
    writeFileSync(join(folder, name), content);
    return name;
  };
  const findings = (file: string) => JSON.parse(bafang(file, '--json').stdout) as Record<string, unknown>[];
  const pause = {
    rule: 'pause-between-titles',
    severity: 'warning',
    length: 1,
    quote: '、',
    message: expect.stringMatching(/。$/),
    suggestion: '',
  };
  const TITLE = '云州市2018年法治政府建设年度报告';
  const SENTENCE = '𠮷县出台《供水办法》、《户外广告管理规定》。';

  // the first call builds where that is needed
  it('says line, column and length in code points of the file as given', () => {
    const text = `${TITLE}\r\n\r\n一、工作情况\r\n　　${SENTENCE}\r\n`;
    expect(findings(written('a.txt', text))).toEqual([{ ...pause, line: 4, column: 13 }]);
  }, 300_000);
  it.each([
    ['a.html', `<h1>${TITLE}</h1><h2>一、工作情况</h2><p>${SENTENCE}</p>`],
    ['a.md', `# ${TITLE}\n\n## 一、工作情况\n\n${SENTENCE}\n`],
    ['a.docx', wordFile([TITLE, '一、工作情况', SENTENCE].map((text) => p(text)).join(''))],
  ])('reads %s as the outline does', (name, content) => {
    expect(findings(written(name, content))).toEqual([{ ...pause, line: 3, column: 11 }]);
  });
  it('answers yes whether or not it found anything, and prints for people', () => {
    expect(bafang(written('b.txt', `${TITLE}\n一、工作情况\n办结率有所提高。\n`))).toMatchObject({
      status: 0,
      stdout: '没有发现问题。\n',
    });
    const { status, stdout } = bafang('a.txt');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^4:13 warning pause-between-titles “、” .+ → “”\n$/);
  });
  it('fails with 1 where there is no text to read', () => {
    expect(bafang('none.txt', '--json')).toMatchObject({ status: 1, stdout: '' });
    expect(bafang('a.txt', '--year', '18')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('four digits'),
    });
    expect(bafang(written('c.docx', wordFile(p('甲')).subarray(0, 300)), '--json')).toMatchObject({
      status: 1,
      stdout: '',
    });
  });
});
