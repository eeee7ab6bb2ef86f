import { digestOf } from '../../database/digest.js';
import type { PrintedImages } from '../render/printed-block.js';
import { documentFromParagraphs, type NodeJson, type PrintedNode, type PrintedReport } from '@bafang/shared';

const node = (type: string, content: NodeJson[], attrs?: Record<string, unknown>): NodeJson => ({
  type,
  content,
  ...(attrs ? { attrs } : {}),
});
const text = (words: string): NodeJson => node('paragraph', [{ type: 'text', text: words }]);
const cell = (words: string, attrs?: Record<string, unknown>, type = 'tableCell'): NodeJson =>
  node(type, [text(words)], attrs);
const body = (...content: NodeJson[]) => ({ type: 'doc', content });

const inner = node('orderedList', [node('listItem', [text('外层的里面一项')])], { type: null, start: 1 });
const list = node('orderedList', [node('listItem', [text('公布清单'), inner]), node('listItem', [text('逐项核对')])], {
  type: null,
  start: 3,
});
const table = node('table', [
  node('tableRow', [cell('事项', {}, 'tableHeader'), cell('件数', { colspan: 2 }, 'tableHeader')]),
  node('tableRow', [cell('复议', { rowspan: 2 }), cell('受理'), cell('120')]),
  node('tableRow', [cell('办结'), cell('118')]),
]);
const figure: NodeJson = { type: 'figure', attrs: { figure: 'f1', text: '120' } };

const bytes = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAQAAAACCAIAAADwyuo0AAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAEklEQVQImWP4z8AARwjWfwYGAG+qB/l/O6VpAAAAAElFTkSuQmCC',
  'base64',
);
/** All red, four by two. */
export const sampleImage = { digest: digestOf(bytes), mediaType: 'image/png', width: 4, height: 2, bytes };
export const sampleImages: PrintedImages = new Map([[sampleImage.digest, sampleImage]]);
const image: NodeJson = {
  type: 'image',
  attrs: { digest: sampleImage.digest, alt: '一张红色的图', caption: '图1 调解现场' },
};

const section = (id: string, label: string, heading: string | null, content: unknown): PrintedNode => ({
  kind: 'section',
  id,
  label,
  heading,
  body: content,
  children: [],
});

/** One of everything that can stand in a report. */
export const sampleReport = (): PrintedReport => ({
  title: '海城市2018年法治政府建设年度报告',
  issuer: '海城市人民政府',
  year: 2018,
  cover: { documentNumber: '海府〔2019〕1号', date: '2019-01-24' },
  children: [
    section('opening', '', '引言', documentFromParagraphs(['一年来，各项任务基本完成。', '主要情况如下：'])),
    {
      kind: 'part',
      id: 'p1',
      label: '一、',
      heading: '基本情况',
      body: null,
      children: [
        {
          kind: 'area',
          id: 'a1',
          label: '（一）',
          heading: '依法履行职能',
          body: null,
          children: [
            section(
              's1',
              '一是',
              '精简事项',
              body(
                node('paragraph', [{ type: 'text', text: '受理复议' }, figure, { type: 'text', text: '件。' }]),
                list,
              ),
            ),
            section('s2', '二是', '公开数据', body(table)),
          ],
        },
        {
          kind: 'area',
          id: 'a2',
          label: '（二）',
          heading: '化解矛盾',
          body: null,
          children: [section('s3', '一是', null, body(text('调解先行。'), image))],
        },
      ],
    },
    section('plan', '二、', '下一年设想', documentFromParagraphs(['继续推进。'])),
  ],
});

export const sampleCheck = { digest: '7f3a91c2e04d5b18'.repeat(4), address: 'https://fz.example/public/2018-0a1b2c3d' };
