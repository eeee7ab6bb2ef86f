import { headOf } from '@bafang/shared';
import fc from 'fast-check';
import { anyReport } from '../testing/any-report.js';
import { bare } from '../testing/lines-of.js';
import { sampleCheck, sampleImage, sampleReport } from '../testing/sample-report.js';
import { type JsonNode, type JsonReport, renderJson } from './json.js';
import { blockLines } from './printed-block.js';
import { printedText } from './printed-blocks.js';

const read = (text: string) => JSON.parse(text) as JsonReport;

test('what it is, how to check it, and the tree with its text in blocks', () => {
  const { children, ...head } = read(renderJson(sampleReport(), sampleCheck));
  expect(head).toEqual({
    format: 'bafang-report-1',
    title: '海城市2018年法治政府建设年度报告',
    publisher: '海城市人民政府',
    year: 2018,
    documentNumber: '海府〔2019〕1号',
    date: '2019-01-24',
    ...sampleCheck,
  });
  const area = children[1]!.children[1]!;
  expect(area).toMatchObject({ kind: 'area', anchor: 's-a2', label: '（二）', heading: '化解矛盾', blocks: [] });
  expect(area.children).toEqual([
    {
      kind: 'section',
      anchor: 's-s3',
      label: '一是',
      heading: null,
      blocks: [
        { kind: 'paragraph', text: '调解先行。' },
        { kind: 'image', digest: sampleImage.digest, alt: '一张红色的图', caption: '图1 调解现场' },
      ],
      children: [],
    },
  ]);
});

const linesOf = (node: JsonNode): string[] => [
  ...(headOf(node).style === 'none' ? [] : [headOf(node).text]),
  ...node.blocks.flatMap(blockLines),
  ...node.children.flatMap(linesOf),
];

test('whatever stands in a report, its tree says the same', () => {
  fc.assert(
    fc.property(anyReport, (printed) => {
      const tree = read(renderJson(printed, sampleCheck));
      const head = printedText({ ...printed, children: [] });
      expect(bare(head + tree.children.flatMap(linesOf).join(''))).toBe(bare(printedText(printed)));
    }),
    { numRuns: 150 },
  );
});
