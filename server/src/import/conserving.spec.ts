import type { PlacedNode, PlacedOutline } from '@bafang/shared';
import { unzipSync } from 'fflate';
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { outlineInThisThread } from './outline-in-this-thread.js';
import { p, wordFile } from './testing/word-file.js';

/** Half-width marks beside Chinese become full-width: the same characters. */
const MARKS: Record<string, string> = {
  '，': ',',
  '；': ';',
  '：': ':',
  '？': '?',
  '！': '!',
  '（': '(',
  '）': ')',
  '。': '.',
};
const visible = (text: string): string =>
  text.replace(/[\s\p{Cc}\p{Cf}]/gu, '').replace(/[，；：？！（）。]/g, (mark) => MARKS[mark] ?? mark);
const counted = (items: Iterable<string>): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const item of items) counts[item] = (counts[item] ?? 0) + 1;
  return counts;
};

const textsOf = ({ label, heading, stop, text, children }: PlacedNode): string[] => [
  `${label}\n${heading ?? ''}${stop}\n${text ?? ''}`,
  ...children.flatMap(textsOf),
];
/** All that an outline holds, a text of its own apart from the next. */
const held = ({ title, nodes, dropped }: PlacedOutline): string =>
  [title ?? '', ...nodes.flatMap(textsOf), ...dropped.map(({ text }) => text)].join('\n');

const shown = (text: string): string => text.replace(/[\u200B-\u200F\uFEFF]/g, '');
/** Digits that stand together, and decimals that their unit makes one number. */
const runs = (text: string): string[] => shown(text).match(/[\d０-９]+/g) ?? [];
const decimals = (text: string): string[] =>
  shown(text).match(/(?<![\d.])\d{1,3}\.\d{1,2}(?:%|倍|万|亿|个百分点)/g) ?? [];

const conserved = async (bytes: Uint8Array, name: string, source: string): Promise<void> => {
  const { outline } = await outlineInThisThread(bytes, name);
  const all = held(outline);
  expect(counted(visible(all))).toEqual(counted(visible(source)));
  expect(counted(runs(all))).toEqual(counted(runs(source)));
  // an outline may hold one more: 1.63.4% is point 1, and a page may break a line before 亿元
  const kept = counted(decimals(all));
  for (const [decimal, count] of Object.entries(counted(decimals(source))))
    expect({ decimal, count: Math.min(kept[decimal] ?? 0, count) }).toEqual({ decimal, count });
};

/** What a person sees of a file, taken from its bytes without the readers. */
const SEEN: Record<string, (bytes: Uint8Array) => string> = {
  txt: (bytes) => new TextDecoder().decode(bytes),
  html: (bytes) =>
    new TextDecoder()
      .decode(bytes)
      .replace(/<head>.*<\/head>/s, '')
      .replace(/<[^>]+>/g, '\n'),
  docx: (bytes) =>
    [...new TextDecoder().decode(unzipSync(bytes)['word/document.xml']).matchAll(/<w:t\b[^>]*>([^<]*)|<\/w:p>/g)]
      .map(([, text = '\n']) => text)
      .join(''),
};

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
    await conserved(bytes, name, SEEN[name.split('.').at(-1) ?? '']?.(bytes) ?? '');
  });
  test('texts of any lines', () =>
    fc.assert(
      fc.asyncProperty(text, async (lines) => {
        const source = lines.join('\n');
        await conserved(utf8(source), 'a.txt', source);
      }),
      RUNS,
    ));
  test('texts that a page’s width broke', () =>
    fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 16, max: 40 }), async (lines, width) => {
        const source = broken(lines, width).join('\n');
        await conserved(utf8(source), 'a.txt', source);
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
        const source = lines.flatMap((one, at) => (at === 2 ? [one, one] : [one])).join('\n');
        await conserved(utf8(`<!doctype html><body>${rows.join('')}</body>`), 'a.html', source);
      }),
      RUNS,
    ));
  test('Word files with tables and text boxes', () =>
    fc.assert(
      fc.asyncProperty(text, text, async (lines, cells) => {
        const table = `<w:tbl><w:tr>${['', ...cells].map((one) => `<w:tc>${p(escaped(one))}</w:tc>`).join('')}</w:tr></w:tbl>`;
        const box = `<w:p><w:r><w:t>甲</w:t><w:pict><w:txbxContent>${cells.map((one) => p(escaped(one))).join('')}</w:txbxContent></w:pict></w:r></w:p>`;
        const source = [...lines, ...cells, '甲', ...cells].join('\n');
        await conserved(wordFile(lines.map((one) => p(escaped(one))).join('') + table + box), 'a.docx', source);
      }),
      RUNS,
    ));
});
