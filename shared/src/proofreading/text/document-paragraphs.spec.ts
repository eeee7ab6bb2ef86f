import type { NodeJson } from '../../document/nodes.js';
import { documentParagraphs, imageParagraphs } from './document-paragraphs.js';

const text = (words: string): NodeJson => ({ type: 'text', text: words });
const paragraph = (...content: NodeJson[]): NodeJson => ({ type: 'paragraph', content });
const figure = (shown: string): NodeJson => ({ type: 'figure', attrs: { figure: 'f1', text: shown } });
const cell = (...content: NodeJson[]): NodeJson => ({ type: 'tableCell', content });

it('gives every paragraph in order, a figure as it shows, what stands in a cell as such', () => {
  const content = [
    paragraph(text('办结'), figure('1014宗'), text('。')),
    { type: 'paragraph' },
    { type: 'orderedList', content: [{ type: 'listItem', content: [paragraph(text('公开目录。'))] }] },
    { type: 'table', content: [{ type: 'tableRow', content: [cell(paragraph(text('办结率')), paragraph())] }] },
    { type: 'image', attrs: { digest: 'a', caption: '图一' } },
    { type: 'image', attrs: { digest: 'b', alt: '办结率的柱状图' } },
    paragraph(text('工作打算')),
  ];
  expect(documentParagraphs({ type: 'doc', content })).toEqual([
    { kind: 'prose', text: '办结1014宗。', figures: [{ at: 2, length: 5, figure: 'f1', year: null }] },
    { kind: 'heading', text: '' },
    { kind: 'prose', text: '公开目录。' },
    { kind: 'cell', text: '办结率' },
    { kind: 'cell', text: '' },
    { kind: 'heading', text: '工作打算' },
    // signed and printed too; behind the rest, so that a paragraph is known by its number with images and without
    { kind: 'cell', text: '图一' },
    { kind: 'cell', text: '办结率的柱状图' },
  ]);
  expect(imageParagraphs({ type: 'doc', content })).toHaveLength(2);
});

it('tells where figures stand, and of which year', () => {
  const before = { type: 'figure', attrs: { figure: 'f1', text: '842宗', year: 2017 } };
  const content = [paragraph(figure('1014宗'), text('，上年'), before)];
  expect(documentParagraphs({ type: 'doc', content })[0]?.figures).toEqual([
    { at: 0, length: 5, figure: 'f1', year: null },
    { at: 8, length: 4, figure: 'f1', year: 2017 },
  ]);
});
