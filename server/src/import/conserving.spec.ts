import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { conserved } from './testing/conserved.js';
import { p, wordFile } from './testing/word-file.js';

const FOLDER = new URL('./testing/cases/', import.meta.url);
const files = readdirSync(FOLDER).filter((name) => !name.endsWith('.expected.txt'));

/** What reports and the pages around them are made of; each piece ends up somewhere. */
const PIECES = [
  ...[
    '一、',
    '二、',
    '（一）',
    '（二）',
    '一是',
    '二是',
    '三是',
    '二 是',
    '第一，',
    '1.',
    '2.',
    '3、',
    '12.',
    '（1）',
    '①',
    '第一部分 ',
  ],
  ...[
    '。',
    '。',
    '，',
    '；',
    '：',
    '、',
    ',',
    '(',
    ')',
    ' ',
    '  ',
    '\u3000',
    '•',
    '“',
    '”',
    '《',
    '》',
    '\u2028',
    '\u200B',
  ],
  ...[
    '全市努力',
    '深化改革',
    '审结',
    '2023年',
    '12345热线',
    '24小时',
    '2.5亿元',
    '1.5倍',
    '63.4%',
    '12.4宪法日',
    '86',
    '３１',
    '1,000件',
  ],
  ...[
    '微信',
    '微博',
    '承办',
    '主办单位：',
    '技术支持',
    '联系我们',
    '分享到：',
    '打印',
    '扫一扫',
    '版权所有',
    '相关新闻',
    '上一篇：',
    '首页',
  ],
  ...[
    '附件：',
    '附件2',
    '特此报告。',
    '鹿溪市人民政府',
    '街道办事处',
    '2024年1月12日',
    '2024年1月',
    '印发',
    '联系人：张某',
    '各位代表',
  ],
  ...[
    '— 1 —',
    '第1页共6页',
    '第2页',
    '某网ab.cn',
    'http://a.example/?b=1',
    '鹿溪市2023年法治政府建设情况报告',
    '法治政府建设',
    '目录',
    '……12',
  ],
  ...['来源：市局', '【字体：大 中 小】', '2024-01-25', '长'.repeat(50)],
];
const line = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join(''));
const text = fc.array(line, { maxLength: 14 });
/** As a printer breaks it: a line of so many signs, whatever it holds. */
const broken = (lines: readonly string[], width: number): string[] =>
  lines.flatMap((one) => one.match(new RegExp(`.{1,${width}}`, 'gsu')) ?? []);
const escaped = (one: string): string => one.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const utf8 = (source: string) => new TextEncoder().encode(source);
const RUNS = { numRuns: 300 };

describe('every visible character of a file is in a node or was dropped, and no digit changes its value', () => {
  test.each(files)('%s', async (name) => {
    const bytes = readFileSync(new URL(name, FOLDER));
    await conserved(bytes, name);
  });
  test('texts of any lines', () =>
    fc.assert(
      fc.asyncProperty(text, async (lines) => {
        const source = lines.join('\n');
        await conserved(utf8(source), 'a.txt', { read: source, left: '', file: source });
      }),
      RUNS,
    ));
  test('texts that a page’s width broke', () =>
    fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 16, max: 40 }), async (lines, width) => {
        const source = broken(lines, width).join('\n');
        await conserved(utf8(source), 'a.txt', { read: source, left: '', file: source });
      }),
      RUNS,
    ));
  test('web pages, whatever they hide or mark as theirs', () =>
    fc.assert(
      fc.asyncProperty(text, fc.constantFrom('div', 'div hidden', 'nav', 'h2', 'button', 'td'), async (lines, box) => {
        const [tag] = box.split(' ');
        const rows = lines.map(
          (one, at) => `<p>${escaped(one)}</p>${at === 2 ? `<${box}>${escaped(one)}</${tag}>` : ''}`,
        );
        const shown = lines.join('\n');
        const boxed = lines[2] ?? '';
        const seen = box.includes('hidden') ? { read: shown, left: boxed } : { read: `${shown}\n${boxed}`, left: '' };
        const page = `<!doctype html><body>${rows.join('')}</body>`;
        await conserved(utf8(page), 'a.html', { ...seen, file: `${shown}\n${boxed}` });
      }),
      RUNS,
    ));
  test('Word files with tables and text boxes', () =>
    fc.assert(
      fc.asyncProperty(text, text, async (lines, cells) => {
        const table = `<w:tbl><w:tr>${['', ...cells].map((one) => `<w:tc>${p(escaped(one))}</w:tc>`).join('')}</w:tr></w:tbl>`;
        const box = `<w:p><w:r><w:t>甲</w:t><w:pict><w:txbxContent>${cells.map((one) => p(escaped(one))).join('')}</w:txbxContent></w:pict></w:r></w:p>`;
        const source = [...lines, ...cells, '甲', ...cells].join('\n');
        const file = wordFile(lines.map((one) => p(escaped(one))).join('') + table + box);
        await conserved(file, 'a.docx', { read: source, left: '', file: source });
      }),
      RUNS,
    ));
});
