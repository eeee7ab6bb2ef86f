import { fingerprint, type PrintedReport } from '@bafang/shared';
import fc from 'fast-check';
import { marked } from 'marked';
import { type DefaultTreeAdapterTypes as Tree, parse } from 'parse5';
import { anyReport, nodeOf } from '../../testing/any-report.js';
import { bare, htmlChildren, htmlText } from '../../testing/lines-of.js';
import { sampleCheck, sampleImage, sampleReport } from '../../testing/sample-report.js';
import { printedText } from '../printed-blocks.js';
import { escaped } from './escape.js';
import { renderMarkdown } from './markdown.js';

const FACTS = /^---\n([^]*?)\n---\n\n/;
const elementsOf = (node: Tree.Node): Tree.Element[] => [
  ...('tagName' in node ? [node] : []),
  ...htmlChildren(node).flatMap(elementsOf),
];
const textOf = (printed: PrintedReport): string => renderMarkdown(printed, sampleCheck).replace(FACTS, '');
const sample = renderMarkdown(sampleReport(), sampleCheck);

test('what it is and how to check it stand above the text', () => {
  expect(FACTS.exec(sample)?.[1]?.split('\n')).toEqual([
    'title: "海城市2018年法治政府建设年度报告"',
    'publisher: "海城市人民政府"',
    'year: 2018',
    'documentNumber: "海府〔2019〕1号"',
    'date: "2019-01-24"',
    `fingerprint: "${fingerprint(sampleCheck.digest)}"`,
    'check: "https://fz.example/public/2018-0a1b2c3d"',
  ]);
});

test('headings, lists, tables and images as Markdown has them', () => {
  expect(textOf(sampleReport()).split('\n\n')).toEqual([
    '# 海城市2018年法治政府建设年度报告',
    '一年来，各项任务基本完成。',
    '主要情况如下：',
    '## 一、基本情况',
    '### （一）依法履行职能',
    '一是精简事项。受理复议120件。',
    '3. 公布清单',
    '   1. 外层的里面一项',
    '4. 逐项核对',
    '二是公开数据。',
    // what a table of Markdown has no signs for
    expect.stringMatching(/^<div class="wide".*<table>.*colspan="2".*rowspan="2".*<\/table><\/div>$/),
    '### （二）化解矛盾',
    '一是调解先行。',
    `![一张红色的图](https://fz.example/public/images/${sampleImage.digest})`,
    '图1 调解现场',
    '## 二、下一年设想',
    '继续推进。\n',
  ]);
});

test('a table that has the signs is one of Markdown', () => {
  const cell = (type: string, text: string) => nodeOf(type, [nodeOf('paragraph', [{ type: 'text', text }])]);
  const table = nodeOf('table', [
    nodeOf('tableRow', [cell('tableHeader', '事项'), cell('tableHeader', '件数')]),
    nodeOf('tableRow', [cell('tableCell', '复议|应诉'), cell('tableCell', '120')]),
  ]);
  const report = sampleReport();
  report.children[0]!.body = { type: 'doc', content: [table] };
  expect(textOf(report)).toContain('\n\n| 事项 | 件数 |\n| --- | --- |\n| 复议\\|应诉 | 120 |\n\n');
});

test.each([
  ['# 甲', '\\# 甲'],
  // no reader makes an address of it with the words behind
  ['https://a.cn/b_c。见www.a.cn或甲@a.cn', 'https\\://a.cn/b\\_c。见www\\.a.cn或甲\\@a.cn'],
  ['甲\u0085乙\u2028', '甲 乙&#8232;'],
  ['1. 甲', '1\\. 甲'],
  ['2018）甲', '2018）甲'],
  ['12) 甲', '12\\) 甲'],
  ['- 甲 - 乙', '\\- 甲 - 乙'],
  ['===', '\\==='],
  ['a*b_c`d`', 'a\\*b\\_c\\`d\\`'],
  ['<b>&amp;[甲](乙)', '\\<b\\>\\&amp;\\[甲\\](乙)'],
  ['　　甲', '　　甲'],
  ['    甲\n乙', '&#32;&#32;&#32;&#32;甲&#10;乙'],
])('%j is written as words', (words, written) => {
  expect(escaped(words)).toBe(written);
});

/** A line end of other systems, which HTML has no number for, is a blank. */
const said = (text: string): string => bare(text.replaceAll('\u0085', ' '));

test('whatever stands in a report, Markdown says the same', () => {
  fc.assert(
    fc.property(anyReport, (printed) => {
      const page = marked.parse(textOf(printed), { async: false });
      const uncovered = { ...printed, issuer: '', cover: { documentNumber: '', date: '' } };
      expect(said(htmlText(parse(page)))).toBe(said(printedText(uncovered)));
    }),
    { numRuns: 300 },
  );
});

test('nothing of it acts, also for a reader that takes the facts for text', () => {
  fc.assert(
    fc.property(anyReport, (printed) => {
      const page = marked.parse(renderMarkdown(printed, sampleCheck), { async: false });
      const found = elementsOf(parse(page));
      expect(found.filter(({ tagName }) => /^(script|svg|style|iframe)$/.test(tagName))).toEqual([]);
      const attributes = found.flatMap(({ attrs }) => attrs);
      expect(attributes.filter(({ name }) => name.startsWith('on'))).toEqual([]);
      const addresses = attributes.filter(({ name }) => name === 'href' || name === 'src');
      expect(addresses.filter(({ value }) => !/^(https?:|mailto:)/.test(value))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test('letters of a list are kept: no sign of Markdown counts so', () => {
  const item = (text: string) => nodeOf('listItem', [nodeOf('paragraph', [{ type: 'text', text }])]);
  const report = sampleReport();
  report.children[0]!.body = {
    type: 'doc',
    content: [nodeOf('orderedList', [item('甲'), item('乙')], { type: 'a', start: 2 })],
  };
  expect(textOf(report)).toContain('\n\n<ol start="2" type="a"><li><p>甲</p></li><li><p>乙</p></li></ol>\n\n');
});
